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
      ("shop", "help for art shop, not asked for"), ("shop --help", "help for shop"),
      ("shop -h", "help for shop"), ("shop help", "help for shop"),
      ("help shop", "help for shop"), ("shop sell a", "run sell"),
      ("shop sell --help", "help for art shop sell"), ("shop help sell", "help for art shop sell"),
      ("help shop sell", "help for art shop sell"), ("shop sell help", "run sell"),
      ("shop storage", "help for art shop storage, not asked for"),
      ("shop storage dust", "run dust"),
      ("help shop storage dust", "help for art shop storage dust"),
      ("shop storage help dust", "help for art shop storage dust"),
    ])
  func requests(line: String, expected: String) throws {
    let words = line.split(separator: " ").map(String.init)
    #expect(describe(try art.request(words)) == expected)
  }

  @Test("every command is found by the words that call it, also one below another")
  func everyCommand() throws {
    let lines = art.everyCommand.map(\.line)
    #expect(
      lines == [
        "art paint", "art frame", "art shop", "art shop sell", "art shop storage",
        "art shop storage dust", "art help", "art completions",
      ])
    for line in lines {
      let words = line.split(separator: " ").dropFirst().map(String.init)
      guard case .help(let found, asked: true) = try art.request(words + ["--help"]) else {
        Issue.record("\(line) has no help")
        continue
      }
      #expect(found.line == line)
    }
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
      "paint", "frame", "shop", "sell", "storage", "dust", "help", "-h", "--help", "--", "-", "=",
      ",", "3", "red", "x=4,", "σ", "",
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
    case .help(let command, asked: true):
      "help for \(command.program == "art" ? command.type.name : command.line)"
    case .help(let command, asked: false): "help for \(command.line), not asked for"
    case .version: "version"
    case .completions(let shell): "completions for \(shell)"
    }
  }
}
