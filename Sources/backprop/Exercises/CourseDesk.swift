// Marks what stands in the files of a course's folder, by the exercises as they were shipped.

internal import Lessons
internal import Reports

/// Marks exercises of the course.
struct CourseDesk {
  let course = Course.standard
  let folder: CourseFolder
  /// The exercises that were read.
  private var files: [String: ExerciseFile] = [:]

  init(_ folder: CourseFolder) { self.folder = folder }

  /// An exercise as it was shipped.
  mutating func original(_ entry: CourseEntry) throws(Failure) -> ExerciseFile {
    if let known = files[entry.id] { return known }
    let file = try ExerciseFile(entry.text, at: entry.path)
    files[entry.id] = file
    return file
  }

  /// What is said of the student's file: its questions are those of the course, whatever it asks.
  mutating func mark(
    _ entry: CourseEntry, _ console: some Console
  ) throws(Failure) -> ExerciseMarking {
    try mark(try console.studentText(folder.path(of: entry)), as: entry)
  }

  private mutating func mark(
    _ text: String, as entry: CourseEntry
  ) throws(Failure) -> ExerciseMarking {
    try original(entry).mark(text)
  }

  /// How far the student has got with an exercise.
  mutating func state(_ entry: CourseEntry, _ console: some Console) -> ExerciseState {
    do throws(Failure) {
      let text = try console.studentText(folder.path(of: entry))
      // Most files are as they were shipped: there is nothing in them to mark.
      if text.utf8.elementsEqual(entry.text.utf8) { return .notBegun }
      return ExerciseState(try mark(text, as: entry))
    } catch {
      if case .file(let problem) = error, problem.fact == .missing { return .missing }
      return .unreadable
    }
  }

  /// How far the student has got.
  mutating func progress(_ console: some Console) -> CourseProgress {
    var states: [ExerciseState] = []
    for entry in course.exercises { states.append(state(entry, console)) }
    return CourseProgress(course, states: states)
  }

  /// The first exercise that is not done.
  mutating func next(_ console: some Console) -> CourseEntry? {
    for entry in course.exercises where state(entry, console) != .done { return entry }
    return nil
  }

  /// The exercise called `name`, or else the first that is not done.
  mutating func exercise(
    _ name: String?, _ console: some Console
  ) throws(Failure) -> CourseEntry {
    if let name { return try course.askedExercise(name) }
    guard let next = next(console) else { throw .course(.allDone) }
    return next
  }
}

extension ExerciseFile {
  /// Reads the exercise in the file at `path`.
  init(_ text: String, at path: String) throws(Failure) {
    do throws(Problem) {
      try self.init(reading: text)
    } catch {
      throw .course(.noExercise(error, file: path))
    }
  }
}

extension Console {
  /// The text of a student's file.
  func studentText(_ path: String) throws(Failure) -> String {
    do throws(FileProblem) {
      return try readSheet(path).text
    } catch {
      throw .file(error)
    }
  }
}
