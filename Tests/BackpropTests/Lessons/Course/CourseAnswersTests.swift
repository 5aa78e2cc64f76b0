// Every formula and every choice that the course asks for: blank as shipped, right as solved.

import Foundation
import Testing

@testable import Lessons

@Suite("Formulas and choices of the course")
struct CourseAnswersTests {
  struct Shipped: Sendable, CustomStringConvertible {
    let name: String
    let text: String
    var description: String { name }
  }

  /// The files of the course that ask for a formula or a choice.
  static let files: [Shipped] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Exercises")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).sorted().compactMap { path in
      guard path.hasSuffix(".md"), !path.hasSuffix("README.md"),
        let data = try? Data(contentsOf: folder.appendingPathComponent(path))
      else { return nil }
      let text = String(decoding: data, as: UTF8.self)
      let isOurs = text.contains("question: formula") || text.contains("question: choose")
      return isOurs ? Shipped(name: path, text: text) : nil
    }
  }()

  private func own(_ marking: ExerciseMarking) -> [QuestionMarking] {
    marking.questions.filter { $0.kind == .formula || $0.kind == .choose }
  }

  @Test("The course has them")
  func there() { #expect(Self.files.count >= 36) }

  @Test("As shipped they are blank, and the solution is right", arguments: files)
  func solved(file: Shipped) throws {
    let exercise = try ExerciseFile(reading: file.text)
    let shipped = own(exercise.mark(file.text))
    #expect(shipped.allSatisfy { $0.isBlank && !$0.answers.isEmpty })
    let solved = own(exercise.mark(exercise.solved()))
    let text = exercise.solved()
    #expect(solved.allSatisfy { $0.isDone }, "\(text)")
  }

  @Test("With a factor or a term that is slightly off it is wrong", arguments: files)
  func wrong(file: Shipped) throws {
    let exercise = try ExerciseFile(reading: file.text)
    let keys = own(exercise.mark(file.text)).filter { $0.kind == .formula }.flatMap(\.answers)
    for slip in ["1.000001*(", "1e-7 + ("] {
      var text = exercise.solved()
      for answer in keys {
        text = text.replacingOccurrences(of: "= \(answer.key)\n", with: "= \(slip)\(answer.key))\n")
      }
      let answers = own(exercise.mark(text)).filter { $0.kind == .formula }.flatMap(\.answers)
      for answer in answers where answer.key != "0" {
        #expect(!answer.verdict.isRight, "\(answer.label) = \(answer.written?.text ?? "")")
      }
    }
  }

  @Test("Solutions read like those of a person")
  func keys() throws {
    var text = ""
    for file in Self.files {
      let exercise = try ExerciseFile(reading: file.text)
      for question in own(exercise.mark(file.text)) {
        for answer in question.answers { text += "\(file.name): \(answer.label) = \(answer.key)\n" }
      }
    }
    try expectGolden(text, "course-formulas.txt")
  }
}
