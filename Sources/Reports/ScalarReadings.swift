// How single characters are read in ASCII: signs from a table, letters from their Unicode names.

extension Unicode.Scalar {
  /// What it is read as; nil where it has no reading.
  var plainReading: String? {
    Self.signs[self] ?? lowered ?? boxReading ?? accentReading ?? letterReading ?? spaceReading
  }

  /// What it means where it is a raised digit, sign or letter.
  var raised: String? {
    if let digit = scriptDigit, self < "\u{2080}" { return digit }
    return switch self {
    case "⁺": "+"
    case "⁻": "-"
    case "⁽": "("
    case "⁾": ")"
    default: properties.generalCategory == .modifierLetter ? raisedLetter : nil
    }
  }

  private var raisedLetter: String? {
    letter(behind: "SUPERSCRIPT LATIN") ?? letter(behind: "MODIFIER LETTER")
  }

  /// What it means where it is a lowered digit, sign or letter.
  var lowered: String? {
    if let digit = scriptDigit, self >= "\u{2080}" { return digit }
    if self == "₋" { return "-" }
    guard properties.generalCategory == .modifierLetter else { return nil }
    return letter(behind: "LATIN SUBSCRIPT") ?? letter(behind: "GREEK SUBSCRIPT")
  }

  /// The digit that a raised or a lowered digit is.
  private var scriptDigit: String? {
    guard properties.numericType == .digit, let value = properties.numericValue,
      "²³¹".unicodeScalars.contains(self) || ("\u{2070}"..."\u{2089}").contains(self)
    else { return nil }
    return String(Int(value))
  }

  private var spaceReading: String? {
    properties.generalCategory == .spaceSeparator ? " " : nil
  }

  /// A line of a table: what runs one way is a line, what joins is a corner.
  private var boxReading: String? {
    guard ("\u{2500}"..."\u{257F}").contains(self), let name = properties.name else { return nil }
    let words = name.split(separator: " ")
    let runs = ["HORIZONTAL", "LEFT", "RIGHT"].contains(where: words.contains)
    let stands = ["VERTICAL", "UP", "DOWN"].contains(where: words.contains)
    if runs && stands || words.contains("DIAGONAL") { return "+" }
    return stands ? "|" : words.contains("DOUBLE") ? "=" : "-"
  }

  /// A mark over a letter: those of mathematics by name, no others.
  private var accentReading: String? {
    guard properties.generalCategory == .nonspacingMark else { return nil }
    return Self.accent(in: (properties.name ?? "").split(separator: " ")[...])
  }

  private static func accent(in words: ArraySlice<Substring>) -> String? {
    accents.first { $0.words.allSatisfy(words.contains) }?.reading
  }

  private static let accents: [(words: [Substring], reading: String)] = [
    (["CIRCUMFLEX"], "hat"), (["MACRON"], "bar"), (["OVERLINE"], "bar"), (["TILDE"], "tilde"),
    (["DOT", "ABOVE"], "dot"),
  ]

  private static let signs: [Unicode.Scalar: String] = [
    "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "×": "*", "⋅": "*", "∗": "*", "∙": "*",
    "∘": "o", "÷": "/", "∕": "/", "⁄": "/", "±": "+-", "∂": "d", "∇": "grad", "∑": "sum",
    "∏": "prod", "∫": "int", "∞": "inf", "≈": "~=", "≠": "!=", "≤": "<=", "≥": ">=", "≡": "==",
    "∈": "in", "→": "->", "←": "<-", "↔": "<->", "↦": "|->", "⇒": "=>", "⇐": "<=", "↑": "^",
    "↓": "v", "…": "...", "⋯": "...", "′": "'", "″": "''", "‘": "'", "’": "'", "“": "\"",
    "”": "\"", "„": "\"", "«": "\"", "»": "\"", "•": "*", "✓": "ok", "✗": "x", "½": "1/2",
    "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5", "⅛": "1/8", "ß": "ss",
    "ℎ": "h", "∆": "Delta", "µ": "mu",
  ]
}

// MARK: - Letters by their names

extension Unicode.Scalar {
  /// A letter with its accents, a Greek letter, or a letter of a mathematical alphabet.
  private var letterReading: String? {
    guard let name = properties.name else { return nil }
    let words = name.split(separator: " ")
    let end = words.firstIndex(of: "WITH") ?? words.endIndex
    guard let base = baseReading(of: words[..<end]) else { return nil }
    guard end < words.endIndex else { return base }
    // A letter with another accent is another letter: é must not become e.
    return Self.accent(in: words[end...].dropFirst()).map { base + $0 }
  }

  /// What a letter is called: `THETA` of `GREEK SMALL LETTER THETA`, in the right case.
  private func baseReading(of words: ArraySlice<Substring>) -> String? {
    guard let last = words.last, words.count > 1, last.utf8.allSatisfy(\.isCapital) else {
      return nil
    }
    switch words[words.startIndex] {
    case "LATIN", "FULLWIDTH": return last.utf8.count <= 2 ? cased(last, words) : nil
    case "GREEK": return cased(last == "SYMBOL" ? words[words.endIndex - 2] : last, words)
    case "MATHEMATICAL", "SCRIPT", "DOUBLE-STRUCK", "BLACK-LETTER": return mathematical(last, words)
    default: return nil
    }
  }

  private func mathematical(_ word: Substring, _ words: ArraySlice<Substring>) -> String? {
    switch word {
    case "NABLA": return "grad"
    case "DIFFERENTIAL": return "d"
    default: break
    }
    if words.contains("DIGIT") { return properties.numericValue.map { String(Int($0)) } }
    return words.contains("SMALL") || words.contains("CAPITAL") ? cased(word, words) : nil
  }

  private func letter(behind prefix: String) -> String? {
    guard let name = properties.name, name.hasPrefix(prefix) else { return nil }
    let words = name.split(separator: " ")
    return words.last.flatMap { $0.utf8.allSatisfy(\.isCapital) ? cased($0, words[...]) : nil }
  }

  /// Unicode spells λ its own way.
  private func cased(_ word: Substring, _ words: ArraySlice<Substring>) -> String {
    let small = word == "LAMDA" ? "lambda" : word.lowercased()
    guard words.contains("CAPITAL") else { return small }
    return small.prefix(1).uppercased() + small.dropFirst()
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") }
}
