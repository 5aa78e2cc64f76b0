// The check of declarations finds what it is for, and nothing where there is nothing.

import Testing

@testable import Arguments

@Suite("Declarations")
struct DeclarationTests {
  @Test("the made-up and the built-in commands are declared well")
  func good() {
    for command in art.everyCommand { #expect(declarationProblems(of: command.type) == []) }
  }

  @Test("what is declared badly is found")
  func bad() {
    #expect(
      declarationProblems(of: Bad.self) == [
        "--value is declared twice", "-h is declared twice", "-valu is not a name",
        "MANY leaves nothing for ONE", "MANY may be left out, but ONE not",
        "a command with others below it takes no parameters", "not ASCII: Σ",
        "not a line without a full stop: Stop.",
      ])
  }
}

private struct Bad: Command {
  static let name = "bad"
  static let summary = "Stop."
  static let subcommands: [any Command.Type] = [Frame.self]
  var value: String?
  var many: [String] = []
  var one = ""

  static var parameters: [Parameter<Self>] {
    [
      .option("--value", short: "-h", placeholder: "X", \.value, .text, help: "Fine"),
      .option("--value", short: "-valu", placeholder: "X", \.value, .text, help: "Fine"),
      .arguments("MANY", \.many, .text, help: "Σ"),
      .argument("ONE", \.one, .text, help: "Fine"),
    ]
  }
}
