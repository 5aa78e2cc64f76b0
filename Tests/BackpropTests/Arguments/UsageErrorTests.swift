// What is said about command lines that cannot be followed.

import Testing

@testable import Arguments

@Suite("Usage errors")
struct UsageErrorTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let words: [String]
    let message: String
    let help: String?
    var testDescription: String { words.joined(separator: " ") }

    init(_ line: String, _ message: String, help: String?) {
      words = line.split(separator: " ").map(String.init)
      self.message = message
      self.help = help
    }
  }

  static let rows = [
    Row("pint", "`art` has no command `pint`", help: "did you mean `paint`?"),
    Row("sculpt", "`art` has no command `sculpt`", help: "`art help` lists the commands"),
    Row("version", "`art` has no command `version`", help: "did you mean `--version`?"),
    Row("help pint", "`art` has no command `pint`", help: "did you mean `paint`?"),
    Row("shop sel", "`art shop` has no command `sel`", help: "did you mean `sell`?"),
    Row(
      "shop paint", "`art shop` has no command `paint`", help: "`art shop help` lists the commands"),
    Row(
      "shop storage dist", "`art shop storage` has no command `dist`", help: "did you mean `dust`?"),
    Row("help shop sel", "`art shop` has no command `sel`", help: "did you mean `sell`?"),
    Row("shop help sel", "`art shop` has no command `sel`", help: "did you mean `sell`?"),
    Row(
      "shop --price 3 sell", "`art shop` itself has no option `--price`",
      help: "options stand behind the command: art shop COMMAND [OPTIONS] ..."),
    Row(
      "--quick paint a", "`art` itself has no option `--quick`",
      help: "options stand behind the command: art COMMAND [OPTIONS] ..."),
    Row("shop --hlep", "`art shop` has no option `--hlep`", help: "did you mean `--help`?"),
    Row(
      "shop sell --prize 3", "`art shop sell` has no option `--prize`",
      help: "did you mean `--price`?"),
    Row(
      "shop sell", "`PICTURE` is missing", help: "write `art shop sell [OPTIONS] PICTURE`"),
    Row(
      "help frame -q", "`-q` is one argument too many",
      help: "`-q` is no option: `art frame --help` lists them"),
    Row("--versoin", "`art` has no option `--versoin`", help: "did you mean `--version`?"),
    Row("--paint", "`art` has no option `--paint`", help: "did you mean `paint`?"),
    Row("paint a --QUICK", "`art paint` has no option `--QUICK`", help: "did you mean `--quick`?"),
    Row("paint a --coat 1", "`art paint` has no option `--coat`", help: "did you mean `--coats`?"),
    Row("paint a --hlep", "`art paint` has no option `--hlep`", help: "did you mean `--help`?"),
    Row(
      "paint a --zz=1", "`art paint` has no option `--zz`",
      help: "`art paint --help` lists the options;"
        + " behind a `--` of its own, `--zz` would be an argument"),
    Row("paint a --name", "`--name` needs a value", help: "write `--name NAME`"),
    Row("paint a --name --quick", "`--name` needs a value", help: "write `--name NAME`"),
    Row("paint a -n --coats=3", "`--name` needs a value", help: "write `--name NAME`"),
    Row(
      "paint a --coats 10", "`--coats` cannot be `10`: it is a whole number from 1 to 9", help: nil),
    Row(
      "paint a --coats x", "`--coats` cannot be `x`: it is a whole number from 1 to 9", help: nil),
    Row("paint a --half x", "`--half` cannot be `x`: it is a number", help: nil),
    Row(
      "paint a -c bleu", "`--colour` cannot be `bleu`: it is one of red, green, blue",
      help: "did you mean `blue`?"),
    Row(
      "frame a Red", "`WOOD` cannot be `Red`: it is one of red, green, blue",
      help: "did you mean `red`?"),
    Row(
      "paint a --quick=no", "`--quick` takes no value, but `no` was given",
      help: "write `--quick` alone"),
    Row(
      "paint a --coats 1 --coats 1", "`--coats` is given twice",
      help: "leave one of the two out"),
    Row("paint", "`THING` is missing", help: "write `art paint [OPTIONS] THING...`"),
    Row("frame", "`PICTURE` is missing", help: "write `art frame [OPTIONS] PICTURE [WOOD]`"),
    Row(
      "frame a red b", "`b` is one argument too many",
      help: "put quotes around what belongs together:"
        + " a shell splits at spaces and replaces * by the names of files"),
    Row(
      "frame a red b c d e f", "5 arguments too many: `b`, `c`, `d` and 2 more",
      help: "put quotes around what belongs together:"
        + " a shell splits at spaces and replaces * by the names of files"),
    Row(
      "frame a red -q", "`-q` is one argument too many",
      help: "`-q` is no option: `art frame --help` lists them"),
  ]

  @Test("each mistake has its sentence, and help where there is some", arguments: rows)
  func sentences(row: Row) throws {
    let error = try #require(throws: UsageError.self) { try art.request(row.words) }
    #expect(error.message == row.message)
    #expect(error.help == row.help)
  }

  @Test("the first mistake is the one that is told")
  func firstMistake() {
    #expect(throws: UsageError.repeatedOption(name: "--coats")) {
      try art.request(["paint", "--coats", "1", "--coats", "2", "--zz", "--half", "x"])
    }
  }

  @Test(
    "quoted words cannot reach the terminal", arguments: ["--a\u{1B}[2J", "-\u{202E}", "\u{7}"])
  func dangerous(word: String) throws {
    let error = try #require(throws: UsageError.self) { try art.request([word]) }
    let said = error.message + (error.help ?? "")
    #expect(said.unicodeScalars.allSatisfy(Printable.isHarmless))
    #expect(said.contains(#"\u{"#))
  }

  @Test("a very long word is cut")
  func long() throws {
    let word = String(repeating: "e\u{301}", count: 100_000)
    let error = try #require(throws: UsageError.self) { try art.request([word]) }
    #expect(error.message.unicodeScalars.count < 300)
    #expect(error.message.hasSuffix("…`"))
  }
}
