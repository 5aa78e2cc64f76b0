// Whole worksheets, as students get them.

import Testing

@testable import Lessons
@testable import backprop

@Suite("A worksheet")
struct WorksheetOutputTests {
  /// A command line and the golden file of what it prints.
  struct Row: Sendable, CustomStringConvertible {
    let name: String
    let words: [String]
    var description: String { name }
  }

  static let arias = ["worksheet", "z = (x + σ(x)) / (σ(x) + (x + y)^2)", "--at", "x=4,y=3"]

  static let rows = [
    Row(name: "arias", words: arias),
    Row(name: "arias-forward", words: arias + ["--blank", "forward"]),
    Row(name: "arias-backward", words: arias + ["--blank", "backward"]),
    Row(name: "arias-60", words: arias + ["--blank", "60%", "--seed", "7"]),
    Row(name: "arias-given-3", words: arias + ["--given", "3"]),
    Row(name: "arias-key", words: arias + ["--key"]),
    Row(name: "arias-ascii", words: arias + ["--ascii"]),
    Row(name: "arias-key-ascii", words: arias + ["--key", "--ascii", "--digits", "5"]),
    Row(
      name: "arias-slide",
      words: [
        "worksheet", "sq(a, b) = (a + b)^2; z = (x + σ(x)) / (σ(x) + sq(x, y))", "--at", "x=4,y=3",
      ]),
    Row(
      name: "hare", words: ["worksheet", "q = x + y\nf = q*z", "--at", "x=-2,y=5,z=-4"]),
    Row(
      name: "okati",
      words: ["worksheet", "(x + σ(y)) / (σ(x) + (x + y)^2)", "--at", "x=3,y=-4"]),
    Row(
      name: "okati-neuron-split",
      words: [
        "worksheet", "σ(w0*x0 + w1*x1 + w2)", "--at", "w0=2,x0=-1,w1=-3,x1=-2,w2=-3", "--split",
        "sigmoid", "--blank", "backward",
      ]),
    Row(
      name: "rosenberg",
      words: [
        "worksheet",
        "yhat = w1*x1 + w2*x2 + b; r = y - yhat; l = r^2; R = lam*(w1^2 + w2^2); J = l + R",
        "--at", "w1=0.5,x1=2,w2=-1,x2=3,b=0.25,y=1,lam=0.1", "--gates", "named", "--wrt",
        "w1,w2,b,yhat",
      ]),
    Row(
      name: "notes",
      words: [
        "worksheet", "h = relu(w1*x + b1); f = w2*h + b2; L = 1/2*(y - f)^2", "--at",
        "w1=0.5,x=3,b1=-1,w2=2,b2=0.25,y=2", "--wrt", "w1,b1,w2,b2",
      ]),
    Row(
      name: "variants",
      words: arias + ["--variants", "2", "--seed", "7", "--title", "Week 3", "--blank", "40%"]),
    Row(name: "an-input", words: ["worksheet", "x", "--at", "x=3"]),
  ]

  @Test("looks as its golden file", arguments: rows)
  func prints(_ row: Row) throws {
    let console = RecordingConsole()
    #expect(Program.run(row.words, on: console) == .done)
    try expectGolden(console.output, "output/worksheet-\(row.name).md")
  }

  @Test("has the task from which the same sheet is made again", arguments: rows)
  func isMadeAgain(_ row: Row) throws {
    let console = RecordingConsole()
    _ = Program.run(row.words, on: console)
    for block in FencedBlock.all(in: console.output) {
      let exercise = try Exercise(reading: block.text)
      #expect(exercise.task.text == block.text + "\n")
    }
  }

  @Test("has a blank for every number that is asked for, and none in the key", arguments: rows)
  func blanks(_ row: Row) throws {
    let console = RecordingConsole()
    _ = Program.run(row.words, on: console)
    let asked = try FencedBlock.all(in: console.output).map {
      try Exercise(reading: $0.text).blanks.count
    }.reduce(0, +)
    let key = row.words.contains("--key")
    #expect(console.output.blankCount == (key ? 0 : asked))
  }

