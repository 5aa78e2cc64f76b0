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

  /// The slopes on both sides of a point.
  public struct Slopes: Sendable {
    /// Coming from smaller values.
    public let left: DifferenceQuotient
    /// Coming from larger values.
    public let right: DifferenceQuotient

    /// Whether they are the same as far as can be seen.
    public var areEqual: Bool {
      let size = max(left.value.magnitude, right.value.magnitude)
      return (left.value - right.value).magnitude <= tolerance + CheckVerdict.slack * size
    }

    private var tolerance: Double { 4 * (left.error + right.error) }

    /// Whether `slope` is one of them or lies between them.
    func embrace(_ slope: Double) -> Bool {
      let size = max(left.value.magnitude, right.value.magnitude)
      let slack = tolerance + CheckVerdict.slack * size
      return slope >= min(left.value, right.value) - slack
        && slope <= max(left.value, right.value) + slack
    }
  }

  init(
    _ trace: Trace, _ operand: Operand, _ values: NearbyValues, hasKinks: Bool, paths: Paths?
  ) {
    self.operand = operand
    self.paths = paths
    gradient = trace.gradient(of: operand) ?? 0
    let dual = values.dual
    forward = dual.slope
    slopes = hasKinks ? Self.slopes(values, besides: gradient) : nil
    differences = slopes == nil ? Self.differences(values) : nil
    verdict = CheckVerdict(
      gradient: gradient, dual: dual, differences: differences, slopes: slopes, paths: paths,
      hasKinks: hasKinks)
  }

  private static func differences(_ values: NearbyValues) -> DifferenceQuotient? {
    DifferenceQuotient(values, side: .central) ?? DifferenceQuotient(values, side: .right)
      ?? DifferenceQuotient(values, side: .left)
  }

  /// The slopes on both sides, unless both are the gradient: then the kink is none of this input's.
  static func slopes(_ values: NearbyValues, besides gradient: Double) -> Slopes? {
    guard let left = DifferenceQuotient(values, side: .left),
      let right = DifferenceQuotient(values, side: .right)
    else { return nil }
    let slopes = Slopes(left: left, right: right)
    return slopes.areEqual && slopes.embrace(gradient) ? nil : slopes
  }

  /// In how many digits `other` is the gradient; nil where it is the same to the last bit.
  public func digits(of other: Double) -> Int? {
    guard other != gradient else { return nil }
    let size = max(other.magnitude, gradient.magnitude)
    let ratio = (other - gradient).magnitude / size
    return max(0, Int((-Double.apply(.log10, ratio)).rounded(.down)))
  }
}
