// `backprop practice` as a command: sheets where nobody is there, one exercise after the other where
// somebody is.

import Lessons
import Testing

@testable import backprop

@Suite("The command practice")
struct PracticeCommandTests {
  static let forks = ["practice", "--topic", "forks", "--level", "1", "--seed", "4711"]

  private func run(
    _ words: [String] = forks, code: ExitCode = .done, files: [String: String] = [:]
  ) -> RecordingConsole {
    let console = RecordingConsole(files: files)
    #expect(Program.run(words, on: console) == code)
    return console
  }

  // MARK: - Sheets

  @Test("prints a sheet of every topic", arguments: PracticeTopic.allCases)
  func sheets(_ topic: PracticeTopic) throws {
    let level = max(topic.levels.lowerBound, .second)
    let console = run([
      "practice", "--topic", topic.rawValue, "--level", "\(level.rawValue)", "--seed", "1",
    ])
    #expect(console.errors == "")
    try expectGolden(console.output, "output/practice/\(topic.rawValue).md")
  }

  @Test("prints one program for each topic and level")
  func programs() throws {
    var text = ""
    for place in PracticeTests.places {
      let task = place.made(7).exercise.task
      let point = task.point.map { "\($0.name)=\($0.number.shortest)" }.joined(separator: ", ")
      text += "\(place.testDescription)  \(task.program)  at \(point)\n"
    }
    try expectGolden(text, "output/practice/programs.txt")
  }

  @Test("tells how the same exercise is made again, apart from the sheet")
  func again() throws {
    let console = run(["practice", "--topic", "gates"])
    let words = shellWords(String(console.errors.dropLast()))
    #expect(words.prefix(3) == ["again:", "backprop", "practice"])
    let other = run(Array(words.dropFirst(2)))
    #expect(other.output == console.output)
    #expect(other.errors == "")
  }

  @Test("takes the first level that a topic has")
  func firstLevel() {
    #expect(run(["practice", "--topic", "softmax"]).output.contains("level 2"))
    #expect(run(["practice"]).output.contains("level 1"))
  }

  @Test("writes a sheet that can be checked, and never over another one")
  func file() throws {
    let words = Self.forks + ["-o", "sheet.md"]
    let console = run(words)
    #expect(console.output == "")
    let sheet = try #require(console.files["sheet.md"])
    #expect(String(decoding: sheet, as: UTF8.self) == run().output)
    #expect(Program.run(["check", "sheet.md"], on: console) == .no)
    #expect(Program.run(words, on: console) == .cannotCreate)
    #expect(Program.run(words + ["--force"], on: console) == .done)
    #expect(run(["practice", "-o", "a.md"]).output.hasPrefix("again: backprop practice --topic "))
  }

  @Test("has a key that passes the check, in every topic", arguments: PracticeTopic.allCases)
  func key(_ topic: PracticeTopic) {
    let console = run(["practice", "--topic", topic.rawValue, "--seed", "3", "--key", "-o", "k.md"])
    #expect(Program.run(["check", "k.md"], on: console) == .done)
  }

  @Test("keeps to ASCII and to the digits that are asked for")
  func page() {
    let words = ["practice", "--topic", "sigmoid", "--level", "3", "--seed", "5"]
    #expect(run(words + ["--ascii"]).output.utf8.allSatisfy { $0 < 128 })
    let exact = run(words + ["--digits", "5"])
    #expect(exact.output.contains("digits: 5\n"))
  }

  // MARK: - What cannot be

  @Test("asks whether another topic was meant")
  func unknownTopic() {
    let console = run(["practice", "--topic", "fork"], code: .usage)
    #expect(console.errors.contains("did you mean `forks`?"))
  }

