// `backprop check` on staged code: whole outputs, what is taken for code, and which line is told.

import Foundation
import Lessons
import Testing

@testable import Reports
@testable import backprop

@Suite("check of staged code")
struct CheckStagedTests {
  /// The solution with `=` for every `+=`.
  static let overwriting = StagedSamples.lines(StagedSamples.solution).map { line in
    line.split(separator: "+", maxSplits: 1).map(String.init).first.map { start in
      line.dropFirst(start.count).hasPrefix("+=") ? start + line.dropFirst(start.count + 1) : line
    } ?? line
  }.joined(separator: "\n")

  /// Files by name.
  static func files() throws -> [String: String] {
    let own = "q = x + y\nf = q z\ndq = z\ndz = q\ndx = dq\ndy = -dq\n"
    return [
      "right.py": StagedSamples.solution, "overwrites.py": overwriting,
      "sign.py": StagedSamples.solution(
        replacing: "dden = (-1.0 / (den**2)) * dinvden", by: "dden = 1.0 / (den**2) * dinvden"),
      "alone.txt": "# mine\nx = 3; y = 2\nf = x*y\ndx = y\ndy = y\n",
      "answer.md":
        "# My answer\n\nForward:\n\n```python\nx = 3\ny = -4\nf = x*y + x\n```\n\nand back:\n\n```\n"
        + "dx = y\ndx += 1\ndy = -x\n```\n\nIt prints\n\n```\n-9\n```\n",
      "hostile.py":
        "x = 3\nf = x*x\n\u{1B}[31m = 4\ndx\u{202E} = x\n__import__(\"os\")\ndx = x @ \"\u{1B}\"\n",
      "bare.txt": own, "prose.py": "Dear teacher,\nI was ill.\n", "empty.py": "",
      "sheet.md": try CheckCommandTests.sheets()["slip.md"] ?? "",
      "odd.py": "x = 2\nf = x*x + x\ndx += 2*x\ndx += 1\ndy = 3\n",
      "locals.py":
        "x = 2\nq = 3*x\nf = q*q\ndf = 1\ndq = 2*q*df\ndqdx = 2\ndx = dqdx*dq\n",
      "task.txt": "z = (x + σ(y)) / (σ(x) + (x + y)^2)\n",
    ]
  }

  static func run(_ words: [String], input: String = "") throws -> (RecordingConsole, ExitCode) {
    let console = RecordingConsole(files: try files(), input: input)
    return (console, Program.run(["check"] + words, on: console))
  }

  static let asked = ["--task", StagedSamples.exercise]
  static let mixed = ["right.py", "sheet.md", "sign.py", "missing.py", "prose.py", "overwrites.py"]
  typealias Row = CheckCommandTests.Row

  static let rows = [
    Row("right", ["right.py"] + asked, .done),
    Row("overwrites", ["overwrites.py"] + asked),
    Row("overwrites-60", ["overwrites.py", "--width", "60"] + asked),
    Row("overwrites-reveal", ["overwrites.py", "sign.py", "--reveal"] + asked),
    Row("hints", ["overwrites.py", "sign.py", "--hints"] + asked),
    Row("ascii", ["sign.py", "--ascii"] + asked),
    Row("itself", ["alone.txt"]), Row("blocks", ["answer.md", "--task", "x*y + x"]),
    Row("hostile", ["hostile.py", "--task", "x^2"]),
    Row("another", ["right.py", "--task", "x - y", "--wrt", "x"]),
    Row("at", ["bare.txt", "--task", "f = (x + y)*z", "--at", "x=-2,y=5,z=-4"]),
    Row("mixed", mixed, .noInput),
    Row("mixed-plain", mixed + ["--format", "plain"], .noInput),
    Row("mixed-markdown", mixed + ["--format", "markdown"], .noInput),
    Row("mixed-csv", mixed + ["--format", "csv"], .noInput),
    Row("half", ["sign.py", "--follow-through", "half"] + asked),
    Row("locals", ["locals.py", "--format", "csv"]), Row("odd", ["odd.py"], .done),
    Row("json", ["sign.py", "prose.py", "--format", "json"] + asked, .badText),
    Row("no-numbers", ["sheet.md", "right.py"] + asked, .badText),
  ]

  @Test("prints what its golden files say", arguments: rows)
  func prints(_ row: Row) throws {
    let (console, code) = try Self.run(row.words)
    #expect(code == row.code)
    #expect(console.errors == "")
    try expectGolden(console.output, "staged/check-\(row.name).txt")
  }

  @Test(
    "ends as the worst file says",
    arguments: [
      (["right.py"] + asked, ExitCode.done), (["right.py"], .done),
      (["right.py", "--task", "task.txt"], .done), (["overwrites.py"] + asked, .no),
      (["right.py", "overwrites.py"], .no), (["prose.py", "overwrites.py"], .badText),
      (["empty.py"], .badText), (["missing.py", "right.py"], .noInput),
      (["right.py", "--task", "missing.md"], .noInput),
      (["right.py", "--task", "my (x.md"], .noInput), (["right.py", "--task", "(x + y"], .badText),
      (["right.py", "--task", "x + y"], .no), (["right.py", "--roster", "r.txt"] + asked, .usage),
      (["right.py"] + asked + ["--at", "x=3,y=-4"], .done),
      (["right.py"] + asked + ["--at", "x=3"], .badText),
    ])
  func endsAsTheWorst(words: [String], code: ExitCode) throws {
    #expect(try Self.run(words).1 == code, "\(words)")
  }

