// `backprop exercises check`: what is right in the exercises that were begun.

internal import Arguments
internal import Lessons
internal import Reports

/// Marks exercises.
struct CheckExercises: ProgramCommand {
  static let name = "check"
  static let summary = "Mark exercises, and say what went wrong"
  static let discussion = """
    Marks the exercises that are named, or all that were begun. Only your answers are taken from \
    your files: what is asked is what the course asks, also of a file such as \
    anna/06-forks/01-used-twice.md. Any other file is marked by the questions in it. With --format json each exercise is an object in a line of its \
    own.

    Ends with 0 where all is right, 1 where something is not, 2 where a file cannot be \
    understood, 66 where it is no readable file; of several the largest counts.
    """
  static let examples = [
    Example("backprop exercises check", "Mark everything that was begun"),
    Example("backprop exercises check forks/used-twice", "Mark one exercise"),
    Example("backprop exercises check forks --hints", "Ask the questions that lead to mistakes"),
  ]

  var ids: [String] = []
  var course = CourseOptions()
  var format = ExerciseFormat.text
  var asks = false
  var reveals = false
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [
      .arguments("ID", \.ids, .path, help: "Names of exercises or topics, or files"),
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output"),
      .flag("--hints", \.asks, help: "Ask instead of telling what went wrong"),
      .flag("--reveal", \.reveals, help: "Tell the right answers"),
    ] + including(\.course) + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      return ids.isEmpty ? try checkAll(console) : try check(console)
    } catch {
      return report(error, console)
    }
  }

  private func report(_ failure: Failure, _ console: some Console) -> ExitCode {
    failure.report(
      as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
    return failure.exitCode
  }

  // MARK: - Everything that was begun

  private func checkAll(_ console: some Console) throws(Failure) -> ExitCode {
    var desk = CourseDesk(try course.find(console))
    let progress = desk.progress(console)
    var worst = ExitCode.done
    var isFirst = true
    for (entry, state) in zip(desk.course.exercises, progress.states) {
      guard state != .notBegun, state != .missing, !console.outputIsGone else { continue }
      if !isFirst, format == .text { console.write("\n") }
      isFirst = false
      worst = worse(worst, check(entry, &desk, console))
    }
    if isFirst { worst = .no }
    guard format == .text else { return worst }
    if isFirst {
      console.write("Nothing is begun: see `backprop exercises next`.\n")
    } else {
      console.write("\n" + CourseReport(progress, style: page.style(console)).bar + "\n")
    }
    return worst
  }

  private func check(
    _ entry: CourseEntry, _ desk: inout CourseDesk, _ console: some Console
  ) -> ExitCode {
    do throws(Failure) {
      return write(try desk.mark(entry, console), name: entry.id, console)
    } catch {
      return report(error, console)
    }
  }

  // MARK: - What was named

  private func check(_ console: some Console) throws(Failure) -> ExitCode {
    var worst = ExitCode.done
    for (index, id) in ids.enumerated() where !console.outputIsGone {
      if index > 0, format == .text { console.write("\n") }
      do throws(Failure) {
        worst = worse(worst, try check(id, console))
      } catch {
        worst = worse(worst, report(error, console))
      }
    }
    return worst
  }

  private func check(_ id: String, _ console: some Console) throws(Failure) -> ExitCode {
    if console.fileVersion(id) != nil || id == "-" {
      let text = try console.studentText(id)
      let place = CourseFolder.absolute(id, in: console.workingFolder ?? "")
      let entry = Course.standard.exercise(at: place)
      // Who asks the questions: the course, or else the file itself.
      let asking = try ExerciseFile(entry?.text ?? text, at: entry?.path ?? id)
      return write(asking.mark(text), name: id, console)
    }
    var desk = CourseDesk(try course.find(console))
    switch try desk.course.asked(id) {
    case .exercise(let entry):
      let marking = try desk.mark(entry, console)
      let code = write(marking, name: entry.id, console)
      if marking.isDone, ids.count == 1, format == .text {
        console.write("Done: `backprop exercises next` shows the next one.\n")
      }
      return code
    case .topic(let topic):
      return topic.exercises.map { check($0, &desk, console) }.reduce(.done, worse)
    }
  }

  private func write(
    _ marking: ExerciseMarking, name: String, _ console: some Console
  ) -> ExitCode {
    var output = ConsoleOutput(console)
    ExerciseReport(
      marking, name: name, style: page.style(console), tone: asks ? .asks : .tells,
      reveals: reveals
    ).write(format, to: &output)
    return marking.isDone ? .done : .no
  }

  private func worse(_ a: ExitCode, _ b: ExitCode) -> ExitCode { a.rawValue < b.rawValue ? b : a }
}
