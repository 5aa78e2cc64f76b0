// How numbers are printed: few digits for people, worked out from the unrounded value.

public import Lessons

/// How numbers are printed.
public struct NumberStyle: Sendable {
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
    guard ascii, value != 0 else { return digits.printed(value) }
    return (value < 0 ? minus : "") + digits.text(ofMagnitude: value.magnitude)
  }

  /// The number that a reader of the printed text would calculate with.
  public func asPrinted(_ value: Double) -> Double { digits.asPrinted(value) }

  /// Whether `value` and `other` look the same in print.
  ///
  /// Exact texts may differ in their last digits: the gates work with a few digits more.
  public func looksEqual(_ value: Double, _ other: Double) -> Bool {
    if value == other { return true }
    guard case .exact = digits else { return text(value) == text(other) }
    return (value - other).magnitude <= 1e-12 * value.magnitude
  }

  var minus: String { ascii ? "-" : "−" }
}
