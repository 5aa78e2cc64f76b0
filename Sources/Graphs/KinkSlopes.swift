// The slopes on both sides of a kink, by difference quotients and by forward mode.

extension CheckedGradient {
  /// The slopes on both sides of a point, by differences.
  public struct Slopes: Sendable {
    /// Coming from smaller values.
    public let left: DifferenceQuotient
    /// Coming from larger values.
    public let right: DifferenceQuotient

    /// Whether they are the same as far as can be seen.
    public var areEqual: Bool {
      (left.value - right.value).magnitude <= tolerance
    }

    private var tolerance: Double {
      4 * (left.error + right.error)
        + CheckVerdict.slack * max(left.value.magnitude, right.value.magnitude)
    }

    /// Whether `slope` is one of them or lies between them.
    func embrace(_ slope: Double) -> Bool {
      slope >= min(left.value, right.value) - tolerance
        && slope <= max(left.value, right.value) + tolerance
    }

    /// The slopes at a kink; nil where the function does not exist on both sides, and where both are
    /// the gradient, so that nothing is to be seen of the kink.
    init?(_ values: NearbyValues, besides gradient: Double) {
      guard let left = DifferenceQuotient(values, side: .left),
        let right = DifferenceQuotient(values, side: .right)
      else { return nil }
      self.left = left
      self.right = right
      if areEqual && embrace(gradient) { return nil }
    }
  }
}

/// The slopes on both sides of a point where gates are on their kinks, by forward mode.
///
/// They need no values beside the point, so there are two also at the edge of where a function
/// exists.
struct KinkSlopes {
  let left: Double
  let right: Double

  /// The slopes; nil where both are the one that forward mode gives at the point: then the input
  /// reaches no kink, or its kinks leave no trace in the output.
  init?(_ values: NearbyValues, besides slope: Double) {
    (left, right) = values.sideSlopes
    if left == slope && right == slope { return nil }
  }

  /// Whether `slope` is one of them or lies between them.
  func embrace(_ slope: Double) -> Bool {
    let slack = 1e-9 * max(left.magnitude, right.magnitude)
    return slope >= min(left, right) - slack && slope <= max(left, right) + slack
  }
}
