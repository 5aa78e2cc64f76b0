// What the program carries in itself is what is in the folder Exercises, byte for byte.

import Foundation
import Testing

@testable import Lessons

@Suite("The course in the program")
struct CourseTextTests {
  @Test("the source that carries it is written from the files as they are now")
  func source() throws {
    let source = try CourseSource.source()
    if ProcessInfo.processInfo.environment["BACKPROP_RECORD"] == "1" { try record(source) }
    let names = try FileManager.default.contentsOfDirectory(atPath: CourseSource.folder.path)
    #expect(names.sorted() == source.keys.sorted(), "BACKPROP_RECORD=1 writes the source anew")
    for (name, text) in source {
      let file = CourseSource.folder.appendingPathComponent(name)
      let isSame = try Data(contentsOf: file) == Data(text.utf8)
      #expect(isSame, "\(name): BACKPROP_RECORD=1 writes the source anew")
    }
  }

  @Test("it has every file of the course, and every byte of each")
  func bytes() throws {
    let files = try CourseSource.files()
    #expect(CourseText.files.map(\.path).sorted() == files.keys.sorted())
    for file in CourseText.files {
      let isSame = files[file.path] == Array(file.text.utf8)
      #expect(isSame, "\(file.path) is another one: BACKPROP_RECORD=1, then build again")
    }
  }

  private func record(_ source: [String: String]) throws {
    try? FileManager.default.removeItem(at: CourseSource.folder)
    try FileManager.default.createDirectory(
      at: CourseSource.folder, withIntermediateDirectories: true)
    for (name, text) in source {
      try Data(text.utf8).write(to: CourseSource.folder.appendingPathComponent(name))
    }
  }
}
