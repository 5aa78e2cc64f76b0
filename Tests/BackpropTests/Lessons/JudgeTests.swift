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