  @Test("says where a topic begins")
  func noSuchLevel() {
    let console = run(["practice", "--topic", "networks", "--level", "1"], code: .usage)
    #expect(
      console.errors == """
        error: there is no level 1 of networks: it begins with 2
          help: backprop practice --topic networks --level 2

        """)
    #expect(run(["practice", "--level", "6"], code: .usage).output == "")
  }

  // MARK: - At a terminal

  private func talk(
    _ keys: [KeyPress], lines: [String], words: [String] = forks, columns: Int = 80
  ) -> RecordingConsole {
    let conversation = ScriptedConversation(keys, lines: lines, columns: columns)
    let console = RecordingConsole(
      terminals: Terminals(
        inputIsTerminal: true, outputIsTerminal: true, outputColumns: columns),
      conversation: conversation)
    conversation.echo = { console.write($0) }
    #expect(Program.run(words, on: console) == .done)
    #expect(conversation.isClosed)
    return console
  }

  /// Empty lines enough for every number to be shown twice.
  private static let shown = Array(repeating: "", count: 200)

  @Test("asks for the numbers, then offers the next exercise with the score so far")
  func session() throws {
    let lines = answers(seed: 4711) + answers(seed: 4712, wrongFirst: true)
    let console = talk([.character("n"), .character("q")], lines: lines)
    #expect(console.errors == "")
    try expectGolden(console.output, "output/practice/session.txt")
  }

  /// The answers to an exercise, each as long as it is asked for.
  private func answers(seed: Int, wrongFirst: Bool = false) -> [String] {
    let exercise = PracticeExercise(.forks, .first, seed: seed).exercise
    var machine = StepMachine(exercise.trace, digits: .rounded(3), tries: .all)
    _ = machine.start()
    var lines: [String] = wrongFirst ? ["12345"] : []
    if wrongFirst { _ = machine.take(.answer("12345")) }
    while let cell = machine.asked {
      lines.append(exercise.trace.value(of: cell).shortest)
      _ = machine.take(.answer(lines[lines.count - 1]))
    }
    return lines
  }

  @Test(
    "goes on with n and with Enter, and with nothing else",
    arguments: [KeyPress.character("n"), .enter])
  func next(_ key: KeyPress) {
    let lines = answers(seed: 4711)
    let console = talk([.character("w"), key], lines: lines)
    #expect(console.output.contains("--seed 4711"))
    #expect(console.output.contains("--seed 4712"))
    let still = talk([.character("w"), .character("x"), .end], lines: lines)
    #expect(!still.output.contains("--seed 4712"))
  }

  @Test("ends at q, at :q, and at the end of the input, and tells the score once")
  func ends() {
    let lines = answers(seed: 4711)
    let atEnd = talk([.character("q")], lines: lines).output
    #expect(atEnd.split(separator: "\n").count { $0.hasPrefix("  Of ") } == 1)
    #expect(talk([.end], lines: lines).output.hasSuffix("> \n"))
    let within = talk([], lines: [lines[0], ":q"]).output
    #expect(within.hasSuffix("  Of 1 number: 1 right at once.\n"))
    #expect(talk([], lines: []).output.hasSuffix("= \n"))
    let second = talk([.enter], lines: lines + [answers(seed: 4712)[0], ":q"]).output
    #expect(second.contains("2 exercises so far. Of "))
  }

  @Test("keeps to a narrow window", arguments: [40, 60])
  func narrow(columns: Int) {
    let console = talk(
      [.enter, .character("?"), .character("q")], lines: Self.shown, columns: columns)
    for line in console.output.split(separator: "\n") {
      #expect(line.count <= columns, "\(line)")
    }
  }

  @Test("prints a sheet at a terminal where it may not ask")
  func noInput() {
    let console = talkless()
    #expect(console.output == run().output)
  }

  private func talkless() -> RecordingConsole {
    let console = RecordingConsole(
      terminals: Terminals(inputIsTerminal: true, outputIsTerminal: true, outputColumns: 80),
      conversation: ScriptedConversation([]))
    #expect(Program.run(Self.forks + ["--no-input"], on: console) == .done)
    return console
  }
}
