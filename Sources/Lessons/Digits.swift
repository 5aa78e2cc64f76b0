// How many digits a number has on paper, and what a reader of the paper can know of it.

public import Gates

/// How many digits numbers are written with.
public enum Digits: Hashable, Sendable {
  /// So many decimals or significant digits, whichever shows more.
  case rounded(Int)
  /// The shortest text that reads back as the same number.
  case exact

  /// From here on, and below the other bound, digits are counted from the first that is not 0.
  private static let large = 1e9
  private static let small = 1e-6

  /// The decimal digits of a number greater than 0 as ASCII, with `e` before an exponent.
  public func text(ofMagnitude value: Double) -> String {
    var decimal = DecimalDigits(value)
    guard case .rounded(let count) = self else {
      return (Self.small..<1e16).contains(value) ? decimal.plain : decimal.scientific
    }
    if value < Self.small || value >= Self.large {
      decimal.round(toDigits: count)
      return decimal.scientific
    }
    decimal.round(toDecimals: max(count, count - decimal.exponent))
    return decimal.plain
  }

  /// The number that a reader of the printed text would calculate with.
  public func asPrinted(_ value: Double) -> Double {
    guard value.isFinite, case .rounded = self else { return value }
    // Whole numbers are printed as they are, and most numbers of an exercise are whole.
    if value == value.rounded(), value.magnitude < Self.large { return value }
    let read = Double(text(ofMagnitude: value.magnitude)) ?? value.magnitude
    return value < 0 ? -read : read
  }

  /// The numbers that are written like `value`: half a unit of the last digit to either side.
  public func rounding(of value: Double) -> Interval {
    guard value != 0, value.isFinite, case .rounded(let count) = self else {
      return Interval(around: value)
    }
    let printed = asPrinted(value)
    let exponent = DecimalDigits(value.magnitude).exponent
    let isLong = value.magnitude < Self.small || value.magnitude >= Self.large
    let last = isLong ? exponent - count : min(-count, exponent - count)
    return Interval(around: printed).widened(by: powerOfTen(last) / 2)
  }
}

/// The nearest Double to ten to the power `exponent`: 0 or ∞ beyond what a Double holds.
func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
