// Mistakes with what a gate computes from its inputs.

internal import Gates
internal import Graphs

/// A mistake with the output of a gate.
protocol ValueMistake: MistakeDefinition {
  /// What it gives at `node`, which is the node of the situation.
  static func outputs(of node: Int, in situation: Situation) -> [Prediction]
}

extension ValueMistake {
  static var family: MistakeFamily { .gate }

  static func predictions(in situation: Situation) -> [Prediction] {
    guard situation.cell.quantity == .output, let node = situation.node else { return [] }
    return outputs(of: node, in: situation)
  }
}

/// The minus of an input is lost; of all of them where none is named.
///
/// The number is the input.
enum InputSignLost: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    let slots = situation.inputs.indices.filter { situation.inputs[$0] < 0 }
    let single = slots.map { slot in
      Prediction(
        value(of: node, in: situation, positive: [slot]), slot: slot,
        numbers: [situation.inputs[slot]])
    }
    guard slots.count > 1 else { return single }
    return single + [Prediction(value(of: node, in: situation, positive: slots))]
  }

  private static func value(of node: Int, in situation: Situation, positive: [Int]) -> Double {
    var operands = situation.operands
    for slot in positive {
      let place = situation.place(ofSlot: slot)
      operands[place] = operands[place].magnitude
    }
    return situation.graph.value(of: node, operands)
  }
}

/// A minus gate is passed by.
enum MinusForgotten: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    guard situation.gate == .negate else { return [] }
    return [Prediction(situation.inputs[0])]
  }
}

/// The inputs are taken in the other order: b − a, b/a.
enum InputsExchanged: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    let operands = situation.operands
    guard let gate = situation.gate, operands.count == 2,
      [Gate.subtract, .divide, .power].contains(gate)
    else { return [] }
    return [Prediction(gate.value(operands[1], operands[0]))]
  }
}

/// Another gate is taken for this one.
enum WrongOperation: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    let operands = situation.operands
    // Adding for subtracting a negative number is its sign lost, which is said instead.
    let isNegative = operands.count == 2 && operands[1] < 0
    let isSum = situation.gate == .add || situation.gate == .subtract
    return (situation.gate?.mistakenFor ?? []).filter { gate in
      !(isNegative && isSum && gate != .multiply)
    }.map { gate in
      Prediction(gate.value(operands[0], operands.count == 2 ? operands[1] : 0), gate: gate)
    }
  }
}

/// The input is written down as it is.
enum GateNotApplied: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    guard let gate = situation.gate, gate != .negate, situation.inputs.count == 1,
      gate.card.pattern != .distributes
    else { return [] }
    return [Prediction(situation.inputs[0])]
  }
}

extension Gate {
  /// Gates that look or sound like this one.
  fileprivate var mistakenFor: [Gate] {
    switch self {
    case .add: [.multiply, .subtract]
    case .subtract: [.add]
    case .multiply: [.add, .divide]
    case .divide: [.multiply, .subtract]
    case .reciprocal: [.negate]
    case .sin: [.cos, .sinh]
    case .cos: [.sin, .cosh]
    case .tan: [.tanh, .atan]
    case .sinh: [.cosh, .sin]
    case .cosh: [.sinh, .cos]
    case .tanh: [.sigmoid, .tan]
    case .sigmoid: [.tanh]
    case .log2: [.ln, .log10]
    case .log10: [.ln, .log2]
    case .relu: [.abs, .sigmoid]
    case .max: [.min, .add]
    case .min: [.max, .add]
    case .negate, .power, .exp, .ln, .sqrt, .asin, .acos, .atan, .leakyRelu, .softplus, .silu,
      .gelu, .erf, .abs:
      []
    }
  }
}
