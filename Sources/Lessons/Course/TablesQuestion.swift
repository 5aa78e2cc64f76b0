// Filling in the tables of both passes: the sheet of a worksheet inside an exercise.

/// Filling in the tables of both passes: the sheet of a worksheet inside an exercise.
struct TablesQuestion: Question {
  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {}

  func mark(_ body: QuestionBody) -> QuestionMarking { QuestionMarking(.tables, []) }

  func solution(_ body: QuestionBody) -> [Int: String?] { [:] }
}
