// Choices are right by what is computed, and every option that is not says why.

import Testing

@testable import Lessons

@Suite("Questions for a choice")
struct ChoiceQuestionTests {
  struct Row: Sendable, CustomStringConvertible {
    let ask: String
    let program: String
    var at = "x=4, y=-3"
    let options: [String]
    let marked: [Int]
    var expected: AnswerVerdict = .right
    var description: String { "\(ask) of \(program): \(marked.map { options[$0] })" }
  }

  static func text(_ row: Row, mark: String? = nil) -> String {
    let options = row.options.enumerated().map { index, option in
      "- [\(mark != nil && row.marked.contains(index) ? mark ?? "" : " ")] `\(option)` words"
    }
    return """
      # T

      ```backprop
      question: choose
      program: \(row.program)
      at: \(row.at)
      ask: \(row.ask)
      ```

      \(options.joined(separator: "\n"))
      """
  }

  static func verdict(_ row: Row, mark: String = "x") throws -> AnswerVerdict {
    let file = try ExerciseFile(reading: text(row))
    let marking = file.mark(text(row, mark: mark))
    return try #require(marking.questions.first?.answers.first?.verdict)
  }

  static func wrong(_ option: String, _ reason: ChoiceFact.Reason) -> AnswerVerdict {
    .wrong(.choice(.wrong(ChoiceFact(option: option, reason: reason))))
  }

  static let sum = "a = x + y; b = z - y; f = a*b"
  static let three = "x=7, y=-3, z=2"

  static let rows: [Row] = [
    Row(
      ask: "used more than once", program: sum, at: three, options: ["x", "y", "z", "a"],
      marked: [1]),
    Row(
      ask: "used more than once", program: sum, at: three, options: ["x", "y", "z", "a"],
      marked: [1, 3],
      expected: .wrong(
        .choice(.selection(missing: 0, wrong: [ChoiceFact(option: "a", reason: .uses(1))])))),
    Row(
      ask: "used more than once", program: sum, at: three, options: ["x", "y", "z", "a"],
      marked: [0],
      expected: .wrong(
        .choice(.selection(missing: 1, wrong: [ChoiceFact(option: "x", reason: .uses(1))])))),
    Row(ask: "most sensitive", program: "f = x*y", options: ["x", "y"], marked: [1]),
    Row(
      ask: "most sensitive", program: "f = x*y", options: ["x", "y"], marked: [0],
      expected: wrong("x", .valueCounted)),
    Row(
      ask: "most sensitive", program: "f = 2x - 3y", options: ["x", "y"], marked: [0],
      expected: wrong("x", .signCounted)),
    Row(ask: "least sensitive", program: "f = x*y", options: ["x", "y"], marked: [0]),
    Row(
      ask: "most sensitive", program: "f = x*y", options: ["x", "y"], marked: [0, 1],
      expected: .unreadable(.choice(.chooseOne(marked: 2)))),
    Row(
      ask: "largest output", program: "f = x*y", options: ["x+0.1", "x-0.1", "y+0.1"],
      marked: [2]),
    Row(
      ask: "largest output", program: "f = x*y", options: ["x+0.1", "x-0.1", "y+0.1"],
      marked: [1], expected: wrong("x-0.1", .notFurthest)),
    Row(
      ask: "largest output", program: "f = x*y", options: ["x+0.1", "x-0.1", "x-0.1, y+0.1"],
      marked: [0], expected: wrong("x+0.1", .wrongWay(isLargest: true))),
    Row(
      ask: "smallest output", program: "f = x*y", options: ["x+0.1", "x-0.1", "y−0.1"],
      marked: [2]),
    Row(
      ask: "sign of df/dx", program: "f = x*y", options: ["positive", "negative", "zero"],
      marked: [1]),
    Row(
      ask: "sign of df/dx", program: "f = x*y", options: ["+", "−", "0"], marked: [0],
      expected: wrong("+", .sign(of: "f", by: "x"))),
    Row(
      ask: "sign of dq/dx", program: "q = x*x - 8x; f = q*y", options: ["+", "−", "0"],
      marked: [2]),
    Row(
      ask: "pattern of p", program: "p = x*y; f = 3p", options: ["switches", "scales", "routes"],
      marked: [0]),
    Row(
      ask: "pattern of f", program: "p = x*y; f = 3p", options: ["switches", "scales", "routes"],
      marked: [0], expected: wrong("switches", .pattern("f"))),
    Row(
      ask: "same function", program: "f = x^2*y", options: ["x*x*y", "x*y^2", "x(xy)"],
      marked: [0, 2]),
    Row(
      ask: "same function", program: "f = x^2*y", options: ["x*x*y", "x*y^2", "x(xy)"],
      marked: [0], expected: .wrong(.choice(.selection(missing: 1, wrong: [])))),
    Row(
      ask: "best step for x", program: "f = y*sin(x)", options: ["1e-1", "1e-5", "1e-14"],
      marked: [1]),
    Row(
      ask: "best step for x", program: "f = y*sin(x)", options: ["1e-1", "1e-5", "1e-14"],
      marked: [2], expected: wrong("1e-14", .stepTooSmall)),
    Row(
      ask: "zero local derivative", program: "a = x*y; h = relu(a); f = h*x",
      options: ["a", "h", "f"], marked: [1, 2]),
    Row(
      ask: "zero local derivative", program: "a = x*y; h = relu(a); f = h*x",
      options: ["a", "h", "f"], marked: [0, 1, 2],
      expected: .wrong(
        .choice(.selection(missing: 0, wrong: [ChoiceFact(option: "a", reason: .noZero)])))),
  ]

