// Mistakes with the local derivatives of σ, tanh, sine and cosine.

internal import Gates

/// One factor of o(1 − o) is dropped: 1 − o.
enum SigmoidFactor: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .sigmoid ? [1 - slope.output] : []
  }
}

/// The square of 1 − o² is lost: 1 − o; or that of 1 + o², for the tangent.
enum TanhSquare: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    switch slope.gate {
    case .tanh: [1 - slope.output]
    case .tan: [1 + slope.output]
    default: []
    }
  }
}

/// The sign within 1 − o² is wrong, or the 1 is lost; or with 1 + o², for the tangent.
enum TanhSign: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    let square = slope.output * slope.output
    return switch slope.gate {
    case .tanh: [1 + square, square - 1, -square]
    case .tan: [1 - square, square]
    default: []
    }
  }
}

/// The derivative of σ, o(1 − o), is taken for the one of tanh.
enum TanhLikeSigmoid: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .tanh ? [slope.output * (1 - slope.output)] : []
  }
}

/// The derivative of a function has the wrong sign.
enum SlopeSign: SlopeMistake {
  private static let gates: Set<Gate> = [
    .sigmoid, .sin, .cos, .sinh, .cosh, .asin, .acos, .exp, .ln,
  ]

  static func slopes(_ slope: GateSlope) -> [Double] {
    gates.contains(slope.gate) ? [-slope.right] : []
  }
}
