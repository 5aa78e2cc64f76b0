// Takes the text of an exercise apart: title, questions with what stands below them, hints.

/// The parts of an exercise's text.
struct ExerciseParts {
  /// A block, and what stands below it.
  struct Question {
    let block: FencedBlock
    let body: QuestionBody
  }

  /// Texts behind so many lines are not read.
  static let mostLines = SheetReader.mostLines

  private(set) var title = ""
  private(set) var questions: [Question] = []
  private(set) var hints: [String] = []
  private(set) var explanation: String?
  /// The text without what is folded.
  private(set) var task = ""

  init(_ text: String) {
    let lines = text.split(
      maxSplits: Self.mostLines, omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).prefix(Self.mostLines)
    let blocks = FencedBlock.all(in: text).filter { QuestionBlock.isQuestion($0.text) }
    title = Self.title(lines)
    let folded = readFolded(Array(lines))
    task = Self.joined(lines.indices.filter { !folded.contains($0) }.map { lines[$0] }) + "\n"
    questions = blocks.indices.map { index in
      let first = blocks[index].line - 1 + Self.lineCount(of: blocks[index]) + 1
      let end = index + 1 < blocks.count ? blocks[index + 1].line - 2 : lines.count
      let body = (first..<max(first, end)).filter { !folded.contains($0) && $0 < lines.count }
      return Question(
        block: blocks[index],
        body: QuestionBody(lines: body.map { .init(number: $0 + 1, text: lines[$0]) }))
    }
  }

  private static func lineCount(of block: FencedBlock) -> Int {
    block.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
  }

  private static func title(_ lines: ArraySlice<Substring>) -> String {
    let heading = lines.first { $0.hasPrefix("# ") }
    return heading.map { QuestionBlock.trimmed($0.dropFirst(2)) } ?? ""
  }

  /// Reads the sections that are folded; the places of their lines.
  private mutating func readFolded(_ lines: [Substring]) -> Set<Int> {
    var folded: Set<Int> = []
    var open: (summary: String, lines: [Substring])?
    for (place, line) in lines.enumerated() {
      let bare = line.drop { $0 == " " }
      if open == nil, bare.lowercased().hasPrefix("<details") {
        open = (Self.summary(bare), [])
        folded.insert(place)
      } else if let section = open {
        folded.insert(place)
        if bare.lowercased().hasPrefix("</details") {
          keep(section.summary, section.lines)
          open = nil
        } else {
          open?.lines.append(line)
        }
      }
    }
    return folded
  }

  /// `Hint 1` of `<details><summary>Hint 1</summary>`.
  private static func summary(_ line: Substring) -> String {
    var texts: [Substring] = []
    for part in line.split(separator: "<") {
      if let end = part.firstIndex(of: ">") { texts.append(part[end...].dropFirst()) }
    }
    return QuestionBlock.trimmed(texts.joined())
  }

  private mutating func keep(_ summary: String, _ lines: [Substring]) {
    let text = Self.joined(lines)
    if summary.lowercased().hasPrefix("hint") {
      hints.append(text)
    } else if summary.lowercased().hasPrefix("explanation") {
      explanation = text
    }
  }

  /// The lines without the empty ones around them.
  private static func joined(_ lines: [Substring]) -> String {
    var lines = lines[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
