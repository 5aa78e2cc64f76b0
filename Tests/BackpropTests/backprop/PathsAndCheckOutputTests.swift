// Whole outputs of `paths` and `check-gradient`, and what is true of them at every width.

import Foundation
import Testing

@testable import Reports
@testable import backprop

@Suite("paths and check-gradient print")
struct PathsAndCheckOutputTests {
  typealias Row = EvalOutputTests.Row

  private static let arias = Array(EvalOutputTests.arias.dropFirst())
  private static let doubling =
    "t1=x+x; " + (2...100).map { "t\($0)=t\($0 - 1)+t\($0 - 1)" }.joined(separator: "; ")
  private static let kinks = ["relu(x) - relu(-x) + |y|", "--at", "x=0,y=0"]

  static let rows = [
    Row(name: "paths-arias", words: ["paths"] + arias),
    Row(name: "paths-arias-x-60", words: ["paths"] + arias + ["--wrt", "x", "--width", "60"]),
    Row(name: "paths-arias-ascii", words: ["paths"] + arias + ["--ascii"]),
    Row(name: "paths-arias-plain", words: ["paths"] + arias + ["--format", "plain"]),
    Row(name: "paths-arias-markdown", words: ["paths"] + arias + ["--format", "markdown"]),
    Row(name: "paths-arias-csv", words: ["paths"] + arias + ["--format", "csv"]),
    Row(name: "paths-arias-json", words: ["paths"] + arias + ["--format", "json"]),
    Row(
      name: "paths-doubling",
      words: ["paths", doubling, "--at", "x=1", "--limit", "1", "--width", "100"]),
    Row(name: "paths-unused", words: ["paths", "a = x*y; x + 1", "--at", "x=1,y=2"]),
    Row(name: "paths-constant", words: ["paths", "1/3 + 1"]),
    Row(name: "check-arias", words: ["check-gradient"] + arias),
    Row(
      name: "check-arias-sweep-60",
      words: ["check-gradient"] + arias + ["--sweep", "x", "--wrt", "x", "--width", "60"]),
    Row(
      name: "check-arias-ascii", words: ["check-gradient"] + arias + ["--sweep", "y", "--ascii"]),
    Row(name: "check-kinks", words: ["check-gradient"] + kinks, code: .no),
    Row(
      name: "check-kinks-plain", words: ["check-gradient"] + kinks + ["--format", "plain"],
      code: .no),
    Row(
      name: "check-kinks-markdown", words: ["check-gradient"] + kinks + ["--format", "markdown"],
      code: .no),
    Row(
      name: "check-kinks-csv", words: ["check-gradient"] + kinks + ["--format", "csv"], code: .no),
    Row(
      name: "check-square-sweep", words: ["check-gradient", "x^2", "--at", "x=3", "--sweep", "x"]),
    Row(
      name: "check-edge", words: ["check-gradient", "relu(x) + x^1.5", "--at", "x=0"]),
    Row(
      name: "check-sweep-exact", words: ["check-gradient", "3*x", "--at", "x=0", "--sweep", "x"]),
    Row(
      name: "check-sweep-kink",
      words: ["check-gradient", "relu(x)", "--at", "x=0", "--sweep", "x"]),
    Row(
      name: "check-sweep-no-slope",
      words: ["check-gradient", "relu(x) - relu(-x)", "--at", "x=0", "--sweep", "x"], code: .no),
    Row(
      name: "check-lost-to-rounding",
      words: ["check-gradient", "(exp(x) - 1)/x", "--at", "x=1e-12", "--sweep", "x"], code: .no),
    Row(
      name: "check-sweep-blind",
      words: ["check-gradient", "σ(x)", "--at", "x=40", "--sweep", "x"]),
    Row(
      name: "check-no-slope-at-edge",
      words: ["check-gradient", "relu(x) - relu(-x) + x^1.5", "--at", "x=0"], code: .no),
    Row(
      name: "check-arias-sweep-csv",
      words: ["check-gradient"] + arias + ["--sweep", "x", "--format", "csv"]),
    Row(
      name: "check-arias-sweep-40",
      words: ["check-gradient"] + arias + ["--sweep", "x", "--width", "40"]),
    Row(
      name: "check-sweep-no-round-off",
      words: ["check-gradient", "relu(x - 0.001)", "--at", "x=0", "--sweep", "x"]),
    Row(
      name: "check-sweep-at-edge",
      words: ["check-gradient", "x^1.5", "--at", "x=0", "--sweep", "x"]),
    Row(name: "check-coarse", words: ["check-gradient", "1e20 + x", "--at", "x=1"]),
  ]

