// How answers are judged: by the digits typed, and by the student's own answers before them.

import Graphs
import Testing

@testable import Lessons

@Suite("An answer")
struct JudgeTests {
  private static let arias = "z = (x + σ(x)) / (σ(x) + (x + y)^2)"

  private func judged(
    _ program: String, at point: String, _ answers: [(Cell, String)]
  ) throws -> [Verdict] {
    var judge = Judge(try trace(program, at: point), digits: .rounded(3))
    return try answers.map { cell, text in
      judge.judge(try AnswerReader().read(text), for: cell)
    }
  }

  @Test("is right as the sheet prints it, and to the digits typed")
  func rounded() throws {
    let reciprocal = Cell(5, .localDerivative(slot: 0))
    for (text, verdict) in [
      ("-0.0004", Verdict.right), ("−0,0004", .right), ("-1/2498.2", .right),
      ("-0.000400288", .rounded), ("-4.0e-4", .right), ("-0.00040", .right),
    ] {
      #expect(
        try judged(Self.arias, at: "x=4,y=3", [(reciprocal, text)]) == [verdict], "\(text)")
    }
  }

  @Test("that lost the sign of 1/i is told so, and what follows from it follows")
  func follows() throws {
    let (slope, again) = (
      Cell(5, .localDerivative(slot: 0)), Cell(5, .carriedDerivative(slot: 0))
    )
    let sent = Cell(5, .sent(slot: 0))
    let verdicts = try judged(
      Self.arias, at: "x=4,y=3", [(slope, "0.0004"), (again, "0.0004"), (sent, "0.00199")])
    guard case .wrong(let findings) = verdicts[0] else {
      Issue.record("\(verdicts[0])")
      return
    }
    #expect(findings.map(\.mistake) == [.reciprocalSign])
    #expect(verdicts[1] == .follows(from: slope, isTrivial: false))
    #expect(verdicts[2] == .follows(from: again, isTrivial: false))
  }

  @Test("of 0 is right only where the number is 0")
  func zero() throws {
    let output = Cell(0, .output)
    #expect(try judged("x - 0.3", at: "x=0.3", [(output, "0")]) == [.right])
    #expect(try judged("sin(x)", at: "x=pi", [(output, "0")]) == [.right])
    #expect(try judged("x / 1000", at: "x=0.3", [(output, "0")]) == [.wrong([])])
  }

  @Test(
    "is told the mistake that two digits or a tie can show",
    arguments: [
      ("σ(y)", "y=0.25", ["0.264"], [Mistake.digitsExchanged]),
      // Of two digits that are wrong nobody can say that they were exchanged.
      ("σ(y)", "y=0.25", ["0.26"], []),
      // Both inputs of a max may get all of it, but not both at once.
      ("max(x, y)", "x=2,y=2", ["1", "1"], [.maxRouting]),
      ("max(x, y)", "x=2,y=2", ["0.5", "1"], [.maxRouting]),
    ])
  func mistakes(program: String, point: String, slopes: [String], told: [Mistake]) throws {
    let cells = slopes.enumerated().map { (Cell(0, .localDerivative(slot: $0)), $1) }
    guard case .wrong(let findings)? = try judged(program, at: point, cells).last else {
      Issue.record("It is not wrong.")
      return
    }
    #expect(findings.map(\.mistake) == told)
  }

  struct Row: Sendable, CustomStringConvertible {
    let cell: Cell
    let text: String
    let verdict: Verdict

    var description: String { "\(text) for \(cell)" }

    init(_ cell: Cell, _ text: String, _ verdict: Verdict) {
      self.cell = cell
      self.text = text
      self.verdict = verdict
    }
  }

  private static let sigmoid = Cell(0, .output)
  private static let sum = Cell(1, .output)
  private static let quotient = Cell(6, .output)
  private static let reciprocal = Cell(5, .output)
  private static let slope = Cell(5, .localDerivative(slot: 0))
  private static let sent = Cell(0, .sent(slot: 0))

  /// σ(4) = 0.98201…, 4.98201…, 0.099676…, 0.020007…, −0.00040029…, 0.00031821….
  static let rows = [
    Row(sigmoid, "0.982", .right), Row(sigmoid, "0.98", .rounded),
    Row(sigmoid, "0.98201", .rounded),
    Row(sigmoid, "0.983", .wrong([])), Row(sigmoid, "0.981", .wrong([])),
    Row(sigmoid, "1", .imprecise(isRight: true)), Row(sigmoid, "2", .wrong([])),
    Row(sigmoid, "-0.982", .wrong([])), Row(sigmoid, "982", .wrong([])),
    Row(sum, "4.982", .right), Row(sum, "4.98", .rounded), Row(sum, "5", .imprecise(isRight: true)),
    Row(sum, "4.9", .imprecise(isRight: true)), Row(sum, "50", .wrong([])),
    Row(quotient, "0.0997", .right), Row(quotient, "0.0996", .imprecise(isRight: true)),
    Row(quotient, "0.1", .imprecise(isRight: true)),
    Row(quotient, "0.10", .imprecise(isRight: true)),
    Row(reciprocal, "0.02", .right), Row(reciprocal, "0.0200", .right),
    Row(reciprocal, "1/49.982", .right), Row(reciprocal, "2e-2", .right),
    Row(reciprocal, "0", .wrong([])), Row(reciprocal, "0.0", .imprecise(isRight: false)),
    Row(slope, "-4e-4", .right), Row(slope, "-0.000", .imprecise(isRight: false)),
    // The slide rounds this one to two digits.
    Row(sent, "0.00032", .rounded), Row(sent, "0.000318", .right),
    Row(sent, "0.00031", .imprecise(isRight: true)),
  ]

  @Test("has the verdict of its digits", arguments: rows)
  func verdicts(_ row: Row) throws {
    let verdict = try judged(Self.arias, at: "x=4,y=3", [(row.cell, row.text)])[0]
    // Which mistake it may be is told elsewhere.
    if case .wrong = verdict {
      #expect(row.verdict == .wrong([]))
    } else {
      #expect(verdict == row.verdict)
    }
  }

  @Test("is judged by the same key, whichever cell is asked for first")
  func keysInAnyOrder() throws {
    let trace = try trace(Self.arias, at: "x=4,y=3")
    let judges = [trace.cells, trace.cells.reversed()].map { cells in
      var judge = Judge(trace, digits: .rounded(3))
      for cell in cells { judge.prepare(for: cell) }
      return judge
    }
    #expect(judges[0].keys.count == trace.cells.count)
    #expect(judges[0].keys == judges[1].keys)
  }

  @Test("needs no number of the key but those that it follows from")
  func keysOnDemand() throws {
    var judge = Judge(try trace(Self.arias, at: "x=4,y=3"), digits: .rounded(3))
    judge.judge(try AnswerReader().read("5"), for: Cell(1, .output))
    #expect(Set(judge.keys.keys) == [Cell(0, .output), Cell(1, .output)])
  }
}
