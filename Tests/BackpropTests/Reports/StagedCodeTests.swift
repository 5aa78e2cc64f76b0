// What `--format python` and `--format swift` print: whole outputs, run, and read back by the checker.

import Expressions
import Graphs
import Lessons
import Reports
import Testing

@testable import backprop

@Suite("Staged code for an expression")
struct StagedCodeTests {
  static let loss = "yhat = w_1*x₁ + b; r = (yhat - y)^2/2; λ = 1/2; J = r + λ*w1^2"

  static let rows: [(name: String, words: [String])] = [
    ("exercise", ["eval", "z = " + StagedSamples.exercise, "--at", "x=3,y=-4"]),
    ("ridge", ["eval", loss, "--at", "w1=0.5,x1=2,b=0.25,y=1", "--wrt", "w1,b"]),
    (
      "names",
      [
        "eval", "dx = x*σ₁; lambda = dx + v_1; if = max(lambda, 2π)*ŷ; if^x", "--at",
        "x=2,σ₁=3,v_1=1,ŷ=1",
      ]
    ),
    (
      "own-gates",
      [
        "eval",
        "sq(a, b) = (a + b)^2; g(u, w) = sin(u*w + u)*exp(u - w) + ln(u^2 + 1)/softplus(u*w*u); g(x, y) + sq(x, x)",
        "--at", "x=1,y=-0.5",
      ]
    ),
    ("input", ["eval", "x", "--at", "x=3"]),
    ("constant", ["eval", "√2 + 1/3"]),
    ("gelu", ["eval", "gelu(x) + relu(-x)*|x|", "--at", "x=0.5"]),
  ]

  private func printed(_ words: [String]) -> String {
    let console = RecordingConsole()
    #expect(Program.run(words, on: console) == .done)
    #expect(console.errors == "")
    return console.output
  }

  @Test("in Python is what its golden file says", arguments: rows.map(\.name))
  func python(_ name: String) throws {
    let words = Self.rows.first { $0.name == name }?.words ?? []
    try expectGolden(printed(words + ["--format", "python"]), "staged/\(name).py")
  }

  @Test(
    "in Swift is what its golden file says", arguments: ["exercise", "names", "own-gates", "gelu"])
  func swift(_ name: String) throws {
    let words = Self.rows.first { $0.name == name }?.words ?? []
    try expectGolden(printed(words + ["--format", "swift"]), "staged/\(name).swift.txt")
  }

  static let groupings = [
    Grouping(), Grouping(level: .primitive), Grouping(level: .whole), Grouping(level: .named),
    Grouping(shares: false),
  ]

  /// Every gate once, and sizes of gates in turn.
  static let expressions: [String] =
    [
      "sin(x)+cos(x)*tan(y)-asin(z)/acos(z)+atan(x)^3", "sinh(x)*cosh(y)/tanh(z)",
      "exp(x)+ln(y+3)*log2(z+1)-log10(x+1)/sqrt(z)", "softplus(x)*silu(y)-gelu(z)*erf(x)",
      "leaky_relu(y, 0.1)+relu(x)*|y|-max(x,y,z)+min(x,y)", "x^y + 2^z - (x+1)^-2 + z^0.5",
      "σ(40x) + tanh(30x) + softplus(900x)/900", "square(x)/3 - 7/y + pi*z - e^x",
    ]

  private func report(
    _ text: String, _ grouping: Grouping, _ format: EvalFormat = .python
  ) throws -> (String, Trace) {
    let program = try program(text)
    let names = program.inputs.map(\.name)
    let values = ["x": 0.7, "y": -1.3, "z": 0.4]
    let trace = Trace(try Graph(program, grouping: grouping), at: names.map { values[$0] ?? 0 })
    var output = ""
    EvalReport(program, trace, style: ReportStyle()).write(format, to: &output)
    return (output, trace)
  }

  private static func all(seed: UInt64) -> [(String, Grouping)] {
    var random = SplitMix(seed: seed)
    let programs = (0..<40).map { _ in RandomProgram(length: 12, &random).description }
    return (expressions.flatMap { text in groupings.map { (text, $0) } })
      + programs.enumerated().map { ($1, groupings[$0 % groupings.count]) }
  }

  @Test("passes the checker at every size of gates (seed 6201)", arguments: languages)
  func passesTheChecker(_ format: EvalFormat) throws {
    for (text, grouping) in Self.all(seed: 6201) {
      let (code, trace) = try report(text, grouping, format)
      guard trace.fault == nil else { continue }
      let result = try checkStaged(code, task: text)
      #expect(result.isRight, "\(grouping.level): \(text)\n\(code)\n\(result.plain)")
    }
  }

  static let languages = [EvalFormat.python, .swift]

  @Test("of the lectures' examples passes the command that checks it", arguments: languages)
  func passesTheCommand(_ format: EvalFormat) {
    for example in LectureTests.examples {
      let point = example.at.map { "\($0)=\($1)" }.joined(separator: ",")
      let code = printed(["eval", example.expression, "--at", point, "--format", format.rawValue])
      let console = RecordingConsole(files: ["staged.txt": code])
      let words = ["check", "staged.txt", "--task", example.expression]
      #expect(Program.run(words, on: console) == .done, "\(code)\n\(console.output)")
    }
  }

  @Test("in Swift is Swift", .enabled(if: Tool("swiftc") != nil))
  func compiles() throws {
    var script = "import Foundation\n"
    for (index, row) in Self.rows.enumerated()
    where ["exercise", "names", "gelu"].contains(row.name) {
      let code = printed(row.words + ["--format", "swift"])
      let lines = StagedSamples.lines(code).filter { $0 != "import Foundation" }
      script += "func code\(index)() {\n" + lines.joined(separator: "\n") + "\n}\n"
    }
    let run = try #require(try Tool("swiftc")?.run(script, named: "staged.swift", ["-typecheck"]))
    #expect(run.code == 0, "\(run.output)")
  }

  @Test(
    "gives in Python the gradients of the tables (seed 6201)",
    .enabled(if: Tool("python3") != nil))
  func runs() throws {
    var script = ""
    var expected: [(Double, Double)] = []
    for (text, grouping) in Self.all(seed: 6201) {
      let (code, trace) = try report(text, grouping)
      #expect(trace.fault == nil, "\(text)")
      script += code
      expected.append((trace.value, 1))
      for input in trace.graph.inputs.indices {
        let operand = Operand.input(input)
        let scale = trace.uses(of: operand).reduce(0) {
          $0 + (trace.contribution(of: $1)?.magnitude ?? 0)
        }
        expected.append((trace.gradient(of: operand) ?? 0, scale))
      }
    }
    let run = try #require(try Tool("python3")?.run(script, named: "staged.py", []))
    let numbers = run.output.split(separator: "\n").compactMap { line in
      line.split(separator: "=").last.flatMap { Double($0.drop { $0 == " " }) }
    }
    try #require(numbers.count == expected.count, "\(run.output.suffix(500))")
    for (number, (value, scale)) in zip(numbers, expected) {
      #expect((number - value).magnitude <= 1e-13 * max(scale, value.magnitude))
    }
  }
}
