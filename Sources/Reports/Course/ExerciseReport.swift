// The report on a marked exercise of the course: its formats, and what they share.

public import Lessons

/// How a report on an exercise is written.
public enum ExerciseFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// One fact a line.
  case plain
  /// For Markdown.
  case markdown
  /// One object, for programs.
  case json
}

/// A report on what a student made of an exercise.
public struct ExerciseReport {
  let marking: ExerciseMarking
  let name: String
  let style: ReportStyle
  let tone: Tone
  let reveals: Bool

  /// A report.
  ///
  /// - Parameters:
  ///   - marking: What is said of the answers.
  ///   - name: The id of the exercise, or the name of its file.
  ///   - style: Numbers, width, colour.
  ///   - tone: Whether mistakes are told or asked for.
  ///   - reveals: Whether right answers are told.
  public init(
    _ marking: ExerciseMarking, name: String, style: ReportStyle, tone: Tone = .tells,
    reveals: Bool = false
  ) {
    self.marking = marking
    self.name = name
    self.style = style
    self.tone = tone
    self.reveals = reveals
  }

  /// Writes the report.
  public func write(_ format: ExerciseFormat, to output: inout some TextOutputStream) {
    switch format {
    case .text: writeText(to: &output)
    case .plain: writePlain(to: &output)
    case .markdown: writeMarkdown(to: &output)
    case .json: writeJSON(to: &output)
    }
  }

  // MARK: - What the formats share

  /// An answer as it is shown.
  struct Line {
    let label: String
    let written: String
    let status: String
    /// What to do about it, and the right answer where it may be told.
    let sentence: String?
    let verdict: AnswerVerdict
  }

  func lines(_ question: QuestionMarking) -> [Line] {
    let sentences = AnswerSentences(question, style: style, tone: tone)
    return question.answers.map { answer in
      let told = reveals && !answer.verdict.isRight ? "Right is: \(answer.key)." : nil
      let words = [sentences.sentence(answer), told].compactMap(\.self)
      return Line(
        label: plain(answer.label), written: shown(answer.written?.text ?? ""),
        status: sentences.status(answer),
        sentence: words.isEmpty ? nil : plain(words.joined(separator: " ")),
        verdict: answer.verdict)
    }
  }

  func plain(_ text: String) -> String { style.ascii ? ascii(text) : text }

  func shown(_ text: String) -> String { StudentText.shown(text, ascii: style.ascii) }

  /// `Question 2 (number), “chain”`.
  func heading(_ index: Int) -> String {
    let question = marking.questions[index]
    let name = question.name.map { ": \(shown($0))" } ?? ""
    return "Question \(index + 1), \(question.kind.rawValue)\(name)"
  }

  var title: String { StudentText.shown(name, ascii: style.ascii, limit: 200) }

  /// `3 of 6 answers right`.
  var counts: String {
    if marking.isDone { return marking.total == 1 ? "right" : "all \(marking.total) right" }
    if marking.isBlank { return "nothing answered yet" }
    return "\(marking.right) of \(marking.total) right"
  }

  /// What is said of the whole.
  var notes: [String] {
    marking.isTaskChanged
      ? ["A question of the file was changed; the answers are those to the original."] : []
  }
}
