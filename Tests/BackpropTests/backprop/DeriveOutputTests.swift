// What `derive` prints, as people and programs see it.

import Foundation
import Testing

@testable import Reports
@testable import backprop

@Suite("The command derive")
struct DeriveOutputTests {
  typealias Row = EvalOutputTests.Row

  static let hare = ["derive", "q = x + y; f = q*z"]
  static let arias = ["derive", "z = (x + σ(x)) / (σ(x) + (x + y)^2)"]
  static let leastSquares = [
    "derive", "yhat = w1*x1 + w2*x2 + b; r = y - yhat; l = r^2", "--gates", "named", "--wrt",
    "w1,w2,b",
  ]
  static let ridge = [
    "derive", "yhat = w1*x1 + w2*x2 + b; r = y - yhat; l = r^2; R = λ*(w1^2 + w2^2); J = l + R",
    "--gates", "named", "--wrt", "w1,w2,b,yhat",
  ]
  static let neuron = ["derive", "yhat = w*x + b; r = y - yhat; J = r^2"]
  static let ridgePoint = ["--at", "w1=0.5,x1=2,w2=-1,x2=3,b=0.25,y=1,λ=0.1"]

  static let rows = [
    Row(name: "hare", words: hare),
    Row(name: "hare-at", words: hare + ["--at", "x=-2,y=5,z=-4"]),
    Row(name: "hare-ascii", words: hare + ["--ascii"]),
    Row(name: "hare-plain", words: hare + ["--format", "plain", "--at", "x=-2,y=5,z=-4"]),
    Row(name: "hare-json", words: hare + ["--format", "json"]),
    Row(name: "arias", words: arias),
    Row(name: "arias-at", words: arias + ["--at", "x=4,y=3"]),
    Row(name: "arias-json-at", words: arias + ["--format", "json", "--at", "x=4,y=3"]),
    Row(name: "arias-colour", words: arias + ["--at", "x=4,y=3", "--color", "always"]),
    Row(name: "least-squares", words: leastSquares),
    Row(name: "ridge", words: ridge),
    Row(name: "ridge-at", words: ridge + ridgePoint),
    Row(name: "ridge-markdown", words: ridge + ["--format", "markdown"]),
    Row(name: "ridge-latex", words: ridge + ridgePoint + ["--format", "latex"]),
    Row(name: "twice", words: ["derive", "a*a"]),
    Row(name: "an-input", words: ["derive", "x"]),
    Row(name: "a-constant", words: ["derive", "1/3 + 1"]),
    Row(name: "unused", words: ["derive", "f(x, y) = x*x"]),
    Row(name: "declared", words: ["derive", "x = 3; y = 2x; y^2"]),
    Row(name: "wanted-node", words: neuron + ["--wrt", "yhat"]),
    Row(name: "wanted-output", words: neuron + ["--wrt", "J"]),
    Row(name: "choice", words: ["derive", "relu(x)*y"]),
    Row(name: "signs", words: ["derive", "2^(x*y) + 3*x - (-y)*(-x)"]),
    Row(name: "choices", words: ["derive", "relu(z) + max(x, y) + leaky_relu(w, 0.1)*y"]),
    Row(name: "choice-at", words: ["derive", "relu(x)*max(x, y)", "--at", "x=1,y=1"]),
  ]

  @Test("prints what its golden file says", arguments: rows)
  func prints(_ row: Row) throws {
    try expectGolden(output(row.words), "output/derive-\(row.name).txt")
  }

  @Test("has Hare's slide, line for line")
  func hasHaresSlide() {
    #expect(
      output(Self.hare) == """
         ∂f/∂z = q      ∂f/∂q = z
         ∂q/∂x = 1      ∂q/∂y = 1
         ∂f/∂x = ∂f/∂q · ∂q/∂x = z
         ∂f/∂y = ∂f/∂q · ∂q/∂y = z
         ∇f = [z, z, q] = [z, z, x + y]

        """)
  }

  @Test("fails as eval does, on standard error only")
  func fails() {
    for (words, code) in [
      (["derive", "ln(x)", "--at", "x=-1"], ExitCode.badText),
      (["derive", "x*y", "--at", "x=1"], .badText),
      (["derive", "x*y", "--wrt", "q"], .badText),
      (["derive"], .usage),
    ] {
      let console = RecordingConsole()
      #expect(Program.run(words, on: console) == code)
      #expect(console.output.isEmpty && !console.errors.isEmpty)
    }
  }

  @Test("fits the page", arguments: [60, 72, 80, 100, 130, 200])
  func fits(width: Int) {
    for row in Self.rows where !row.words.contains("--format") && !row.words.contains("--color") {
      for line in output(row.words + ["--width", "\(width)"]).split(separator: "\n") {
        #expect(displayWidth(of: String(line)) <= width, "\(row.name): \(line)")
      }
    }
  }

  @Test("is ASCII where that is asked for", arguments: DeriveFormat.allCases)
  func isASCII(_ format: DeriveFormat) {
    for words in [Self.hare, Self.arias + ["--at", "x=4,y=3"], Self.ridge] {
      let text = output(words + ["--ascii", "--format", format.rawValue])
      #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  private func output(_ words: [String]) -> String {
    let console = RecordingConsole()
    #expect(Program.run(words, on: console) == .done, "\(console.errors)")
    return console.output
  }
}
