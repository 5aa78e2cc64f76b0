// Takes files one by one, finds out what each was asked, and has it marked.

internal import Arguments
internal import Expressions
internal import Graphs
internal import Lessons
internal import Reports

/// Marks files, each for itself: a bad one holds nobody up.
struct MarkingDesk {
  /// What counts for every sheet; nil where each sheet's own task does.
  let original: Original?
  private let followThrough: FollowThrough
  /// The markers that were made: many sheets have one task.
  private var markers: [Lessons.Task: Marker] = [:]

  /// More markers than this are not kept.
  private static let mostMarkers = 50

  init(_ original: Original?, followThrough: FollowThrough) {
    self.original = original
    self.followThrough = followThrough
  }

  /// Marks the file at `path`.
  mutating func check(
    _ path: String, _ console: some Console
  ) -> (sheet: CheckedSheet, code: ExitCode) {
    do throws(FileProblem) {
      let text = try console.readSheet(path)
      return mark(text.text, name: path, notes: Self.notes(text))
    } catch {
      return (CheckedSheet(name: path, .refused(error.entry)), error.exitCode)
    }
  }

  /// How the text was read.
  private static func notes(_ text: SheetText) -> [String] {
    if text.isGuessed { return ["The text is not UTF-8: it was read as Windows-1252."] }
    guard text.isRepaired else { return [] }
    return ["Some bytes of the text are no characters: each was read as \u{FFFD}."]
  }

  private mutating func mark(
    _ text: String, name: String, notes: [String]
  ) -> (sheet: CheckedSheet, code: ExitCode) {
    if let staged = StagedText(text, isPython: name.lowercased().hasSuffix(".py")) {
      return check(staged, name: name, notes: notes)
    }
    let block = FencedBlock.all(in: text).first
    var notes = notes
    let exercise: Exercise
    do throws(TaskProblem) {
      switch (original, block) {
      case (.expression?, _):
        return refused(
          name, "no-point", "the numbers of this worksheet's task are not known",
          help: "give the value of each input: --at x=4,y=3")
      case (let original?, _):
        if let known = original.exercise(forFile: name) {
          exercise = known
        } else if let known = original.exercise(ofStudentIn: text) {
          exercise = known
          notes.append(Self.known)
        } else {
          return noStudent(name)
        }
      case (nil, let block?): exercise = try Exercise(reading: block.text)
      case (nil, nil):
        return refused(
          name, "no-task", "it is not known what was asked: there is no task in it",
          help: "say what was asked: --task ORIGINAL")
      }
    } catch {
      return (
        CheckedSheet(name: name, .refused(ErrorEntry(error, line: block?.line ?? 1))), .badText
      )
    }
    let marker = marker(exercise)
    let reading = SheetReader.read(text, of: exercise.trace)
    guard !reading.isEmpty else {
      return refused(
        name, "no-answers", "there is no answer in it that could be read",
        help: "write lines such as v1.o = 2.5, or fill in the tables")
    }
    let own = original == nil ? nil : block.flatMap { try? Exercise(reading: $0.text).task.point }
    let marking = own.map { marker.mark(reading, onSheetAt: $0) } ?? marker.mark(reading)
    let sheet = CheckedSheet(
      name: name, .marked(marking), notes: notes + taskNotes(exercise.task, block))
    return (sheet, marking.isAllRight ? .done : .no)
  }

  func refused(
    _ name: String, _ id: String, _ message: String, help: String?
  ) -> (sheet: CheckedSheet, code: ExitCode) {
    let entry = ErrorEntry(id: id, message: message, help: help)
    return (CheckedSheet(name: name, .refused(entry)), .badText)
  }

  func noStudent(_ name: String) -> (sheet: CheckedSheet, code: ExitCode) {
    refused(
      name, "no-student", "nobody on the roster has a sheet of this name",
      help:
        "the name of the file ends as the sheet's did, or a line of it says Name: and whose it is")
  }

  private static let known =
    "The name of the file is nobody's on the roster: the line with the name in it counts."

  private mutating func marker(_ exercise: Exercise) -> Marker {
    if let known = markers[exercise.task] { return known }
    let marker = Marker(exercise, followThrough: followThrough)
    if markers.count < Self.mostMarkers { markers[exercise.task] = marker }
    return marker
  }

  /// Which task counted.
  private func taskNotes(_ task: Lessons.Task, _ block: FencedBlock?) -> [String] {
    guard original != nil else {
      return ["The sheet itself says what was asked; with --task ORIGINAL the original does."]
    }
    guard let block else { return [] }
    guard let own = try? Exercise(reading: block.text).task else {
      return ["The task in the sheet is not the original, and cannot be read."]
    }
    let changed = task.differences(from: own).map(\.rawValue)
    guard !changed.isEmpty else { return [] }
    return [
      "The task in the sheet is not the original: it differs in \(changed.joined(separator: ", "))."
    ]
  }
}
