// An exercise of the course: a Markdown text with questions, hints in levels and an explanation.

/// A file of the course, read.
public struct ExerciseFile: Sendable {
  /// Why a text is no exercise.
  public struct Problem: Error, Sendable {
    /// What is wrong with one of its blocks; nil where there is no question at all.
    public let problem: TaskProblem?
    /// The line of the text, counted from 1.
    public let line: Int
  }

  /// A question with its block.
  struct Entry: Sendable {
    let block: QuestionBlock
    let question: any Question
  }

  /// The whole text.
  public let text: String
  /// The title: the first heading.
  public let title: String
  /// The hints, the first one first, in Markdown.
  public let hints: [String]
  /// The explanation, in Markdown.
  public let explanation: String?
  /// The text without hints and explanation.
  public let task: String
  let entries: [Entry]

  /// Reads an exercise.
  ///
  /// - Throws: Why it is none, with the line.
  public init(reading text: String) throws(Problem) {
    let parts = ExerciseParts(text)
    guard !parts.questions.isEmpty else { throw Problem(problem: nil, line: 1) }
    var entries: [Entry] = []
    for part in parts.questions {
      do throws(TaskProblem) {
        let block = try QuestionBlock(part.block.text)
        entries.append(Entry(block: block, question: try block.kind.type.init(block, part.body)))
      } catch {
        throw Problem(problem: error, line: part.block.line + (error.line ?? 1) - 1)
      }
    }
    self.entries = entries
    self.text = text
    title = parts.title
    hints = parts.hints
    explanation = parts.explanation
    task = parts.task
  }

  /// The kinds of its questions, in their order.
  public var kinds: [QuestionKind] { entries.map(\.block.kind) }

  /// Marks what a student made of the text: only the answers are taken from it.
  public func mark(_ studentText: String) -> ExerciseMarking {
    let parts = ExerciseParts(studentText).questions
    let questions = entries.indices.map { index in
      let part = Self.part(for: index, of: entries, in: parts)
      var marking = entries[index].question.mark(part?.body ?? QuestionBody(lines: []))
      marking.name = entries[index].block.name
      marking.line = part?.block.line
      return marking
    }
    let isChanged = parts.map(\.block.text) != entries.map(\.block.text)
    return ExerciseMarking(questions: questions, isTaskChanged: isChanged)
  }

  /// The block with the same words, or else the one at the same place.
  private static func part(
    for index: Int, of entries: [Entry], in parts: [ExerciseParts.Question]
  ) -> ExerciseParts.Question? {
    let text = entries[index].block.text
    let number = entries[..<index].count { $0.block.text == text }
    let same = parts.filter { $0.block.text == text }
    if number < same.count { return same[number] }
    return parts.count == entries.count ? parts[index] : nil
  }

  /// The text with every answer filled in, as it is computed.
  public func solved() -> String {
    var edits: [Int: String?] = [:]
    for (part, entry) in zip(ExerciseParts(text).questions, entries) {
      edits.merge(entry.question.solution(part.body)) { _, new in new }
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      if let edit = edits[index + 1] { edit } else { String(line) }
    }.joined(separator: "\n")
  }
}

/// What is said of a whole exercise.
public struct ExerciseMarking: Sendable {
  /// Its questions, in their order.
  public let questions: [QuestionMarking]
  /// Whether a block was changed; the questions are those of the original all the same.
  public let isTaskChanged: Bool

  /// How many things are asked.
  public var total: Int { questions.reduce(0) { $0 + $1.answers.count } }
  /// How many answers are right.
  public var right: Int { questions.reduce(0) { $0 + $1.right } }
  /// Whether everything is right.
  public var isDone: Bool { questions.allSatisfy(\.isDone) }
  /// Whether nothing has been answered yet.
  public var isBlank: Bool { questions.allSatisfy(\.isBlank) }
}
