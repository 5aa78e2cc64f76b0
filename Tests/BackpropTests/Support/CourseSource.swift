// Writes the Swift source that carries the course in the program, from the files that it is made of.

import Foundation

/// The source of the course's texts.
enum CourseSource {
  /// The folder of the whole project.
  private static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// Where the source goes.
  static let folder = project.appendingPathComponent("Sources/Lessons/Course/CourseText")
  /// The files that the course is made of.
  private static let exercises = project.appendingPathComponent("Exercises")

  /// The bytes of every file of the course, by its path; names that begin with a dot are passed over.
  static func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: exercises.path) {
      let file = exercises.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue, !name.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { continue }
      files[name] = Array(try Data(contentsOf: file))
    }
    return files
  }

  /// What each file of the source should say, by its name.
  static func source() throws -> [String: String] {
    let texts = try files().mapValues { String(decoding: $0, as: UTF8.self) }
    let folders = Dictionary(grouping: texts.keys) { path in
      path.split(separator: "/").dropLast().joined(separator: "/")
    }
    var source = ["CourseText.swift": list(folders.keys.sorted())]
    for (folder, paths) in folders {
      source["\(typeName(folder)).swift"] = text(folder, paths.sorted(by: isBefore), texts)
    }
    return source
  }

  /// The page of a folder comes first.
  private static func isBefore(_ a: String, _ b: String) -> Bool {
    (a.hasSuffix("README.md") ? 0 : 1, a) < (b.hasSuffix("README.md") ? 0 : 1, b)
  }

  /// `06-forks` becomes `Course06Forks`.
  private static func typeName(_ folder: String) -> String {
    folder.isEmpty
      ? "CourseOverview"
      : "Course"
        + folder.split { $0 == "-" || $0 == "/" }
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static let heading = """
    // swift-format-ignore-file
    // Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.


    """

  private static func list(_ folders: [String]) -> String {
    let lines = folders.map { "      \(typeName($0)).files,\n" }.joined()
    return heading + """
      /// The texts of the course, which the program carries in itself.
      enum CourseText {
        /// Every file of the course; made when it is asked for.
        static var files: [CourseFile] {
          let folders: [[CourseFile]] = [
      \(lines)    ]
          return Array(folders.joined())
        }
      }

      """
  }

  private static func text(
    _ folder: String, _ paths: [String], _ texts: [String: String]
  ) -> String {
    let files = paths.enumerated().map { index, path in
      "      CourseFile(path: \"\(path)\", text: text\(index)),\n"
    }
    let literals = paths.enumerated().map { index, path in
      "\n  private static let text\(index): String = \(literal(texts[path] ?? ""))\n"
    }
    return heading + """
      /// The files in Exercises/\(folder).
      enum \(typeName(folder)) {
        static var files: [CourseFile] {
          [
      \(files.joined())    ]
        }
      \(literals.joined())}

      """
  }

  /// A literal with so many `#` that nothing in the text ends or changes it.
  private static func literal(_ text: String) -> String {
    var marks = "#"
    while text.contains("\"" + marks) || text.contains("\\" + marks) { marks += "#" }
    return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }
}
