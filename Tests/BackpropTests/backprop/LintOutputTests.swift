// What is said of exercises, good and poor.

import Testing

@testable import backprop

@Suite("The lint of an exercise")
struct LintOutputTests {
  /// A command line, the golden file of what it prints, and how it ends.
  struct Row: Sendable, CustomStringConvertible {
    let name: String
    let words: [String]
    var code = ExitCode.no
    var description: String { name }
  }

  private static let poor = ["lint", "(x*y)^2*relu(x - y) + σ(4x)", "--at", "x=2,y=2"]

  static let rows = [
    Row(
      name: "arias", words: ["lint"] + WorksheetOutputTests.arias.dropFirst(), code: .done),
    Row(name: "poor", words: poor),
    Row(name: "poor-suggest", words: poor + ["--suggest", "--seed", "7"]),
    Row(name: "poor-plain", words: poor + ["--suggest", "--format", "plain"]),
    Row(name: "poor-json", words: poor + ["--suggest", "--format", "json"]),
    Row(name: "poor-ascii", words: poor + ["--suggest", "--ascii", "--width", "60"]),
    Row(name: "nothing-better", words: ["lint", "0*x", "--at", "x=3", "--suggest"]),
    Row(
      name: "dead-suggest",
      words: ["lint", "relu(x*w + b)*v", "--at", "x=2,w=-3,b=1,v=4", "--suggest", "--seed", "7"]),
    Row(name: "mild", words: ["lint", "(x + y)*z", "--at", "x=-6,y=6,z=3"], code: .done),
    Row(name: "precise", words: ["lint", "x*y", "--at", "x=3.14159,y=2"], code: .done),
    Row(name: "file", words: ["lint", "sheet.md"]),
  ]

  private static let block = "```backprop\nformat: backprop/worksheet/1\nprogram: x*y\n"
  private static let files = [
    "sheet.md": "# Two tasks\n\n\(block)at: x=3, y=4\n```\n\nand\n\n\(block)at: x=1, y=4\n```\n",
    "none.md": "# Nothing\n", "wrong.md": "# A\n\n\(block)at: x=3\n```\n",
    "key.txt": "\n\n\n\(block)at: x=3, y=4\nbank: all\n```\n",
    "fault.md": "\(block)at: x=3, y=4\n```\n```backprop\nformat: backprop/worksheet/1\n"
      + "program: ln(x)\nat: x=-3\n```\n",
  ]

  @Test("is what its golden file says", arguments: rows)
  func prints(_ row: Row) throws {
    let console = RecordingConsole(files: Self.files)
    #expect(Program.run(row.words, on: console) == row.code)
    #expect(console.errors == "")
    try expectGolden(console.output, "output/lint-\(row.name).txt")
  }

  @Test(
    "says what is wrong with a file",
    arguments: ["none.md", "wrong.md", "key.txt", "fault.md", "missing.md"])
  func fails(_ file: String) throws {
    let console = RecordingConsole(files: Self.files)
    let code = Program.run(["lint", file], on: console)
    #expect(code == (file == "missing.md" ? .noInput : .badText))
    #expect(console.output == "")
    try expectGolden(console.errors, "errors/lint-\(file).txt")
  }

  @Test("says where a task is wrong, and how to put it right")
  func wrongTasks() throws {
    var errors = ""
    for row in TaskTests.rows {
      let console = RecordingConsole(input: "# Sheet\n\n```backprop\n\(row.lines)")
      #expect(Program.run(["lint", "-"], on: console) == .badText)
      errors += console.errors
    }
    try expectGolden(errors, "errors/lint-tasks.txt")
  }

  @Test("of a worksheet is that of its expression")
  func sheet() {
    let words = Array(WorksheetOutputTests.arias.dropFirst())
    let sheet = RecordingConsole()
    _ = Program.run(["worksheet"] + words, on: sheet)
    let (one, other) = (RecordingConsole(input: sheet.output), RecordingConsole())
    #expect(Program.run(["lint", "-"], on: one) == .done)
    #expect(Program.run(["lint"] + words, on: other) == .done)
    #expect(one.output == other.output)
  }
}
