// Mistakes with gates that let a gradient pass or not: relu, absolute value, max and min.

internal import Gates

/// The mask of relu is forgotten or inverted, or the input passed on below 0 of a leaky one.
enum ReLUMask: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    switch slope.gate {
    case .relu: [slope.input > 0 ? 0 : 1]
    case .leakyRelu where slope.place == 0: slope.input > 0 ? [0, slope.operands[1]] : [0, 1]
    default: []
    }
  }
}

/// The derivative of |i| has the wrong sign.
enum AbsoluteValueSlope: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .abs ? [-slope.right] : []
  }
}

/// The gradient goes to both inputs, to the wrong one, or half to each.
enum MaxRouting: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    guard slope.gate == .max || slope.gate == .min else { return [] }
    let isTie = slope.operands.count == 2 && slope.operands[0] == slope.operands[1]
    return [1 - slope.right, 0.5] + (isTie ? [1, 0] : [])
  }
}
