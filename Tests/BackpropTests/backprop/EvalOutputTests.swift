// Whole outputs of the program, as people and programs see them.

import Arguments
import Testing

@testable import backprop

@Suite("The program prints")
struct EvalOutputTests {
  /// A command line and the golden file of what it prints.
  struct Row: Sendable, CustomStringConvertible {
    let name: String
    let words: [String]
    var code = ExitCode.done
    var description: String { name }
  }

  static let arias = ["eval", "z = (x + σ(x)) / (σ(x) + (x + y)^2)", "--at", "x=4,y=3"]
  static let ariasSlide = [
    "eval", "sq(a, b) = (a + b)^2; z = (x + σ(x)) / (σ(x) + sq(x, y))", "--at", "x=4,y=3",
  ]
  static let circuit = ["eval", "(x+y)*z", "--at", "x=-2,y=5,z=-4"]

  static let rows =
    [
      Row(name: "arias-80", words: arias + ["--width", "80"]),
      Row(name: "arias-60", words: arias + ["--width", "60"]),
      Row(name: "arias-40", words: arias + ["--width", "40"]),
      Row(name: "arias-slide-200", words: ariasSlide + ["--width", "200"]),
      Row(name: "arias-slide-80", words: ariasSlide + ["--layout", "slide", "--width", "80"]),
      Row(name: "arias-edges-200", words: ariasSlide + ["--layout", "edges", "--width", "200"]),
      Row(name: "arias-ascii", words: arias + ["--ascii"]),
      Row(name: "arias-colour", words: arias + ["--color", "always"]),
      Row(name: "arias-plain", words: arias + ["--format", "plain"]),
      Row(name: "arias-markdown", words: ariasSlide + ["--format", "markdown"]),
      Row(name: "arias-csv", words: arias + ["--format", "csv"]),
      Row(name: "arias-json", words: arias + ["--format", "json"]),
      Row(name: "arias-json-ascii", words: arias + ["--format", "json", "--ascii"]),
      Row(name: "arias-dot", words: arias + ["--format", "dot"]),
      Row(name: "arias-exact", words: arias + ["--exact"]),
      Row(name: "arias-brief", words: arias + ["--brief"]),
      Row(name: "circuit", words: circuit),
      Row(name: "circuit-wanted", words: circuit + ["--wrt", "z"]),
      Row(
        name: "neuron-split",
        words: [
          "eval", "sigmoid(w0*x0 + w1*x1 + w2)", "--at", "w0=2,x0=-1,w1=-3,x1=-2,w2=-3", "--split",
          "sigmoid",
        ]),
      Row(
        name: "ridge-named",
        words: [
          "eval",
          "yhat = w1*x1 + w2*x2 + b; r = y - yhat; l = r^2; R = lam*(w1^2 + w2^2); J = l + R",
          "--at", "w1=0.5,x1=2,w2=-1,x2=3,b=0.25,y=1,lam=0.1", "--gates", "named", "--wrt",
          "w1,w2,b,yhat",
        ]),
      Row(name: "max-constant", words: ["eval", "max(0, x) * 2", "--at", "x=3"]),
      Row(name: "kink", words: ["eval", "relu(x) - relu(-x) + |y|", "--at", "x=0,y=0"]),
      Row(name: "tie", words: ["eval", "max(x, y)", "--at", "x=1,y=1"]),
      Row(name: "fork-in-one-gate", words: ["eval", "a*a", "--at", "a=3"]),
      Row(name: "an-input", words: ["eval", "x", "--at", "x=3"]),
      Row(name: "a-constant", words: ["eval", "1/3 + 1"]),
      Row(name: "tiny", words: ["eval", "x*y", "--at", "x=1e-9,y=-2e-3"]),
      Row(name: "log-remark", words: ["eval", "log(x)", "--at", "x=2"]),
      Row(name: "unused", words: ["eval", "a = x*y; x + 1", "--at", "x=1,y=2"]),
      Row(name: "arias-explain", words: arias + ["--explain"]),
      Row(
        name: "arias-explain-ascii-60", words: arias + ["--explain", "--ascii", "--width", "60"]),
      Row(name: "arias-explain-plain", words: arias + ["--explain", "--format", "plain"]),
      Row(name: "arias-explain-markdown", words: arias + ["--explain", "--format", "markdown"]),
      Row(name: "arias-explain-json", words: arias + ["--explain", "--format", "json", "--brief"]),
      Row(
        name: "patterns-explain",
        words: [
          "eval", "2*(x*y + max(z,w)) - relu(x-5) + |w| - tanh(4 + z)", "--at", "x=3,y=-4,z=2,w=-1",
          "--explain",
        ]),
      Row(
        name: "gate-of-its-own-explain",
        words: ["eval", "sq(a, b) = (a + b)^2; sq(x, y) * x", "--at", "x=4,y=3", "--explain"]),
      Row(name: "nudge", words: ["eval", "x^3*y", "--at", "x=2,y=1", "--nudge", "x=0.1,y=-0.2"]),
      Row(
        name: "vanishing",
        words: [
          "eval", "σ(σ(σ(σ(σ(σ(6x)*6)*6)*6)*6)*6) + 1e6*x", "--at", "x=2", "--explain", "--brief",
        ]),
      Row(
        name: "explain-wanted",
        words: [
          "eval", "max(x, y)*z - y*x", "--at", "x=1,y=2,z=3", "--wrt", "x", "--explain", "--brief",
        ]),
      Row(
        name: "explain-cancelling",
        words: ["eval", "v = x*y; 10*v - 9.9999999*v", "--at", "x=1,y=1", "--explain", "--brief"]),
      Row(
        name: "explain-vanishing-input",
        words: [
          "eval", "c*(b*(a*x))", "--at", "a=.01,b=.01,c=.01,x=1", "--wrt", "x", "--explain",
          "--brief",
        ]),
      Row(
        name: "nudge-large",
        words: ["eval", "1e15 + x^2", "--at", "x=3", "--nudge", "x=30", "--brief"]),
      Row(
        name: "nudge-unseen",
        words: ["eval", "σ(50*x)", "--at", "x=1", "--nudge", "x=0.01", "--brief"]),
      Row(
        name: "nudge-cancelling",
        words: ["eval", "x - y", "--at", "x=1e17,y=1e17", "--nudge", "x=1", "--brief"]),
      Row(
        name: "nudge-input", words: ["eval", "x", "--at", "x=2", "--nudge", "x=0.01", "--brief"]),
      Row(name: "kink-explain", words: ["eval", "|x| + relu(x)", "--at", "x=0", "--explain"]),
      Row(name: "gates", words: ["gates"]),
      Row(name: "gates-ascii", words: ["gates", "--ascii"]),
      Row(name: "gates-json", words: ["gates", "sigmoid", "relu", "--format", "json"]),
      Row(name: "gates-markdown", words: ["gates", "max", "power", "--format", "markdown"]),
      Row(name: "help", words: ["help"]),
      Row(name: "version", words: ["--version"]),
    ]
    + CommandsTests.names.map { name in
      let words = name.split(separator: " ").map(String.init)
      return Row(name: "help-" + words.joined(separator: "-"), words: ["help"] + words)
    }

