// The folder in which somebody works through the course, and how it is found.

internal import Lessons

/// The folder in which somebody works through the course.
struct CourseFolder: Hashable {
  /// The name of the folder that is made where none is named.
  static let usualName = "backprop-exercises"
  /// No course lies further above.
  private static let mostLevels = 64

  /// What stands before the names of its files: nothing, or a path that ends in `/`.
  let prefix: String

  /// The folder at `path`.
  init(_ path: String) {
    prefix = path == "." ? "" : path.last == "/" ? path : path + "/"
  }

  /// Where an exercise is.
  func path(of entry: CourseEntry) -> String { prefix + entry.path }

  /// The folder that is meant: the one at `path`, or else the nearest at or above the working
  /// folder, or else the usual one in it.
  static func find(_ path: String?, _ console: some Console) throws(Failure) -> CourseFolder {
    if let path {
      let folder = CourseFolder(path)
      guard folder.isCourse(console) else { throw .course(.noFolder(path)) }
      return folder
    }
    let levels = console.workingFolder.map { $0.utf8.count { $0 == UInt8(ascii: "/") } } ?? 0
    let above = (1...max(1, min(levels, mostLevels))).map { level in
      Array(repeating: "..", count: level).joined(separator: "/")
    }
    for path in ["."] + above + [usualName] {
      let folder = CourseFolder(path)
      if folder.isCourse(console) { return folder }
    }
    throw .course(.noFolder(nil))
  }

  /// Whether the course is in the folder: its page, and a file of one of its topics at least.
  func isCourse(_ console: some Console) -> Bool {
    let files = Course.standard.files.map(\.path)
    func isThere(_ path: String) -> Bool { console.fileVersion(prefix + path) != nil }
    return isThere(files[0]) && files.dropFirst().contains(where: isThere)
  }

  /// A path from the root on, without `.` and `..`, as it is written: links are not followed.
  static func absolute(_ path: String, in folder: String) -> String {
    let whole = path.first == "/" ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
