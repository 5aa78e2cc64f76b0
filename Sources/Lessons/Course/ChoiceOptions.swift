// The options below the block of a question, and which of them are marked: - [x] `x` in words.

/// An option as a line of the text has it.
struct ChoiceOption {
  /// What is chosen: the text in backticks.
  let text: String
  /// Whether there is a mark in its brackets.
  let isMarked: Bool
  /// Where the mark goes.
  let place: SheetPlace
  /// The line up to the brackets, and behind them.
  let before: Substring
  let after: Substring

  /// The options in the lines of a body.
  static func all(in body: QuestionBody) -> [ChoiceOption] {
    body.lines.prefix(SheetReader.mostLines).compactMap(Self.init)
  }

  private init?(_ line: QuestionBody.Line) {
    guard line.text.utf8.count <= SheetReader.longestLine else { return nil }
    let start = line.text.prefix { Self.bullets.contains($0) }.endIndex
    guard start < line.text.endIndex, let closing = Self.brackets[line.text[start]],
      let end = line.text[start...].firstIndex(of: closing)
    else { return nil }
    let inside = line.text[line.text.index(after: start)..<end]
    let rest = line.text[line.text.index(after: end)...]
    let parts = rest.split(separator: "`", omittingEmptySubsequences: false)
    guard inside.count <= 12, parts.count > 2 else { return nil }
    text = QuestionBlock.trimmed(parts[1])
    // What is struck out is not chosen.
    let isStruck = line.text[..<start].contains("~")
    isMarked = !isStruck && !inside.allSatisfy { $0.isWhitespace || $0 == "_" || $0 == "\u{200B}" }
    let column = line.text.distance(from: line.text.startIndex, to: start) + 1
    place = SheetPlace(line: line.number, column: column)
    before = line.text[..<start]
    after = rest
  }

  private static let bullets: Set<Character> = [" ", "\t", "-", "*", "•", "+", "~"]
  private static let brackets: [Character: Character] = ["[": "]", "(": ")", "{": "}"]

  /// What the same option has in common however it is set: all but spaces and kinds of minus.
  var key: String {
    String(text.filter { !$0.isWhitespace }.map { AnswerNumber.minus.contains($0) ? "-" : $0 })
  }

  /// The line with a mark, or without one.
  func line(isMarked: Bool) -> String { "\(before)[\(isMarked ? "x" : " ")]\(after)" }
}
