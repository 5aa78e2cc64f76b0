// The course that the program carries in itself, as topics and exercises in their order.

/// A course: a page that introduces it, and topics with exercises.
public struct Course: Sendable {
  /// The course of this program.
  public static let standard = Course(CourseText.files)

  /// The page that introduces the course.
  public let page: CourseFile
  /// The topics in their order.
  public let topics: [CourseTopic]

  /// The course made of `files`: `README.md`, a folder `06-forks` for each topic with a page
  /// `README.md`, and the exercises beside that, `01-used-twice.md`.
  ///
  /// Files that do not stand at such a place are passed over.
  public init(_ files: [CourseFile]) {
    page = files.first { $0.path == "README.md" } ?? CourseFile(path: "README.md", text: "")
    topics = files.compactMap { page in CourseTopic(page, files) }.sorted { $0.number < $1.number }
  }

  /// The exercises of all topics, in their order.
  public var exercises: [CourseEntry] { topics.flatMap(\.exercises) }

  /// Every file of the course.
  public var files: [CourseFile] {
    [page] + topics.flatMap { [$0.page] + $0.exercises.map(\.file) }
  }
}

/// A topic of a course.
public struct CourseTopic: Hashable, Sendable {
  /// The number of the topic, counted from 1.
  public let number: Int
  /// The name by which it is called, such as `forks`.
  public let id: String
  /// The page that teaches the idea.
  public let page: CourseFile
  /// The exercises in their order.
  public let exercises: [CourseEntry]

  /// The title.
  public var title: String { page.title }
  /// The folder, such as `06-forks`.
  public var folder: String { String(page.path.prefix { $0 != "/" }) }

  /// The topic whose page is `page`; nil if it is none.
  fileprivate init?(_ page: CourseFile, _ files: [CourseFile]) {
    let parts = page.path.split(separator: "/")
    guard parts.count == 2, parts[1] == "README.md", let name = NumberedName(parts[0]) else {
      return nil
    }
    number = name.number
    id = name.name
    self.page = page
    exercises = files.compactMap { CourseEntry($0, folder: parts[0], topic: name) }
      .sorted { $0.number < $1.number }
  }
}

/// An exercise of a course.
public struct CourseEntry: Hashable, Sendable {
  /// The number of its topic.
  public let topic: Int
  /// The number of the exercise in its topic.
  public let number: Int
  /// The name by which it is called, such as `forks/used-twice`.
  public let id: String
  /// The file as it is shipped.
  public let file: CourseFile

  /// The title.
  public var title: String { file.title }
  /// The text as it is shipped.
  public var text: String { file.text }
  /// The path from the course's folder on, such as `06-forks/01-used-twice.md`.
  public var path: String { file.path }
  /// The short name: `6.1`.
  public var label: String { "\(topic).\(number)" }

  fileprivate init?(_ file: CourseFile, folder: Substring, topic: NumberedName) {
    let parts = file.path.split(separator: "/")
    guard parts.count == 2, parts[0] == folder, parts[1].hasSuffix(".md"),
      let name = NumberedName(parts[1].dropLast(3))
    else { return nil }
    self.topic = topic.number
    number = name.number
    id = "\(topic.name)/\(name.name)"
    self.file = file
  }
}

/// A name behind a number: `06-forks`.
struct NumberedName {
  let number: Int
  let name: String

  init?(_ text: Substring) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), text[digits.endIndex...].first == "-" else { return nil }
    self.number = number
    name = String(text[digits.endIndex...].dropFirst())
  }
}
