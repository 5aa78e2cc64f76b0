// `backprop exercises watch`: marks each file whenever it is saved.

internal import Arguments
internal import Lessons
internal import Reports

/// Marks files as they are saved.
struct WatchExercises: ProgramCommand {
  static let name = "watch"
  static let summary = "Mark each exercise whenever its file is saved"
  static let discussion = """
    Shows the exercise that comes next, and looks at the files twice a second: what you save is \
    marked at once. Nothing goes on by itself: n shows the next exercise, h tells a hint, l lists \
    what is done, c marks again, q quits. It needs a terminal.
    """
  static let examples = [
    Example("backprop exercises watch", "Begin with the first exercise that is not done"),
    Example("backprop exercises watch 6.1", "Begin with this one"),
  ]

  var id: String?
  var course = CourseOptions()
  var asks = false
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [
      .argument(
        "ID", \.id, .text, help: "The name of the exercise; otherwise the first that is not done"),
      .flag("--hints", \.asks, help: "Ask instead of telling what went wrong"),
    ] + including(\.course) + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      var desk = CourseDesk(try course.find(console))
      let entry = try desk.exercise(id ?? desk.next(console)?.id ?? "1.1", console)
      guard let conversation = console.openConversation() else { throw .course(.noTerminal) }
      var session = WatchSession(
        entry, desk, console: console, conversation: conversation, style: page.style(console),
        tone: asks ? .asks : .tells, followsWindow: page.width == nil)
      session.run()
      return .done
    } catch {
      error.report(as: .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }
}
