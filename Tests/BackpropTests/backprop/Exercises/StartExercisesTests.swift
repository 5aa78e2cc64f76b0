// A new course is there as a whole, or not at all, and never in the way of what was there before.

import Foundation
import Testing

@testable import Lessons
@testable import backprop

@Suite("backprop exercises start")
struct StartExercisesTests {
  @Test("writes every file of the course, byte for byte, and says what comes next in six lines")
  func start() throws {
    let folder = try TemporaryFolder()
    let console = SystemConsole()
    let code = Program.run(["exercises", "start", folder("course")], on: console)
    #expect(code == .done)
    for file in Course.standard.files {
      #expect(try folder.text("course/" + file.path) == file.text)
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder("course"))
    #expect(names.count == Course.standard.files.count + Course.standard.topics.count)
    let recording = RecordingConsole()
    #expect(CourseWorld.run("start", on: recording) == .done)
    #expect(recording.output.split(separator: "\n").count == 6)
    #expect(recording.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
    #expect(recording.files.keys.allSatisfy { $0.hasPrefix("backprop-exercises/") })
  }

  @Test("takes an empty folder that is there already, and the working folder too")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    #expect(Program.run(["exercises", "start", folder.path], on: SystemConsole()) == .done)
    #expect(try folder.text("README.md") == Course.standard.page.text)
    let console = RecordingConsole()
    #expect(CourseWorld.run("start .", on: console) == .done)
    #expect(console.files["06-forks/01-used-twice.md"] != nil)
  }

  @Test("touches nothing where there is something already, and says how to go on")
  func occupied() throws {
    let console = RecordingConsole(files: ["mine/notes.txt": "mine"])
    #expect(CourseWorld.run("start mine", on: console) == .cannotCreate)
    #expect(console.files.count == 1)
    #expect(
      console.errors == """
        error: `mine` is not empty
          help: name a new folder: backprop exercises start DIR

        """)
    let begun = RecordingConsole(files: CourseWorld.files(in: "my course/"))
    #expect(CourseWorld.run("start 'my course'", on: begun) == .cannotCreate)
    #expect(
      begun.errors == """
        error: the course is in `my course` already
          help: `backprop exercises next --dir "my course"` goes on with it

        """)
  }

  @Test("leaves nothing behind where the course cannot be written")
  func noHalfCourse() throws {
    for name in ["nowhere/course", "file"] {
      let console = RecordingConsole(files: ["file": "mine"])
      if name != "file" { console.refusal = SystemFailure(number: 2) }
      #expect(CourseWorld.run("start \(name)", on: console) == .cannotCreate)
      #expect(console.files == ["file": Array("mine".utf8)])
    }
    let folder = try TemporaryFolder()
    let console = SystemConsole()
    let folders = ["a", "a/in", "b"].map { folder($0) }
    let files = ["a/in/x", "b/none/y"].map { NewFile(path: folder($0), contents: [0x61]) }
    #expect(throws: FileProblem.self) {
      try console.createFiles(files, makingFolders: folders, overwrite: false)
    }
    #expect(try folder.names == [])
  }
}