  @Test("Choices are judged by what is computed", arguments: rows)
  func choices(row: Row) throws {
    let verdict = try Self.verdict(row)
    #expect(verdict == row.expected)
  }

  @Test("Marks are read however they are set", arguments: ["x", "X", " x ", "✓", "*", "x "])
  func marks(mark: String) throws {
    let verdict = try Self.verdict(Self.rows[0], mark: mark)
    #expect(verdict == .right)
  }

  @Test("A mark in round brackets counts, and a line that is struck out or gone does not")
  func lines() throws {
    let row = Self.rows[0]
    let text = Self.text(row, mark: "x")
    let file = try ExerciseFile(reading: Self.text(row))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("- [") })
    lines[first + 1] = "* (x) `y` the other one"
    lines[first + 2] = "- ~~[x] `z` words~~"
    lines.remove(at: first + 3)
    #expect(file.mark(lines.joined(separator: "\n")).isDone)
  }

  @Test("As shipped nothing is chosen, and the solution marks what is right", arguments: rows)
  func solutions(row: Row) throws {
    let file = try ExerciseFile(reading: Self.text(row))
    #expect(file.mark(file.text).isBlank)
    #expect(file.mark(file.solved()).isDone)
  }

  @Test(
    "A choice that cannot be judged is the author's mistake",
    arguments: [
      Row(ask: "most sensitive", program: "f = x + y", options: ["x", "y"], marked: []),
      Row(ask: "most sensitive", program: "f = x*y", options: ["x", "k"], marked: []),
      Row(ask: "largest output", program: "f = x*y", options: ["x+0.1", "x"], marked: []),
      Row(ask: "sign of df/dx", program: "f = x*y", options: ["positive", "zero"], marked: []),
      Row(ask: "nicest", program: "f = x*y", options: ["x", "y"], marked: []),
      Row(ask: "used more than once", program: "f = x*y", options: ["x"], marked: []),
    ])
  func faults(row: Row) {
    #expect {
      try ExerciseFile(reading: Self.text(row))
    } throws: { error in
      (error as? ExerciseFile.Problem)?.line == 7
    }
  }
}
