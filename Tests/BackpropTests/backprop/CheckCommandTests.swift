// `backprop check` from end to end: whole outputs, exit codes, and what must never be told.

import Foundation
import Lessons
import Testing

@testable import Reports
@testable import backprop

@Suite("check")
struct CheckCommandTests {
  static let arias = "z = (x + σ(x)) / (σ(x) + (x + y)^2)"
  private static let slope = Cell(5, .localDerivative(slot: 0))

  /// Worksheets by name: what a whole class may hand in.
  static func sheets() throws -> [String: String] {
    let blank = try StudentSheet(Self.arias, at: "x=4, y=3")
    let right = blank.filled(digits: .rounded(3), fromOwn: false)
    let slip = blank.filled(digits: .rounded(3), fromOwn: true) { cell, value in
      cell == Self.slope ? -value : nil
    }
    var mixed = slip
    mixed.answers[Cell(0, .output)] = "0.98"
    mixed.answers[Cell(1, .output)] = nil
    mixed.answers[Cell(2, .output)] = "\u{1B}[31mseven\u{202E}"
    mixed.answers[Cell(6, .output)] = "9"
    let other = blank.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0 == "at: x=4, y=3" ? "at: x=5, y=3" : $0
    }.joined(separator: "\n")
    // Worked for another point than was asked for.
    let moved = try StudentSheet(Self.arias, at: "x=5, y=3")
      .filled(digits: .rounded(3), fromOwn: false)
    let lines = """
      v1.o = 0.982; v2.o = 4.982
      v6.do/di = 0.0004
      v6.do/di = -0.0004
      v9.o = 3
      =cmd()
      dz/dx = -0.00759
      """
    return [
      "right.md": right.text, "slip.md": slip.text, "mixed.md": mixed.text, "blank.md": blank.text,
      "changed.md": other, "moved.md": moved.text, "lines.txt": lines,
      "before.txt": "r.o = 2.36; r.dl/di2 = -2; dl/db = -2\n",
      "noforth.txt": "v6.do/di = -0.0004; v6.dz/di = -0.00199\n",
      "sign.txt": "f.do/di2 = 1\nf.df/di2 = 1\nv2.df/do = 1\nv2.df/di1 = 7\nv2.df/di2 = 5\n",
      "start.txt": "f.df/do = 0\nf.df/di1 = 0\nf.df/di2 = 0\nv1.df/do = 0\nv2.df/do = 0\n",
      "zero.txt": lines + "\nv1.do/di = 0.01\u{0}77; v5.o = 49.98\n", "=1.md": slip.text,
      "empty.txt": "nothing here\n",
      "prose.md":
        "```backprop\nformat: backprop/worksheet/1\nprogram: f = x\nat: x=1\n```\n\nSorry, I was ill.\n",
      "fault.md":
        "```backprop\nformat: backprop/worksheet/1\nprogram: f = ln(x)\nat: x=-1\n```\nf.o = 3\n",
      "broken.md":
        "```backprop\nformat: backprop/worksheet/1\nprogram: f = (x\nat: x=1\n```\nf.o = 3\n",
    ]
  }

  static func run(
    _ words: [String], terminals: Terminals = Terminals()
  ) throws -> (console: RecordingConsole, code: ExitCode) {
    let console = RecordingConsole(
      files: try sheets(), input: try sheets()["slip.md"] ?? "", terminals: terminals)
    console.files["word.docx"] = [0x50, 0x4B, 0x03, 0x04, 0, 0, 0]
    console.files["old.txt"] =
      Array(
        "v1.o = 0.982 \u{0}".utf8.dropLast(2)) + [0x0D, 0x0A] + Array("v2.o = ".utf8) + [0x96]
      + Array("4.982 caf".utf8) + [0xE9]
    console.files["binary.bin"] = [0x61, 0x00, 0xFF]
    return (console, Program.run(["check"] + words, on: console))
  }

  static let square = [
    "--task", "yhat = w*x + b; r = y - yhat; l = r^2", "--at", "w=0.6,x=1.9,b=-0.4,y=3.1",
  ]
  static let difference = ["--task", "f = x*y - z*w", "--at", "x=3,y=4,z=5,w=7"]
  static let original = ["--task", arias, "--at", "x=4,y=3"]

  struct Row: Sendable, CustomStringConvertible {
    let name: String
    let words: [String]
    let code: ExitCode

    var description: String { name }

    init(_ name: String, _ words: [String], _ code: ExitCode = .no) {
      self.name = name
      self.words = words
      self.code = code
    }
  }

  static let rows = [
    Row("right", ["right.md"], .done), Row("slip", ["slip.md"]),
    Row("slip-60", ["slip.md", "--width", "60"]), Row("slip-ascii", ["slip.md", "--ascii"]),
    Row("slip-hints", ["slip.md", "--hints"]),
    Row("slip-half", ["slip.md", "--follow-through", "half"]),
    Row("slip-input", ["-"]), Row("slip-colour", ["slip.md", "--color", "always"]),
    Row("mixed", ["mixed.md"]),
    Row("mixed-40", ["mixed.md", "--width", "40"]),
    Row("mixed-reveal", ["mixed.md", "--reveal"]),
    Row("mixed-plain", ["mixed.md", "--format", "plain"]),
    Row("mixed-markdown", ["mixed.md", "--format", "markdown"]),
    Row("mixed-json", ["mixed.md", "--format", "json"]),
    Row("mixed-json-reveal", ["mixed.md", "--format", "json", "--reveal", "--ascii"]),
    Row("blank", ["blank.md"]), Row("lines", ["lines.txt"] + original),
    Row("changed", ["changed.md"] + original),
    Row("changed-sheet", ["changed.md", "--task", "blank.md"]),
    Row("moved", ["moved.md"] + original),
    Row("moved-json", ["moved.md"] + original + ["--format", "json"]),
    Row("before", ["before.txt"] + square),
    Row("before-60", ["before.txt", "--width", "60"] + square),
    Row("before-hints", ["before.txt", "--hints", "--ascii"] + square),
    Row("before-csv", ["before.txt", "--format", "csv"] + square),
    Row("before-json", ["before.txt", "--format", "json"] + square),
    Row("before-markdown", ["before.txt", "--format", "markdown"] + square),
    Row("zero", ["zero.txt"] + original), Row("sign", ["sign.txt"] + difference),
    Row("start", ["start.txt"] + difference),
    Row("start-markdown", ["start.txt", "--format", "markdown"] + difference),
    Row("windows", ["old.txt"] + original), Row("class", classFiles, .noInput),
    Row("class-csv", classFiles + ["--format", "csv"], .noInput),
    Row(
      "class-plain", ["empty.txt", "missing.md", "word.docx"] + ["--format", "plain"], .noInput),
    Row("class-json", ["right.md", "missing.md", "=1.md"] + ["--format", "json"], .noInput),
  ]
  static let classFiles = [
    "right.md", "=1.md", "missing.md", "word.docx", "binary.bin", "empty.txt", "prose.md",
    "fault.md",
    "broken.md", "blank.md",
  ]

  @Test("prints what its golden files say", arguments: rows)
  func prints(_ row: Row) throws {
    let (console, code) = try Self.run(row.words)
    #expect(code == row.code)
    #expect(console.errors == "")
    try expectGolden(console.output, "output/marking-\(row.name).txt")
  }

  @Test(
    "ends as the worst file says",
    arguments: [
      (["right.md"], ExitCode.done), (["right.md", "right.md"], .done),
      (["right.md", "slip.md"], .no), (["empty.txt", "slip.md"], .badText),
      (["prose.md"], .badText), (["fault.md"], .badText), (["word.docx"], .badText),
      (["binary.bin"], .badText), (["missing.md", "right.md"], .noInput), ([], .usage),
      (["right.md", "--task", "missing.md"], .noInput),
      (["right.md", "--task", "empty.txt"], .badText),
      (["right.md", "--at", "x=1"], .usage),
      (["right.md", "--task", "(x", "--at", "x=1"], .badText),
    ])
  func endsAsTheWorst(words: [String], code: ExitCode) throws {
    #expect(try Self.run(words).code == code)
  }

  @Test("fits the page", arguments: rows, [60, 80, 120])
  func fits(_ row: Row, width: Int) throws {
    guard !row.words.contains("--format"), !row.words.contains("--width") else { return }
    let (console, _) = try Self.run(row.words + ["--width", "\(width)"])
    for line in console.output.split(separator: "\n") {
      #expect(displayWidth(of: String(line)) <= width, "\(line)")
    }
  }

  @Test("lets nothing of a student's text command a terminal", arguments: TableFormat.allCases)
  func isHarmless(_ format: TableFormat) throws {
    let (console, _) = try Self.run(
      ["mixed.md", "lines.txt"] + Self.original + ["--format", format.rawValue])
    let scalars = console.output.unicodeScalars
    #expect(!scalars.contains("\u{1B}") && !scalars.contains("\u{202E}"))
    let ascii = try Self.run(
      ["mixed.md", "lines.txt"] + Self.original + ["--format", format.rawValue, "--ascii"])
    #expect(ascii.console.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("counts on standard error how far it has got, where somebody watches")
  func progress() throws {
    let files = Array(repeating: "right.md", count: 3)
    let watched = try Self.run(files, terminals: Terminals(errorIsTerminal: true))
    #expect(watched.console.errors == "\r1 of 3\r2 of 3\r3 of 3\r\u{1B}[K")
    #expect(try Self.run(files).console.errors == "")
  }

  @Test("marks a sheet that was worked for another point by what was asked")
  func otherPoint() throws {
    func marks(_ words: [String]) throws -> [Substring] {
      let (console, _) = try Self.run(words + ["--format", "csv"])
      let row = console.output.split(separator: "\n").last ?? ""
      return row.split(separator: ",", omittingEmptySubsequences: false)
    }
    let itself = try marks(["moved.md"])
    #expect(itself[1] == itself[2])
    let moved = try marks(["moved.md"] + Self.original)
    let (earned, most) = (try #require(Double(moved[1])), try #require(Double(moved[2])))
    #expect(earned * 10 <= most)
    // Only the task was changed, and the original was worked, with a slip in it.
    let changed = try Self.sheets()["slip.md"].map { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0 == "at: x=4, y=3" ? "at: x=5, y=3" : $0
      }.joined(separator: "\n")
    }
    let console = RecordingConsole(files: ["slip.md": changed ?? ""])
    _ = Program.run(["check", "slip.md", "--format", "csv"] + Self.original, on: console)
    let row = console.output.split(separator: "\n").last.map { $0.split(separator: ",") } ?? []
    #expect(row[1...2] == (try marks(["slip.md"]))[1...2])
  }

  @Test("does not count what is only copied as blank where it was answered before")
  func copies() throws {
    let (console, _) = try Self.run(["noforth.txt", "--format", "json"] + Self.original)
    #expect(!console.output.contains("v6.do/di again"))
    // On a printed sheet it has a place, and both are blank.
    let (blank, _) = try Self.run(["blank.md", "--format", "json"])
    #expect(blank.output.contains("v6.do/di again"))
  }

  @Test("reads a text with a stray zero but for the answer that it stands in")
  func zeros() throws {
    let (console, code) = try Self.run(["zero.txt", "--format", "json"] + Self.original)
    #expect(code == .no && !console.output.contains("\u{0}"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(console.output.utf8)) as? [String: Any])
    let cells = (object["sheets"] as? [[String: Any]])?.first?["cells"] as? [[String: Any]] ?? []
    func verdict(_ id: String) -> String? {
      cells.first { $0["id"] as? String == id }?["verdict"] as? String
    }
    #expect(verdict("v1.do/di") == "unreadable" && verdict("v5.o") == "right-rounded")
    // UTF-16 without its mark has no stray zeros, and a picture has nothing else.
    let other = RecordingConsole()
    other.files["wide"] = Array("v1.o = 0.982\n".utf16).flatMap { [UInt8($0), 0] }
    #expect(Program.run(["check", "wide"] + Self.original, on: other) == .no)
    #expect(other.output.contains("1 of "))
    let picture = RecordingConsole()
    picture.files["picture"] = Array("v1.o = 1\n".utf8) + [0, 0, 0, 1, 2, 0, 3, 0, 0]
    #expect(Program.run(["check", "picture"] + Self.original, on: picture) == .badText)
    #expect(picture.output.contains("zero byte at line 2, column 1"))
  }

  @Test("never writes to a file")
  func writesNothing() throws {
    let (console, _) = try Self.run(Self.classFiles)
    for (name, text) in try Self.sheets() { #expect(console.files[name] == Array(text.utf8)) }
  }

  @Test(
    "does not tell the right number of a cell that is not right, in any format (seed 14)",
    arguments: TableFormat.allCases)
  func tellsNothing(_ format: TableFormat) throws {
    var random = SplitMix(seed: 14)
    var told = 0
    for _ in 0..<60 {
      let sheet = try RoundedSheetTests.sheet(&random)
      let wrong = sheet.trace.cells.filter { _ in Int.random(in: 0...3, using: &random) == 0 }
      var filled = sheet.filled(digits: .rounded(3), fromOwn: false)
      for cell in wrong {
        let value = sheet.trace.value(of: cell)
        let mistakes = Mistake.allCases.flatMap {
          $0.predictions(in: Situation(sheet.trace, cell)).map(\.value)
        }
        let made = mistakes.first { $0 != value } ?? value * 3
        filled.answers[cell] =
          Bool.random(using: &random) ? nil : "\(Digits.rounded(3).asPrinted(made))"
      }
      let console = RecordingConsole(files: ["sheet.md": filled.text])
      _ = Program.run(["check", "sheet.md", "--format", format.rawValue], on: console)
      let marking = try filled.marked()
      let shown = Set(numbers(in: console.output))
      let everywhere = Set(
        filled.answers.values.flatMap(numbers) + numbers(in: filled.task.text))
      for entry in marking.entries where !entry.verdict.isRight {
        let key = numbers(in: NumberStyle(ascii: true).text(sheet.trace.value(of: entry.cell)))
        // Short numbers and those that somebody wrote elsewhere are found for other reasons.
        guard let digits = key.first, digits.utf8.count > 4, !everywhere.contains(digits) else {
          continue
        }
        told += 1
        #expect(!shown.contains(digits), "\(filled.task.text) \(entry)")
      }
    }
    #expect(told > 20)
  }

  /// The runs of digits and points in a text.
  private func numbers(in text: String) -> [String] {
    text.split { !($0.isASCII && $0.isNumber || $0 == ".") }.map(String.init)
  }

  @Test("writes JSON that somebody else can read, with sums that are exact")
  func writesJSON() throws {
    let (console, _) = try Self.run([
      "slip.md", "mixed.md", "missing.md", "--format", "json", "--follow-through", "half",
    ])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(console.output.utf8)) as? [String: Any])
    #expect(object["format"] as? String == "backprop/check/1")
    let sheets = try #require(object["sheets"] as? [[String: Any]])
    #expect(sheets.count == 3)
    for sheet in sheets.dropLast() {
      let cells = try #require(sheet["cells"] as? [[String: Any]])
      for key in ["score", "max"] {
        let sum = cells.reduce(0.0) { $0 + ($1[key] as? Double ?? -1) }
        #expect(sum == sheet[key] as? Double)
      }
      #expect(Set(cells.compactMap { $0["id"] as? String }).count == cells.count)
    }
    #expect(sheets[2]["status"] as? String == "unreadable")
  }

  @Test("says of an exercise of the course which command marks it")
  func exercise() throws {
    let console = RecordingConsole()
    console.files["ex.md"] = Array(
      "# T\n\n```backprop\nquestion: number\nprogram: f = 2x\nat: x=1\nask: f\n```\n\n- f = 2\n"
        .utf8)
    #expect(Program.run(["check", "ex.md"], on: console) == .badText)
    let all = console.output + console.errors
    #expect(
      all.split { $0.isNewline }.last == "  help: `backprop exercises check FILE` marks exercises")
  }

  @Test("holds out against hostile sheets, and says what it has left out")
  func hostile() throws {
    let task =
      "```backprop\nformat: backprop/worksheet/1\nprogram: f = x*y\nat: x=2, y=3\n```\nf.o = 6\n"
    let texts: [(String, [UInt8])] = [
      (
        "a cell of a megabyte",
        Array((task + "f.do/di1 = ").utf8) + Array(repeating: 0x37, count: 1 << 20)
      ),
      (
        "rows without end",
        Array(task.utf8) + Array(Array(repeating: Array("|f||6|\n".utf8), count: 60_000).joined())
      ),
      ("pieces", Array((task + "|f||" + String(repeating: "1;", count: 9_000)).utf8)),
      ("columns", Array((task + "|f|" + String(repeating: "1;1|", count: 4_000)).utf8)),
      ("brackets", Array((task + "f.do/di1 = " + String(repeating: "(", count: 10_000)).utf8)),
      ("deep tables", Array((task + String(repeating: "|", count: 15_000)).utf8)),
      ("labels", Array((task + String(repeating: "do/di1 = ", count: 2_000)).utf8)),
      ("accents", Array((task + "f.do/di1 = 1" + String(repeating: "\u{301}", count: 9_000)).utf8)),
      ("quotes", Array((task + String(repeating: "> ", count: 9_000)).utf8)),
      ("no UTF-8", Array(task.utf8) + [0xFF, 0xFE, 0x80, 0x81]),
    ]
    for (name, bytes) in texts {
      let console = RecordingConsole()
      console.files["sheet"] = bytes
      #expect(Program.run(["check", "sheet"], on: console) == .no, "\(name)")
      #expect(console.output.utf8.count < 20_000, "\(name)")
    }
    let console = RecordingConsole()
    console.files["sheet"] = Array(repeating: 0x37, count: 100 << 20)
    #expect(Program.run(["check", "sheet"], on: console) == .noInput)
  }
}
