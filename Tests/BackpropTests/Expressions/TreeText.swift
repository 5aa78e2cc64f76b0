// Programs as text with all brackets, so that a test can say how something was read.

internal import Expressions
internal import Gates

extension Program {
  /// The statements with all brackets written: `q = (+ x y); (* q z)`.
  var bracketed: String {
    let texts = nodeTexts
    let gates = definitions.map { definition in
      "\(definition.name)(\(definition.parameters.joined(separator: " "))) := "
        + texts[Int(definition.nodes.upperBound) - 1]
    }
    let values = inputs.compactMap { input in
      input.declaredValue.map { "\(input.name) := \(texts[Int($0)])" }
    }
    let lines = statements.map { statement in
      (statement.name.map { "\($0) = " } ?? "") + texts[Int(statement.root)]
    }
    return (gates + values + lines).joined(separator: "; ")
  }

  /// Each node of the tree with all brackets; fit for small trees only.
  private var nodeTexts: [String] {
    var texts: [String] = []
    for index in tree.nodes.indices {
      let operands = tree.operands(of: index).map { texts[Int($0)] }
      texts.append(text(tree.nodes[index].kind, operands))
    }
    return texts
  }

  private func text(_ kind: Tree.Kind, _ operands: [String]) -> String {
    switch kind {
    case .number(let value):
      let text = "\(value)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    case .name(let symbol): return symbols[Int(symbol)].name
    case .add: return list("+", operands)
    case .subtract: return list("-", operands)
    case .multiply: return list("*", operands)
    case .divide: return list("/", operands)
    case .power: return list("^", operands)
    case .negate: return list("neg", operands)
    case .gate(let gate): return list("\(gate)", operands)
    case .definition(let number): return list(definitions[Int(number)].name, operands)
    }
  }

  private func list(_ head: String, _ operands: [String]) -> String {
    "(" + ([head] + operands).joined(separator: " ") + ")"
  }
}
