// `backprop exercises show` and `next`: the text of an exercise, without what is folded.

internal import Arguments
internal import Lessons
internal import Reports

/// Shows an exercise, or the page of a topic.
struct ShowExercise: ProgramCommand {
  static let name = "show"
  static let summary = "Print an exercise, or the page of a topic"
  static let discussion = """
    Prints your own file where there is one, with what you wrote into it, and otherwise the \
    exercise as it is shipped. Hints and explanation are left out.
    """
  static let examples = [
    Example("backprop exercises show forks", "The page that teaches forks"),
    Example("backprop exercises show forks/used-twice", "An exercise"),
  ]

  var id = ""
  var course = CourseOptions()
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [.argument("ID", \.id, .text, help: "The name of an exercise or a topic")]
      + including(\.course) + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let style = page.style(console)
      switch try Course.standard.asked(id) {
      case .topic(let topic):
        console.write(MarkdownPage(topic.page.text, style: style).text)
      case .exercise(let entry):
        let folder = try course.findIfAny(console)
        console.write(try ExercisePage(entry, in: folder, console).text(style))
      }
      return .done
    } catch {
      error.report(as: .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }
}

/// Shows the exercise that comes next.
struct NextExercise: ProgramCommand {
  static let name = "next"
  static let summary = "Show the first exercise that is not done"
  static let examples = [
    Example("backprop exercises next", "The exercise, and the file to write your answers into")
  ]

  var course = CourseOptions()
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    including(\.course) + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let folder = try course.find(console)
      var desk = CourseDesk(folder)
      guard let entry = desk.next(console) else {
        console.write("All \(desk.course.exercises.count) exercises are done.\n")
        return .done
      }
      console.write(try ExercisePage(entry, in: folder, console).text(page.style(console)))
      return .done
    } catch {
      error.report(as: .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }
}

/// The text of an exercise, and where the answers go.
struct ExercisePage {
  private let entry: CourseEntry
  /// The student's file; nil where there is no folder with the course.
  private let path: String?
  /// Whether the student's file is there.
  private let isThere: Bool
  private let file: ExerciseFile

  /// The student's own text where there is one, and otherwise that of the course.
  init(_ entry: CourseEntry, in folder: CourseFolder?, _ console: some Console) throws(Failure) {
    self.entry = entry
    path = folder?.path(of: entry)
    var own: String?
    if let path, console.fileVersion(path) != nil { own = try console.studentText(path) }
    isThere = own != nil
    let original = try ExerciseFile(entry.text, at: entry.path)
    // A file without a question left in it cannot be shown as an exercise.
    file = own.flatMap { try? ExerciseFile(reading: $0) } ?? original
    hints = original.hints.count
  }

  private let hints: Int

  func text(_ style: ReportStyle) -> String {
    MarkdownPage(file.task, style: style).text + "\n"
      + lines.map { MarkdownPage($0, style: style).text }.joined()
  }

  private var lines: [String] {
    var lines = ["\(entry.label), \(entry.id)"]
    if let path { lines.append(isThere ? "Your file: \(path)" : "There is no file \(path) now.") }
    if path != nil, !isThere { lines.append("Get it back: backprop exercises reset \(entry.id)") }
    let count = hints == 1 ? "1 hint" : "\(hints) hints"
    if hints > 0 { lines.append("\(count): backprop exercises hint \(entry.id)") }
    return lines
  }
}
