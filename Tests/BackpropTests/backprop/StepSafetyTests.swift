// Whatever is said to a walk over whatever program, the page stays whole.

import Reports
import Testing

@testable import backprop

@Suite("A walk, whatever is said to it,")
struct StepSafetyTests {
  private static let lines = [
    "", "n", "b", "g3", "g 12", "g0", "c", "w", "e", "t", "h", "r", "?", ":h", ":b", ":n", ":w",
    ":e", ":", "1", "0", "-4", "i1*i2", "o*(1-o)", "1/0", "((((", "x", "\u{1B}[2J", "é\u{7}",
    "σ(学習率)", "𝜎", "2*(4+3)", "1e999", String(repeating: "9", count: 300),
    String(repeating: "b", count: 300),
  ]

  private static let programs = [
    ["x", "--at", "x=3"], ["1/3 + 1"], ["a*a", "--at", "a=3"],
    ["ln(x - 5)*y + x", "--at", "x=4,y=2"], ["2√x + y", "--at", "x=0,y=1"],
    ["x*y + x*z", "--at", "x=1e200,y=1e200,z=3"],
    ["max(x, y, 3) + |x| - relu(-x)^2", "--at", "x=-1,y=-1"],
    ["学習率学習率学習率*σ(学習率学習率学習率 + θ)", "--at", "学習率学習率学習率=0.1,θ=-3"],
    ["sq(a, b, c, d, e) = a*b + c*d*e; sq(x, y, x, 2, y) + sq(y, y, 3, x, x)", "--at", "x=1,y=2"],
    ["x + x + x + x + x*x*x*x*x + x^3 + sin(x)", "--at", "x=0.3"],
    ["a + b + c + d + e1 + f + g", "--at", "a=1,b=2,c=3,d=4,e1=5,f=6,g=7", "--gates", "named"],
    ["z = (x + σ(x)) / (σ(x) + (x + y)^2)", "--at", "x=4,y=3", "--wrt", "y"],
  ]

  @Test("says something, ends well and keeps to its page (seed 20269)", arguments: 0..<60)
  func isSafe(round: Int) {
    var random = SplitMix(seed: 20269 &+ UInt64(round))
    let program = Self.programs[round % Self.programs.count]
    let input = (0..<60).map { _ in Self.lines.randomElement(using: &random) ?? "" }
    let width = [40, 60, 80, 200].randomElement(using: &random) ?? 80
    let format = ["text", "plain", "markdown"].randomElement(using: &random) ?? "text"
    var words = ["step"] + program + ["--width", "\(width)", "--format", format]
    words +=
      [[], ["--try"], ["--try", "backward"], ["--ascii"]].randomElement(using: &random) ?? []
    let console = RecordingConsole(input: input.map { $0 + "\n" }.joined())
    let code = Program.run(words, on: console)
    #expect(code == .done || code == .badText)
    #expect((code == .badText) == console.errors.contains("error: "))
    #expect(!console.output.isEmpty)
    for text in [console.output, console.errors] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    }
    if words.contains("--ascii") { #expect(console.output.utf8.allSatisfy { $0 < 0x80 }) }
    guard format == "text" else { return }
    for line in console.output.split(separator: "\n") {
      #expect(displayWidth(of: String(line)) <= width, "\(line)")
    }
  }
}
