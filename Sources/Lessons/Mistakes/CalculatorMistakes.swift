// Mistakes with functions and with the keys of a calculator.

internal import Gates
internal import Graphs

/// i² is taken to be 2i.
///
/// The number is the exponent.
enum PowerAsProduct: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    guard situation.gate == .power else { return [] }
    let operands = situation.operands
    return [Prediction(operands[0] * operands[1], numbers: [operands[1]])]
  }
}

/// √i is taken to be i/2.
enum RootAsHalf: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    situation.gate == .sqrt ? [Prediction(situation.inputs[0] / 2)] : []
  }
}

/// σ is worked out with e^i for e^−i.
enum SigmoidExponentSign: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    guard situation.gate == .sigmoid else { return [] }
    return [Prediction(Gate.sigmoid.value(-situation.inputs[0], 0))]
  }
}

/// The keys for base 10 are taken for those for base e.
enum BaseTen: ValueMistake {
  static func outputs(of node: Int, in situation: Situation) -> [Prediction] {
    switch situation.gate {
    case .ln: [Prediction(Gate.log10.value(situation.inputs[0], 0), gate: .log10)]
    case .exp: [Prediction(Double.power(10, situation.inputs[0]), gate: .power)]
    default: []
    }
  }
}

/// The calculator counts angles in degrees.
enum Degrees: MistakeDefinition {
  static let family = MistakeFamily.gate

  static func predictions(in situation: Situation) -> [Prediction] {
    guard let gate = situation.gate else { return [] }
    if situation.cell.quantity == .output {
      return output(gate, situation.inputs).map { [Prediction($0)] } ?? []
    }
    guard [Gate.sin, .cos].contains(gate), let slope = GateSlope(situation) else { return [] }
    let wrong = gate.localDerivatives(slope.input * .pi / 180, 0, output: 0).0
    return [slope.prediction(wrong)]
  }

  private static func output(_ gate: Gate, _ inputs: [Double]) -> Double? {
    switch gate {
    case .sin, .cos, .tan: gate.value(inputs[0] * .pi / 180, 0)
    case .asin, .acos, .atan: gate.value(inputs[0], 0) * 180 / .pi
    default: nil
    }
  }
}