  @Test("what their golden files say", arguments: rows)
  func prints(_ row: Row) throws {
    let console = RecordingConsole()
    #expect(Program.run(row.words, on: console) == row.code)
    #expect(console.errors == "")
    try expectGolden(console.output, "output/\(row.name).txt")
  }

  static let failures = [
    Row(name: "paths-ln", words: ["paths", "ln(x - 5)", "--at", "x=4"], code: .badText),
    Row(
      name: "paths-limit", words: ["paths", "x", "--at", "x=1", "--limit", "0"], code: .usage),
    Row(
      name: "check-slope", words: ["check-gradient", "2√x", "--at", "x=0"], code: .badText),
    Row(
      name: "check-sweep",
      words: ["check-gradient", "rate*x", "--at", "x=0,rate=1", "--sweep", "rat"], code: .usage),
    Row(
      name: "check-sweep-unused",
      words: ["check-gradient", "a = x*y; x + 1", "--at", "x=1,y=2", "--sweep", "a"],
      code: .badText),
  ]

  @Test("errors on standard error only", arguments: failures)
  func fails(_ row: Row) throws {
    let console = RecordingConsole()
    #expect(Program.run(row.words, on: console) == row.code)
    #expect(console.output == "")
    try expectGolden(console.errors, "errors/\(row.name).txt")
  }

  @Test("text that fits the page", arguments: rows, [40, 60, 72, 80, 100, 130, 200])
  func fits(_ row: Row, width: Int) {
    guard !row.words.contains("--format") else { return }
    let console = RecordingConsole()
    var words = row.words
    if let place = words.firstIndex(of: "--width") { words.removeSubrange(place...(place + 1)) }
    _ = Program.run(words + ["--width", "\(width)"], on: console)
    for line in console.output.split(separator: "\n") {
      #expect(displayWidth(of: String(line)) <= width, "\(line)")
    }
  }

  @Test("ASCII where that is asked for, in every format", arguments: TableFormat.allCases)
  func areASCII(_ format: TableFormat) {
    for command in ["paths", "check-gradient"] {
      for program in [
        Self.arias + ["--exact"], Self.arias, Self.kinks, [Self.doubling, "--at", "x=1"],
      ] {
        let console = RecordingConsole()
        let sweep = command == "paths" ? ["--limit", "2"] : ["--sweep", "x"]
        _ = Program.run(
          [command] + program + sweep + ["--ascii", "--format", format.rawValue], on: console)
        #expect(console.errors == "")
        #expect(console.output.utf8.allSatisfy { $0 < 0x80 }, "\(command), \(format)")
      }
    }
  }

  @Test("JSON that somebody else can read")
  func writesJSON() throws {
    for words in [
      ["paths"] + Self.arias, ["paths", Self.doubling, "--at", "x=1", "--limit", "2"],
      ["check-gradient"] + Self.arias + ["--sweep", "x"], ["check-gradient"] + Self.kinks,
    ] {
      let console = RecordingConsole()
      _ = Program.run(words + ["--format", "json"], on: console)
      let value = try JSONSerialization.jsonObject(with: Data(console.output.utf8))
      let object = try #require(value as? [String: Any])
      #expect(object["format"] as? String == "backprop/\(words[0])/1")
    }
  }
}
