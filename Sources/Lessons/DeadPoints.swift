// Where no gradient flows: a point at which nothing can go wrong teaches nothing.

internal import Gates
internal import Graphs

extension Trace {
  /// The inputs whose gradient was asked for.
  var wantedInputs: [Int] { graph.inputs.indices.filter { isWanted(.input($0)) } }

  /// Whether every gradient that was asked for is exactly 0.
  var hasNoGradient: Bool {
    let wanted = wantedInputs
    return !wanted.isEmpty && wanted.allSatisfy { gradient(of: .input($0)) ?? 0 == 0 }
  }

  /// Whether the node lets nothing through that comes back to it, as relu does left of its kink.
  func isDead(_ node: Int) -> Bool {
    guard graph.kink(of: node) != nil, !kinks.contains(where: { $0.node == node }) else {
      return false
    }
    return localDerivatives(of: node).allSatisfy { $0 == 0 }
  }

  /// Whether one of these numbers is 0 here, and is not at the point of `other`.
  func loses(_ cells: [Cell], of other: Trace) -> Bool {
    cells.contains { value(of: $0) == 0 && other.value(of: $0) != 0 }
  }
}

extension Graph {
  /// Where the gate of the node has a kink; nil where it has none.
  func kink(of node: Int) -> Kink? {
    if case .gate(let gate) = operation(of: node) { gate.card.kink } else { nil }
  }
}
