// When two factors may stand side by side without a sign, as in `2x` and `o(1 − o)`.

/// Whether two written factors can be told apart without a sign between them.
enum Juxtaposition {
  /// Whether `left` directly before `right` would read as one word, one number or a call.
  static func confuses(_ left: String, _ right: String) -> Bool {
    guard let start = right.unicodeScalars.first else { return false }
    if start.properties.numericType != nil { return true }
    let word = lastWord(of: left)
    if start == "(" { return isLong(word) }
    guard start.isInWord else { return false }
    return isLong(word) || isLong(right.unicodeScalars.prefix { $0.isInWord }[...])
  }

  /// Whether a program may have `left` directly before `right`: a plain number before a name or a
  /// bracket, but not before an e, which would be its exponent.
  static func readsBack(_ left: String, _ right: String) -> Bool {
    let number = left.unicodeScalars.drop { $0 == "−" }
    let isNumber = number.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    guard isNumber, !number.isEmpty, let start = right.unicodeScalars.first else { return false }
    return start == "(" || start.properties.isAlphabetic && start != "e" && start != "E"
  }

  /// Whether `text` ends with a name, and not with a number or a bracket.
  static func endsInName(_ text: String) -> Bool {
    lastWord(of: text).first?.properties.isAlphabetic == true
  }

  private static func lastWord(of text: String) -> Substring.UnicodeScalarView {
    let scalars = text.unicodeScalars
    let start = scalars.lastIndex { !$0.isInWord }.map(scalars.index(after:))
    return scalars[(start ?? scalars.startIndex)...]
  }

  /// Whether a word has more than one letter; numbers and `i₁` have not.
  private static func isLong(_ word: Substring.UnicodeScalarView) -> Bool {
    word.lazy.filter { $0.properties.isAlphabetic || $0 == "_" }.dropFirst().first != nil
  }
}

extension Unicode.Scalar {
  /// Whether it is part of a name or a number.
  fileprivate var isInWord: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == "_"
      || properties.generalCategory == .nonspacingMark
  }
}
