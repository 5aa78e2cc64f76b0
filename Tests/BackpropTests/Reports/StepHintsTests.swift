// The hints of a walk, for gates of every kind.

import Graphs
import Lessons
import Testing

@testable import Reports

@Suite("The hints")
struct StepHintsTests {
  private static let programs = [
    "relu(x)", "max(y, x)", "|x|", "x + y", "y - x", "-x", "2x", "x*y", "x/y", "x^3", "y^x", "1/y",
    "exp(x)", "ln(y)", "tanh(x)", "σ(x)", "softplus(x)", "sq(x, y)",
  ]

  @Test("are a question, the rule, and the rule with the numbers in")
  func golden() throws {
    var all = ""
    for program in Self.programs {
      all += program + "\n"
      let text = "sq(a, b) = (a + b)^2; 0*x + 0*y + 3*(\(program))"
      let walk = StepWalk(try trace(text, at: "x=-2,y=3", Grouping(level: .whole)))
      let hints = StepHints(walk: walk, wording: Wording(trace: walk.trace, style: ReportStyle()))
      for cell in walk.cellsUnderTest {
        all += "  \(hints.question(cell))\n"
        for level in 0...2 { all += "    \(hints.hint(cell, level: level))\n" }
      }
    }
    try expectGolden(all, "step-hints.txt")
  }

  @Test("of a fork and of the gradient add up what comes back")
  func sums() throws {
    let walk = StepWalk(try trace("z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3"))
    let hints = StepHints(walk: walk, wording: Wording(trace: walk.trace, style: ReportStyle()))
    let fork = Cell(0, .arriving)
    #expect(
      (0...2).map { hints.hint(fork, level: $0) } == [
        "Which gates use v1, and what does each of them send back?",
        "dz/do: it is used 2 times: add up what comes back from every use.",
        "dz/do = 0.02 − 0.00199",
      ])
    #expect(
      hints.hint(Cell(gradientOf: 0), level: 2) == "∂z/∂x = 0.000318 + 0.02 − 0.0279")
  }
}

extension StepWalk {
  /// What is asked for at the node that the last factor of 3 multiplies.
  fileprivate var cellsUnderTest: [Cell] {
    let triple = (0..<gates).last { trace.graph.glyph(of: $0) == "3 × ·" } ?? 0
    let node = trace.operand(of: triple, slot: 0).node ?? 0
    return cells(of: self[node + 1]) + cells(of: self[backward(node)])
  }
}
