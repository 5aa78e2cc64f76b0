// Drops what the output does not depend on, and names what is left.

internal import Expressions

extension Graph {
  /// Keeps only the nodes and constants that the output depends on, and gives the nodes their names.
  mutating func keepLive(named given: [(name: String, operand: Operand)], taken: [String]) {
    let live = liveNodes()
    var newNodes: [Operand?] = []
    var newConstants: [Operand?] = Array(repeating: nil, count: constants.count)
    var kept = (nodes: [Node](), operands: [Operand](), constants: [Constant]())
    kept.nodes.reserveCapacity(nodes.count)
    kept.operands.reserveCapacity(operands.count)
    func moved(_ operand: Operand) -> Operand {
      switch operand.source {
      case .input: return operand
      case .node(let index): return newNodes[index] ?? operand
      case .constant(let index):
        if let known = newConstants[index] { return known }
        let new = Operand.constant(kept.constants.count)
        kept.constants.append(constants[index])
        newConstants[index] = new
        return new
      }
    }
    for (index, node) in nodes.enumerated() {
      guard live[index] else {
        newNodes.append(nil)
        continue
      }
      let start = Int32(kept.operands.count)
      for place in node.operands { kept.operands.append(moved(operands[Int(place)])) }
      newNodes.append(.node(kept.nodes.count))
      kept.nodes.append(
        Node(
          operation: node.operation, operands: start..<Int32(kept.operands.count), text: node.text))
    }
    output = moved(output)
    nodes = kept.nodes
    operands = kept.operands
    constants = kept.constants
    names.ordinals = Array(repeating: 1, count: nodes.count)
    for (name, operand) in given {
      // A name for something that was dropped names nothing in this graph.
      if let node = operand.node, newNodes[node] == nil { continue }
      named.append((name, moved(operand)))
      if let node = moved(operand).node { names.give(name, to: node) }
    }
    number(taken)
  }

  private func liveNodes() -> [Bool] {
    var live = Array(repeating: false, count: nodes.count)
    if let node = output.node { live[node] = true }
    for node in nodes.indices.reversed() where live[node] {
      for place in nodes[node].operands {
        if let operand = operands[Int(place)].node { live[operand] = true }
      }
    }
    return live
  }

  /// Numbers the nodes that the program does not name.
  private mutating func number(_ taken: [String]) {
    names.letter = freeLetter(taken)
    var ordinal: Int32 = 0
    for node in nodes.indices where names.ordinals[node] > 0 {
      ordinal += 1
      names.ordinals[node] = ordinal
    }
  }

  /// The first letter from `v` on that no name of the program uses with a number behind it.
  private func freeLetter(_ taken: [String]) -> String {
    let letters = "vwuabcdghklmnpqrst"
    var free = Array(letters)
    for name in taken {
      let rest = name.dropFirst().drop { $0 == "_" || $0 == "[" || $0 == "{" }
      if rest.first?.isNumber == true { free.removeAll { $0 == name.first } }
    }
    return free.first.map(String.init) ?? "node_"
  }
}
