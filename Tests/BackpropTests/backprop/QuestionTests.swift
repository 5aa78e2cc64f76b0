// Where the program and the point may come from.

import Testing

@testable import backprop

@Suite("A question")
struct QuestionTests {
  private func brief(_ words: [String], _ prepare: (RecordingConsole) -> Void = { _ in }) -> String
  {
    let console = RecordingConsole()
    prepare(console)
    let code = Program.run(["eval", "--brief"] + words, on: console)
    #expect(code == .done, "\(console.errors)")
    return console.output
  }

  private static let answer = "f = -12\n"

  /// Ways to give the same point.
  static let points: [[String]] = [
    ["--at", "x=-2,y=5,z=-4"], ["--at", "x=-2, y=5, z=-4"], ["--at", "x=-2,", "y=5,", "z=-4"],
    ["--at", "x = -2", "--at", "y=5;z=-4"], ["--at", "x", "=", "-2", "--at", "y=5,z=-4"],
    ["--at=x=-2,y=5,z=-4"], ["--at", "@point.txt"], ["--at", "@point.txt", "--at", "z=-4"],
    ["--at", "x=-4/2,y=2+3,z=-2^2"], ["--at", "x=−2,y=5.0,z=-4e0"],
  ]

  @Test("takes its point in many ways", arguments: points)
  func takesPoints(words: [String]) {
    let isShort = words.contains("z=-4")
    let file = "x=-2\ny=5 # in the middle\n" + (isShort ? "" : "z=-4\n")
    let text = brief(["(x+y)*z", "--ascii"] + words) { $0.files["point.txt"] = Array(file.utf8) }
    #expect(text.hasPrefix(Self.answer))
  }

  @Test("takes its program from a file or from standard input")
  func takesFiles() {
    let bytes = Array("q = x + y\nf = q*z  # the circuit\n".utf8)
    let point = ["--at", "x=-2,y=5,z=-4", "--ascii"]
    let fromFile = brief(["--file", "circuit.txt"] + point) { $0.files["circuit.txt"] = bytes }
    let fromInput = brief(["--file", "-"] + point) { $0.input = bytes }
    #expect(fromFile.hasPrefix(Self.answer))
    #expect(fromInput == fromFile)
  }

  @Test("may begin with a minus sign", arguments: ["-x^2", "-3 + x - x", "--(1e2) + x", "-x"])
  func mayBeginWithMinus(expression: String) {
    #expect(brief([expression, "--at", "x=2"]).hasPrefix("f = "))
    #expect(brief(["--at", "x=2", "--", expression]) == brief([expression, "--at", "x=2"]))
  }

  @Test("may declare its point, which --at overrides")
  func mayDeclare() {
    #expect(brief(["x = 3; y = 2x; y^2"]).hasPrefix("f = 36\n"))
    #expect(brief(["x = 3; y = 2x; y^2", "--at", "x=1"]).hasPrefix("f = 4\n"))
  }

  @Test("is asked in ASCII by the environment too")
  func heedsEnvironment() {
    let text = brief(["-x", "--at", "x=1"]) { $0.variables["BACKPROP_ASCII"] = "1" }
    #expect(text == "f = -1\ndf/dx = -1\n")
  }
}
