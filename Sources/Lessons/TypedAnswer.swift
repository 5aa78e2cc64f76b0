// A number as a student wrote it: its value, and how exactly it says what it says.

public import Gates

/// An answer that could be read.
public struct TypedAnswer: Hashable, Sendable {
  /// How exactly the number was written.
  public enum Form: Hashable, Sendable {
    /// A whole number, which stands for itself.
    case whole
    /// A decimal fraction: its last digit may have been rounded by up to half a unit.
    case decimal(halfUnit: Double)
    /// A fraction or an expression, which has no digits of its own.
    case expression
  }

  /// What was written, without the marks around it.
  public let text: String
  /// The number.
  public let value: Double
  /// How exactly it was written.
  public let form: Form

  /// An answer.
  public init(text: String, value: Double, form: Form) {
    self.text = text
    self.value = value
    self.form = form
  }

  /// The numbers that the answer may stand for on paper with these digits.
  public func interval(_ digits: Digits) -> Interval {
    switch form {
    case .whole: Interval(value)
    case .decimal(let halfUnit):
      // The sheet leaves out zeros at the end: its 0.02 may stand for 0.0200.
      Interval(around: value).widened(by: halfUnit)
    case .expression: digits.rounding(of: value)
    }
  }

  /// The numbers that the answer may stand for when it is judged: whole numbers are rounded too.
  public func judgedInterval(_ digits: Digits) -> Interval {
    guard form == .whole, value != 0 else { return interval(digits) }
    return Interval(value).widened(by: 0.5)
  }
}
