// A file of the course: where it stands in the course's folder, and what it says.

/// A file of the course.
public struct CourseFile: Hashable, Sendable {
  /// The path from the course's folder on, such as `06-forks/01-used-twice.md`.
  public let path: String
  /// What the file says.
  public let text: String

  /// The file at `path` that says `text`.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The title: what the first heading says, or else the path.
  var title: String {
    guard let line = text.split(whereSeparator: \.isNewline).first, line.hasPrefix("# ") else {
      return path
    }
    return String(line.dropFirst(2))
  }
}
