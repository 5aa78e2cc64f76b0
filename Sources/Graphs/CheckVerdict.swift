// What to say of a gradient, given its witnesses.

internal import Gates

/// What the witnesses say of a gradient.
public enum CheckVerdict: Equatable, Sendable {
  /// All of them agree with it.
  case agrees
  /// It lies between the slopes on both sides of a kink, as any of them may be used.
  case subgradient
  /// Forward mode agrees; difference quotients are too far off to say anything.
  case differencesTooCoarse
  /// Forward mode agrees; there is a kink or a pole so near that no step is smaller.
  case kinkNearby
  /// Forward mode agrees; the function does not exist beside the point.
  case noDifferences
  /// Forward mode agrees; gates are on kinks at the edge of where the function exists, and
  /// the slope on its one side is another one.
  case kinkAtEdge
  /// The point is a kink, and the gradient is no slope there.
  case noSlope
  /// A witness disagrees.
  case disagrees(Witness)

  /// A way to compute a gradient.
  public enum Witness: String, Sendable {
    case forwardMode, differences, paths
  }

  /// Whether the gradient is wrong.
  public var isDisagreement: Bool {
    switch self {
    case .noSlope, .disagrees: true
    default: false
    }
  }

  /// By this share of its size a slope from differences may be off beyond its error.
  static let slack = 1e-7

  init(
    gradient: Double, dual: Dual, differences: DifferenceQuotient?,
    slopes: CheckedGradient.Slopes?, paths: CheckedGradient.Paths?, hasKinks: Bool = false
  ) {
    func isClose(_ other: Double, scale: Double) -> Bool {
      (other - gradient).magnitude <= 1e-9 * gradient.magnitude + 1e-11 * scale
        + Double.leastNormalMagnitude
    }
    if !isClose(dual.slope, scale: dual.scale) {
      self = .disagrees(.forwardMode)
    } else if let paths, !isClose(paths.sum, scale: paths.scale) {
      self = .disagrees(.paths)
    } else if let slopes {
      self = slopes.embrace(gradient) ? .subgradient : .noSlope
    } else if let differences {
      self.init(differences, gradient: gradient, scale: dual.scale)
      if self == .differencesTooCoarse, hasKinks, differences.side != .central,
        4 * differences.error < (differences.value - gradient).magnitude
      {
        self = .kinkAtEdge
      }
    } else {
      self = .noDifferences
    }
  }

  private init(_ differences: DifferenceQuotient, gradient: Double, scale: Double) {
    let distance = (differences.value - gradient).magnitude
    let size = max(gradient.magnitude, differences.value.magnitude)
    if differences.error > 0.01 * max(size, scale), differences.error > 1e-6 {
      self = .differencesTooCoarse
    } else if distance <= 4 * differences.error + Self.slack * size {
      self = differences.straddlesKink ? .kinkNearby : .agrees
    } else {
      // Forward mode knows nothing of the derivative rules, so a wrong one shows there. What only
      // differences see is theirs: a kink between their values, or steps that are all too large.
      self = differences.canHideKink(distance) ? .kinkNearby : .differencesTooCoarse
    }
  }
}
