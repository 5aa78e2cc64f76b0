// The labels in front of answers: o, do/di₁, dz/do2, dz/di, ∂z/∂x, in every spelling of them.

internal import Expressions

/// What a label says that a number is.
enum AnswerLabel: Hashable {
  /// `o`.
  case output
  /// `do/di` for a slot, counted from 0; nil where it does not say which.
  case slope(slot: Int?, isAgain: Bool)
  /// `dz/do` for a use, counted from 0; nil where it does not say which.
  case arriving(use: Int?)
  /// `dz/di` for a slot.
  case sent(slot: Int?)
  /// `sum`: of what arrives.
  case sum
  /// `dz/dx`: by the name below the line.
  case gradient(of: String)
}

/// Reads labels from the beginning of a text.
struct LabelReader {
  private(set) var rest: Substring

  init(_ text: some StringProtocol) { rest = Substring(text) }

  /// Drops one character.
  mutating func dropFirst() { rest = rest.dropFirst() }

  /// Drops spaces, and marks of emphasis and code.
  mutating func skipMarks() {
    while let first = rest.first, first.isWhitespace || Self.marks.contains(first) {
      rest.removeFirst()
    }
  }

  /// The label at the beginning; nil, and nothing is taken, where there is none.
  mutating func label() -> AnswerLabel? {
    skipMarks()
    let before = rest
    if let label = ratio() { return label }
    rest = before
    if let label = word() { return label }
    rest = before
    return nil
  }

  /// The sign between a label and its answer: `=`, `:`, `≈`.
  mutating func sign() -> Bool {
    let before = rest
    skipMarks()
    if rest.hasPrefix(":=") || rest.hasPrefix("~=") { rest.removeFirst() }
    guard let first = rest.first, "=:≈".contains(first) else {
      rest = before
      return false
    }
    rest.removeFirst()
    return true
  }

  static let marks: Set<Character> = ["*", "_", "`", "$", "~"]

  // MARK: - Ratios

  /// `do/di₁`, `∂z/∂x`, `dz/do (2)`.
  private mutating func ratio() -> AnswerLabel? {
    guard takeDifferential() else { return nil }
    let top = name()
    guard !top.isEmpty, take("/"), takeDifferential() else { return nil }
    let bottom = name()
    guard !bottom.isEmpty else { return nil }
    let (above, below) = (Self.split(top), Self.split(bottom))
    if above.letters == "o", below.letters == "i" {
      return .slope(slot: below.index.map { $0 - 1 }, isAgain: takeAgain())
    }
    switch below.letters {
    case "o": return .arriving(use: below.index.map { $0 - 1 })
    case "i": return .sent(slot: below.index.map { $0 - 1 })
    case _ where top == bottom: return .arriving(use: nil)
    default: return .gradient(of: bottom)
    }
  }

  private mutating func takeDifferential() -> Bool {
    guard let first = rest.first, "dD∂𝜕𝑑δ".contains(first) else { return false }
    rest.removeFirst()
    if rest.first == "_" { rest.removeFirst() }
    // d z / d x
    let name = rest.drop { $0 == " " }
    if name.first?.isLetter == true { rest = name }
    return true
  }

  private mutating func take(_ character: Character) -> Bool {
    var ahead = rest
    while ahead.first == " " { ahead.removeFirst() }
    guard ahead.first == character else { return false }
    rest = ahead.dropFirst()
    while rest.first == " " { rest.removeFirst() }
    return true
  }

  private mutating func takeAgain() -> Bool {
    guard rest.hasPrefix(" again") else { return false }
    rest.removeFirst(6)
    return true
  }

  /// A name with its index: letters, digits, `_1`, `₁`, `[1]`, `{1}`.
  private mutating func name() -> String {
    var name = ""
    while let character = rest.first {
      let isPart = character.isLetter || character.isNumber || character == "'"
      guard isPart || isBracketOfIndex(character) else { break }
      name.append(character)
      rest.removeFirst()
    }
    return NameKey(name).text
  }

  /// Whether a sign of an index follows that a name goes on with: not the `____` of a blank.
  private func isBracketOfIndex(_ character: Character) -> Bool {
    switch character {
    case "_", "[", "{":
      guard let next = rest.dropFirst().first else { return false }
      return next.isNumber || next.isLetter || (character == "_" && next == "{")
    case "]", "}": return true
    default: return false
    }
  }

  /// The letters of a name, small ones as telephones write them large, and the number behind them.
  private static func split(_ name: String) -> (letters: String, index: Int?) {
    let letters = name.prefix { !$0.isNumber }
    let digits = name[letters.endIndex...]
    let bare = (letters.last == "_" ? letters.dropLast() : letters).lowercased()
    guard !digits.isEmpty else { return (bare, nil) }
    guard digits.count < 8, let index = Int(digits), index > 0 else { return (name, nil) }
    return (bare, index)
  }

  // MARK: - Words

  /// `o`, `o₁`, `out`, `sum`, `do2`, `di1`, `grad x`.
  private mutating func word() -> AnswerLabel? {
    let whole = name()
    let (letters, index) = Self.split(whole)
    switch letters {
    case "o", "out", "output": return .output
    case "sum", "together", "total": return .sum
    case "do": return .arriving(use: index.map { $0 - 1 })
    case "di": return .sent(slot: index.map { $0 - 1 })
    case "grad", "gradient":
      var ahead = self
      ahead.rest = ahead.rest.drop { $0 == " " || $0 == "(" }
      if ahead.rest.hasPrefix("of ") { ahead.rest.removeFirst(3) }
      let input = ahead.name()
      guard !input.isEmpty else { return nil }
      rest = ahead.rest.first == ")" ? ahead.rest.dropFirst() : ahead.rest
      return .gradient(of: input)
    default: return nil
    }
  }

  /// A name of the program, such as that of a node.
  mutating func programName() -> String {
    skipMarks()
    return name()
  }
}
