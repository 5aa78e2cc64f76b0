// The answer to a question for staged code: what the program prints for the same passes.

public import Lessons

/// Staged code that answers a question.
public enum StagedSolution {
  /// Both passes of `exercise` in Python, with its inputs at its point: what
  /// ``Lessons/ExerciseFile/solved(code:)`` asks for.
  public static func code(for exercise: Exercise) -> String? {
    var code = ""
    EvalReport(exercise.program, exercise.trace, style: ReportStyle()).write(.python, to: &code)
    while code.last?.isNewline == true { code.removeLast() }
    return code
  }
}
