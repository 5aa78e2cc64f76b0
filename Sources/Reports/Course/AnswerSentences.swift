// What is said of an answer to a question of the course; what belongs to one kind has its own file.

internal import Graphs
internal import Lessons

/// The sentences about the answers to one question.
struct AnswerSentences {
  let question: QuestionMarking
  let style: ReportStyle
  let tone: Tone

  init(_ question: QuestionMarking, style: ReportStyle, tone: Tone) {
    self.question = question
    self.style = style
    self.tone = tone
  }

  /// `wrong`, `blank`, `follows from an earlier answer`.
  func status(_ answer: AnswerMarking) -> String {
    switch answer.verdict {
    case .blank: "blank"
    case .right: "right"
    case .wrong: "wrong"
    case .unreadable: "not readable"
    case .follows: "follows from an earlier answer"
    }
  }

  /// What to do about an answer; nil where nothing has to be said.
  func sentence(_ answer: AnswerMarking) -> String? {
    switch answer.verdict {
    case .blank, .right: nil
    case .wrong(let remark), .unreadable(let remark), .follows(let remark): sentence(remark)
    }
  }

  private func sentence(_ remark: AnswerRemark) -> String? {
    switch remark {
    case .answer(let problem): sentence(problem)
    case .cell(let cell): sentence(cell)
    case .number(let remark): sentence(remark)
    case .formula(let remark): sentence(remark)
    case .choice(let remark): sentence(remark)
    case .order(let remark): sentence(remark)
    case .row(let remark): sentence(remark)
    case .code: nil
    }
  }

  private func sentence(_ problem: AnswerProblem) -> String {
    switch problem {
    case .tooLong(let limit): "An answer has at most \(limit) characters."
    case .unknownName(let name): "\(shown(name)) stands for nothing here."
    case .unreadable: "It cannot be read: write a number such as 0.75, -3, 5/8 or 3e-5."
    case .noNumber: "There is no such number."
    }
  }

  /// What is said of a number of the tables.
  private func sentence(_ cell: Cell) -> String? {
    question.sheet.flatMap { sentence(cell, of: $0) }
  }

  func sentence(_ cell: Cell, of sheet: Marking) -> String? {
    guard let entry = sheet.entry(cell) else { return nil }
    let wording = MarkingReport(style: style, tone: tone).wording(sheet)
    if question.kind == .number, let earlier = following(entry, of: sheet) { return earlier }
    let sentences = VerdictSentences(
      sheet, wording, tone: tone, hasTables: question.kind != .number)
    guard question.kind == .number else { return sentences.sentence(entry) }
    return sentences.sentence(entry).map {
      $0 + legend(for: $0, at: sentences.place(entry), wording)
    }
  }

  /// A name that may be the student's.
  func shown(_ text: String) -> String { StudentText.shown(text, ascii: style.ascii) }
}
