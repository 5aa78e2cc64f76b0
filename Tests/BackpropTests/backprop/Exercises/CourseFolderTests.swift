// Where the course is looked for, and what a path means in it.

import Testing

@testable import Lessons
@testable import backprop

@Suite("The folder with the course")
struct CourseFolderTests {
  /// Where the course is found from a folder, as what stands before the names of its files.
  private func found(
    from folder: String, courses: [String], _ path: String? = nil
  ) throws -> String? {
    var files: [String: String] = [:]
    for course in courses { files.merge(CourseWorld.files(in: course)) { first, _ in first } }
    let console = RecordingConsole(files: files)
    console.workingFolder = folder
    do throws(Failure) {
      return try CourseFolder.find(path, console).prefix
    } catch {
      #expect(error.exitCode == .noInput)
      return nil
    }
  }

  typealias Row = (folder: String, courses: [String], prefix: String?)
  static let rows: [Row] = [
    ("/home/me/course", ["/home/me/course/"], ""),
    ("/home/me/course/06-forks", ["/home/me/course/"], "../"),
    ("/home/me/course/06-forks/deep", ["/home/me/course/"], "../../"),
    ("/home/me", ["/home/me/backprop-exercises/"], "backprop-exercises/"),
    ("/home/me/course", ["/home/me/course/", "/home/me/"], ""),
    ("/home/me/other", ["/home/me/", "/home/me/other/backprop-exercises/"], "../"),
    ("/home/me", ["/home/me/course/"], nil), ("/", [], nil), ("/", ["/"], ""),
  ]

  @Test(
    "is the nearest one at or above the working folder, or else the usual one in it",
    arguments: rows)
  func find(row: Row) throws {
    #expect(try found(from: row.folder, courses: row.courses) == row.prefix)
  }

  @Test("is the one that is named, wherever that is, but no other folder")
  func named() throws {
    let courses = ["/home/me/course/"]
    #expect(try found(from: "/home/me", courses: courses, "course") == "course/")
    #expect(try found(from: "/home/me", courses: courses, "course/") == "course/")
    #expect(try found(from: "/home/me/course", courses: courses, "..") == nil)
  }

  @Test("is known by its page and a file of one topic; others may be gone")
  func recognised() {
    let some = ["README.md": "mine", "06-forks/02-two-forks.md": ""]
    #expect(CourseFolder(".").isCourse(RecordingConsole(files: some)))
    for other in [["README.md": ""], ["06-forks/02-two-forks.md": ""], ["README.md": "", "a": ""]] {
      #expect(!CourseFolder(".").isCourse(RecordingConsole(files: other)))
    }
  }

  @Test("where there is none, it is said how to get one")
  func none() {
    let console = RecordingConsole()
    #expect(CourseWorld.run("list", on: console) == .noInput)
    #expect(
      console.errors == """
        error: there is no folder with the course here, or above
          help: `backprop exercises start` makes one; `--dir DIR` says where it is

        """)
    let named = RecordingConsole()
    #expect(CourseWorld.run("next --dir there", on: named) == .noInput)
    #expect(named.errors.hasPrefix("error: `there` is no folder with the course\n"))
  }

  @Test(
    "a path leads to the same place however it is written",
    arguments: [
      ("a", "/home/a"), ("./a", "/home/a"), ("../a", "/a"), ("/b/../a", "/a"),
      ("../../../a", "/a"), ("a//b/.", "/home/a/b"), ("", "/home"),
    ])
  func absolute(path: String, place: String) {
    #expect(CourseFolder.absolute(path, in: "/home") == place)
  }
}
