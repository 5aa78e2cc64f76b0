// Mistakes with the local derivatives of 1/i and of a quotient.

internal import Gates

/// The derivative of 1/i is taken to be 1/i², without its sign.
enum ReciprocalSign: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .reciprocal ? [1 / slope.input / slope.input] : []
  }
}

/// The derivative of 1/i is taken to be −1/i, without its square.
enum ReciprocalSquare: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    slope.gate == .reciprocal ? [-1 / slope.input] : []
  }
}

/// A mistake with a quotient a/b by its denominator.
protocol DenominatorMistake: SlopeMistake {
  /// What it gives.
  static func slope(_ numerator: Double, _ denominator: Double) -> Double
}

extension DenominatorMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    guard slope.gate == .divide, slope.place == 1, let numerator = slope.other else { return [] }
    return [self.slope(numerator, slope.input)]
  }
}

/// The sign is lost: a/b².
enum QuotientSign: DenominatorMistake {
  static func slope(_ a: Double, _ b: Double) -> Double { a / b / b }
}

/// The numerator is dropped: −1/b².
enum QuotientNumerator: DenominatorMistake {
  static func slope(_ a: Double, _ b: Double) -> Double { -1 / b / b }
}

/// The square is lost: −a/b.
enum QuotientSquare: DenominatorMistake {
  static func slope(_ a: Double, _ b: Double) -> Double { -a / b }
}

/// The derivative of a/b by a is taken to be 1, b, or the whole quotient with its square.
enum QuotientByNumerator: SlopeMistake {
  static func slopes(_ slope: GateSlope) -> [Double] {
    guard slope.gate == .divide, slope.place == 0, !slope.hasConstant,
      let denominator = slope.other
    else { return [] }
    // Going back, times b is one factor divided by the other, which is said there.
    if case .sent = slope.situation.cell.quantity { return [1 / denominator / denominator] }
    return [1, denominator, 1 / denominator / denominator]
  }
}
