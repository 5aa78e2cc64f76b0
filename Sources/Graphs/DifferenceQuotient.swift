// The derivative as a limit of difference quotients, with an estimate of how far it is off.

internal import Gates

/// A difference quotient with the step that served best.
public struct DifferenceQuotient: Sendable {
  /// Where its two values are taken.
  public enum Side: String, Sendable {
    /// On both sides of the point.
    case central
    /// At the point and above it.
    case right
    /// At the point and below it.
    case left
  }

  /// The derivative, improved by a second step of half the size.
  public let value: Double
  /// About how far it is off.
  public let error: Double
  /// The larger of the two steps.
  public let step: Double
  /// Where its values are taken.
  public let side: Side
  /// Whether the slopes on both sides differ by more than a smooth function's would.
  let hidesKink: Bool

  /// The best quotient among several steps; nil where the function does not exist beside the point.
  init?(_ values: NearbyValues, side: Side) {
    var best: DifferenceQuotient?
    for step in Self.steps(at: values.center) {
      guard let next = DifferenceQuotient(values, side: side, step: step) else { continue }
      if best.map({ next.error < $0.error }) ?? true { best = next }
      if next.error <= 1e-9 * next.value.magnitude { break }
    }
    guard let best else { return nil }
    self = best
  }

  /// The step that balances both errors for a well-behaved function, then ever smaller and some
  /// larger ones, then those that fit a value close to 0.
  private static func steps(at center: Double) -> [Double] {
    let root = 6.055454452393343e-06
    let usual = root * max(1, center.magnitude)
    var steps = (0...8).map { usual * Double.power(10, -Double($0)) }
    steps += [usual * 10, usual * 100]
    if center != 0, center.magnitude < 0.1 {
      steps += (0...3).map { root * center.magnitude * Double.power(10, -Double($0)) }
    }
    return steps
  }

  private init?(_ values: NearbyValues, side: Side, step: Double) {
    guard let whole = Self.slope(values, side, step), let half = Self.slope(values, side, step / 2)
    else { return nil }
    // Richardson: halving the step divides the error of a central quotient by 4, else by 2.
    let factor = side == .central ? 4.0 : 2.0
    value = (factor * half.value - whole.value) / (factor - 1)
    // Three times what the second step changed: behind a bend the first guess is too good.
    error = 3 * (value - half.value).magnitude + 4 * values.noise / half.width
    guard value.isFinite, error.isFinite else { return nil }
    self.step = step
    self.side = side
    hidesKink = half.jump > 1e-3 * half.value.magnitude + 8 * values.noise / half.width
  }

  private static func slope(
    _ values: NearbyValues, _ side: Side, _ step: Double
  ) -> (value: Double, width: Double, jump: Double)? {
    let low = side == .right ? values.center : values.center - step
    let high = side == .left ? values.center : values.center + step
    guard high > low else { return nil }
    let (below, above) = (
      side == .right ? values.output : values(low), side == .left ? values.output : values(high)
    )
    guard below.isFinite, above.isFinite else { return nil }
    let jump = (above - values.output) / step - (values.output - below) / step
    return ((above - below) / (high - low), high - low, side == .central ? jump.magnitude : 0)
  }
}