  @Test("takes for code what computes values for names, and nothing else")
  func isCode() {
    let code = [
      "x = 3\nf = x*x", "q = x + y", "```\nq = x + y\n```", "text\n```py\nwhat?\n```\n",
      "def f(x):\n  y = x*x\n  return y", "// ours\nlet x = 3\nlet f = x > 0 ? x : 0",
      "# a\nimport math\nf = math.exp(x)\nprint(f)\nf",
    ]
    let other = [
      "", "x = 3", "v1.o = 0.982; v2.o = 4.982\ndz/dx = -0.00759", "| f | | 6 |", "f = 3 from v5",
      "```\nx = 3\n```\n", "I wrote q = x + y\nand then\nsomething else",
      "```backprop\nprogram: f = x\n```\n```python\nf = x*x\n```", "v1.o = x + y",
      "~~~text\nq = x + y\n~~~",
    ]
    for text in code { #expect(StagedText(text, isPython: false) != nil, "\(text)") }
    for text in other { #expect(StagedText(text, isPython: false) == nil, "\(text)") }
    #expect(StagedText("anything", isPython: true)?.code == "anything")
  }

  @Test("reads standard input")
  func input() throws {
    let (console, code) = try Self.run(["-"] + Self.asked, input: StagedSamples.solution)
    #expect(code == .done)
    #expect(console.output == "-: All 9 gradients are right.\n")
  }

  // MARK: - What the course asks for

  /// The lines of the solution with `+=`, and the lines before them that put something in.
  static let sums: [(line: Int, name: String, earlier: [Int])] = [
    (31, "dx", [28]), (33, "dx", [28, 31]), (36, "dy", [29]),
  ]

  @Test("tells of each += that became = which line it loses, and what to write", arguments: 0..<3)
  func oneOverwrites(_ index: Int) throws {
    let (number, name, earlier) = Self.sums[index]
    var lines = StagedSamples.lines(StagedSamples.solution)
    let typed = lines[number - 1]
    #expect(typed.hasPrefix("\(name) +="))
    lines[number - 1] = "\(name) =" + typed.dropFirst(name.count + 3)
    let console = RecordingConsole(files: ["staged.py": lines.joined(separator: "\n")])
    let words = ["check", "staged.py", "--format", "plain", "--width", "500"] + Self.asked
    #expect(Program.run(words, on: console) == .no)
    let wrong = console.output.split(separator: "\n").filter { $0.hasPrefix("Line ") }
    let places = earlier.count == 1 ? "line \(earlier[0])" : "lines \(earlier[0]) and \(earlier[1])"
    let uses = name == "dx" ? "three times" : "twice"
    #expect(
      wrong == [
        "Line \(number): wrong: \(lines[number - 1]): This replaces what \(places) put into "
          + "\(name). \(name.dropFirst()) is used \(uses), so its gradients add up: "
          + "write \(name) += …"
      ])
  }

  @Test("tells of all += that became = each line that loses another")
  func allOverwrite() throws {
    let console = RecordingConsole(files: ["staged.py": Self.overwriting])
    let words = ["check", "staged.py", "--format", "json"] + Self.asked
    #expect(Program.run(words, on: console) == .no)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(console.output.utf8)) as? [String: Any])
    let sheets = try #require(object["sheets"] as? [[String: Any]])
    let lines = try #require(sheets.first?["lines"] as? [[String: Any]])
    let wrong = lines.filter { $0["verdict"] as? String == "wrong" }
    #expect(wrong.allSatisfy { $0["slip"] as? String == "overwrites" })
    #expect(wrong.compactMap { $0["line"] as? Int } == [31, 33, 36])
    #expect(wrong.allSatisfy { ($0["message"] as? String ?? "").hasPrefix("This replaces") })
  }

  @Test("lets nothing of a student's text command a terminal", arguments: TableFormat.allCases)
  func isHarmless(_ format: TableFormat) throws {
    for ascii in [[], ["--ascii"]] {
      let (console, _) = try Self.run(
        ["hostile.py", "alone.txt", "--format", format.rawValue, "--reveal"] + ascii)
      let scalars = console.output.unicodeScalars
      #expect(!scalars.contains("\u{1B}") && !scalars.contains("\u{202E}"))
      #expect(ascii.isEmpty || console.output.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("fits the page", arguments: rows, [60, 80])
  func fits(_ row: Row, width: Int) throws {
    guard !row.words.contains("--format"), !row.words.contains("--width") else { return }
    let (console, _) = try Self.run(row.words + ["--width", "\(width)"])
    for line in console.output.split(separator: "\n") {
      #expect(displayWidth(of: String(line)) <= width, "\(line)")
    }
  }
}
