// The misprints of the lectures, handed in as answers: each is told for what it is.

import Graphs
import Testing

@testable import Lessons

@Suite("A misprint of a lecture")
struct DeckMisprintTests {
  struct Row: Sendable, CustomStringConvertible {
    let name: String
    let program: String
    let point: String
    /// The answers, in lines.
    let lines: String
    let cell: String
    /// The verdict, and the mistakes if it is wrong.
    let said: String

    init(
      _ name: String, _ program: String, _ point: String, _ lines: String, _ cell: String,
      _ said: String
    ) {
      self.name = name
      self.program = program
      self.point = point
      self.lines = lines
      self.cell = cell
      self.said = said
    }

    var description: String { "\(name): \(cell)" }
  }

  private static let arias = "z = (x + σ(x)) / (σ(x) + (x + y)^2)"
  private static let loss = "yhat = w*x + b; r = y - yhat; l = r^2"
  private static let ridge = "yhat = w*x + b; r = y - yhat; l = r^2; R = c*w^2; J = l + R"
  private static let network = "a = w*x + b; h = relu(a); f = v*h + c; L = (f - y)^2"
  private static let dead = "w=-1.2,x=1.7,b=0.3,v=2.3,c=0.4,y=1.1"
  private static let alive = "w=1.2,x=1.7,b=0.3,v=2.3,c=0.4,y=1.1"

  static let rows = [
    Row(
      "two digits where the others have three", arias, "x=4,y=3", "v1.dz/di = 0.00032",
      "v1.dz/di", "right-rounded"),
    Row(
      "do₁/di₁ of a node with one output", arias, "x=4,y=3",
      "v1.do₁/di₁ = 0.0177", "v1.do/di", "right"),
    Row(
      "do₁/di₁ for a number", arias, "x=4,y=3",
      "v1.do/di = do₁/di₁\nv4.o = 49", "v1.do/di", "unreadable"),
    Row(
      "do₁/di₁ for a number holds up nobody", arias, "x=4,y=3",
      "v1.do/di = do₁/di₁\nv4.o = 49", "v4.o", "right"),
    Row(
      "−2 for −2r", loss, "w=0.6,x=1.9,b=-0.4,y=3.1", "l.do/di = 2", "l.do/di",
      "wrong: power-exponent-only"),
    Row(
      "−2 for −2r", loss, "w=0.6,x=1.9,b=-0.4,y=3.1", "r.dl/di2 = -2", "r.dl/di2",
      "wrong: power-exponent-only at l.do/di"),
    Row(
      "−2 for −2r", ridge, "w=0.6,x=1.9,b=-0.4,y=3.1,c=0.5", "r.dJ/di2 = -2", "r.dJ/di2",
      "wrong: power-exponent-only at l.do/di"),
    Row(
      "−2 for −2r", ridge, "w=0.6,x=1.9,b=-0.4,y=3.1,c=0.5", "dJ/db = -2", "dJ/db",
      "wrong: power-exponent-only at l.do/di"),
    Row("the mask of relu is lost", network, dead, "h.do/di = 1", "h.do/di", "wrong: relu-mask"),
    // 2(0.4 − 1.1) · 2.3 = −3.22, where nothing goes on.
    Row(
      "the mask of relu is lost", network, dead,
      "h.dL/do = -3.22\nh.dL/di = -3.22", "h.dL/di", "wrong: relu-mask"),
    Row(
      "the mask of relu is lost", network, dead, "dL/db = -3.22", "dL/db",
      "wrong: relu-mask at h.do/di"),
    // 2(5.782 − 1.1) = 9.364, times 2.3 for b; the label says b, and it is the one for c.
    Row(
      "the gradient of one b for another", network, alive, "dL/db = 9.364", "dL/db",
      "wrong: local-derivative-omitted at v2.dL/di2, number-of-another-cell"),
    // ∂L/∂w = ∂L/∂f · v, and no x behind it: 9.364 · 2.3.
    Row(
      "a product that ends early", network, alive, "dL/dw = 21.5372", "dL/dw",
      "wrong: local-derivative-omitted at v1.dL/di1, number-of-another-cell"),
  ]

  @Test("has its verdict", arguments: rows)
  func verdicts(_ row: Row) throws {
    let sheet = try StudentSheet(row.program, at: row.point)
    let marking = Marker(sheet.exercise).mark(SheetReader.read(row.lines, of: sheet.trace))
    let cell = try #require(sheet.trace.cells.first { sheet.trace.name(of: $0) == row.cell })
    let verdict = try #require(marking.entry(cell)).verdict
    #expect(Self.said(verdict, sheet.trace) == row.said)
  }

  private static func said(_ verdict: Verdict, _ trace: Trace) -> String {
    switch verdict {
    case .right: return "right"
    case .rounded: return "right-rounded"
    case .unreadable: return "unreadable"
    case .wrong(let findings):
      let told = findings.map { finding in
        finding.mistake.rawValue + (finding.madeAt.map { " at \(trace.name(of: $0))" } ?? "")
      }
      return "wrong: " + told.joined(separator: ", ")
    case .blank, .rightByItself, .follows, .imprecise: return "\(verdict)"
    }
  }
}
