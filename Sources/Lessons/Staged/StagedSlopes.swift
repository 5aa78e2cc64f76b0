// The local derivatives that known slips give, by what a line computes.

internal import Expressions
internal import Gates

extension StagedSlips {
  func slope(_ use: StagedUse) -> StagedSlip? {
    for (slip, values) in Self.slips(use, judge) {
      if isAmount(product(use.arriving, values)) { return .slope(slip, line: use.line) }
    }
    // The same, with the gradient that arrives forgotten as well, is too much to guess.
    return nil
  }

  /// What the local derivative would be with each slip, by what the line computes.
  private static func slips(
    _ use: StagedUse, _ judge: StagedJudge
  ) -> [(StagedSlopeSlip, [Double])] {
    let (i, o) = (use.input, use.output)
    func each(_ rule: (Double, Double) -> Double) -> [Double] { zip(i, o).map(rule) }
    func isGate(_ gate: Gate) -> Bool { judge.isClose(i.map { gate.value($0, 0) }, o) }
    if isGate(.sigmoid) {
      return [
        (.inputForOutput, each { i, _ in i * (1 - i) }), (.valueItself, o),
        (.oneMinusOnly, each { 1 - $1 }),
        (
          .outputForInput,
          each { _, o in
            let again = Gate.sigmoid.value(o, 0)
            return again * (1 - again)
          }
        ),
      ]
    }
    if isGate(.tanh) {
      return [
        (.inputForOutput, each { i, _ in 1 - i * i }), (.squareLost, each { 1 - $1 }),
        (.valueItself, o),
      ]
    }
    if isGate(.exp) { return [(.valueItself, i), (.exponentKept, each { $0 * $1 })] }
    if isGate(.ln) { return [(.valueItself, o), (.inputForOutput, i)] }
    if isGate(.reciprocal) {
      return [
        (.squareLost, each { i, _ in -1 / i }), (.outputForInput, each { -1 / ($1 * $1) }),
        (.integrated, i.map { Gate.ln.value($0.magnitude, 0) }), (.valueItself, o),
      ]
    }
    if isGate(.sqrt) { return [(.factorLost, each { 1 / $1 }), (.valueItself, o)] }
    if isGate(.relu) {
      return [
        (.maskForgotten, each { _, _ in 1 }), (.maskInverted, each { i, _ in i > 0 ? 0 : 1 }),
        (.valueItself, o),
      ]
    }
    return power(use, judge)
  }

  /// i^n for a whole n: the slope is n·i^(n − 1).
  private static func power(
    _ use: StagedUse, _ judge: StagedJudge
  ) -> [(StagedSlopeSlip, [Double])] {
    for n in [2.0, 3, 4, 0.5, -2] {
      guard judge.isClose(use.input.map { Double.power($0, n) }, use.output) else { continue }
      return [
        (.exponentKept, use.output.map { n * $0 }),
        (.factorLost, use.input.map { Double.power($0, n - 1) }), (.valueItself, use.output),
      ]
    }
    return []
  }
}
