// A product of very many factors, which would leave the range of a Double long before its end.

/// significand · 2^exponent, with an exponent that cannot overflow.
struct ScaledNumber: Comparable, Sendable {
  private let significand: Double
  private let exponent: Int

  static let one = ScaledNumber(1)

  /// The number `value`; 0 for one that is not finite, which no path has in a pass without a fault.
  init(_ value: Double) { self.init(value, scaledBy: 0) }

  private init(_ value: Double, scaledBy exponent: Int) {
    if value == 0 || !value.isFinite {
      (significand, self.exponent) = (0, 0)
    } else {
      significand = value.sign == .minus ? -value.significand : value.significand
      self.exponent = exponent + Int(value.exponent)
    }
  }

  var magnitude: ScaledNumber { ScaledNumber(significand.magnitude, scaledBy: exponent) }

  /// The number as a Double; 0 or infinite where it is too small or too large for one.
  var value: Double {
    guard significand != 0 else { return 0 }
    if exponent > 1_100 { return significand * .infinity }
    if exponent < -1_200 { return 0 }
    // In two steps: 2^exponent alone may be no Double where the product is one.
    let half = exponent / 2
    return significand * Double(sign: .plus, exponent: half, significand: 1)
      * Double(sign: .plus, exponent: exponent - half, significand: 1)
  }

  static func * (left: ScaledNumber, right: ScaledNumber) -> ScaledNumber {
    ScaledNumber(
      left.significand * right.significand, scaledBy: left.exponent + right.exponent)
  }

  /// Compares magnitudes; signs are for numbers that are not negative only.
  static func < (left: ScaledNumber, right: ScaledNumber) -> Bool {
    if left.significand == 0 || right.significand == 0 || left.exponent == right.exponent {
      return left.significand < right.significand
    }
    return left.exponent < right.exponent
  }
}
