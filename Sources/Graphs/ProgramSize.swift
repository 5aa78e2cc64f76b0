// How large a program is when its own gates are written out: it may be huge and the text short.

internal import Expressions

extension Program {
  /// The first place where the program has more than `limit` gates, those inside its own gates
  /// included; nil where it has fewer.
  func placeBeyond(gates limit: Int) -> SourceRange? {
    var sizes: [Int] = []
    for definition in definitions {
      let size = size(of: definition.nodes, sizes)
      guard size <= limit else { return definition.nameRange }
      sizes.append(size)
    }
    var total = 0
    for statement in statements {
      total += size(of: statement.nodes, sizes)
      guard total <= limit else { return statement.nameRange }
    }
    return nil
  }

  private func size(of nodes: Range<Int32>, _ definitions: [Int]) -> Int {
    nodes.reduce(0) { sum, node in
      switch tree.nodes[Int(node)].kind {
      case .number, .name: sum
      case .definition(let index): sum + definitions[Int(index)]
      default: sum + max(1, tree.operands(of: Int(node)).count - 1)
      }
    }
  }
}
