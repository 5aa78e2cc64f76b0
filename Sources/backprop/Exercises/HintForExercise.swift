// `backprop exercises hint`: one hint, and the next time another one.

internal import Arguments
internal import Lessons
internal import Reports

/// Tells a hint.
struct HintForExercise: ProgramCommand {
  static let name = "hint"
  static let summary = "Tell one hint, and one more each time"
  static let discussion = """
    Hints come in levels: an idea, the rule, nearly there. How many were told is noted in a \
    hidden file of the course's folder, \(HintNotes.fileName), which you may delete.
    """
  static let examples = [
    Example("backprop exercises hint", "A hint for the first exercise that is not done"),
    Example("backprop exercises hint forks/used-twice", "A hint, and then the next one"),
    Example("backprop exercises hint 6.1 --again", "Begin with the first one again"),
  ]

  var id: String?
  var isAgain = false
  var level: Int?
  var course = CourseOptions()
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [
      .argument(
        "ID", \.id, .text, help: "The name of the exercise; otherwise the first that is not done"),
      .flag("--again", \.isAgain, help: "Begin with the first hint again"),
      .option(
        "--level", placeholder: "N", \.level, .integer(in: 1...9),
        help: "Tell this hint, which changes nothing for the next time"),
    ] + including(\.course) + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let style = page.style(console)
      var desk = CourseDesk(try course.find(console))
      let entry = try desk.exercise(id, console)
      let teller = HintTeller(entry, hints: try desk.original(entry).hints, folder: desk.folder)
      if let level {
        guard level <= teller.hints.count else {
          throw .course(.noSuchHint(entry, count: teller.hints.count))
        }
        console.write(teller.text(level, style))
        return .done
      }
      let problem = teller.tell(again: isAgain, style, console)
      if let problem { warn(problem, console) }
      return .done
    } catch {
      error.report(as: .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  /// A hint that could not be noted was told all the same.
  private func warn(_ problem: FileProblem, _ console: some Console) {
    console.writeError(
      "warning: this hint is not noted, so it comes again: \(problem.message)\n"
        + "  help: --level 2 tells the second one\n")
  }
}

/// Tells hints and notes it.
struct HintTeller {
  let entry: CourseEntry
  let hints: [String]
  let folder: CourseFolder

  init(_ entry: CourseEntry, hints: [String], folder: CourseFolder) {
    self.entry = entry
    self.hints = hints
    self.folder = folder
  }

  /// Tells the next hint; why it could not be noted, where it could not.
  func tell(again: Bool, _ style: ReportStyle, _ console: some Console) -> FileProblem? {
    var notes = folder.hintNotes(console)
    let level = (again ? 0 : notes[entry]) + 1
    guard level <= hints.count else {
      console.write(paragraphs(allTold, style))
      return nil
    }
    console.write(text(level, style))
    notes[entry] = level
    do throws(FileProblem) {
      try folder.keep(notes, console)
      return nil
    } catch {
      return error
    }
  }

  /// The hint of a level, counted from 1.
  func text(_ level: Int, _ style: ReportStyle) -> String {
    let heading = "# Hint \(level) of \(hints.count) for \(entry.id)"
    let last = level == hints.count ? "\n\nThat was the last hint." : ""
    return paragraphs("\(heading)\n\n\(hints[level - 1])\(last)", style)
  }

  private var allTold: String {
    if hints.isEmpty { return "\(entry.id) has no hints." }
    let count = hints.count == 1 ? "the only hint" : "all \(hints.count) hints"
    return """
      You know \(count) for \(entry.id); --again begins with the first. An explanation is at the \
      end of \(folder.path(of: entry)).
      """
  }

  private func paragraphs(_ text: String, _ style: ReportStyle) -> String {
    MarkdownPage(text, style: style).text
  }
}
