// `backprop exercises start`: writes the course into a folder.

internal import Arguments
internal import Lessons
internal import Reports

/// Writes the course into a new folder.
struct StartExercises: ProgramCommand {
  static let name = "start"
  static let summary = "Write the course into a new folder"
  static let discussion = """
    Writes every file of the course, or none. The folder must be new, or empty: nothing of yours \
    is ever overwritten.
    """
  static let examples = [
    Example("backprop exercises start", "Write the course into backprop-exercises"),
    Example("backprop exercises start ~/course", "Write it into a folder of another name"),
  ]

  var folder: String?
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [
      .argument(
        "DIR", \.folder, .path,
        help: "The folder, which is made; otherwise \(CourseFolder.usualName)")
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let path = folder ?? CourseFolder.usualName
      try write(Course.standard, to: path, console)
      console.write(Self.welcome(to: path, Course.standard))
      return .done
    } catch {
      error.report(as: .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  private func write(
    _ course: Course, to path: String, _ console: some Console
  ) throws(Failure) {
    let folder = CourseFolder(path)
    let files = course.files.map {
      NewFile(path: folder.prefix + $0.path, contents: Array($0.text.utf8))
    }
    do throws(FileProblem) {
      let names = try console.folderNames(path) ?? []
      guard names.isEmpty else { throw FileProblem(.file(path), .exists) }
      try console.createFiles(
        files, makingFolders: [path] + course.topics.map { folder.prefix + $0.folder },
        overwrite: false)
    } catch {
      guard error.fact == .exists else { throw .file(error) }
      throw .course(.occupied(path, isCourse: folder.isCourse(console)))
    }
  }

  private static func welcome(to path: String, _ course: Course) -> String {
    let count = "\(course.exercises.count) exercises in \(course.topics.count) topics"
    let isHere = CourseFolder(path).prefix.isEmpty
    let place = isHere ? "here" : "in \(Printable.text(path))"
    let change = isHere ? "" : "  cd \(Printable.text(path.shellQuoted))\n"
    return """
      \(count) are now \(place).
      \(change)\
        backprop exercises next    the exercise that comes next
        backprop exercises check   what is right, what went wrong
        backprop exercises watch   the same whenever you save
        backprop exercises hint    one hint, and then the next

      """
  }
}
