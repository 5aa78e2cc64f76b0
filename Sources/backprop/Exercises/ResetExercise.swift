// `backprop exercises reset`: an exercise as it was, with a copy of what was written into it.

internal import Arguments
internal import Lessons
internal import Reports

/// Restores an exercise.
struct ResetExercise: ProgramCommand {
  static let name = "reset"
  static let summary = "Restore an exercise, and keep a copy of what you wrote"
  static let discussion = """
    Your file is kept beside it under a new name: 01-used-twice.backup.md, and where there is one \
    already, 01-used-twice.backup-2.md and so on.
    """
  static let examples = [
    Example("backprop exercises reset forks/used-twice", "Begin this exercise anew")
  ]

  /// So many copies are kept.
  private static let mostBackups = 1_000

  var id = ""
  var course = CourseOptions()
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [.argument("ID", \.id, .text, help: "The name of the exercise")]
      + including(\.course) + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let entry = try Course.standard.askedExercise(id)
      let path = try course.find(console).path(of: entry)
      do throws(FileProblem) {
        console.write(try Self.restore(entry, at: path, console))
      } catch {
        throw .file(error)
      }
      return .done
    } catch {
      error.report(as: .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  /// Restores the file, and says what was done.
  private static func restore(
    _ entry: CourseEntry, at path: String, _ console: some Console
  ) throws(FileProblem) -> String {
    let shown = Printable.text(path)
    let original = Array(entry.text.utf8)
    guard let own = try bytes(path, console) else {
      try console.createFile(path, contents: original, overwrite: false)
      return "\(shown) is back as it was.\n"
    }
    if own == original { return "\(shown) is as it was: there is nothing to restore.\n" }
    let backup = try keep(own, beside: path, console)
    try console.createFile(path, contents: original, overwrite: true)
    return "\(shown) is as it was.\nWhat you wrote is in \(Printable.text(backup)).\n"
  }

  /// All of the file; nil where there is none.
  private static func bytes(
    _ path: String, _ console: some Console
  ) throws(FileProblem) -> [UInt8]? {
    do throws(FileProblem) {
      return try console.readBytes(path)
    } catch {
      if error.fact == .missing { return nil }
      throw error
    }
  }

  /// Writes a copy under the first name that is free, and says which.
  private static func keep(
    _ bytes: [UInt8], beside path: String, _ console: some Console
  ) throws(FileProblem) -> String {
    let start = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    var number = 1
    while true {
      let backup = "\(start).backup\(number == 1 ? "" : "-\(number)").md"
      do throws(FileProblem) {
        try console.createFile(backup, contents: bytes, overwrite: false)
        return backup
      } catch {
        guard error.fact == .exists, number < mostBackups else { throw error }
        number += 1
      }
    }
  }
}
