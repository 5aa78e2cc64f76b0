// What a whole command line asks for, and a shower of words that must not break anything.

import Testing

@testable import Arguments

@Suite("Requests")
struct CommandListTests {
  @Test(
    "a command line asks for one thing",
    arguments: [
      ("", "overview, not asked for"),
      ("help", "overview, asked for"), ("--help", "overview, asked for"),
      ("-h", "overview, asked for"),
      ("help paint", "help for paint"), ("paint --help", "help for paint"),
      ("paint -h", "help for paint"), ("paint a --coats 3 -h", "help for paint"),
      ("paint --zz --coats --help", "help for paint"),
      ("paint a -n -h", "run paint"), ("paint -- -h", "run paint"),
      ("help --help", "help for help"), ("help help", "help for help"),
      ("completions -h", "help for completions"), ("help completions", "help for completions"),
      ("--version", "version"),
      ("completions bash", "completions for bash"), ("completions zsh", "completions for zsh"),
      ("completions fish", "completions for fish"),
      ("paint a", "run paint"), ("frame a", "run frame"),
    ])
  func requests(line: String, expected: String) throws {
    let words = line.split(separator: " ").map(String.init)
    #expect(describe(try art.request(words)) == expected)
  }

  @Test("whatever the words, there is a request or an error that can be shown", arguments: 0..<200)
  func shower(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for _ in 0..<50 {
      let words = Self.words(using: &generator)
      do throws(UsageError) {
        _ = try art.request(words)
      } catch {
        let said = error.message + (error.help ?? "")
        #expect(said.unicodeScalars.allSatisfy(Printable.isHarmless))
      }
    }
  }

  @Test("behind -- no word is lost and none is added", arguments: 0..<100)
  func noneLost(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let words = Self.words(using: &generator) + ["last"]
    #expect(try parsed(["--"] + words, as: Paint.self).things == words)
  }

  @Test("every option takes its value from the next word and from behind an equals sign alike")
  func valuesEitherWay() throws {
    for info in Paint.declarations where info.kind == .option {
      let value = info.choices.first ?? "7"
      for name in info.names {
        let apart = try parsed(["a", name, value], as: Paint.self)
        #expect(apart != (try parsed(["a"], as: Paint.self)), "\(name)")
        #expect(apart == (try parsed(["a", "\(info.name)=\(value)"], as: Paint.self)), "\(name)")
      }
    }
  }

  private static let pieces =
    Paint.declarations.flatMap(\.names) + [
      "paint", "frame", "help", "-h", "--help", "--", "-", "=", ",", "3", "red", "x=4,", "σ", "",
      "--=", "--a=", "-ab", "\u{1B}", "\u{301}", "--\u{301}", "--a\u{301}=\u{301}", "=\u{301}",
      "\r\n", "\u{FFFD}", "99999999999999999999", "*",
    ]

  private static func words(using generator: inout SplitMix) -> [String] {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      let piece = pieces.randomElement(using: &generator) ?? ""
      let end = Bool.random(using: &generator) ? "" : pieces.randomElement(using: &generator) ?? ""
      return Int.random(in: 0..<4, using: &generator) == 0 ? piece + end : piece
    }
  }

  private func describe(_ request: Request) -> String {
    switch request {
    case .run(let command): "run \(type(of: command).name)"
    case .overview(let asked): "overview, \(asked ? "asked" : "not asked") for"
    case .help(let command): "help for \(command.name)"
    case .version: "version"
    case .completions(let shell): "completions for \(shell)"
    }
  }
}
