// Staged code below a question: a starter is blank, what the program prints solves it.

import Foundation
import Lessons
import Testing

@testable import Reports

@Suite("Questions for staged code")
struct CodeQuestionTests {
  static let shipped = ShippedQuestions.all(.code)

  private func classic() throws -> ShippedQuestions {
    try #require(ShippedQuestions.one(.code, "09-staged-code/03-the-classic.md"))
  }

  @Test("As shipped it is blank, with other comments and white space too", arguments: shipped)
  func blank(_ exercise: ShippedQuestions) throws {
    let spaced = exercise.text.replacingOccurrences(of: "# ____", with: "# later\n\n")
      .replacingOccurrences(of: "\n# forward", with: "\n  \n# the forward pass")
    for text in [exercise.text, spaced] {
      for question in try exercise.mark(text) {
        #expect(question.isBlank && question.code == nil && question.answers.count > 1)
        #expect(question.answers.last?.label == "forward pass")
        #expect(question.answers.allSatisfy { $0.written != nil })
      }
    }
  }

  @Test("Without its block of code it is blank, and has no place", arguments: shipped)
  func missing(_ exercise: ShippedQuestions) throws {
    let text = exercise.text.replacingOccurrences(of: "```python", with: "")
    let start = try #require(text.range(of: "question: code"))
    let rest = text[start.upperBound...]
    // Now the fence that closed the code opens a block without a line of it.
    let end = rest.range(of: "<details>")?.lowerBound ?? rest.endIndex
    let body = rest[..<end].replacingOccurrences(of: "\n```\n\n", with: "\n```\n")
    let parts = body.split(separator: "```", maxSplits: 1, omittingEmptySubsequences: false)
    let student = text[..<start.upperBound] + parts[0] + "```\n\n" + rest[end...]
    for question in try exercise.mark(String(student)) {
      #expect(question.isBlank && question.answers.allSatisfy { $0.written == nil })
    }
  }

  @Test("The solution passes, with the inputs of the starter", arguments: shipped)
  func solution(_ exercise: ShippedQuestions) throws {
    let solved = try exercise.solved()
    for question in try exercise.mark(solved) {
      #expect(question.isDone && question.code?.isRight == true, "\(solved)")
    }
    let start = try #require(exercise.lines.firstIndex(of: "```python"))
    let inputs = exercise.lines[(start + 1)...].prefix { !$0.hasPrefix("# forward") }
      .filter { $0.contains(" = ") }
    #expect(!inputs.isEmpty)
    #expect(inputs.allSatisfy(ShippedQuestions.lines(solved).contains), "\(inputs)")
  }

  @Test("Each += of the solution that becomes = is told at its line of the file")
  func overwrites() throws {
    let exercise = try classic()
    let lines = try ShippedQuestions.lines(exercise.solved())
    let end = try #require(lines.firstIndex { $0.hasPrefix("<details>") })
    let places = lines[..<end].indices.filter {
      lines[$0].contains("+=") && !lines[$0].hasPrefix("#")
    }
    #expect(places.count == 3)
    for place in places {
      var own = lines
      own[place] = lines[place].replacingOccurrences(of: "+=", with: "=")
      let student = own.joined(separator: "\n")
      let question = try #require(try exercise.mark(student).first)
      #expect(!question.isDone)
      #expect(question.code?.firstWrong?.line == place + 1)
      guard case .wrong(.overwrites)? = question.code?.firstWrong?.verdict else {
        Issue.record("\(String(describing: question.code?.firstWrong))")
        continue
      }
      let report = try exercise.report(student)
      #expect(report.contains("line \(place + 1) "))
      #expect(ShippedQuestions.lines(report).allSatisfy { displayWidth(of: $0) <= 60 })
    }
  }

  /// What is changed in the solution of 01-first-lines, and the verdicts of dx, dy, dz and forward.
  static let rows: [(old: String, new: String, verdicts: [AnswerVerdict])] = [
    ("dx = y * dp", "dx = dp", [.wrong(.code), .right, .right, .right]),
    ("dx = y * dp", "", [.blank, .right, .right, .right]),
    ("dp = ds", "dp = -ds", [.follows(.code), .follows(.code), .right, .right]),
    ("dz = ds", "dz = ds @ 2", [.right, .right, .unreadable(.code), .right]),
    ("s = p + z", "s = p - z", [.right, .right, .wrong(.code), .wrong(.code)]),
    ("dz = ds", "dz = ds\ndq = 1", [.right, .right, .right, .right]),
  ]

