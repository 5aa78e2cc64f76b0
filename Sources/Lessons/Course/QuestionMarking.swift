// What is said of the answers to one question of an exercise, whatever its kind.

/// The answers to one question, judged.
public struct QuestionMarking: Sendable {
  /// The kind of the question.
  public let kind: QuestionKind
  /// The name of the question, where it has one.
  public internal(set) var name: String?
  /// The line of the text in which its block begins; nil where the text has it no more.
  public internal(set) var line: Int?
  /// Everything that is asked, in the order in which it is asked.
  public let answers: [AnswerMarking]
  /// The sheet behind the answers, where they are numbers of the tables.
  public let sheet: Marking?
  /// More sheets, where numbers of a function inside the program are asked for, or at other points.
  public internal(set) var further: [Marking] = []
  /// What is said of the lines, where the answer is code.
  public let code: StagedResult?

  init(
    _ kind: QuestionKind, _ answers: [AnswerMarking], sheet: Marking? = nil,
    code: StagedResult? = nil
  ) {
    self.kind = kind
    self.answers = answers
    self.sheet = sheet
    self.code = code
  }

  /// How many answers are right.
  public var right: Int { answers.count { $0.verdict.isRight } }
  /// Whether all are.
  public var isDone: Bool { answers.allSatisfy { $0.verdict.isRight } }
  /// Whether nothing has been answered yet.
  public var isBlank: Bool { answers.allSatisfy { $0.verdict == .blank } }
}

/// One thing that is asked, and what was answered.
public struct AnswerMarking: Sendable {
  /// What is asked, as it stands in front of the blank: `∂f/∂x`, `Order`.
  public let label: String
  /// What was written; nil where the text has no place for it.
  public let written: WrittenAnswer?
  /// The judgement.
  public let verdict: AnswerVerdict
  /// A right answer, as it could stand in the blank.
  public let key: String

  init(_ label: String, _ written: WrittenAnswer?, _ verdict: AnswerVerdict, key: String) {
    self.label = label
    self.written = written
    self.verdict = verdict
    self.key = key
  }
}

/// The judgement of an answer of any kind.
public enum AnswerVerdict: Hashable, Sendable {
  /// Nothing was written, or nothing was changed.
  case blank
  /// It is right.
  case right
  /// It follows from an answer before it that is not right.
  case follows(AnswerRemark)
  /// It is not right.
  case wrong(AnswerRemark)
  /// It cannot be read.
  case unreadable(AnswerRemark)

  /// Whether it is right.
  public var isRight: Bool { self == .right }
}

/// Why an answer is not right: the facts that its sentence needs.
public enum AnswerRemark: Hashable, Sendable {
  /// It is no number, or no formula.
  case answer(AnswerProblem)
  /// A number of the tables: its verdict stands in the marked sheet.
  case cell(Cell)
  /// A number that does not stand in the tables.
  case number(NumberRemark)
  /// A formula.
  case formula(FormulaRemark)
  /// A choice.
  case choice(ChoiceRemark)
  /// An order of gates.
  case order(OrderRemark)
  /// A row of printed tables.
  case row(RowRemark)
  /// Code: what is said of its lines stands in its report.
  case code
}
