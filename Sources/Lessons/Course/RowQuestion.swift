// Finding the row of printed tables in which a number is wrong.

/// Why such an answer is not right.
public enum RowRemark: Hashable, Sendable {
  case notYet
}

/// Finding the row of printed tables in which a number is wrong.
struct RowQuestion: Question {
  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {}

  func mark(_ body: QuestionBody) -> QuestionMarking { QuestionMarking(.wrongRow, []) }

  func solution(_ body: QuestionBody) -> [Int: String?] { [:] }
}
