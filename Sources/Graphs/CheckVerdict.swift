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
  /// It lies between the slopes that gates take on both sides of their kinks, though the function
  /// exists on one side only, with another slope.
  case kinkAtEdge
  /// The point is a kink, and the gradient lies beyond the slopes on both sides.
  case noSlope
  /// Other last digits of the values on the way change the gradient by as much as this, which is
  /// what differences are off, or all of it.
  case lostToRounding(Double)
  /// A witness disagrees.
  case disagrees(Witness)

  /// A way to compute a gradient.
  public enum Witness: String, Sendable {
    case forwardMode, differences, paths
  }

  /// Whether the gradient is wrong.
  public var isDisagreement: Bool {
    switch self {
    case .noSlope, .lostToRounding, .disagrees: true
    default: false
    }
  }

  /// By this share of its size a slope from differences may be off beyond its error.
  static let slack = 1e-7

  /// Judges a gradient: `kink` has the slopes on both sides by forward mode, where the input reaches
  /// a kink, `bend` is by how much slopes within the step of `differences` are another one, and
  /// `rounding` by how much the gradient changes with the last digits of values.
  init(
    gradient: Double, dual: Dual, differences: DifferenceQuotient?,
    slopes: CheckedGradient.Slopes?, paths: CheckedGradient.Paths?, kink: KinkSlopes? = nil,
    bend: @autoclosure () -> Double, rounding: @autoclosure () -> Double = 0
  ) {
    func isClose(_ other: Double, scale: Double) -> Bool {
      (other - gradient).magnitude <= 1e-9 * gradient.magnitude + 1e-11 * scale
        + Double.leastNormalMagnitude
    }
    if !isClose(dual.slope, scale: dual.scale) {
      self = .disagrees(.forwardMode)
    } else if let paths, !isClose(paths.sum, scale: paths.scale) {
      self = .disagrees(.paths)
    } else if let slopes, let kink {
      self.init(slopes, kink, gradient: gradient)
    } else if let differences, let kink, differences.isSlope(beside: kink, besides: gradient) {
      self = kink.embrace(gradient) ? .kinkAtEdge : .noSlope
    } else if let differences {
      self.init(differences, gradient: gradient, scale: dual.scale, bend: bend(), rounding())
    } else {
      self = .noDifferences
    }
  }

  /// At a kink with a slope on each side.
  private init(_ slopes: CheckedGradient.Slopes, _ kink: KinkSlopes, gradient: Double) {
    if slopes.embrace(gradient) {
      self = .subgradient
    } else {
      // What only differences see may be theirs: steps that are all too large.
      self = kink.embrace(gradient) ? .differencesTooCoarse : .noSlope
    }
  }

  private init(
    _ differences: DifferenceQuotient, gradient: Double, scale: Double,
    bend: @autoclosure () -> Double, _ rounding: @autoclosure () -> Double
  ) {
    let distance = (differences.value - gradient).magnitude
    let size = max(gradient.magnitude, differences.value.magnitude)
    if differences.error > 0.01 * max(size, scale), differences.error > 1e-6 {
      let rounding = rounding()
      let isLost = rounding > 0 && rounding >= gradient.magnitude
      self = isLost ? .lostToRounding(rounding) : .differencesTooCoarse
    } else if differences.isNear(gradient) {
      self = differences.straddlesKink ? .kinkNearby : .agrees
    } else {
      let rounding = rounding()
      if distance <= 4 * rounding {
        self = .lostToRounding(rounding)
      } else if bend() <= distance / 10 {
        self = .disagrees(.differences)
      } else {
        // The slope changes within the step: at a kink between the values, or all the time.
        self = differences.canHideKink(distance) ? .kinkNearby : .differencesTooCoarse
      }
    }
  }
}
