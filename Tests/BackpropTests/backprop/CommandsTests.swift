// What holds for every command of the program, also one that is added tomorrow.

import Arguments
import Testing

@testable import backprop

@Suite("Every command")
struct CommandsTests {
  static let names = Program.list.commands.map { $0.name }

  private func command(_ name: String) throws -> any Command.Type {
    try #require(Program.list.command(named: name))
  }

  @Test("is declared without contradictions", arguments: names)
  func isDeclared(_ name: String) throws {
    #expect(declarationProblems(of: try command(name)) == [])
  }

  @Test("has help that fits the page", arguments: names, [60, 80])
  func hasHelp(name: String, width: Int) throws {
    let type = try command(name)
    let copied = Set(type.examples.map { "  " + $0.line })
    for line in Help.text(for: type, program: "backprop", width: width).split(separator: "\n") {
      if copied.contains(String(line)) || type.discussion.utf8.contains(10) { continue }
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test("has examples that work")
  func hasExamples() throws {
    for type in Program.list.commands {
      #expect(!type.examples.isEmpty, "\(type.name)")
      for example in type.examples where !example.line.utf8.contains(UInt8(ascii: "@")) {
        let sheet = try StudentSheet("z = (x + y)*x", at: "x=4,y=3")
        let console = RecordingConsole(
          files: ["my-worksheet.md": sheet.text, "staged.py": StagedSamples.solution])
        let words = shellWords(example.line)
        let own = words.first == "backprop" ? Array(words.dropFirst()) : words
        // A check may show that the answer is no.
        let code = Program.run(own, on: console)
        #expect(code == .done || code == .no, "\(example.line)")
        #expect(!console.output.isEmpty)
      }
    }
  }

  @Test("tells of a wrong option on standard error, in words or as JSON", arguments: names)
  func tellsOfWrongOptions(_ name: String) {
    let console = RecordingConsole()
    #expect(Program.run([name, "--no-such-option"], on: console) == .usage)
    #expect(console.output == "")
    #expect(console.errors.hasPrefix("error: "))
    let json = RecordingConsole()
    #expect(Program.run([name, "--no-such-option", "--format", "json"], on: json) == .usage)
    #expect(json.errors.hasPrefix("{\"format\":\"backprop/error/1\""))
  }
}
