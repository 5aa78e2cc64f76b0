// Choosing options: one of them, or every one that fits.

/// Why such an answer is not right.
public enum ChoiceRemark: Hashable, Sendable {
  case notYet
}

/// Choosing options: one of them, or every one that fits.
struct ChoiceQuestion: Question {
  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {}

  func mark(_ body: QuestionBody) -> QuestionMarking { QuestionMarking(.choose, []) }

  func solution(_ body: QuestionBody) -> [Int: String?] { [:] }
}
