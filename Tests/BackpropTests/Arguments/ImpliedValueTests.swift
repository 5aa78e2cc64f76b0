// An option that means something without its value.

import Testing

@testable import Arguments

@Suite("An option with an implied value")
struct ImpliedValueTests {
  /// When to varnish.
  enum Coat: String, CaseIterable, Sendable {
    case all, first, last
  }

  struct Varnish: Command, Equatable {
    static let name = "varnish"
    static let summary = "Make a picture shine"
    var picture = ""
    var coat: Coat?

    static var parameters: [Parameter<Self>] {
      [
        .argument("PICTURE", \.picture, .path, help: "The file with the picture"),
        .option(
          "--coat", placeholder: "[COAT]", \.coat, .choice, implied: .all, help: "Which coats"),
      ]
    }
  }

  @Test(
    "takes the next word only if that is one of its choices",
    arguments: [
      (["a"], nil), (["a", "--coat"], .all), (["--coat", "a"], .all),
      (["--coat", "first", "a"], .first), (["--coat=last", "a"], .last),
      (["a", "--coat", "last"], .last), (["--coat", "--", "first"], .all),
    ] as [([String], Coat?)])
  func reads(words: [String], coat: Coat?) throws {
    guard case .command(let command) = try CommandReader<Varnish>.read(words, program: "art") else {
      Issue.record("no command")
      return
    }
    #expect(command.coat == coat)
    #expect(command.picture == (words.contains("--") ? "first" : "a"))
  }

  @Test("refuses what is attached and none of its choices")
  func refuses() {
    #expect(throws: UsageError.self) {
      try CommandReader<Varnish>.read(["a", "--coat=some"], program: "art")
    }
  }

  @Test("is one that shells need not complete a value for")
  func completions() {
    let list = CommandList(program: "art", summary: "", commands: [Varnish.self])
    #expect(Shell.zsh.completionScript(for: list).contains("--coat=[Which coats]::"))
    #expect(!Shell.fish.completionScript(for: list).contains("-l coat -r"))
  }
}
