// Working out numbers: values, gradients, and what comes of small steps.

/// Why such an answer is not right.
public enum NumberRemark: Hashable, Sendable {
  case notYet
}

/// Working out numbers: values, gradients, and what comes of small steps.
struct NumberQuestion: Question {
  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {}

  func mark(_ body: QuestionBody) -> QuestionMarking { QuestionMarking(.number, []) }

  func solution(_ body: QuestionBody) -> [Int: String?] { [:] }
}
