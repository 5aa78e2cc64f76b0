// Numbers that are pleasant to calculate with, near in size to the one that the author chose.

/// The numbers that may stand for an author's number.
///
/// Equal difficulty is judged by what the hand has to do: as many decimals, a like size, the same
/// sign. 0, 1 and −1 are never among them, for they hide mistakes.
struct FriendlyNumbers {
  /// How far from the author's number the choice may go.
  enum Reach: CaseIterable {
    /// As many decimals, the same sign.
    case near
    /// As many decimals, any sign.
    case anySign
    /// One decimal where the author has none, any sign.
    case moreDecimals
    /// Tenths from 0.1 to 0.9, any sign: where everything larger saturates a gate.
    case fractions
  }

  /// The numbers that may stand for `value`.
  static func around(_ value: Double, _ reach: Reach) -> [Double] {
    // What is a poor choice itself has no size to be kept.
    let size = value == 0 || value.magnitude == 1 ? 3 : value.magnitude
    let magnitudes =
      reach == .fractions ? fractions : magnitudes(size, moreDecimals: reach == .moreDecimals)
    let sign = value < 0 ? -1.0 : 1.0
    return reach == .near
      ? magnitudes.map { sign * $0 } : magnitudes.flatMap { [sign * $0, -sign * $0] }
  }

  private static let fractions = (1...9).map { Double($0) / 10 }

  private static func magnitudes(_ size: Double, moreDecimals: Bool) -> [Double] {
    let digits = DecimalDigits(size)
    let isWhole = digits.digits.count <= digits.exponent
    // The place of the last digit that is varied: units, tenths, or the first digit of a fraction.
    var place = size < 1 ? digits.exponent - 1 : isWhole ? max(0, digits.exponent - 2) : -1
    let staysWhole = isWhole && !moreDecimals
    if isWhole, moreDecimals { place -= 1 }
    let middle = (size / powerOfTen(place)).rounded()
    guard middle.isFinite, (1...1_000).contains(middle) else { return [size] }
    let low = max(staysWhole || place < -1 ? 2 : 1, Int(middle / 2))
    let high = max(2 * Int(middle), size < 1 || staysWhole ? 9 : 30)
    return (low...high).compactMap { count in
      // A multiple of ten would have one decimal less.
      if !staysWhole, count.isMultiple(of: 10) { return nil }
      let number = Double("\(count)e\(place)") ?? size
      return number == 1 ? nil : number
    }
  }
}
