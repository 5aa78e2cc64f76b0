// The exercises of the course that ask a question of some kind, with ways to answer as a student does.

import Foundation
import Lessons
import Reports

/// An exercise of the course that has questions of a kind.
struct ShippedQuestions: Sendable, CustomStringConvertible {
  let kind: QuestionKind
  /// The place below `Exercises`.
  let description: String
  let text: String

  static func all(_ kind: QuestionKind) -> [ShippedQuestions] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Exercises")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      let file = root.appendingPathComponent(name)
      guard let text = try? String(contentsOf: file, encoding: .utf8),
        text.contains("question: \(kind.rawValue)\n")
      else { return nil }
      return ShippedQuestions(kind: kind, description: name, text: text)
    }
  }

  static func one(_ kind: QuestionKind, _ name: String) -> ShippedQuestions? {
    all(kind).first { $0.description == name }
  }

  var lines: [String] { Self.lines(text) }

  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func solved() throws -> String {
    try ExerciseFile(reading: text).solved(code: StagedSolution.code)
  }

  /// What is said of the questions of the kind.
  func mark(_ student: String) throws -> [QuestionMarking] {
    try ExerciseFile(reading: text).mark(student).questions.filter { $0.kind == kind }
  }

  /// The report as text, on these questions and on the others.
  func report(_ student: String, tone: Tone = .tells, width: Int = 60) throws -> String {
    var text = ""
    let marking = try ExerciseFile(reading: self.text).mark(student)
    ExerciseReport(marking, name: "exercise", style: ReportStyle(width: width), tone: tone)
      .write(.text, to: &text)
    return text
  }
}
