// One gradient and its witnesses, and what they say of it.

internal import Gates

/// A gradient of the backward pass, what other ways of computing it give, and the verdict.
public struct CheckedGradient: Sendable {
  /// The sum over all paths.
  public struct Paths: Sendable {
    /// How many there are.
    public let count: Int
    /// The sum of their products.
    public let sum: Double
    let scale: Double
  }

  /// The input or node.
  public let operand: Operand
  /// What the backward pass gave.
  public let gradient: Double
  /// What forward mode gives.
  public let forward: Double
  /// What difference quotients give; nil at a kink, and where the function does
  /// not exist beside the point.
  public let differences: DifferenceQuotient?
  /// At a kink, the slopes on both sides.
  public let slopes: Slopes?
  /// The sum over all paths; nil where there are too many to walk.
  public let paths: Paths?
  /// What follows.
  public let verdict: CheckVerdict

  init(
    _ trace: Trace, _ operand: Operand, _ values: NearbyValues, hasKinks: Bool, paths: Paths?
  ) {
    self.operand = operand
    self.paths = paths
    gradient = trace.gradient(of: operand) ?? 0
    let dual = values.dual
    forward = dual.slope
    let kink = hasKinks ? KinkSlopes(values, besides: dual.slope) : nil
    let slopes = kink == nil ? nil : Slopes(values, besides: gradient)
    let differences = slopes == nil ? Self.differences(values) : nil
    self.slopes = slopes
    self.differences = differences
    verdict = CheckVerdict(
      gradient: gradient, dual: dual, differences: differences, slopes: slopes, paths: paths,
      kink: kink, bend: differences?.bend(values) ?? 0,
      rounding: values.rounding(of: gradient))
  }

  private static func differences(_ values: NearbyValues) -> DifferenceQuotient? {
    DifferenceQuotient(values, side: .central) ?? DifferenceQuotient(values, side: .right)
      ?? DifferenceQuotient(values, side: .left)
  }

  /// In how many digits `other` is the gradient; nil where it is the same to the last bit.
  public func digits(of other: Double) -> Int? {
    guard other != gradient else { return nil }
    let size = max(other.magnitude, gradient.magnitude)
    let ratio = (other - gradient).magnitude / size
    return max(0, Int((-Double.apply(.log10, ratio)).rounded(.down)))
  }
}
