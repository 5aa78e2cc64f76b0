// The kinds of question that an exercise can ask, and what each of them must be able to do.

/// A kind of question: the word behind `question:` in a block.
public enum QuestionKind: String, CaseIterable, Sendable {
  /// The tables of both passes, to be filled in.
  case tables
  /// Numbers.
  case number
  /// Formulas.
  case formula
  /// One option of several, or every option that fits.
  case choose
  /// The gates in an order in which they can be worked out.
  case order
  /// The row of printed tables that has a wrong number in it.
  case wrongRow = "wrong row"
  /// Forward and backward lines of staged code.
  case code

  /// What reads and marks questions of this kind.
  var type: any Question.Type {
    switch self {
    case .tables: TablesQuestion.self
    case .number: NumberQuestion.self
    case .formula: FormulaQuestion.self
    case .choose: ChoiceQuestion.self
    case .order: OrderQuestion.self
    case .wrongRow: RowQuestion.self
    case .code: CodeQuestion.self
    }
  }
}

/// A question of an exercise: what is asked is known from its block, so its answers can be computed.
protocol Question: Sendable {
  /// Reads a question.
  ///
  /// - Parameters:
  ///   - block: What the block says.
  ///   - body: What stands below it, as the exercise was shipped.
  /// - Throws: Why it is no question, with its place in the block.
  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem)

  /// What is said of the answers that stand in `body`; one entry for everything that is asked, in
  /// the order in which it is asked.
  func mark(_ body: QuestionBody) -> QuestionMarking

  /// The lines of `body` that have an answer in them once the question is solved, by their number;
  /// nil where the line goes away.
  func solution(_ body: QuestionBody) -> [Int: String?]
}
