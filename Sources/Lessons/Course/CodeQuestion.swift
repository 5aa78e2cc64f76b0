// Writing or repairing staged code.

/// Writing or repairing staged code.
struct CodeQuestion: Question {
  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {}

  func mark(_ body: QuestionBody) -> QuestionMarking { QuestionMarking(.code, []) }

  func solution(_ body: QuestionBody) -> [Int: String?] { [:] }
}
