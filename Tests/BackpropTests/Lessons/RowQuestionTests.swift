// The misprint of printed tables is found by comparing them, and its row can be named in many ways.

import Foundation
import Graphs
import Reports
import Testing

@testable import Lessons

@Suite("Questions for a wrong row")
struct RowQuestionTests {
  static let shipped = ShippedQuestions.all(.wrongRow)

  /// The misprints of the course as the texts around them tell of them: the lost factor r of
  /// (1)(2r)(−1), the lost minus of −1/i², and the contribution that was replaced.
  static let misprints = [
    ("15-mistakes/01-a-simplification-too-far.md", "r.dJ/di2", "r, backward pass", "−7"),
    ("15-mistakes/02-raising-a-denominator.md", "v6.do/di", "v6, forward pass", "−0.0975"),
    ("15-mistakes/03-one-of-two.md", "q.df/do", "q, backward pass", "−3.5"),
  ]

  @Test("The misprint is the one that the text tells of", arguments: misprints)
  func misprint(name: String, cell: String, row: String, number: String) throws {
    let exercise = try #require(ShippedQuestions.one(.wrongRow, name))
    let question = try #require(try exercise.mark(exercise.text).first)
    let sheet = try #require(question.sheet)
    #expect(sheet.entries.map { sheet.exercise.trace.name(of: $0.cell) } == [cell])
    #expect(question.answers.map(\.key) == [row, number])
  }

  @Test("Every question of the course is among them, blank as shipped, and right once solved")
  func solutions() throws {
    #expect(Self.shipped.map(\.description) == Self.misprints.map(\.0))
    for exercise in Self.shipped {
      #expect(try exercise.mark(exercise.text).allSatisfy { $0.isBlank && $0.answers.count == 2 })
      #expect(try exercise.mark(exercise.solved()).allSatisfy(\.isDone))
    }
  }

  /// Answers to 15-mistakes/02, where do/di of v6 has lost its sign.
  static let rows: [(typed: String, verdict: AnswerVerdict)] = [
    ("v6", .right), ("`v6`", .right), ("V₆", .right), ("v6 1/·", .right), ("v6 (1/·)", .right),
    ("forward row of v6", .right), ("the row v6 in the forward pass", .right), ("", .blank),
    ("v6, forward", .right), ("____", .blank),
    ("v6, backward pass", .wrong(.row(.follows(TableRow("v6", .backward))))),
    ("v5", .wrong(.row(.follows(TableRow("v5", nil))))),
    ("forward v5", .wrong(.row(.right(TableRow("v5", .forward))))),
    ("v2 · + ·", .wrong(.row(.right(TableRow("v2", nil))))),
    ("v2 or v6", .wrong(.row(.right(TableRow("v2", nil))))),
    ("∂z/∂y", .wrong(.row(.follows(TableRow("∂z/∂y", nil))))),
    ("dz/dx", .wrong(.row(.follows(TableRow("∂z/∂x", nil))))),
    ("v9", .wrong(.row(.unknown("v9", suggestion: nil)))),
    ("{[(", .wrong(.row(.unknown("{[(", suggestion: nil)))),
  ]

  @Test("A row is named in many ways", arguments: rows)
  func rowNames(typed: String, verdict: AnswerVerdict) throws {
    let answer = try answers(row: typed, number: "____")[0]
    if case .wrong(.row(.unknown(let name, _))) = answer.verdict {
      #expect(verdict == .wrong(.row(.unknown(name, suggestion: nil))))
    } else {
      #expect(answer.verdict == verdict)
    }
  }

  static let numbers: [(row: String, typed: String, verdict: AnswerVerdict)] = [
    ("v6", "−0.0975", .right), ("v6", "-0,097", .right), ("v6", "-1/i^2", .right),
    ("v6", "−1/(3.203·3.203) ≈ −0.097", .right), ("v2", "-0.0975", .right),
    ("v6", "0.0975", .wrong(.row(.printed))), ("v2", "0.0975", .wrong(.row(.rowFirst))),
    ("____", "7", .wrong(.row(.rowFirst))),
    ("v6", "0.312", .wrong(.cell(Cell(5, .localDerivative(slot: 0))))),
    ("v6", "minus", .unreadable(.answer(.unknownName("minus")))),
  ]

