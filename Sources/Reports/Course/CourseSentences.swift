// What is said where a name means no exercise, or a text is none.

public import Lessons

extension ErrorEntry {
  /// Why a name means nothing, or not one thing, in the course.
  public init(_ problem: CourseSearchProblem) {
    switch problem {
    case .unknown(let typed, let suggestion):
      self.init(
        id: "no-exercise", message: "there is no exercise \(Self.name(typed))",
        help: suggestion.map { "did you mean `\($0)`?" }
          ?? "`backprop exercises list` names them all")
    case .ambiguous(let typed, let ids):
      self.init(
        id: "no-exercise", message: "\(ids.count) exercises are called \(Self.name(typed))",
        help: "write " + ids.map { "`\($0)`" }.joined(separator: " or "))
    }
  }

  /// Why the text of a file is no exercise.
  public init(_ problem: ExerciseFile.Problem, file: String) {
    if let task = problem.problem {
      self.init(task, file: file, line: problem.line - (task.line ?? 1) + 1)
    } else {
      self.init(
        id: "no-question", message: "there is no question in \(Self.name(file))",
        help: "a question stands in a block of ```backprop that begins with question:")
    }
  }

  private static func name(_ text: String) -> String {
    "`\(StudentText.shown(text, ascii: false, limit: 80))`"
  }
}
