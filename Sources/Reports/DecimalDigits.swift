// The decimal digits of a number, rounded the way it is done by hand.

/// A positive number as its decimal digits: 0.d₁d₂d₃… · 10^exponent.
///
/// The digits are those of the shortest text that reads back as the same number, so that 1.0005,
/// which a Double holds as a little less, rounds as what was written: a half is rounded up.
struct DecimalDigits {
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  /// The digits of `value`, which is greater than 0 and finite.
  init(_ value: Double) {
    // Swift writes the shortest text that reads back, such as 12.5, 1e-08 or 1.2e+20.
    let text = "\(value)".utf8
    let mark = text.firstIndex(of: UInt8(ascii: "e"))
    let mantissa = text[..<(mark ?? text.endIndex)]
    let power = mark.flatMap { Int(Substring(text[text.index(after: $0)...])) } ?? 0
    let point = mantissa.firstIndex(of: UInt8(ascii: "."))
    let whole = mantissa.distance(from: mantissa.startIndex, to: point ?? mantissa.endIndex)
    digits = mantissa.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent = whole + power - leading
    dropTrailingZeros()
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
    if exponent <= 0 { return "0." + zeros(-exponent) + text(digits[...]) }
    if digits.count <= exponent { return text(digits[...]) + zeros(exponent - digits.count) }
    return text(digits[..<exponent]) + "." + text(digits[exponent...])
  }

  /// The number with one digit before the point: `1.23e-8`.
  var scientific: String {
    let rest = digits.count > 1 ? "." + text(digits[1...]) : ""
    return text(digits[..<1]) + rest + "e\(exponent - 1)"
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  private func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
