// One piece of a cell taken apart: its labels, the answer, and what the sheet prints around it.

/// An answer with the labels in front of it.
struct LabelledAnswer {
  /// The labels; several where one answer stands for several numbers.
  private(set) var labels: [AnswerLabel] = []
  /// The answer; empty where nothing was written.
  private(set) var text = ""
  /// Whether there was a sign of equality in front of the answer, beside that of the label.
  private var isBehindSign = false
  /// Whether it is a remark of the sheet, and no place for an answer.
  private(set) var isRemark = false

  init(_ piece: SheetPiece, column: SheetColumn, outputIsO: Bool) {
    var reader = LabelReader(piece.text)
    while true {
      var ahead = reader
      guard var label = ahead.label(), ahead.sign() || ahead.goesOnWithLabel || ahead.isAtNumber
      else { break }
      if outputIsO, column == .sent, case .slope(let slot, false) = label {
        label = .sent(slot: slot)
      }
      guard label.fits(column), labels.first.map(label.isLike) ?? true else { break }
      labels.append(label)
      reader = ahead
      reader.dropComma()
    }
    reader.skipMarks()
    let rest = reader.rest.lowercased()
    isRemark =
      labels.isEmpty
      && (rest.isEmpty && piece.text.isEmpty
        || rest.hasPrefix("(")
          && rest.contains { $0.isLetter } && Self.value(in: reader.rest).isEmpty)
      || rest.hasSuffix("not needed") || rest.hasSuffix("does not exist")
    text = Self.value(in: reader.rest)
    isBehindSign = reader.rest.contains { "=≈".contains($0) }
  }

  /// Whether the answer begins like a number.
  var isNumber: Bool {
    text.first.map { $0.isNumber || $0 == "." || AnswerNumber.minus.contains($0) } ?? false
  }

  /// Drops the formula that the sheet prints before the blank, where the blank is gone.
  mutating func drop(formula formulas: [String]) {
    let bare = text.filter { $0 != " " }
    if !isBehindSign, !labels.isEmpty, formulas.contains(where: { $0.filter { $0 != " " } == bare })
    {
      text = ""
    }
  }

  // MARK: - The answer

  /// What was written in `text`: behind the last sign of equality, without the sheet's own words.
  static func value(in text: Substring) -> String {
    var value = text
    for _ in 0..<3 { value = withoutRemark(value) ?? value }
    if let sign = value.lastIndex(where: { "=≈≃→".contains($0) }) {
      value = value[value.index(after: sign)...]
    }
    while let last = value.last, last.isWhitespace || last == "," { value.removeLast() }
    let bare = AnswerReader.bare(value)
    return AnswerReader.isBlank(String(bare)) ? "" : String(bare)
  }

  /// `text` without `(from v2)`, `to x` or `(the start)` at its end; nil where there is none.
  private static func withoutRemark(_ text: Substring) -> Substring? {
    if text.reversed().drop(while: { " *_`.".contains($0) }).first == ")",
      let open = text.lastIndex(of: "(")
    {
      let words = text[text.index(after: open)...].drop { $0 == " " }
      if ["from", "the ", "to "].contains(where: words.hasPrefix) { return text[..<open] }
    }
    let words = text.split(separator: " ")
    for word in words.reversed() where word == "to" || word == "from" {
      return text[..<word.startIndex]
    }
    return withoutGluedWord(words, text) ?? withoutArrow(text)
  }

  /// `text` without `to x` where its space went with the blank: `4.982to x`.
  private static func withoutGluedWord(
    _ words: [Substring], _ text: Substring
  ) -> Substring? {
    for word in words.dropLast().reversed() {
      for end in ["to", "from", "(to", "(from"] where word.hasSuffix(end) {
        let number = word.dropLast(end.count)
        if number.last?.isNumber == true { return text[..<number.endIndex] }
      }
    }
    return nil
  }

  /// `text` without `→ v5` behind a number.
  private static func withoutArrow(_ text: Substring) -> Substring? {
    guard let head = text.lastIndex(where: { "→⟶⇒>".contains($0) }), text[head...].count > 1,
      text[head...].dropFirst().first(where: { $0 != " " })?.isLetter == true
    else { return nil }
    var before = text[..<head]
    if text[head] == ">" {
      guard let shaft = before.last, "-=".contains(shaft) else { return nil }
      before.removeLast()
    }
    while before.last == " " { before.removeLast() }
    return before.last?.isNumber == true ? before : nil
  }
}

extension AnswerLabel {
  /// Whether it can be the label of an answer in a column; a plain `o` in others is a formula.
  func fits(_ column: SheetColumn) -> Bool {
    switch self {
    case .output: column == .output || column == .unknown
    case .sum: column == .arriving || column == .unknown
    case .slope, .arriving, .sent: true
    case .gradient: false
    }
  }

  /// Whether both are labels of the same kind, so that one answer can have both.
  func isLike(_ other: AnswerLabel) -> Bool {
    switch (self, other) {
    case (.output, .output), (.slope, .slope), (.sent, .sent), (.arriving, .arriving),
      (.sum, .arriving), (.arriving, .sum):
      true
    default: false
    }
  }
}

extension LabelReader {
  /// Whether a comma and another label follow: `o₁, o₂ = …`.
  fileprivate var goesOnWithLabel: Bool {
    var ahead = self
    ahead.skipMarks()
    guard ahead.rest.first == "," else { return false }
    ahead.dropFirst()
    return ahead.label() != nil && ahead.sign()
  }

  fileprivate mutating func dropComma() {
    var ahead = self
    ahead.skipMarks()
    guard ahead.rest.first == "," else { return }
    ahead.dropFirst()
    self = ahead
  }
}

extension SheetPiece {
  /// The piece taken apart where another label stands in it: `do/di1 = 2, do/di2 = 3`.
  var labelled: [SheetPiece] {
    var parts: [SheetPiece] = []
    var start = text.startIndex
    var previous: Character = "="
    for index in text.indices {
      let character = text[index]
      // The s is that of `sum = 0.018`, behind the numbers that it adds up.
      let mayBegin = character == "d" || character == "∂" || character == "s"
      if mayBegin, index > start, !Self.operators.contains(previous), beginsLabel(index) {
        parts.append(SheetPiece(text[start..<index], of: self))
        start = index
      }
      if character != " " { previous = character }
    }
    return parts + [SheetPiece(text[start...], of: self)]
  }

  private static let operators: Set<Character> = [
    "=", "≈", ":", "+", "-", "−", "·", "*", "×", "/", "(", "→", "⋅",
  ]

  private func beginsLabel(_ index: String.Index) -> Bool {
    let before = text[text.index(before: index)]
    guard before == " " || before == "," else { return false }
    var reader = LabelReader(text[index...].prefix(60))
    // `do₁/di = do₂/di = …` and `o₁, o₂ = …` are one answer with two labels.
    return reader.label() != nil && reader.sign()
  }
}
