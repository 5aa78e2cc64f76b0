// The lines `- ∂f/∂x = ____` below a block: which of them belongs to which thing that is asked.

/// A line with a label and a place for an answer.
struct LabelledLine {
  let line: QuestionBody.Line
  /// The label as it stands there.
  let label: String
  let answer: WrittenAnswer
  /// Whether it is an item of a list, as the exercise has it.
  let isItem: Bool

  /// Labels of more characters are words of a text.
  private static let longestLabel = 80

  init?(_ line: QuestionBody.Line) {
    guard line.text.utf8.count <= SheetReader.longestLine,
      let sign = line.text.firstIndex(of: "=")
    else { return nil }
    let bare = line.text[..<sign].drop { $0 == " " || $0 == "\t" }
    let label = QuestionBlock.trimmed(bare.drop { "-*•+ \t".contains($0) })
    guard !label.isEmpty, label.count <= Self.longestLabel else { return nil }
    self.line = line
    self.label = label
    isItem = bare.first.map { "-*•+".contains($0) } ?? false
    answer = QuestionBody.answer(line.text[sign...].dropFirst(), in: line)
  }

  /// The line with an answer in it.
  func filled(_ answer: String) -> String {
    let sign = line.text.firstIndex(of: "=") ?? line.text.startIndex
    return line.text[...sign] + " " + answer
  }
}

/// The labels that an exercise was shipped with, one for each thing that is asked.
struct ShippedLabels {
  let labels: [String]
  private let keys: [String]
  /// Lines of the exercise's own text that look like an answer.
  private let prose: Set<Substring>

  /// The labels in the body of an exercise.
  init(_ body: QuestionBody) {
    let lines = body.lines.compactMap(LabelledLine.init)
    labels = lines.filter(\.isItem).map(\.label)
    keys = labels.map { QuestionBody.key($0) }
    prose = Set(lines.filter { !$0.isItem }.map(\.line.text))
  }

  /// The line for each label: by the label, or else by its place where no line is missing.
  func lines(in body: QuestionBody) -> [LabelledLine?] {
    let lines = body.lines.compactMap(LabelledLine.init).filter {
      $0.isItem || !prose.contains($0.line.text)
    }
    let places = Dictionary(grouping: lines) { QuestionBody.key($0.label) }
    let items = lines.filter(\.isItem)
    return keys.indices.map { index in
      guard let own = places[keys[index]] else {
        let other = items.count == keys.count ? items[index] : nil
        return other.flatMap { keys.contains(QuestionBody.key($0.label)) ? nil : $0 }
      }
      return line(at: index, of: own)
    }
  }

  /// Of several lines with one label that which says something; the same place where the exercise
  /// has the label more than once.
  private func line(at index: Int, of own: [LabelledLine]) -> LabelledLine? {
    if keys.count(where: { $0 == keys[index] }) > 1 {
      let place = keys[..<index].count { $0 == keys[index] }
      return place < own.count ? own[place] : nil
    }
    return own.first { !$0.answer.text.isEmpty } ?? own.first
  }
}