  @Test("filled in differs from the empty one in its blanks only", arguments: rows.prefix(5))
  func keyIsTheSame(_ row: Row) throws {
    let (sheet, key) = (RecordingConsole(), RecordingConsole())
    _ = Program.run(row.words, on: sheet)
    _ = Program.run(row.words + ["--key"], on: key)
    let tables = [sheet, key].map { console in
      console.output.split(separator: "\n").drop { !$0.hasPrefix("## ") }.map(String.init)
    }
    #expect(tables[0].count == tables[1].count)
    for (empty, filled) in zip(tables[0], tables[1]) {
      // An input shows its number once that is known.
      var rest = filled[...]
      for piece in empty.split(separator: "____").flatMap({ $0.split(separator: "<br>") }) {
        let part = piece.split(separator: "|")[0].trimmed
        let found = try #require(rest.firstRange(of: part), "\(part) in \(filled)")
        rest = rest[found.upperBound...]
      }
    }
  }

  // MARK: - Hostile text

  static let hostile = [
    "# *x* | `a` <b> ![i](u) &lt; $x$ [y](z) ~s~",
    "two\nlines\r\n```\nand\u{2028}more", "\u{1B}[31mred\u{7}", "\u{202E}turned", "____",
    "<script>alert(1)</script>", String(repeating: "long ", count: 10_000), "", "   ",
  ]

  @Test("shows any title and any name as text", arguments: hostile)
  func hostileText(_ text: String) throws {
    for words in [Self.arias + ["--title", text], Self.arias + ["--roster", "r.csv"]] {
      let quoted = text.split(separator: "\"").joined(separator: "\"\"")
      let console = RecordingConsole(files: ["r.csv": "name\n\"\(quoted) x\""])
      #expect(Program.run(words, on: console) == .done)
      #expect(console.output.utf8.count < 5_000)
      #expect(FencedBlock.all(in: console.output).count == 1)
      #expect(!console.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
      #expect(
        !console.output.unicodeScalars.contains { "\u{202E}\u{2028}".unicodeScalars.contains($0) })
      let heading = console.output.split(separator: "```")[0]
      #expect(heading.split(separator: "\n").count == 3, "\(heading)")
      for mark in ["<", "|", "*", "`", "[", "$"] {
        let parts = heading.split(separator: mark, omittingEmptySubsequences: false)
        #expect(parts.dropLast().allSatisfy { $0.hasSuffix("\\") }, "\(heading)")
      }
    }
  }

  @Test("of names with marks of Markdown escapes them in the tables")
  func escapesNames() {
    let console = RecordingConsole()
    let words = ["worksheet", "l_1 = |a_0|*b_x; l_1^2", "--at", "a_0=4,b_x=3"]
    #expect(Program.run(words, on: console) == .done)
    #expect(console.output.contains("| v1 \\|·\\| | i = a\\_0 = 4 | o = \\|i\\| = ____ |"))
    #expect(console.output.contains("- ∂f/∂b\\_x = ____ \n"))
  }

  @Test("keeps names that would no longer differ in ASCII")
  func asciiNames() throws {
    let console = RecordingConsole()
    let words = ["worksheet", "λ*lambda1 + σ(λ)", "--at", "λ=2,lambda1=3", "--ascii"]
    #expect(Program.run(words, on: console) == .done)
    let block = try #require(FencedBlock.all(in: console.output).first)
    #expect(try Exercise(reading: block.text).trace.value(of: Cell(0, .output)) == 6)
  }

  @Test("of several lines, with remarks and comments, has the program in one")
  func oneLine() throws {
    let console = RecordingConsole(files: ["p.txt": "q = x + y # the sum\n\nf = (q\n  * z)\n"])
    let words = ["worksheet", "--file", "p.txt", "--at", "x=2,y=5,z=-4"]
    #expect(Program.run(words, on: console) == .done)
    let block = try #require(FencedBlock.all(in: console.output).first)
    #expect(try Task(reading: block.text).program == "q = x + y; f = q·z")
  }
}

extension String {
  /// How many blanks are in the text: `____` with a space on each side.
  fileprivate var blankCount: Int { ranges(of: " ____ ").count }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
