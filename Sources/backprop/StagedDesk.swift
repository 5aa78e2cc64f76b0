// Has staged code checked that stands among the files of `backprop check`.

internal import Expressions
internal import Graphs
internal import Lessons
internal import Reports

extension MarkingDesk {
  /// Checks the staged code that was found in the file called `name`.
  func check(
    _ staged: StagedText, name: String, notes: [String]
  ) -> (sheet: CheckedSheet, code: ExitCode) {
    var options = StagedOptions()
    var task: StagedTask?
    do throws(ProblemList) {
      switch original {
      case nil: break
      case .expression(let program, let wanted):
        options.wanted = wanted.isEmpty ? nil : wanted
        task = try StagedTask(program)
      case .some(let original):
        guard let exercise = original.exercise(forFile: name) else { return noStudent(name) }
        options.wanted = exercise.task.wanted.isEmpty ? nil : exercise.task.wanted
        task = try StagedTask(exercise.program, point: exercise.trace.point)
      }
    } catch {
      let entry = error.diagnostics.first.map { ErrorEntry($0) }
      return refused(name, entry?.id ?? "task", entry?.message ?? "", help: entry?.help)
    }
    let result = StagedChecker(task, options: options).check(SourceText(staged.code, file: name))
    let sheet = CheckedSheet(
      name: name, .staged(result),
      notes: notes + (original == nil && !result.isUnreadable ? [Self.unasked] : []))
    return (sheet, result.isUnreadable ? .badText : result.isRight ? .done : .no)
  }

  private static let unasked =
    "Nobody says what it should compute, so its own forward lines count; --task EXPRESSION says it."
}
