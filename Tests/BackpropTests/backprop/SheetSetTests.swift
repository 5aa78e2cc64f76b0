// Sheets for everybody: files, names, and never a part of a set.

import Graphs
import Testing

@testable import Lessons
@testable import backprop

@Suite("Sheets for a class")
struct SheetSetTests {
  static let arias = WorksheetOutputTests.arias

  private func run(
    _ words: [String], _ console: RecordingConsole = RecordingConsole()
  ) -> (
    ExitCode, RecordingConsole
  ) {
    (Program.run(Self.arias + words, on: console), console)
  }

  @Test(
    "go to a folder, or beside the file that is named",
    arguments: [
      ("sheets", "sheets/worksheet-01.md"), ("sheets/", "sheets/worksheet-01.md"),
      ("week3.md", "week3-01.md"), ("out/week3.md", "out/week3-01.md"),
      ("v1.2/week", "v1.2/week/worksheet-01.md"), (".", "./worksheet-01.md"),
      ("..", "../worksheet-01.md"), (".hidden", ".hidden/worksheet-01.md"),
    ])
  func names(output: String, first: String) {
    let (code, console) = run(["--variants", "3", "-o", output])
    #expect(code == .done)
    #expect(console.output == "")
    #expect(console.files.count == 3)
    #expect(console.files[first] != nil, "\(console.files.keys.sorted())")
  }

  @Test("are the variants of the seed, one as the other")
  func variants() throws {
    let (_, first) = run(["--variants", "12", "--seed", "7", "-o", "s"])
    let (_, again) = run(["--variants", "12", "--seed", "7", "-o", "s"])
    let (_, other) = run(["--variants", "12", "--seed", "8", "-o", "s"])
    #expect(first.files == again.files)
    #expect(first.files != other.files)
    let points = try first.files.values.map { try Exercise(reading: $0.block).trace.point }
    #expect(Set(points).count == 12)
  }

  @Test("are nowhere where one of them is there already, unless --force says so")
  func exists() {
    let console = RecordingConsole(files: ["s/worksheet-02.md": "mine"])
    #expect(run(["--variants", "3", "-o", "s"], console).0 == .cannotCreate)
    #expect(console.files.count == 1)
    #expect(console.errors.contains("this would overwrite `s/worksheet-02.md`"))
    #expect(run(["--variants", "3", "-o", "s", "--force"], console).0 == .done)
    #expect(console.files.count == 3)
  }

  @Test("of one sheet refuse to overwrite too")
  func one() {
    let console = RecordingConsole(files: ["a.md": "mine"])
    #expect(run(["-o", "a.md"], console).0 == .cannotCreate)
    #expect(console.files["a.md"] == Array("mine".utf8))
    #expect(run(["-o", "a.md", "--force"], console).0 == .done)
    #expect(console.files["a.md"] != Array("mine".utf8))
  }

  @Test("of a roster are the same for a student whatever the others are")
  func roster() throws {
    let names = ["Ada Lovelace", "José Peña", "Grace Hopper", "Emmy Noether"]
    let console = RecordingConsole(files: [
      "a.csv": names.joined(separator: "\n"),
      "b.csv": "name;id\n" + names.reversed().joined(separator: ";1\n") + ";1\nA New One;2\n",
    ])
    #expect(run(["--roster", "a.csv", "--seed", "7", "-o", "a"], console).0 == .done)
    #expect(run(["--roster", "b.csv", "--seed", "7", "-o", "b"], console).0 == .done)
    for name in ["ada-lovelace", "jose-pena", "grace-hopper", "emmy-noether"] {
      let sheet = try #require(console.files["a/worksheet-\(name).md"])
      #expect(console.files["b/worksheet-\(name).md"] == sheet)
    }
    #expect(console.files.count == 2 + 4 + 5)
    let points = try names.map { name in
      let slug = StudentName(name).slug
      return try Exercise(reading: console.files["a/worksheet-\(slug).md"]!.block).trace.point
    }
    #expect(Set(points).count > 1)
  }