  @Test("The number is judged like a number of the tables", arguments: numbers)
  func numberVerdicts(row: String, typed: String, verdict: AnswerVerdict) throws {
    #expect(try answers(row: row, number: typed)[1].verdict == verdict)
  }

  private func answers(row: String, number: String) throws -> [AnswerMarking] {
    let exercise = try #require(ShippedQuestions.one(.wrongRow, Self.misprints[1].0))
    return try #require(try exercise.mark(Self.student(exercise, row, number)).first).answers
  }

  private static func student(
    _ exercise: ShippedQuestions, _ row: String, _ number: String
  ) -> String {
    exercise.text.replacingOccurrences(of: "Row: ____", with: "Row: \(row)")
      .replacingOccurrences(of: "Right number: ____", with: "Right number: \(number)")
  }

  @Test("Tables that the student changed are not those that count")
  func original() throws {
    let exercise = try #require(ShippedQuestions.one(.wrongRow, Self.misprints[1].0))
    let student = Self.student(exercise, "v6", "-0.0975")
      .replacingOccurrences(of: "do/di = 0.0975", with: "do/di = −0.0975")
    #expect(try exercise.mark(student).allSatisfy(\.isDone))
  }

  @Test("No wrong row is told where to look instead", arguments: shipped)
  func nothingLeaks(_ exercise: ShippedQuestions) throws {
    let question = try #require(try exercise.mark(exercise.text).first)
    let trace = try #require(question.sheet).exercise.trace
    let key = question.answers[0].key.split(separator: ",")[0]
    for node in 0..<trace.graph.count where trace.graph.name(of: node) != key {
      let student = Self.student(exercise, trace.graph.name(of: node), "1.25")
      let marked = try #require(try exercise.mark(student).first)
      #expect(marked.right == 0)
      let text = try exercise.report(student)
      let words = text.split { !$0.isLetter && !$0.isNumber }
      #expect(!words.contains(key) && !text.contains(question.answers[1].key), "\(text)")
    }
  }

  @Test("Every remark has a sentence in both tones", arguments: [Tone.tells, .asks])
  func sentences(_ tone: Tone) throws {
    let exercise = try #require(ShippedQuestions.one(.wrongRow, Self.misprints[1].0))
    let typed = [
      ("v66", "1"), ("v2", "0.0975"), ("backward v6", "____"), ("forward v5", "____"),
      ("v6", "0.0975"), ("v6", "0.312"), ("∂z/∂y", "____"), ("v6", "-1"),
    ]
    let text = try typed.map { row, number in
      try exercise.report(Self.student(exercise, row, number), tone: tone)
    }.joined(separator: "\n")
    try expectGolden(text, "course/row-\(tone).txt")
  }

  @Test("Tables without a misprint, or with two, are the author's error")
  func authors() throws {
    let exercise = try #require(ShippedQuestions.one(.wrongRow, Self.misprints[0].0))
    let two = exercise.text.replacingOccurrences(of: "- ∂J/∂x = −3\n", with: "- ∂J/∂x = −4\n")
    #expect(fact(two) == .misprints(["r.dJ/di2", "dJ/dx"]))
    #expect(fact(Self.withoutRow(exercise.text)) == .noPlace("Row"))
    let tables = try #require(ShippedQuestions.one(.tables, "06-forks/02-two-forks.md"))
    let right = try tables.solved().replacingOccurrences(of: "blank: backward", with: "digits: 3")
      .replacingOccurrences(of: "question: tables", with: "question: wrong row")
    #expect(fact(right) == .misprints([]))
  }

  private static func withoutRow(_ text: String) -> String {
    text.replacingOccurrences(of: "Row: ____", with: "")
  }

  private func fact(_ text: String) -> QuestionFact? {
    do {
      _ = try ExerciseFile(reading: text)
      return nil
    } catch {
      guard case .question(let fact)? = error.problem?.fact else { return nil }
      return fact
    }
  }
}
