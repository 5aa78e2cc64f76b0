// Mistakes with the local derivatives of a gate.

internal import Gates

/// The derivative of a product by a factor is taken to be that factor, not the other.
enum MultiplyNotSwitched: MistakeDefinition {
  static func predictions(in situation: Situation) -> [Prediction] {
    guard situation.gate == .multiply, situation.inputs.count == 2,
      case .localDerivative(let slot) = situation.cell.quantity
    else { return [] }
    return [Prediction(situation.inputs[slot], slot: slot)]
  }
}

/// The derivative of 1/i is taken to be 1/i², without its sign.
enum ReciprocalSign: MistakeDefinition {
  static func predictions(in situation: Situation) -> [Prediction] {
    guard situation.gate == .reciprocal, case .localDerivative = situation.cell.quantity else {
      return []
    }
    let input = situation.inputs[0]
    return [Prediction(1 / input / input, slot: 0, numbers: [input])]
  }
}
