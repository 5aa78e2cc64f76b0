// What nobody should paste, or somebody will: told clearly, never executed, never for long.

import Lessons
import Testing

@Suite("Staged code that is not read")
struct StagedHostileTests {
  /// A text, the line of its first problem, and that problem.
  struct Row: Sendable, CustomStringConvertible {
    let text: String
    let line: Int
    let kind: StagedProblem.Kind
    var description: String { String(text.prefix(40)) }
  }

  static let rows = [
    Row(text: "", line: 1, kind: .empty),
    Row(text: "# nothing\n\n", line: 1, kind: .empty),
    Row(
      text: "x = 1\n__import__(\"os\").system(\"rm -rf /\")", line: 2, kind: .string),
    Row(text: "x = eval(\"1\")", line: 1, kind: .string),
    Row(text: "f = lambda x: x*x", line: 1, kind: .unsupported(word: "lambda")),
    Row(text: "for i in range(3):\n    x = i", line: 1, kind: .unsupported(word: "for")),
    Row(text: "while True: pass", line: 1, kind: .unsupported(word: "while")),
    Row(text: "class A:\n  x = 1", line: 1, kind: .unsupported(word: "class")),
    Row(text: "x = 1\nif x > 0:\n  y = x", line: 2, kind: .unsupported(word: "if")),
    Row(text: "x = 1\ny = x @ x", line: 2, kind: .operatorNotRead(sign: "@")),
    Row(text: "x = 1\ny = x % 2", line: 2, kind: .operatorNotRead(sign: "%")),
    Row(text: "x = 1\ny = 0 < x < 2", line: 2, kind: .operatorNotRead(sign: "<")),
    Row(text: "x = 1\ny = [x, x][0] + 1", line: 2, kind: .list),
    Row(text: "x = 1\ny = x[i]", line: 2, kind: .badIndex(name: "x")),
    Row(text: "x = 1\nf = x*x\nf.backward()", line: 3, kind: .computesGradients(name: "backward")),
    Row(text: "x = 1\ny = x.shape", line: 2, kind: .attribute(name: "shape")),
    Row(
      text: "x = 1\ny = softmaxx(x)", line: 2,
      kind: .unknownFunction(name: "softmaxx", suggestion: "softmax")),
    Row(text: "x = 1\ny = exp(x, x)", line: 2, kind: .wrongArgumentCount(name: "exp", found: 2)),
    Row(text: "x = 1\ny = max(x, axis=0)", line: 2, kind: .keywordArgument(name: "axis")),
    Row(
      text: "sigx = 1\ny = sigy + 1", line: 2,
      kind: .undefinedName(name: "sigy", suggestion: "sigx")),
    Row(text: "x = 1\ny = (x + 1", line: 2, kind: .bracket("(")),
    Row(text: "x = 1\ny = sin(x\nf = x*x\ndf = 1", line: 2, kind: .bracket("(")),
    Row(text: "x = 1\ny = x + 1)", line: 2, kind: .bracket(")")),
    Row(text: "x = 1\ny = x x", line: 2, kind: .missingOperator(before: "x")),
    Row(text: "x = 1\ny = x *", line: 2, kind: .missingOperand(after: "*")),
    Row(text: "x = 1\n2 = x", line: 2, kind: .badTarget),
    Row(text: "x, y = 1, 2, 3", line: 1, kind: .tupleCount(names: 2, values: 3)),
    Row(text: "x = 1\ny = x ? 1", line: 2, kind: .missingOperand(after: "?")),
    Row(text: "x = 1\ny = x : 2", line: 2, kind: .operatorNotRead(sign: ":")),
    Row(text: "x = 1\ny = x // 2", line: 2, kind: .operatorNotRead(sign: "//")),
    Row(text: "x = 1\nfunc f(x) {", line: 2, kind: .unsupported(word: "func")),
    Row(text: "x = 1\ny = x\u{7}", line: 2, kind: .strangeCharacter("\\x7")),
    Row(
      text: "x = 1\ny = " + String(repeating: "x ? x : ", count: 5_000) + "x", line: 2,
      kind: .tooDeep(limit: 100)),
    Row(text: "x = 1\ny = €", line: 2, kind: .strangeCharacter("€")),
    Row(
      text: "def g(u):\n  return g(u)\nx = 1\ny = g(x)", line: 2,
      kind: .tooDeep(limit: 8)),
    Row(
      text: "def forward(x, y):\n  q = x*y\n  return q + x\n"
        + "def backward(x, y):\n  dx = y + 1\n  dy = x\n  return dx, dy",
      line: 1, kind: .secondFunction(name: "forward")),
    Row(text: "x = 1e999", line: 1, kind: .badNumber("1e999")),
    Row(
      text: "x = " + String(repeating: "(", count: 40_000), line: 1, kind: .tooDeep(limit: 100)),
    Row(
      text: "x = " + String(repeating: "-", count: 40_000) + "1", line: 1,
      kind: .tooDeep(limit: 100)),
    Row(
      text: "x = 1\ny = " + String(repeating: "x if x else ", count: 5_000) + "x", line: 2,
      kind: .tooDeep(limit: 100)),
    Row(
      text: "x = 1\ny = x" + String(repeating: "**x", count: 5_000), line: 2,
      kind: .tooDeep(limit: 100)),
    Row(
      text: String(repeating: "x = 1\n", count: 3_000), line: 1, kind: .tooManyLines(limit: 2_000)),
    Row(
      text: String(repeating: "x", count: 200_000), line: 1, kind: .textTooLong(limit: 100_000)),
  ]

  @Test("is told what is wrong and where", arguments: rows)
  func told(_ row: Row) throws {
    let result = try checkStaged(row.text)
    let problem = result.problems.first
    #expect(problem?.line == row.line, "\(result.plain.prefix(500))")
    if case .unknownFunction? = problem?.kind { return }
    #expect(problem?.kind == row.kind, "\(result.plain.prefix(500))")
    #expect(!result.isRight)
  }

  @Test("takes no longer for much than for little: functions that call each other")
  func functions() throws {
    var code = "def f0(u):\n  return u + u\n"
    for k in 1..<8 {
      let calls = Array(repeating: "f\(k - 1)(u)", count: 8).joined(separator: " + ")
      code += "def f\(k)(u):\n  return \(calls)\n"
    }
    let result = try checkStaged(code + "x = 1\ny = f7(x)\ndx = 1")
    #expect(result.problems.map(\.kind) == [.tooManySteps(limit: 20_000)])
  }

  @Test("may be any bytes (seed 6)")
  func bytes() throws {
    var random = SplitMix(seed: 6)
    let pieces = [
      "dx", "x", "=", "+=", "(", ")", "[", "]", "0", "1e", ".", ",", "if", "else", "def", "f", ":",
      "\n", "\n  ", "\"", "'", "\"\"\"", "#", "**", "-", "return", ";", "\\", "np.", "σ", "²", "∂",
      "\u{0}", "\u{1B}[31m", "\u{202E}", "where(", "relu()", "/", "d", " ", "<", "not",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 1..<40, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let result = try checkStaged("x = 2\nf = x*x\n" + text)
      #expect(!result.plain.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }
}
