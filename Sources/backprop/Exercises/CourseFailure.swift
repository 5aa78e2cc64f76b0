// Why a command of the course cannot do what was asked, as facts, and the sentences for them.

internal import Arguments
internal import Lessons
internal import Reports

/// Why a command of the course cannot do what was asked.
enum CourseFailure {
  /// The name means nothing, or not one thing.
  case search(CourseSearchProblem)
  /// There is no folder of the course here, or not where it was said to be.
  case noFolder(String?)
  /// The folder for a new course has something in it; perhaps a course.
  case occupied(String, isCourse: Bool)
  /// A topic, where an exercise is needed.
  case topic(CourseTopic)
  /// There are not so many hints.
  case noSuchHint(CourseEntry, count: Int)
  /// No exercise is named, and none is left that is not done.
  case allDone
  /// A file is no exercise.
  case noExercise(ExerciseFile.Problem, file: String)
  /// Nobody is at a terminal.
  case noTerminal

  var exitCode: ExitCode {
    switch self {
    case .noFolder: .noInput
    case .occupied: .cannotCreate
    case .noExercise: .badText
    case .search, .topic, .noSuchHint, .allDone, .noTerminal: .usage
    }
  }

  var entry: ErrorEntry {
    switch self {
    case .search(let problem): ErrorEntry(problem)
    case .noExercise(let problem, let file): ErrorEntry(problem, file: file)
    default: ErrorEntry(id: "course", message: message, help: help)
    }
  }

  private var message: String {
    switch self {
    case .noFolder(nil): "there is no folder with the course here, or above"
    case .noFolder(let path?): "\(Printable.quoted(path)) is no folder with the course"
    case .occupied(let path, isCourse: true): "the course is in \(Printable.quoted(path)) already"
    case .occupied(let path, isCourse: false): "\(Printable.quoted(path)) is not empty"
    case .topic(let topic): "`\(topic.id)` is a topic, not an exercise"
    case .noSuchHint(let entry, let count):
      count == 1 ? "`\(entry.id)` has one hint" : "`\(entry.id)` has \(count) hints"
    case .allDone: "all exercises are done"
    case .noTerminal: "this needs somebody at a terminal"
    case .search, .noExercise: ""
    }
  }

  private var help: String? {
    switch self {
    case .noFolder: "`backprop exercises start` makes one; `--dir DIR` says where it is"
    case .occupied(let path, isCourse: true):
      "`backprop exercises next --dir \(path.shellQuoted)` goes on with it"
    case .occupied: "name a new folder: backprop exercises start DIR"
    case .topic(let topic): "its exercises are " + Self.list(topic.exercises.map(\.id))
    case .noSuchHint(_, let count): "write `--level 1` to `--level \(count)`"
    case .noTerminal: "`backprop exercises check` marks the exercises once"
    case .allDone: "name the exercise, such as `forks/used-twice`"
    case .search, .noExercise: nil
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
