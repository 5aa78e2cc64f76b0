// Formulas are right if they are equal to the true ones, however they are written, and only then.

import Testing

@testable import Lessons

@Suite("Questions for formulas")
struct FormulaQuestionTests {
  struct Row: Sendable, CustomStringConvertible {
    let program: String
    let ask: String
    let typed: String
    var expected: AnswerVerdict = .right
    var description: String { "\(ask) of \(program): \(typed)" }
  }

  static func exercise(_ program: String, _ ask: String) -> (ask: String, text: String) {
    (
      ask,
      """
      # T

      ```backprop
      question: formula
      program: \(program)
      ask: \(ask)
      ```

      - \(ask) = ____
      """
    )
  }

  static func verdict(_ program: String, _ ask: String, _ typed: String) throws -> AnswerVerdict {
    let (_, text) = exercise(program, ask)
    let file = try ExerciseFile(reading: text)
    let own = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("- ") ? "- \(ask) = \(typed)" : String($0)
    }
    let marking = file.mark(own.joined(separator: "\n"))
    return try #require(marking.questions.first?.answers.first?.verdict)
  }

  static let network = "h = relu(w1*x + b1); f = w2*h + b2; L = 1/2*(y - f)^2"
  static let squares = "yhat = w*x + b; r = y - yhat; l = r^2"
  static let fork = "q = x + y; f = x*q"

  static let right: [Row] = [
    Row(program: fork, ask: "df/dx", typed: "2x + y"),
    Row(program: fork, ask: "df/dx", typed: "q + x"),
    Row(program: fork, ask: "df/dx", typed: "x(x+y)/x + x^1"),
    Row(program: fork, ask: "df/dx", typed: "∂f/∂x = 2·x + y."),
    Row(program: fork, ask: "df/dx", typed: "`2*x + y`"),
    Row(program: fork, ask: "df/dq", typed: "x"),
    Row(program: fork, ask: "dq/dx", typed: "1"),
    Row(program: fork, ask: "f", typed: "x² + xy"),
    Row(program: squares, ask: "dl/dyhat", typed: "2r(-1)"),
    Row(program: squares, ask: "dl/dyhat", typed: "−2(y − ŷ)"),
    Row(program: squares, ask: "dl/dw", typed: "2*(yhat - y)*x"),
    Row(program: squares, ask: "dr/dyhat", typed: "-1"),
    Row(program: "p = σ(u)", ask: "dp/du", typed: "p(1-p)"),
    Row(program: "p = σ(u)", ask: "dp/du", typed: "p − p**2"),
    Row(program: "p = σ(u)", ask: "dp/du", typed: "e^-u/(1 + e^-u)^2"),
    Row(program: "p = σ(u); L = -ln(p)", ask: "dL/du", typed: "p - 1"),
    Row(program: "t = tanh(u)", ask: "dt/du", typed: "1 - t²"),
    Row(program: "p = exp(a)/(exp(a) + exp(b))", ask: "dp/db", typed: "-p(1 - p)"),
    Row(program: "f = 1/x", ask: "df/dx", typed: "-x^-2"),
    Row(program: "z = √(x^2 - 7)", ask: "dz/dx", typed: "x/z"),
    Row(program: network, ask: "dL/dh", typed: "(f - y)*w2"),
    Row(program: network, ask: "dL/dw1", typed: "(f - y)*w2*(w1*x + b1 > 0)*x"),
    Row(program: network, ask: "dL/dw1", typed: "(f - y)*w2*1[h > 0]*x"),
    Row(program: network, ask: "dL/dw1", typed: "x*w2*(f - y) if h > 0 else 0"),
    Row(program: network, ask: "dL/dw1", typed: "step(w1*x + b1)·w₂·x·(f−y)"),
    Row(program: "m = max(x, y)", ask: "dm/dx", typed: "(x >= y)"),
    Row(program: "f = |x|", ask: "df/dx", typed: "|x|/x"),
    Row(program: "f = x*y - y*x", ask: "df/dx", typed: "0"),
    // Where f has no value it has no derivative to differ from.
    Row(program: "f = ln(x)", ask: "df/dx", typed: "1/|x|"),
    Row(program: "f = ln(x*y)", ask: "df/dx", typed: "1/x"),
    Row(program: "f = √x·|x|", ask: "df/dx", typed: "1.5√x"),
    // Badly conditioned at many points, and equal all the same.
    Row(program: "f = x^3", ask: "df/dx", typed: "3(x + 1000)^2 - 6000x - 3000000"),
  ]

  @Test("A formula that is equal is right, however it is written", arguments: right)
  func equals(row: Row) throws {
    let verdict = try Self.verdict(row.program, row.ask, row.typed)
    #expect(verdict == .right)
  }

  static let slips: [(Row, FormulaSlip?)] = [
    (Row(program: fork, ask: "df/dx", typed: "-2x - y"), .sign),
    (
      Row(program: fork, ask: "df/dx", typed: "q"), .missingPath(fork: "x", through: "q")
    ),
    (
      Row(program: fork, ask: "df/dx", typed: "x"), .missingPath(fork: "x", through: "f")
    ),
    (Row(program: fork, ask: "df/dx", typed: "x*q"), .functionItself("f")),
    (Row(program: squares, ask: "dl/dyhat", typed: "2r"), .sign),
    (Row(program: squares, ask: "dl/dw", typed: "-2r"), .missingLink(of: "w·x", by: "w")),
    (Row(program: squares, ask: "dl/dw", typed: "-r*x"), .exponentLost(of: "l")),
    (Row(program: squares, ask: "dl/dw", typed: "-2*r*w"), .notSwitched(of: "w·x", by: "w")),
    (Row(program: squares, ask: "dl/dr", typed: "2r^2"), .exponentKept(of: "l")),
    (Row(program: squares, ask: "dr/dyhat", typed: "-2*r"), .otherDerivative(of: "l", by: "yhat")),
    (Row(program: "p = σ(u)", ask: "dp/du", typed: "u(1-u)"), .wrongInside(of: "p")),
    (Row(program: "p = σ(u)", ask: "dp/du", typed: "σ(u)"), .linkIsValue(of: "p", by: "u")),
    (Row(program: "f = x*y*z", ask: "df/dx", typed: "y*z/z"), .missingLink(of: "f", by: "x·y")),
    (Row(program: "f = 7sin(x)", ask: "df/dx", typed: "3*cos(x)"), .constantFactor),
    (Row(program: "f = x^2*y", ask: "df/dx", typed: "2*x*y^2"), .extraFactor("y")),
    (Row(program: "f = x^2*y", ask: "df/dx", typed: "2*x*y + 1"), nil),
    (Row(program: "f = x^2*y", ask: "df/dx", typed: "2.000002*x*y"), .constantFactor),
    (Row(program: "f = x^2*y", ask: "df/dx", typed: "2*x*y + 1e-6"), nil),
  ]

  @Test("A formula that is not equal is told by its slip, and by a point", arguments: slips)
  func wrong(row: Row, slip: FormulaSlip?) throws {
    let verdict = try Self.verdict(row.program, row.ask, row.typed)
    guard case .wrong(.formula(.differs(let found, let place))) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(found == slip)
    #expect(place?.point.isEmpty == false)
  }

  @Test(
    "A branch counts also where a constant puts it far away",
    arguments: [
      ("f = relu(x - 100)", "0", "(x > 100)"), ("f = x*relu(y + 300)", "0", "x*(y > -300)"),
      ("f = min(x*y, 1000*y) + y", "x + 1", "x*(x*y < 1000*y) + 1000*(x*y > 1000*y) + 1"),
    ])
  func farBranch(program: String, wrong: String, right: String) throws {
    let ask = program.contains("y" as Character) ? "df/dy" : "df/dx"
    #expect(try Self.verdict(program, ask, right) == .right)
    guard case .wrong = try Self.verdict(program, ask, wrong) else {
      Issue.record("\(program): \(wrong) is called right")
      return
    }
  }

  @Test(
    "What cannot be read says why",
    arguments: [
      Row(
        program: squares, ask: "dl/dw", typed: "yat*2",
        expected: .unreadable(
          .formula(.problem(.unknownName("yat", suggestion: "yhat"))))),
      Row(
        program: fork, ask: "f", typed: "x*q",
        expected: .unreadable(.formula(.problem(.nodeName("q"))))),
      Row(
        program: fork, ask: "df/dx", typed: "∂f/∂q + q",
        expected: .unreadable(.formula(.problem(.derivativeInside)))),
      Row(
        program: fork, ask: "df/dx", typed: "df/dq + q",
        expected: .unreadable(.formula(.problem(.derivativeInside)))),
      Row(
        program: fork, ask: "df/dx", typed: "1/2x",
        expected: .unreadable(.formula(.problem(.twoReadings("(1/2)x", "1/(2x)"))))),
      Row(
        program: fork, ask: "df/dx", typed: "2*(x + y",
        expected: .unreadable(.formula(.problem(.brackets)))),
      Row(program: fork, ask: "df/dx", typed: "4", expected: .wrong(.formula(.numberOnly))),
      Row(
        program: fork, ask: "df/dx", typed: "ln(-x^2)*y",
        expected: .wrong(.formula(.nowhere))),
      Row(
        program: fork, ask: "df/dx", typed: "x; y",
        expected: .unreadable(.formula(.problem(.answer(.unreadable))))),
    ])
  func problems(row: Row) throws {
    let verdict = try Self.verdict(row.program, row.ask, row.typed)
    #expect(verdict == row.expected)
  }

  @Test(
    "Nothing that is typed makes it crash or hang",
    arguments: [
      String(repeating: "(", count: 399), String(repeating: "9", count: 10_000),
      String(repeating: "x^", count: 199) + "x", "1e999", "((((a > b) > c) > d) > e)",
      String(repeating: "(x>0)*", count: 60) + "1", "x if x > 0 else else if", "> < > <", "\u{0}",
      "a if b", ">", "9^9^9^9^9", "x[0][", "`````", "=======", "∂", "if > else",
    ])
  func hostile(typed: String) throws {
    let verdict = try Self.verdict(Self.fork, "df/dx", typed)
    #expect(verdict != .right)
  }

  @Test(
    "The key is a formula that is right, with kinks and gates without names too",
    arguments: [
      (network, "dL/dw1"), (network, "dL/db1"), (squares, "dl/dw"), (fork, "df/dx"),
      ("f = max(x*y, z)*w", "df/dz"), ("f = (x + σ(y))/(σ(x) + (x + y)^2)", "df/dx"),
      ("sq(a, b) = (a + b)^2; f = sq(x, y)*x", "df/dx"), ("f = gelu(x*y)", "df/dy"),
      ("f = x/(y + z)", "f"), ("f = leaky_relu(x*y, 0.1)", "df/dx"),
    ])
  func key(program: String, ask: String) throws {
    let text = Self.exercise(program, ask).text
    let file = try ExerciseFile(reading: text)
    let marking = file.mark(file.solved())
    #expect(marking.isDone, "\(file.solved())")
  }

  @Test(
    "A question that cannot be asked says so at its line",
    arguments: ["df/dk", "dx/dx", "", "df", "df/dx/dy"])
  func asks(ask: String) {
    let text = Self.exercise(Self.fork, ask).text
    #expect {
      try ExerciseFile(reading: text)
    } throws: { error in
      (error as? ExerciseFile.Problem)?.line == 6
    }
  }
}
