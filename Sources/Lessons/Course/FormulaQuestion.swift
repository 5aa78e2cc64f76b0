// Writing down a derivative, or a function, as a formula.

/// Why such an answer is not right.
public enum FormulaRemark: Hashable, Sendable {
  case notYet
}

/// Writing down a derivative, or a function, as a formula.
struct FormulaQuestion: Question {
  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {}

  func mark(_ body: QuestionBody) -> QuestionMarking { QuestionMarking(.formula, []) }

  func solution(_ body: QuestionBody) -> [Int: String?] { [:] }
}
