// A folder with the course for tests, and what a student writes into it.

import Reports
import Testing

@testable import Lessons
@testable import backprop

/// The course as a student has it.
enum CourseWorld {
  static let order = entry("graphs/order")
  static let usedTwice = entry("forks/used-twice")

  static func entry(_ id: String) -> CourseEntry {
    Course.standard.exercises.first { $0.id == id } ?? Course.standard.exercises[0]
  }

  /// The files of the course in `folder`, with some exercises answered by other texts.
  static func files(
    in folder: String = "", _ answered: [CourseEntry: String] = [:]
  ) -> [String: String] {
    var files: [String: String] = [:]
    for file in Course.standard.files { files[folder + file.path] = file.text }
    for (entry, text) in answered { files[folder + entry.path] = text }
    return files
  }

  /// The exercise with every answer right.
  static func solved(_ entry: CourseEntry) throws -> String {
    try ExerciseFile(reading: entry.text).solved(code: StagedSolution.code)
  }

  /// The exercise about orders with its first answer right and the second one not there.
  static func halfSolved() throws -> String {
    let lines = try solved(order).split(separator: "\n", omittingEmptySubsequences: false)
    let answers = lines.indices.filter { lines[$0].hasPrefix("Order: ") }
    var half = lines
    half[try #require(answers.last)] = "Order: ____"
    return half.joined(separator: "\n")
  }

  /// Runs a command of the course.
  static func run(_ line: String, on console: RecordingConsole) -> ExitCode {
    Program.run(["exercises"] + shellWords(line), on: console)
  }
}
