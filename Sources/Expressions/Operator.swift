// What waits on the parser's stacks until it is known how far it reaches.

/// An operator that waits for its right operand, or an open bracket.
struct Operator {
  enum Kind: UInt8 {
    case open
    case add, subtract
    case multiply, divide
    case negate, plus
    case power, superscript
    /// `e^`: the exp gate with what follows.
    case exponential
    /// `e` with digits above the line.
    case exponentialSuperscript
    case root
  }

  let kind: Kind
  let range: SourceRange

  /// How tightly it binds; an open bracket lets nothing through.
  var precedence: Int {
    switch kind {
    case .open: 0
    case .add, .subtract: 1
    case .multiply, .divide: 2
    case .negate, .plus: 3
    case .power, .superscript, .exponential, .exponentialSuperscript: 4
    case .root: 5
    }
  }

  /// Whether it stands before its only operand.
  var isPrefix: Bool {
    switch kind {
    case .negate, .plus, .root, .exponential, .exponentialSuperscript: true
    default: false
    }
  }

  /// Whether its right operand is written above the line, so that nobody misreads where it ends.
  var isSuperscript: Bool { kind == .superscript || kind == .exponentialSuperscript }
}

/// A finished expression that waits for what is done with it.
struct Operand {
  let node: Int32
  /// Its place with the brackets around it.
  let range: SourceRange
  /// Whether brackets stand around all of it.
  var isBracketed = false
  /// Whether it begins with a sign.
  var isSigned = false
}

/// An open bracket, and what it is for.
struct Group {
  enum Purpose {
    /// Brackets around an expression; perhaps directly behind a name, which is a factor then.
    case grouping(behindName: Bool)
    case bars
    /// A call; the numbers are those of the name.
    case gate(Int), definition(Int32, name: Int), unknown
  }

  let purpose: Purpose
  let bracket: Bracket
  /// The bracket itself.
  let range: SourceRange
  /// Where the expression begins: the bracket, or the name before it.
  let start: SourceRange
  /// How many operands lay on the stack before the first one inside.
  let base: Int

  var isCall: Bool {
    switch purpose {
    case .grouping, .bars: false
    case .gate, .definition, .unknown: true
    }
  }

  var isBars: Bool { if case .bars = purpose { true } else { false } }
}
