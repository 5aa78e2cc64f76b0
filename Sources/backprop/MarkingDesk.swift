// Takes files one by one, finds out what each was asked, and has it marked.

internal import Arguments
internal import Expressions
internal import Graphs
internal import Lessons
internal import Reports

/// Marks files, each for itself: a bad one holds nobody up.
struct MarkingDesk {
  /// What counts for every sheet; nil where each sheet's own task does.
  private let original: Lessons.Task?
  private let followThrough: FollowThrough
  /// The markers that were made: many sheets have one task.
  private var markers: [Lessons.Task: Marker] = [:]

  /// A task with more numbers than this is no worksheet.
  static let mostCells = 5_000
  /// More markers than this are not kept.
  private static let mostMarkers = 50

  init(_ original: Lessons.Task?, followThrough: FollowThrough) {
    self.original = original
    self.followThrough = followThrough
  }

  /// Marks the file at `path`.
  mutating func check(
    _ path: String, _ console: some Console
  ) -> (sheet: CheckedSheet, code: ExitCode) {
    do throws(FileProblem) {
      let text = try console.readSheet(path)
      return mark(text.text, name: path, notes: text.isGuessed ? [Self.guessed] : [])
    } catch {
      return (CheckedSheet(name: path, .refused(error.entry)), error.exitCode)
    }
  }

  private static let guessed = "The text is not UTF-8: it was read as Windows-1252."

  private mutating func mark(
    _ text: String, name: String, notes: [String]
  ) -> (sheet: CheckedSheet, code: ExitCode) {
    let own = try? Lessons.Task(reading: text)
    guard let task = original ?? own else {
      return refused(
        name, "no-task", "it is not known what was asked: there is no task in it",
        help: "say what was asked: --task ORIGINAL")
    }
    let marker: Marker
    do throws(ProblemList) {
      marker = try self.marker(task)
    } catch {
      let entry = error.diagnostics.first.map { ErrorEntry($0) }
      return refused(name, entry?.id ?? "task", "its task: \(entry?.message ?? "")", help: nil)
    }
    let trace = marker.exercise.trace
    guard trace.fault == nil else {
      return refused(name, "task", "its task meets a number that does not exist", help: nil)
    }
    guard trace.cells.count <= Self.mostCells else {
      return refused(
        name, "task", "its task has more than \(Self.mostCells) numbers to work out", help: nil)
    }
    let reading = SheetReader.read(text, of: marker.exercise.trace)
    guard !reading.isEmpty else {
      return refused(
        name, "no-answers", "there is no answer in it that could be read",
        help: "write lines such as v1.o = 2.5, or fill in the tables")
    }
    let marking = marker.mark(reading)
    let sheet = CheckedSheet(name: name, .marked(marking), notes: notes + self.notes(own))
    return (sheet, marking.isAllRight ? .done : .no)
  }

  private func refused(
    _ name: String, _ id: String, _ message: String, help: String?
  ) -> (sheet: CheckedSheet, code: ExitCode) {
    let entry = ErrorEntry(id: id, message: message, help: help)
    return (CheckedSheet(name: name, .refused(entry)), .badText)
  }

  private mutating func marker(_ task: Lessons.Task) throws(ProblemList) -> Marker {
    if let known = markers[task] { return known }
    let marker = Marker(try task.exercise(), followThrough: followThrough)
    if markers.count < Self.mostMarkers { markers[task] = marker }
    return marker
  }

  /// Which task counted.
  private func notes(_ own: Lessons.Task?) -> [String] {
    guard let original else {
      return ["The sheet itself says what was asked; with --task ORIGINAL the original does."]
    }
    guard let own, case let changed = original.differences(from: own), !changed.isEmpty else {
      return []
    }
    return [
      "The task in the sheet is not the original: it differs in \(changed.joined(separator: ", "))."
    ]
  }
}
