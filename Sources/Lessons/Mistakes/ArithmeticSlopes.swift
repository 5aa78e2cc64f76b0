// Mistakes with the local derivatives of add, subtract and multiply.

internal import Gates
internal import Graphs

/// The derivative of a product by a factor is taken to be that factor, not the other.
enum MultiplyNotSwitched: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .multiply && !slope.hasConstant ? [slope.input] : []
  }
}

/// A factor is treated like a summand.
enum MultiplyLikeAdd: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .multiply && !slope.hasConstant ? [1] : []
  }
}

/// A summand is treated like a factor.
enum AddLikeMultiply: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    guard slope.gate == .add || slope.gate == .subtract, !slope.hasConstant else { return [] }
    return slope.other.map { [$0] } ?? []
  }
}

/// The gradient is divided among the summands.
enum AddSplits: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    switch slope.gate {
    case .add where !slope.hasConstant: [0.5]
    case .subtract where !slope.hasConstant: [slope.place == 0 ? 0.5 : -0.5]
    default: []
    }
  }
}

/// The sign that a minus gives to the gradient is lost.
enum SubtractSignLost: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    switch slope.gate {
    case .negate: [1]
    case .subtract where slope.place == 1: [1]
    default: []
    }
  }
}

/// y − ŷ is taken for ŷ − y: the first input of a minus gets the sign, and so does the square behind.
enum DifferenceTurned: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    if slope.gate == .subtract, slope.place == 0, !slope.hasConstant { return [-1] }
    let situation = slope.situation
    guard slope.gate == .power, slope.place == 0,
      let inner = situation.graph.operand(at: situation.graph.slots(of: slope.node)[0]).node,
      situation.gate(of: inner) == .subtract
    else { return [] }
    return [slope.slope(at: [-slope.operands[0], slope.operands[1]])]
  }
}

/// The constant beside the input is taken for its slope, or the slope of the constant, 0.
enum AddedConstant: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    guard slope.gate == .add || slope.gate == .subtract, slope.hasConstant,
      let constant = slope.other
    else { return [] }
    return [0, constant]
  }
}

/// The slope of a constant times the input is taken to be 1, the input, the product, or, in a
/// quotient, the constant.
enum ConstantFactor: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    guard slope.hasConstant, let constant = slope.other else { return [] }
    switch slope.gate {
    case .multiply: return [1, slope.input, slope.output]
    case .divide where slope.place == 0: return [1, constant, slope.input, slope.output]
    default: return []
    }
  }
}
