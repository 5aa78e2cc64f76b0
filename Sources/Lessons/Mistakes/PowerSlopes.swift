// Mistakes with the local derivatives of powers, roots, exponentials and logarithms.

internal import Gates

/// A mistake with iⁿ by i.
protocol BaseMistake: SlopeMistake {
  /// What it gives.
  static func slope(_ base: Double, _ exponent: Double) -> Double
}

extension BaseMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    guard slope.gate == .power, slope.place == 0, let exponent = slope.other else { return [] }
    return [self.slope(slope.input, exponent)]
  }
}

/// The factor n is dropped: i^(n − 1).
enum PowerFactor: BaseMistake {
  static func slope(_ base: Double, _ exponent: Double) -> Double {
    .power(base, exponent - 1)
  }
}

/// The exponent is not lowered: n·iⁿ.
enum PowerExponentKept: BaseMistake {
  static func slope(_ base: Double, _ exponent: Double) -> Double {
    exponent * .power(base, exponent)
  }
}

/// Only the exponent is left: n.
enum PowerExponentOnly: BaseMistake {
  static func slope(_ base: Double, _ exponent: Double) -> Double { exponent }
}

/// The rule for powers of the input is used for an exponential: i·e^(i − 1).
enum ExponentialLikePower: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    let i = slope.input
    switch slope.gate {
    case .exp: return [i * Gate.exp.value(i - 1, 0)]
    case .power where slope.place == 1: return slope.other.map { [i * .power($0, i - 1)] } ?? []
    default: return []
    }
  }
}

/// The logarithm of the base is forgotten: 1/i.
enum LogarithmBase: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .log2 || slope.gate == .log10 ? [1 / slope.input] : []
  }
}

/// The ½ of the root's derivative is lost: 1/√i.
enum RootHalf: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .sqrt ? [1 / slope.output] : []
  }
}

/// The root stays above the line: ½√i.
enum RootInverted: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .sqrt ? [slope.output / 2] : []
  }
}

/// The integral is taken for the derivative.
enum Integrated: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    let i = slope.input
    switch slope.gate {
    case .reciprocal: return [Gate.ln.value(i.magnitude, 0)]
    case .ln: return [i * slope.output - i]
    case .power where slope.place == 0:
      let exponent = (slope.other ?? 0) + 1
      return [.power(i, exponent) / exponent]
    default: return []
    }
  }
}
