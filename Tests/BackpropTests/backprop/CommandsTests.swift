// What holds for every command of the program, also one that is added tomorrow.

import Arguments
import Testing

@testable import backprop

@Suite("Every command")
struct CommandsTests {
  /// The words behind the program's name that call each of them.
  static let names = Program.list.everyCommand.map { String($0.line.dropFirst(9)) }

  private func command(_ name: String) throws -> CalledCommand {
    try #require(Program.list.everyCommand.first { $0.line == "backprop " + name })
  }

  @Test("is declared without contradictions", arguments: names)
  func isDeclared(_ name: String) throws {
    #expect(declarationProblems(of: try command(name).type) == [])
  }

  @Test("has help that fits the page", arguments: names, [60, 80])
  func hasHelp(name: String, width: Int) throws {
    let called = try command(name)
    let type = called.type
    let copied = Set(type.examples.map { "  " + $0.line })
    let text = Help.text(for: type, program: called.program, width: width)
    for line in text.split(separator: "\n") {
      if copied.contains(String(line)) || type.discussion.utf8.contains(10) { continue }
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test("has examples that work")
  func hasExamples() throws {
    for type in Program.list.everyCommand.map(\.type) {
      #expect(!type.examples.isEmpty, "\(type.name)")
      for example in type.examples where !example.line.utf8.contains(UInt8(ascii: "@")) {
        let words = shellWords(example.line)
        let console = try world(for: words)
        let own = words.first == "backprop" ? Array(words.dropFirst()) : words
        // A check may show that the answer is no.
        let code = Program.run(own, on: console)
        #expect(code == .done || code == .no, "\(example.line)")
        #expect(!console.output.isEmpty)
      }
    }
  }

  /// What the examples speak of: a worksheet, a course that was begun, somebody at a terminal.
  private func world(for words: [String]) throws -> RecordingConsole {
    let sheet = try StudentSheet("z = (x + y)*x", at: "x=4,y=3")
    var files = words.contains("start") ? [:] : CourseWorld.files()
    files["my-worksheet.md"] = sheet.text
    files["staged.py"] = StagedSamples.solution
    let console = RecordingConsole(files: files)
    if words.contains("watch") {
      console.terminals = Terminals(inputIsTerminal: true, outputIsTerminal: true)
      console.conversation = ScriptedConversation("q")
    }
    return console
  }

  @Test("tells of a wrong option on standard error, in words or as JSON", arguments: names)
  func tellsOfWrongOptions(_ name: String) {
    let words = name.split(separator: " ").map(String.init)
    let console = RecordingConsole()
    #expect(Program.run(words + ["--no-such-option"], on: console) == .usage)
    #expect(console.output == "")
    #expect(console.errors.hasPrefix("error: "))
    let json = RecordingConsole()
    #expect(Program.run(words + ["--no-such-option", "--format", "json"], on: json) == .usage)
    #expect(json.errors.hasPrefix("{\"format\":\"backprop/error/1\""))
  }
}
