// Mistakes with where a derivative is taken: the right rule with the wrong number in it.

internal import Gates
internal import Graphs

/// The rule has the input where the output belongs: i(1 − i) for σ.
enum InputForOutput: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    guard slope.operands.count == 1 else { return [] }
    // The formula, not the rule for numbers, which knows more ways than one to o(1 − o).
    let formulas = slope.situation.graph.derivativeFormulas(of: slope.node)
    return [formulas[slope.slot].value(inputs: [slope.input], output: slope.input)]
  }
}

/// The derivative is taken at the output: −1/o² for 1/i, σ′(o) for σ.
enum OutputForInput: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    // For a square, at the output is the same as with the exponent kept, which is said instead.
    guard slope.situation.inputs.count == 1, slope.gate.card.pattern == .scales,
      slope.gate != .power
    else { return [] }
    var operands = slope.operands
    operands[slope.place] = slope.output
    return [slope.slope(at: operands)]
  }
}

/// The derivative is taken at a number before the input: 2x for 2(x + y).
///
/// The numbers are that number and the input.
enum SlopeElsewhere: MistakeDefinition {
  static let family = MistakeFamily.gate

  static func predictions(in situation: Situation) -> [Prediction] {
    guard let slope = GateSlope(situation), situation.inputs.count == 1,
      slope.gate.card.pattern == .scales,
      let inner = situation.graph.operand(at: situation.graph.slots(of: slope.node)[0]).node
    else { return [] }
    return situation.graph.operands(of: inner).filter { $0.constant == nil }.map { operand in
      var operands = slope.operands
      operands[slope.place] = situation.value(operand)
      return Prediction(
        slope.prediction(slope.slope(at: operands)).value, slot: slope.slot,
        numbers: [situation.value(operand), slope.input])
    }
  }
}

/// The output is written where the derivative belongs.
enum ValueForSlope: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.hasSlopeToFind ? [slope.output] : []
  }
}

/// The input is written where the derivative belongs.
///
/// Said only where no rule for the gate gives the same.
enum InputForSlope: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    guard slope.hasSlopeToFind, slope.gate != .exp, slope.gate != .power,
      slope.input != slope.output
    else { return [] }
    return [slope.input]
  }
}

extension GateSlope {
  /// Whether there is one input, and the local derivative is more than a sign or a constant factor.
  fileprivate var hasSlopeToFind: Bool {
    guard situation.inputs.count == 1 else { return false }
    switch gate.card.pattern {
    case .scales: return gate != .divide || place == 1
    case .gates: return true
    case .distributes, .flips, .routes, .switches: return false
    }
  }
}
