// Questions for numbers: what can be asked, which answers are right, and which slips are named.

import Testing

@testable import Lessons

@Suite("Questions for numbers")
struct NumberQuestionTests {
  // MARK: - What can be asked

  @Test("The right numbers are computed from the block, whatever is asked")
  func keys() throws {
    let text = numberExercise(
      """
      program: u = x*y; v = x + y^2; z = u*v
      at: x=4, y=-3
      ask: u, z, dz/du, du/dy, dz/dx, z after x+1, u after x+1 y-2, change after y+0.5, \
      predicted change after y+0.5, quotient x 0.1, central x 0.1, paths y, x after step 0.1, \
      z.dz/di1, v.do/di1
      """, labels: (1...15).map { "n\($0)" })
    let file = try ExerciseFile(reading: text)
    let keys = file.mark(text).questions[0].answers.map(\.key)
    #expect(
      keys == [
        "−12", "−156", "13", "4", "−51", "−210", "−25", "53.5", "62", "−51.3", "−51", "2", "9.1",
        "13", "1",
      ])
  }

  @Test(
    "What cannot be asked is told at its line",
    arguments: [
      "q", "df/dq", "dq/dx", "f after z+1", "f after x", "f after x+1 x+2", "quotient x 0",
      "quotient z 0.1", "paths a", "x after step", "change", "f.do/di9", "f after x-1e400", "d/d",
      "f after x-3",
    ])
  func unusable(ask: String) {
    let text = numberExercise("program: f = y*ln(x)\nat: x=3, y=2\nask: \(ask)", labels: ["f"])
    #expect {
      try ExerciseFile(reading: text)
    } throws: { error in
      (error as? ExerciseFile.Problem)?.line == 7
    }
  }

  @Test("A block that asks for more or fewer numbers than there are blanks is refused")
  func blanks() {
    for labels in [[], ["f"], ["f", "a", "b"]] {
      let text = numberExercise("program: f = x*y\nat: x=3, y=2\nask: f, df/dx", labels: labels)
      #expect(throws: ExerciseFile.Problem.self) { try ExerciseFile(reading: text) }
    }
  }

  // MARK: - Slips

  struct Row: Sendable, CustomTestStringConvertible {
    let ask: String
    let typed: [String]
    let verdicts: [AnswerVerdict]
    var testDescription: String { "\(ask): \(typed)" }
  }

  private static func slip(_ slip: NumberSlip, _ subject: NumberSubject) -> AnswerVerdict {
    .wrong(.number(.slips([slip], in: subject)))
  }

  static let rows: [Row] =
    [
      ("30,5", AnswerVerdict.right), ("≈ 30.5", .right), ("61/2", .right), ("30.50", .right),
      ("31", .right), ("-30.5", slip(.sign, .quotient)), ("3.05", slip(.notDivided, .quotient)),
      ("15.25", slip(.dividedByTwice, .quotient)),
      ("30.0", .wrong(.number(.slips([.derivative, .centralInstead], in: .quotient)))),
      ("29.5", slip(.otherWay, .quotient)), ("48.05", slip(.valueAfter, .quotient)),
      ("17.3", .wrong(.number(.slips([], in: .quotient)))),
      ("3x7", .unreadable(.answer(.unknownName("x7")))), ("____", .blank),
    ].map { Row(ask: "quotient x 0.1", typed: [$0], verdicts: [$1]) }
    + [
      ("3.05", .right), ("3.0", slip(.predicted, .change)), ("3.1", .right),
      ("-3.05", slip(.sign, .change)), ("48.05", slip(.valueAfter, .change)),
      ("45", slip(.valueBefore, .change)), ("-2.95", slip(.otherWay, .change)),
    ].map {
      Row(
        ask: "predicted change after x+0.1, change after x+0.1", typed: ["3", $0],
        verdicts: [.right, $1])
    }
    + [
      ("3", .right), ("3.00", .right), ("3.05", slip(.actual, .predictedChange)),
      ("30", slip(.withoutMove, .predictedChange)), ("48", slip(.straightLine, .predictedChange)),
      ("-3", slip(.sign, .predictedChange)),
    ].map { Row(ask: "predicted change after x+0.1", typed: [$0], verdicts: [$1]) }
    + [
      ("48.05", .right), ("42.05", slip(.otherWay, .value("f"))),
      ("45", slip(.valueBefore, .value("f"))), ("3.05", slip(.changeAlone, .value("f"))),
    ].map { Row(ask: "f after x+0.1", typed: [$0], verdicts: [$1]) }
    + [
      ("0.3", .right), ("5.7", slip(.uphill, .step("x"))),
      ("-2.7", slip(.moveAlone, .step("x"))), ("30", slip(.gradientAlone, .step("x"))),
      ("-27", slip(.withoutRate, .step("x"))), ("3", slip(.notMoved, .step("x"))),
      ("2.19", slip(.gradientOf("y"), .step("x"))), ("4.19", slip(.stepOf("y"), .step("x"))),
    ].map { Row(ask: "x after step 0.09", typed: [$0], verdicts: [$1]) }

  @Test("The value before a move is not the one after it with too few digits")
  func notMoved() throws {
    let text = numberExercise(
      "program: f = x*y\nat: x=4, y=-3\nask: f, f after x+0.1", labels: ["f", "after"])
    for (typed, verdict) in [
      ("-12", Self.slip(.valueBefore, .value("f"))), ("-12.3", .right), ("-12.30", .right),
    ] {
      #expect(try markedNumbers(text, ["-12", typed]).answers[1].verdict == verdict, "\(typed)")
    }
  }

  @Test("With f = x²y at x = 3 and y = 5 every slip is named", arguments: rows)
  func slips(row: Row) throws {
    let labels = row.typed.indices.map { "a\($0)" }
    let text = numberExercise("program: f = x^2*y\nat: x=3, y=5\nask: \(row.ask)", labels: labels)
    #expect(try markedNumbers(text, row.typed).answers.map(\.verdict) == row.verdicts)
  }

  @Test(
    "The central quotient is told from everything that it is taken for",
    arguments: [
      ("48.01", AnswerVerdict.right), ("49.21", slip(.oneSidedInstead, .central)),
      ("46.81", slip(.oneSidedInstead, .central)), ("48", slip(.derivative, .central)),
      ("96.02", slip(.dividedByHalf, .central)), ("9.602", slip(.notDivided, .central)),
      ("-48.01", slip(.sign, .central)),
    ])
  func central(typed: String, verdict: AnswerVerdict) throws {
    let text = numberExercise(
      "program: f = x^3\nat: x=4\nask: df/dx, central x 0.1\ndigits: 4", labels: ["a", "b"])
    #expect(try markedNumbers(text, ["48", typed]).answers.map(\.verdict) == [.right, verdict])
  }

  @Test(
    "Paths are counted exactly, and edges are no paths",
    arguments: [
      ("5", AnswerVerdict.right), ("5.0", .right), ("4+1", .right),
      ("2", .wrong(.number(.slips([.usesCounted], in: .paths(from: "x", to: "f"))))),
      ("8", .wrong(.number(.slips([.edgesCounted], in: .paths(from: "x", to: "f"))))),
      ("4.9", .wrong(.number(.slips([], in: .paths(from: "x", to: "f"))))),
      ("-5", .wrong(.number(.slips([], in: .paths(from: "x", to: "f"))))),
      ("1e300", .wrong(.number(.slips([], in: .paths(from: "x", to: "f"))))),
    ])
  func paths(typed: String, verdict: AnswerVerdict) throws {
    let text = numberExercise(
      "program: a = x*y; b = a + a^2; c = b + x; f = b*c\nat: x=0.5, y=6\nask: paths x",
      labels: ["paths"])
    #expect(try markedNumbers(text, [typed]).answers.map(\.verdict) == [verdict])
  }

  @Test("Two slips that give the same number are both told")
  func ties() throws {
    let text = numberExercise("program: f = 3x\nat: x=2\nask: change after x+0.1", labels: ["a"])
    #expect(
      try markedNumbers(text, ["-0.3"]).answers.map(\.verdict) == [
        .wrong(.number(.slips([.sign, .otherWay], in: .change)))
      ])
  }

  // MARK: - Following through

  @Test("What follows from a wrong answer is told so, in the tables and beside them")
  func follows() throws {
    let text = numberExercise(
      """
      program: yhat = w*x + b; r = y - yhat; l = r^2
      at: w=0.5, x=4, b=1.5, y=5
      ask: yhat, r, l, dl/dw, w after step 0.01, b after step 0.01
      """, labels: ["ŷ", "r", "ℓ", "∂ℓ/∂w", "the new w", "the new b"])
    let marking = try markedNumbers(text, ["5.5", "-0.5", "0.25", "8", "0.42", "1.53"])
    let verdicts = marking.answers.map(\.verdict)
    #expect(verdicts[0] == .wrong(.cell(Cell(1, .output))))
    #expect(verdicts[1] == .follows(.cell(Cell(2, .output))))
    #expect(verdicts[2] == .follows(.cell(Cell(3, .output))))
    #expect(verdicts[4] == .follows(.number(.follows(from: ["∂ℓ/∂w"]))))
    #expect(verdicts[5] == .right)
  }

  @Test("Numbers that are not asked for are taken as worked out in the mind")
  func inMind() throws {
    let text = numberExercise(
      "program: q = x + y; f = q*z\nat: x=8, y=-3, z=-4\nask: q, f, df/dx, df/dz",
      labels: ["q", "f", "∂f/∂x", "∂f/∂z"])
    let marking = try markedNumbers(text, ["11", "-44", "-4", "11"])
    #expect(
      marking.answers.map(\.verdict) == [
        .wrong(.cell(Cell(0, .output))), .follows(.cell(Cell(1, .output))), .right,
        .follows(.cell(Cell(gradientOf: 2))),
      ])
    let entry = try #require(marking.sheet?.entry(Cell(0, .output)))
    guard case .wrong(let findings) = entry.verdict else { throw NoFinding() }
    #expect(!findings.isEmpty)
  }

  private struct NoFinding: Error {}

  @Test("A function inside the program has tables of its own, which know the answers before it")
  func parts() throws {
    let text = numberExercise(
      "program: a = x*y; b = a + a^2; f = b*x\nat: x=0.5, y=6\nask: a, db/da", labels: ["a", "b"])
    #expect(try markedNumbers(text, ["3", "7"]).answers.map(\.verdict) == [.right, .right])
    let wrong = try markedNumbers(text, ["6.5", "14"])
    #expect(wrong.answers[1].verdict == .follows(.number(.further(Cell(0, .arriving), sheet: 0))))
  }

  // MARK: - Texts

  @Test("Answers are found by their labels, and by their places where a label was changed")
  func places() throws {
    let text = numberExercise(
      "program: f = x1*y\nat: x1=3, y=5\nask: f, df/dx1, df/dy", labels: ["f", "∂f/∂x₁", "∂f/∂y"])
    let file = try ExerciseFile(reading: text)
    let block = text.withoutItems
    for lines in [
      "- df/dy = 3\n- f = 15\n- df/dx1 = 5\n", "- f = 15\n- fx = 5\n- ∂f/∂y = 3\n",
      "f = 15\ndf/dx1 = 5\ndf/dy = 3\n", "* $f$ = 15\n* **∂f/∂x₁** = `5`\n* ∂f/∂y = 6/2 = 3\n",
    ] {
      #expect(file.mark(block + lines).isDone, "\(lines)")
    }
    let marking = file.mark(block + "- f = 15\n- ∂f/∂y = 3\n")
    #expect(marking.questions[0].answers.map(\.verdict) == [.right, .blank, .right])
  }

  @Test("Whatever is typed, marking comes to an end and says no number is right that is not")
  func hostile() throws {
    let text = numberExercise(
      "program: f = x^2*y\nat: x=3, y=5\nask: f, df/dx, f after x+1, paths x, quotient x 0.1",
      labels: ["f", "g", "h", "p", "q"])
    let typed = [
      String(repeating: "(", count: 50_000), String(repeating: "9", count: 190), "1/0", "nan", "∞",
      "= = =", "\u{202e}5", "x=", "0", "-0", "\u{1b}[31m", "1e-400", "f", "10^10^10",
    ]
    for answer in typed {
      let marking = try markedNumbers(text, Array(repeating: answer, count: 5))
      #expect(marking.answers.allSatisfy { !$0.verdict.isRight }, "\(answer.prefix(20))")
    }
  }
}

extension String {
  /// The text without the lines for answers.
  fileprivate var withoutItems: String {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.filter { !$0.hasPrefix("- ") }.joined(separator: "\n") + "\n"
  }
}
