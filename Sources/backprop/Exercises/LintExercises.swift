// `backprop exercises lint`: what the author of an exercise should put right.

internal import Arguments
internal import Lessons
internal import Reports

/// Looks over exercises for those who write them.
struct LintExercises: ProgramCommand {
  static let name = "lint"
  static let summary = "For authors: say what is wrong with exercises"
  static let discussion = """
    Each exercise must be blank as it is shipped, and pass with the answers that are computed. \
    Tells of hints that give answers away, of points at which wrong methods land on right \
    numbers, and of a text that speaks of other numbers or functions than its questions. Without \
    a file it looks over the course itself.

    Ends with 0 where nothing is to be put right, 1 where something is, 2 where a file cannot be \
    understood, 66 where it is no readable file.
    """
  static let examples = [
    Example("backprop exercises lint", "Look over the course in the program"),
    Example("backprop exercises lint 06-forks/01-used-twice.md", "Look over a file of your own"),
  ]

  var files: [String] = []
  var format = LintFormat.text
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [
      .arguments("FILE", \.files, .path, help: "Files with exercises, or - for standard input"),
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output"),
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    let style = page.style(console)
    var entries: [ExerciseLintReport.Entry] = []
    var worst = ExitCode.done
    do throws(Failure) {
      for (name, text) in try texts(console) {
        do throws(ExerciseFile.Problem) {
          let file = try ExerciseFile(reading: text)
          entries.append(
            .init(name, file.flaws(solved: file.solved(code: StagedSolution.code)), style: style))
        } catch {
          entries.append(.init(name, error))
          worst = .badText
        }
      }
    } catch {
      error.report(
        as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
    var output = ConsoleOutput(console)
    ExerciseLintReport(entries, style: style).write(format, to: &output)
    return worst == .done && !entries.allSatisfy(\.isGood) ? .no : worst
  }

  /// What is looked over: the files, or else the course.
  private func texts(_ console: some Console) throws(Failure) -> [(name: String, text: String)] {
    if files.isEmpty { return Course.standard.exercises.map { ($0.path, $0.text) } }
    var texts: [(name: String, text: String)] = []
    for file in files { texts.append((file, try console.studentText(file))) }
    return texts
  }
}
