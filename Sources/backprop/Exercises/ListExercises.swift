// `backprop exercises list`: what is done and what is not.

internal import Arguments
internal import Lessons
internal import Reports

/// Lists the exercises with what is done.
struct ListExercises: ProgramCommand {
  static let name = "list"
  static let summary = "List the exercises, and say which are done"
  static let discussion = "What is done follows from the files themselves, each time anew."
  static let examples = [
    Example("backprop exercises list", "What is done, begun and not begun"),
    Example("backprop exercises list --format json", "The same for programs"),
  ]

  var course = CourseOptions()
  var format = CourseFormat.text
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    including(\.course) + [
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output")
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      var desk = CourseDesk(try course.find(console))
      var output = ConsoleOutput(console)
      CourseReport(desk.progress(console), style: page.style(console))
        .write(format, to: &output)
      return .done
    } catch {
      error.report(
        as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }
}
