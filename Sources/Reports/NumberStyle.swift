// How numbers are printed: few digits for people, worked out from the unrounded value.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// How numbers are printed.
public struct NumberStyle: Sendable {
  /// How many digits are shown.
  public enum Digits: Sendable {
    /// So many decimals or significant digits, whichever shows more.
    case rounded(Int)
    /// The shortest text that reads back as the same number.
    case exact
  }

  /// How many digits are shown.
  public var digits: Digits
  /// Whether only ASCII characters may be used.
  public var ascii: Bool

  /// Three digits in Unicode, unless it is said otherwise.
  public init(digits: Digits = .rounded(3), ascii: Bool = false) {
    self.digits = digits
    self.ascii = ascii
  }

  /// The number as it is printed.
  public func text(_ value: Double) -> String {
    if value.isNaN { return "undefined" }
    if value.isInfinite { return (value < 0 ? minus : "") + (ascii ? "infinity" : "∞") }
    guard value != 0 else { return "0" }
    let digits = asciiDigits(value.magnitude)
    let sign = value < 0 ? minus : ""
    guard !ascii, case .rounded = self.digits else { return sign + digits }
    return sign + raisedExponent(digits)
  }

  /// The number that a reader of the printed text would calculate with.
  public func asPrinted(_ value: Double) -> Double {
    guard value.isFinite, value != 0, case .rounded = digits else { return value }
    let read = Double(asciiDigits(value.magnitude)) ?? value.magnitude
    return value < 0 ? -read : read
  }

  /// Whether `value` and `other` look the same in print.
  public func looksEqual(_ value: Double, _ other: Double) -> Bool {
    value == other || text(value) == text(other)
  }

  var minus: String { ascii ? "-" : "−" }

  /// The digits of a positive number, with `e` before an exponent.
  private func asciiDigits(_ value: Double) -> String {
    switch digits {
    case .exact: shortest(value)
    case .rounded(let count):
      value < 1e-6 || value >= 1e9
        ? scientific(value, digits: count) : decimal(value, digits: count)
    }
  }

  /// Digits of the shortest text: Swift's own, with `.0` and the zeros of the exponent left out.
  private func shortest(_ value: Double) -> String {
    let text = "\(value)"
    guard let mark = text.firstIndex(of: "e") else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    let digits = text[..<mark]
    return (digits.hasSuffix(".0") ? digits.dropLast(2) : digits) + "e\(exponent)"
  }

  private func decimal(_ value: Double, digits: Int) -> String {
    let exponent = Int(log10(value).rounded(.down))
    let decimals = max(digits, digits - 1 - exponent)
    return withoutTrailingZeros(formatted("%.*f", decimals, value))
  }

  private func scientific(_ value: Double, digits: Int) -> String {
    let text = formatted("%.*e", max(0, digits - 1), value)
    guard let mark = text.firstIndex(of: "e") else { return text }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    return withoutTrailingZeros(String(text[..<mark])) + "e\(exponent)"
  }

  private func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var kept = text[...]
    while kept.last == "0" { kept.removeLast() }
    if kept.last == "." { kept.removeLast() }
    return String(kept)
  }

  /// `1.23e-8` as 1.23·10⁻⁸.
  private func raisedExponent(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "e") else { return text }
    let raised = text[text.index(after: mark)...].unicodeScalars.map { digit -> Character in
      Self.superscripts[digit] ?? Character(digit)
    }
    return text[..<mark] + "·10" + String(raised)
  }

  private static let superscripts: [Unicode.Scalar: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]

  /// The C library's rounding, which is exact, in the C locale that the program never leaves.
  private func formatted(_ format: String, _ precision: Int, _ value: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let length = withVaList([Int32(precision), value]) {
      vsnprintf(&buffer, buffer.count, format, $0)
    }
    return String(decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
