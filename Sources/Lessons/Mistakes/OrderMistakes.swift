// Mistakes with the order of operations: what belongs together is taken apart.

internal import Gates
internal import Graphs

/// A gate of a sum is taken to be the sum of the gate of each part: (a + b)² = a² + b².
///
/// The slot is the one that the sum is in.
enum SumTakenApart: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    guard let gate = situation.gate, situation.inputs.count == 1,
      gate.card.pattern == .scales,
      let inner = situation.innerGate(ofSlot: 0),
      inner.gate == .add || inner.gate == .subtract
    else { return [] }
    let parts = inner.operands.map { part in
      situation.value(of: node, with: part, inPlace: situation.place(ofSlot: 0))
    }
    return [Prediction(inner.gate.value(parts[0], parts[1]), slot: 0)]
  }
}

/// The gate takes only the nearer part of what is to be worked out before it: x + y·z as (x + y)·z,
/// −x² as (−x)², 1/(x + y) as 1/x + y.
///
/// The slot is the one that should have come first, as a whole.
enum OrderOfOperations: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    guard situation.gate?.isWrittenBetween != nil else { return [] }
    return situation.inputs.indices.compactMap { slot in
      guard let inner = situation.innerGate(ofSlot: slot), inner.gate.isWrittenBetween == true
      else { return nil }
      let place = situation.place(ofSlot: slot)
      // The nearer part stands on the side of this gate's sign.
      let isBefore = place == 0 && situation.operands.count == 2
      let near = isBefore ? 1 : 0
      var parts = inner.operands
      parts[near] = situation.value(of: node, with: parts[near], inPlace: place)
      return Prediction(inner.gate.value(parts[0], parts[1]), slot: slot)
    }
  }
}

extension Gate {
  /// True for the signs between two inputs, false for what is written before its input.
  fileprivate var isWrittenBetween: Bool? {
    switch card.notation {
    case .sum, .product, .quotient, .power: true
    case .minus, .reciprocal, .root, .function: card.pattern == .routes ? nil : false
    case .bars: nil
    }
  }
}

extension Situation {
  /// The gate in a slot with its two operands, where it is part of the same expression.
  fileprivate func innerGate(ofSlot slot: Int) -> (gate: Gate, operands: [Double])? {
    guard let node, let inner = graph.operand(at: graph.slots(of: node)[slot]).node,
      !graph.isNamed(inner), let gate = gate(of: inner)
    else { return nil }
    let operands = operands(of: inner)
    if gate == .reciprocal { return (.divide, [1] + operands) }
    return operands.count == 2 ? (gate, operands) : nil
  }

  /// The output of the node with another number in one place.
  fileprivate func value(of node: Int, with number: Double, inPlace place: Int) -> Double {
    var operands = operands
    operands[place] = number
    return graph.value(of: node, operands)
  }
}
