// A mistake made in a cell that was left blank is named by the number that it leads to.

import Graphs
import Testing

@testable import Lessons

@Suite("A mistake in a cell left blank")
struct MistakeBeforeTests {
  struct Row: Sendable, CustomStringConvertible {
    let program: String
    let point: String
    /// The only answers, in lines.
    let lines: String
    /// The mistakes that are named, with the cells in which they were made.
    let told: [String]

    init(_ program: String, _ point: String, _ lines: String, _ told: String...) {
      self.program = program
      self.point = point
      self.lines = lines
      self.told = told
    }

    var description: String { lines }
  }

  private static let arias = "z = (x + σ(x)) / (σ(x) + (x + y)^2)"
  private static let square = "yhat = w*x + b; r = y - yhat; l = r^2"
  private static let point = "w=0.6,x=1.9,b=-0.4,y=3.1"

  static let rows = [
    // (1)(2r)(−1) = −2, as a deck has it: r = 2.36.
    Row(square, point, "r.dl/di2 = -2", "power-exponent-only at l.do/di"),
    Row(square, point, "dl/db = -2", "power-exponent-only at l.do/di"),
    // −1/i for −1/i²: 14 · 4.982 · (−0.02).
    Row(arias, "x=4,y=3", "dz/dy = -1.395", "reciprocal-square-lost at v6.do/di"),
    // 4² + 3² for 7²: 4.982 / 25.982.
    Row(arias, "x=4,y=3", "z.o = 0.1917", "sum-taken-apart at v4.o"),
    // i(1 − i) for o(1 − o) in σ(0.74), times 2(0.677 − 3.1).
    Row(
      "p = σ(w*x + b); l = (p - y)^2", point, "dl/db = -0.9324", "input-for-output at p.do/di"),
    // One path of s, which is 3.9, before its factor: 3 · 2 · 3.9.
    Row("s = 3*x; f = s*y + s^2", "x=1.3,y=0.7", "df/dx = 23.4", "one-path-only at s.df/do"),
  ]

  /// What is told of the last answer.
  private static func told(_ row: Row) throws -> [String] {
    let sheet = try StudentSheet(row.program, at: row.point)
    let marking = Marker(sheet.exercise).mark(SheetReader.read(row.lines, of: sheet.trace))
    guard
      case .wrong(let findings)? = marking.entries.last(where: { $0.verdict != .blank })?.verdict
    else { return [] }
    return findings.map { finding in
      let place = finding.madeAt.map(sheet.trace.name) ?? "the answer"
      return "\(finding.mistake.rawValue) at \(place)"
    }
  }

  @Test("is told, and where it was made", arguments: rows)
  func isTold(_ row: Row) throws {
    let told = try Self.told(row)
    #expect(told == row.told, "\(told)")
  }

  @Test("is not looked for behind an answer that is there")
  func isHidden() throws {
    let lines = "l.do/di = 4.72; l.dl/di = 4.72; r.dl/di2 = -2"
    #expect(try Self.told(Row(Self.square, Self.point, lines)) == [])
  }

  @Test("is no more than one slip for all the numbers that it leads to")
  func isOneSlip() throws {
    let sheet = try StudentSheet(Self.arias, at: "x=4,y=3")
    // −0.00141 + 0.0200 − 1.395, with the same −1/i in both.
    let lines = "v6.dz/di = -0.0997; v4.dz/di = -1.395"
    let marking = Marker(sheet.exercise).mark(SheetReader.read(lines, of: sheet.trace))
    #expect(marking.slips.count == 1)
    let gradients = "dz/dx = -1.377; dz/dy = -1.395"
    let both = Marker(sheet.exercise).mark(SheetReader.read(gradients, of: sheet.trace))
    #expect(both.slips.map(\.cells.count) == [2])
  }

  @Test("is seldom seen where nothing but a number made up at random stands (seed 20269)")
  func byChance() throws {
    var random = SplitMix(seed: 20269)
    var (named, all) = (0, 0)
    for exercise in MistakeExercise.all {
      let trace = try exercise.passes()
      var judge = Judge(trace, digits: .rounded(3))
      for cell in trace.cells { judge.judge(nil as TypedAnswer?, for: cell) }
      for cell in trace.cells where random.next() % 3 == 0 {
        let size = max(trace.value(of: cell).magnitude, 0.01)
        let value = size * Double.random(in: 0.3...3, using: &random)
        guard let answer = try? AnswerReader().read(Digits.rounded(3).text(ofMagnitude: value))
        else { continue }
        all += 1
        named += judge.findings(answer, for: cell).isEmpty ? 0 : 1
      }
    }
    #expect(all > 400 && named * 100 < all * 2, "\(named) of \(all)")
  }
}
