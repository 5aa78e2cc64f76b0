// The decimal digits of a number, rounded the way it is done by hand.

/// A positive number as its decimal digits: 0.d₁d₂d₃… · 10^exponent.
///
/// The digits are those of the shortest text that reads back as the same number, so that 1.0005,
/// which a Double holds as a little less, rounds as what was written: a half is rounded up.
struct DecimalDigits {
  /// d₁, d₂, …: no trailing zeros.
  private(set) var digits: [UInt8]
  /// The power of ten.
  private(set) var exponent: Int

  /// The digits of `value`, which is greater than 0 and finite.
  init(_ value: Double) {
    digits = []
    digits.reserveCapacity(24)
    exponent = 0
    // Swift writes the shortest text that reads back, such as 12.5, 1e-08 or 1.2e+20.
    var bytes = value.description.utf8.makeIterator()
    var isBehindPoint = false
    while let byte = bytes.next(), byte != UInt8(ascii: "e") {
      if byte == UInt8(ascii: ".") {
        isBehindPoint = true
        continue
      }
      let isLeadingZero = digits.isEmpty && byte == UInt8(ascii: "0")
      if !isLeadingZero { digits.append(byte - UInt8(ascii: "0")) }
      if isBehindPoint ? isLeadingZero : !isLeadingZero { exponent += isBehindPoint ? -1 : 1 }
    }
    exponent += Self.power(&bytes)
    dropTrailingZeros()
  }

  /// The power of ten behind an `e`; 0 where there is none.
  private static func power(_ bytes: inout String.UTF8View.Iterator) -> Int {
    var power = 0
    var isNegative = false
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): break
      default: power = power * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    return isNegative ? -power : power
  }

  /// Keeps `count` digits.
  mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    let isUp = count >= 0 && digits[max(0, count)] >= 5
    digits.removeLast(digits.count - max(0, count))
    if isUp { addOne() }
    dropTrailingZeros()
  }

  /// Keeps `count` digits behind the point.
  mutating func round(toDecimals count: Int) { round(toDigits: exponent + count) }

  private mutating func addOne() {
    for place in digits.indices.reversed() {
      if digits[place] < 9 {
        digits[place] += 1
        return
      }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  private mutating func dropTrailingZeros() { while digits.last == 0 { digits.removeLast() } }

  /// The number written out: `0.0177`, `1200`.
  var plain: String {
    var text: [UInt8] = []
    text.reserveCapacity(digits.count + abs(exponent) + 2)
    if exponent <= 0 { text.append(UInt8(ascii: "0")) }
    for place in min(exponent, 0)..<max(exponent, digits.count) {
      if place == exponent { text.append(UInt8(ascii: ".")) }
      text.append(UInt8(ascii: "0") + (digits.indices.contains(place) ? digits[place] : 0))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number with one digit before the point: `1.23e-8`.
  var scientific: String {
    var text = digits.map { UInt8(ascii: "0") + $0 }
    if text.count > 1 { text.insert(UInt8(ascii: "."), at: 1) }
    return String(decoding: text, as: UTF8.self) + "e\(exponent - 1)"
  }
}
