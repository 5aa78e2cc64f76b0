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
  /// By how much the slopes on both sides of the point differ, beyond rounding.
  private let jump: Double

  /// Whether larger steps would serve better, were there no kink between their values.
  private(set) var straddlesKink = false

  /// Whether a kink between its values explains that it is off by `distance`.
  func canHideKink(_ distance: Double) -> Bool { jump > 0 && distance <= 2 * jump }

  /// The best quotient among several steps; nil where the function does not exist beside the point.
  init?(_ values: NearbyValues, side: Side) {
    var tried: [DifferenceQuotient] = []
    for step in Self.steps(at: values.center) {
      guard let next = DifferenceQuotient(values, side: side, step: step) else { continue }
      if let last = tried.last, last.isSharp, last.agrees(with: next) { break }
      tried.append(next)
    }
    tried.sort { $0.error < $1.error }
    // A step over many waves may look exact; smaller ones tell.
    let confirmed = tried.first { one in
      tried.allSatisfy { $0.step >= one.step || one.agrees(with: $0) }
    }
    guard let sharpest = tried.first else { return nil }
    self = confirmed ?? sharpest
    straddlesKink = sharpest.canHideKink((sharpest.value - value).magnitude) && sharpest.step > step
  }

  /// By how much slopes within the step are another one than at the point, by forward mode.
  ///
  /// The quotient is a slope from within its step. Where all of those are much the same, it must
  /// be that one too. On both sides of the point only what their mean is off counts, for what the
  /// curve adds on one side it takes away on the other.
  func bend(_ values: NearbyValues) -> Double {
    let slope = values.dual.slope
    // No regular fractions: waves could fit them.
    let offsets = [1, 0.71, 0.43, 0.19].map { $0 * step }
    let bends = offsets.map { offset in
      let left = side == .right ? nil : values.slope(at: values.center - offset)
      let right = side == .left ? nil : values.slope(at: values.center + offset)
      return ((left ?? right ?? slope) / 2 + (right ?? left ?? slope) / 2 - slope).magnitude
    }
    return bends.allSatisfy(\.isFinite) ? bends.max() ?? 0 : .infinity
  }

  /// Whether it is this slope as far as can be seen.
  func isNear(_ slope: Double) -> Bool {
    let size = max(value.magnitude, slope.magnitude)
    return (value - slope).magnitude <= 4 * error + CheckVerdict.slack * size
  }

  /// Whether it is the slope on its side of a kink, and another one than `slope`.
  func isSlope(beside kink: KinkSlopes, besides slope: Double) -> Bool {
    switch side {
    case .central: false
    case .left: isNear(kink.left) && !isNear(slope)
    case .right: isNear(kink.right) && !isNear(slope)
    }
  }

  private var isSharp: Bool { error <= 1e-9 * value.magnitude }

  private func agrees(with other: DifferenceQuotient) -> Bool {
    let size = max(value.magnitude, other.value.magnitude)
    return (value - other.value).magnitude
      <= 4 * (error + other.error) + CheckVerdict.slack * size
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
    value = half.value + (half.value - whole.value) / (factor - 1)
    // Three times what the second step changed: behind a bend the first guess is too good.
    error = 3 * (value - half.value).magnitude + 4 * half.noise / half.width
    guard value.isFinite, error.isFinite else { return nil }
    self.step = step
    self.side = side
    jump = max(0, half.jump - 8 * half.noise / half.width)
  }

  /// What two values give.
  private struct Slope {
    let value: Double
    let width: Double
    /// About how far rounding puts the two values off.
    let noise: Double
    let jump: Double
  }

  private static func slope(_ values: NearbyValues, _ side: Side, _ step: Double) -> Slope? {
    let low = side == .right ? values.center : values.center - step
    let high = side == .left ? values.center : values.center + step
    guard high > low else { return nil }
    let below = side == .right ? values.output : values(low)
    let above = side == .left ? values.output : values(high)
    guard below.isFinite, above.isFinite else { return nil }
    let jump = (above - values.output) / step - (values.output - below) / step
    return Slope(
      value: (above - below) / (high - low), width: high - low,
      noise: max(values.noise, below.lastDigit, above.lastDigit),
      jump: side == .central ? jump.magnitude : 0)
  }
}