  @Test("what its golden file says", arguments: rows)
  func prints(_ row: Row) throws {
    let console = RecordingConsole()
    let code = Program.run(row.words, on: console)
    #expect(code == row.code)
    #expect(console.errors == "")
    try expectGolden(console.output, "output/\(row.name).txt")
  }

  static let failures = [
    Row(name: "ln", words: ["eval", "ln(x - 5) * y", "--at", "x=4,y=2"], code: .badText),
    Row(
      name: "ln-json",
      words: ["eval", "a = x*y; ln(a - 5)", "--at", "x=2,y=2", "--format", "json"], code: .badText),
    Row(name: "divide", words: ["eval", "y + 1/x", "--at", "x=0,y=1"], code: .badText),
    Row(name: "overflow", words: ["eval", "exp(x)", "--at", "x=1000"], code: .badText),
    Row(name: "root", words: ["eval", "√(x)", "--at", "x=-1"], code: .badText),
    Row(name: "power", words: ["eval", "x^(1/3)", "--at", "x=-8"], code: .badText),
    Row(name: "slope", words: ["eval", "2√x + y", "--at", "x=0,y=1"], code: .badText),
    Row(
      name: "slope-json", words: ["eval", "2√x + y", "--at", "x=0,y=1", "--format", "json"],
      code: .badText),
    Row(name: "missing", words: ["eval", "(x+y)*z", "--at", "x=4"], code: .badText),
    Row(
      name: "unused-value", words: ["eval", "(x+y)*z", "--at", "x=4,y=1,z=2,q=3"], code: .badText),
    Row(
      name: "unknown-wanted",
      words: ["eval", "what = x+y; 2 what", "--at", "x=4,y=1", "--wrt", "waht"], code: .badText),
    Row(
      name: "unknown-split", words: ["eval", "x", "--at", "x=4", "--split", "sigmoit"],
      code: .badText),
    Row(name: "syntax-json", words: ["eval", "(x+y)*", "--format", "json"], code: .badText),
    Row(
      name: "nudge-unknown", words: ["eval", "x^3", "--at", "x=2", "--nudge", "q=0.1"],
      code: .badText),
    Row(
      name: "explain-csv",
      words: ["eval", "x^3", "--at", "x=2", "--explain", "--format", "csv"], code: .usage),
    Row(
      name: "missing-with-others",
      words: ["eval", "x*y*z", "--at", "x=1", "--at", "y=2", "--wrt", "x", "--no-share"],
      code: .badText),
    Row(
      name: "missing-and-unused", words: ["eval", "x+y", "--at", "x=1,q=2"], code: .badText),
    Row(name: "missing-quoted", words: ["eval", "-|x|", "--gates", "whole"], code: .badText),
    Row(name: "ln-brief", words: ["eval", "ln(x - 5)", "--at", "x=4", "--brief"], code: .badText),
    Row(
      name: "wanted-not-used", words: ["eval", "q = x+1; x*y", "--at", "x=1,y=2", "--wrt", "q"],
      code: .badText),
    Row(
      name: "split-add", words: ["eval", "x+1", "--at", "x=1", "--split", "add"], code: .badText),
    Row(name: "constant-zero", words: ["eval", "x/(1-1)", "--at", "x=1"], code: .badText),
    Row(name: "nudge-empty", words: ["eval", "x", "--at", "x=1", "--nudge", ""], code: .usage),
    Row(name: "no-expression", words: ["eval"], code: .usage),
    Row(
      name: "scattered", words: ["eval", "x", "Package.swift", "Sources", "y", "--at", "x=4"],
      code: .usage),
    Row(name: "unknown-option", words: ["eval", "x", "--formt", "json"], code: .usage),
    Row(name: "unknown-command", words: ["evla", "x"], code: .usage),
    Row(name: "unknown-format", words: ["eval", "x", "--format", "jsn"], code: .usage),
    Row(name: "no-file", words: ["eval", "--file", "nowhere.txt"], code: .noInput),
    Row(name: "no-point-file", words: ["eval", "x", "--at", "@nowhere.txt"], code: .noInput),
    Row(name: "two-programs", words: ["eval", "x", "--file", "a.txt"], code: .usage),
    Row(name: "unknown-gate", words: ["gates", "sigmoit"], code: .usage),
    Row(name: "nothing", words: [], code: .usage),
  ]

  @Test("errors on standard error only, with their exit code", arguments: failures)
  func fails(_ row: Row) throws {
    let console = RecordingConsole()
    let code = Program.run(row.words, on: console)
    #expect(code == row.code)
    #expect(console.output == "")
    try expectGolden(console.errors, "errors/\(row.name).txt")
  }
}
