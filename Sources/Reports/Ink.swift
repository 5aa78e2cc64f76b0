// Pieces of text with a role, so that values and gradients can be coloured apart.

/// What a piece of text is; colour follows from it, and never says more than the words do.
public enum Ink: Sendable {
  case plain
  /// A number of the forward pass.
  case value
  /// A number of the backward pass.
  case gradient
  /// The title of a part.
  case title
  /// Something to look over.
  case faint
  /// The word `error`.
  case error

  /// The escape sequence that switches the ink on; empty for plain text.
  var start: String {
    switch self {
    case .plain: ""
    case .value: "\u{1B}[32m"
    case .gradient, .error: "\u{1B}[31m"
    case .title: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    }
  }

  /// `text` in this ink, where colour is on.
  public func callAsFunction(_ text: String, color: Bool) -> String {
    guard color, !start.isEmpty, !text.isEmpty else { return text }
    return start + text + "\u{1B}[0m"
  }
}

/// A piece of text and its role.
struct Fragment: Sendable {
  var text: String
  var ink: Ink
  /// Whether it must stay in one line.
  var isUnbroken: Bool

  init(_ text: String, _ ink: Ink = .plain, isUnbroken: Bool = false) {
    self.text = text
    self.ink = ink
    self.isUnbroken = isUnbroken
  }

  /// The pieces between which a line of `width` columns may be broken.
  func pieces(_ width: Int) -> [Substring] {
    isUnbroken ? [text[...]] : breakable(text, width: width)
  }
}

/// How a report is written.
public struct ReportStyle: Sendable {
  /// How numbers are printed, and whether only ASCII may be used.
  public var numbers: NumberStyle
  /// How many columns there are.
  public var width: Int
  /// Whether roles are coloured.
  public var color: Bool

  /// 80 columns without colour, unless it is said otherwise.
  public init(numbers: NumberStyle = NumberStyle(), width: Int = 80, color: Bool = false) {
    self.numbers = numbers
    self.width = width
    self.color = color
  }

  /// Whether only ASCII characters may be used.
  public var ascii: Bool { numbers.ascii }
}