  static let code = """
    x = 1.5
    y = -4.0
    z = 9.0
    p = x * y
    s = p + z
    f = s**3
    df = 1.0
    ds = 3 * s**2 * df
    dp = ds
    dz = ds
    dx = y * dp
    dy = x * dp
    """

  private func student(_ exercise: ShippedQuestions, _ code: String) throws -> String {
    let parts = exercise.text.components(separatedBy: "```python\n")
    try #require(parts.count == 2)
    let end = try #require(parts[1].range(of: "```"))
    return parts[0] + "```python\n" + code + "\n" + parts[1][end.lowerBound...]
  }

  @Test("Every gradient has its verdict, and the forward pass too", arguments: rows)
  func verdicts(old: String, new: String, verdicts: [AnswerVerdict]) throws {
    let exercise = try #require(ShippedQuestions.one(.code, "09-staged-code/01-first-lines.md"))
    let lines = ShippedQuestions.lines(Self.code).map { $0 == old ? new : $0 }
    let text = try student(exercise, lines.joined(separator: "\n"))
    let question = try #require(try exercise.mark(text).first)
    #expect(question.answers.map(\.verdict) == verdicts)
    #expect(question.isDone == (question.code?.isRight == true))
  }

  @Test("A wrong line beside right gradients is not done")
  func besides() throws {
    let exercise = try #require(
      ShippedQuestions.one(.code, "11-shared-weights/03-shared-in-time.md"))
    let solved = try exercise.solved()
    let end = try #require(solved.range(of: "\nprint("))
    let student = solved.replacingCharacters(in: end, with: "\ndx1 = 5 * dh3\nprint(")
    let question = try #require(try exercise.mark(student).first)
    #expect(question.answers.allSatisfy { $0.verdict == .right } && !question.isDone)
  }

  @Test(
    "The report has the lines of the file, and its sum once", arguments: ExerciseFormat.allCases)
  func report(_ format: ExerciseFormat) throws {
    let exercise = try #require(ShippedQuestions.one(.code, "09-staged-code/01-first-lines.md"))
    let long = "dx = dp + 0 * (x + y + z) + 0 * (x + y + z) + 0 * (x + y + z) + 0 * (x + y + z)"
    let code = Self.code.replacingOccurrences(of: "dx = y * dp", with: long)
      .replacingOccurrences(of: "dz = ds", with: "dz = ds ? 1")
    let student = try student(exercise, code)
    var text = ""
    ExerciseReport(
      try ExerciseFile(reading: exercise.text).mark(student), name: "09/01",
      style: ReportStyle(width: 60)
    ).write(format, to: &text)
    try expectGolden(text, "course/code-\(format.rawValue).txt")
    #expect(
      format != .text || ShippedQuestions.lines(text).allSatisfy { displayWidth(of: $0) <= 60 })
  }

  @Test(
    "Text that is no code is told, and not run",
    arguments: [
      String(repeating: "(", count: 100_000), String(repeating: "x = x + 1\n", count: 60_000),
      "import os; os.system('ls')", "while True: pass", "\u{1B}[2J", "```", "x = \u{0}",
    ])
  func hostile(_ code: String) throws {
    let exercise = try classic()
    let question = try #require(try exercise.mark(student(exercise, code)).first)
    #expect(!question.isDone)
    #expect(try !exercise.report(student(exercise, code)).contains("\u{1B}"))
  }

  @Test("A question without a block of code is the author's error")
  func noCode() {
    let block = "question: code\nprogram: f = x*y\nat: x=1, y=2"
    #expect {
      try ExerciseFile(reading: "# T\n\n```backprop\n\(block)\n```\n")
    } throws: { error in
      guard case .question(.noCode)? = (error as? ExerciseFile.Problem)?.problem?.fact else {
        return false
      }
      return true
    }
  }
}
