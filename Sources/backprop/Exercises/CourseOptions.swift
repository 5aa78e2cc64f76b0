// What the commands of the course have in common: where the course is, and what a name means.

internal import Arguments
internal import Lessons

/// Where somebody works through the course.
struct CourseOptions: OptionGroup {
  var folder: String?

  static var parameters: [Parameter<Self>] {
    [
      .option(
        "--dir", placeholder: "DIR", \.folder, .path,
        help: "The folder with the course; otherwise the nearest one at or above")
    ]
  }

  /// The folder.
  func find(_ console: some Console) throws(Failure) -> CourseFolder {
    try CourseFolder.find(folder, console)
  }

  /// The folder; nil where there is none and none was named.
  func findIfAny(_ console: some Console) throws(Failure) -> CourseFolder? {
    do throws(Failure) {
      return try find(console)
    } catch {
      if case .course(.noFolder(nil)) = error { return nil }
      throw error
    }
  }
}

extension Course {
  /// The exercise or topic that is called `name`.
  func asked(_ name: String) throws(Failure) -> CourseItem {
    do throws(CourseSearchProblem) {
      return try item(name)
    } catch {
      throw .course(.search(error))
    }
  }

  /// The exercise that is called `name`.
  func askedExercise(_ name: String) throws(Failure) -> CourseEntry {
    switch try asked(name) {
    case .exercise(let entry): return entry
    case .topic(let topic): throw .course(.topic(topic))
    }
  }
}
