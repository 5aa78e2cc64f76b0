// What the lexer cuts a text into.

/// A bracket of one of the three kinds, which all group alike.
enum Bracket: UInt8 {
  case round, square, curly
}

/// The smallest piece of a text that means something.
struct Token {
  enum Kind: Equatable {
    case number(Double)
    /// Digits above the line: a power.
    case superscript(Double)
    case name
    case plus, minus, times, divide, power, root
    case open(Bracket), close(Bracket), bar
    case comma, equals, dot
    /// A semicolon or a new line.
    case separator
    case end
  }

  let kind: Kind
  let range: SourceRange
  /// Whether a space stands before it.
  let isSpaced: Bool

  /// Whether an operand can begin with it.
  var startsOperand: Bool {
    switch kind {
    case .number, .name, .open, .bar, .root: true
    default: false
    }
  }

  var isOpen: Bool { if case .open = kind { true } else { false } }
}