  @Test("of a roster are found by the name in them, where the file is called something else")
  func renamed() throws {
    let console = RecordingConsole(files: ["r.csv": "Ada Lovelace\nJosé Peña\n"])
    #expect(run(["--roster", "r.csv", "--key", "-o", "a"], console).0 == .done)
    let sheet = try #require(console.files["a/worksheet-jose-pena.md"])
    let text = String(decoding: sheet, as: UTF8.self)
    let answers = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("Name:") }.joined(separator: "\n")
    for (line, code) in [
      ("Name: José Peña", ExitCode.done), ("> **Name:** jose\u{301}  PEÑA_ Date: 3 May", .done),
      ("Name: Somebody Else", .badText), ("Name: ____ Date: ____", .badText),
    ] {
      let console = RecordingConsole(files: [
        "r.csv": "Ada Lovelace\nJosé Peña\n", "final version.md": "\(line)\n\n\(answers)",
      ])
      let words = ["check", "final version.md", "--roster", "r.csv", "--task"]
      #expect(Program.run(words + Array(Self.arias.dropFirst()), on: console) == code, "\(line)")
      #expect(console.output.contains("nobody's on the roster") == (code == .done), "\(line)")
    }
  }

  @Test("of a roster never leave their folder")
  func escaping() {
    let console = RecordingConsole(files: [
      "r.csv": "name\n../../x\n/etc/passwd\n..\n\"a\n/b\"\n~\n"
    ])
    #expect(run(["--roster", "r.csv", "-o", "s"], console).0 == .done)
    for path in console.files.keys where path != "r.csv" {
      #expect(path.hasPrefix("s/worksheet-"))
      #expect(!path.dropFirst(2).contains("/") && !path.contains(".."))
    }
  }

  @Test("read a roster in every encoding of spreadsheets")
  func encodings() {
    let text = "Name\nJosé Peña\n"
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    var outputs: Set<String> = []
    let utf8 = Array(text.utf8)
    for bytes: [UInt8] in [utf8, latin, utf16, [0xEF, 0xBB, 0xBF] + utf8] {
      let console = RecordingConsole()
      console.files["r.csv"] = bytes
      #expect(run(["--roster", "r.csv"], console).0 == .done)
      outputs.insert(console.output)
    }
    #expect(outputs.count == 1)
    #expect(outputs.first?.contains("Name: José Peña\n") == true)
    let console = RecordingConsole()
    console.files["r.csv"] = [0x80, 0x6D, 0x9F]
    #expect(run(["--roster", "r.csv"], console).0 == .done)
    #expect(console.output.contains("Name: €mŸ\n"))
  }

  @Test("stand one after the other without -o, a line across the page between them")
  func standardOutput() {
    let (_, console) = run(["--variants", "3"])
    #expect(console.output.split(separator: "\n---\n").count == 3)
    #expect(FencedBlock.all(in: console.output).count == 3)
  }

  static let failures = [
    (["--variants", "3", "--roster", "r.csv"], "both", ExitCode.usage),
    (["--roster", "nobody.csv"], "nobody", .noInput),
    (["--roster", "empty.csv"], "empty", .badText),
    (["--roster", "twice.csv"], "twice", .badText),
    (["--blank", "120%"], "blank", .usage),
  ]

  @Test("are refused where they make no sense", arguments: failures)
  func refused(words: [String], name: String, code: ExitCode) throws {
    let console = RecordingConsole(files: [
      "empty.csv": "\n", "twice.csv": "Ada\nAlan\nADA", "r.csv": "Ada",
    ])
    #expect(run(words, console).0 == code)
    #expect(console.output == "")
    try expectGolden(console.errors, "errors/worksheet-\(name).txt")
  }

  @Test("are refused where there are not so many points")
  func tooMany() throws {
    let console = RecordingConsole()
    #expect(Program.run(["worksheet", "2*3", "--variants", "2"], on: console) == .usage)
    try expectGolden(console.errors, "errors/worksheet-too-many.txt")
  }

  @Test("warn on standard error where they are poor, with the command that says more")
  func warns() throws {
    let console = RecordingConsole()
    #expect(Program.run(["worksheet", "x*y", "--at", "x=1,y=1"], on: console) == .done)
    try expectGolden(console.errors, "errors/worksheet-poor.txt")
    #expect(run([]).1.errors == "")
  }
}

extension [UInt8] {
  /// The block of the sheet in these bytes.
  fileprivate var block: String {
    FencedBlock.all(in: String(decoding: self, as: UTF8.self)).first?.text ?? ""
  }
}
