// Watching, with every key and every saved file written down beforehand.

import Testing

@testable import Lessons
@testable import backprop

@Suite("backprop exercises watch")
struct WatchTests {
  static let keys = "n next  h hint  l list  c check  q quit > "

  let console = RecordingConsole(
    files: CourseWorld.files(),
    terminals: Terminals(inputIsTerminal: true, outputIsTerminal: true))

  private func watch(
    _ line: String = "1.4", _ keys: String, _ meanwhile: [(before: Int, happens: () -> Void)] = []
  ) -> (code: ExitCode, parts: [String]) {
    let person = ScriptedConversation(keys)
    person.meanwhile = meanwhile
    console.conversation = person
    let code = CourseWorld.run("watch " + line, on: console)
    #expect(person.isClosed)
    return (code, parts(console.output))
  }

  /// What is said between the lines of keys.
  private func parts(_ output: String) -> [String] {
    var parts: [String] = [""]
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == Self.keys { parts.append("") } else { parts[parts.count - 1] += line + "\n" }
    }
    return parts
  }

  private func save(_ text: String, _ entry: CourseEntry = CourseWorld.order) {
    console.files[entry.path] = Array(text.utf8)
  }

  @Test("begins with the exercise that is named, and q quits")
  func begin() {
    let named = watch("1.4", "q")
    #expect(named.code == .done)
    #expect(named.parts.count == 2)
    #expect(named.parts[0].hasPrefix("Whose turn is it?\n"))
  }

  @Test("begins with the first exercise that is not done where none is named")
  func beginWithNext() {
    #expect(watch("", "q").parts[0].hasPrefix("A first graph\n"))
  }

  @Test("marks what is saved, says when it is done, and waits for n to go on")
  func saved() throws {
    let half = try CourseWorld.halfSolved()
    let solved = try CourseWorld.solved(CourseWorld.order)
    let parts = watch(
      "1.4", "nq", [(0, { save(half) }), (0, {}), (0, { save(solved) }), (0, {}), (0, {})]
    ).parts
    #expect(parts.count == 5)
    #expect(parts[1].contains("graphs/order: 1 of 2 right\n[--------------------] 0 of 59 done"))
    #expect(
      parts[2] == """
        graphs/order: all 2 right
        Done: press n for the next one.
        [#-------------------] 1 of 59 done

        """)
    #expect(parts[3].hasPrefix("A product\n"))
  }

  @Test("a file that is gone for a moment is no reason to say anything")
  func gone() {
    let entry = CourseWorld.order
    let parts = watch(
      "1.4", "q",
      [(0, { console.files[entry.path] = nil }), (0, {}), (0, { save(entry.text) }), (0, {})]
    ).parts
    #expect(parts.count == 2)
  }

  @Test("an exercise that is saved becomes the one that keys are about")
  func another() {
    let other = CourseWorld.usedTwice
    let parts = watch("1.4", "hq", [(0, { save(other.text + "\n", other) })]).parts
    #expect(parts[1].contains("forks/used-twice: "))
    #expect(parts[2].hasPrefix("Hint 1 of 3 for forks/used-twice\n"))
  }

  @Test("keys tell a hint, list, mark and draw again, and all others do nothing")
  func keys() {
    let parts = watch("1.4", "hHlc?x5q").parts
    #expect(parts.count == 7)
    #expect(parts[1].hasPrefix("Hint 1 of 3"))
    #expect(parts[2].hasPrefix("Hint 2 of 3"))
    #expect(parts[3].contains("Reading a graph (graphs)"))
    #expect(parts[4].contains("graphs/order: nothing answered yet\n"))
    #expect(parts[5] == "")
  }

  @Test("a file that cannot be read is told of, and watched on")
  func unreadable() throws {
    let solved = try CourseWorld.solved(CourseWorld.order)
    let parts = watch("1.4", "q", [(0, { save("\0") }), (0, { save(solved) })]).parts
    #expect(console.errors.hasPrefix("error: `01-graphs/04-order.md`"))
    #expect(parts[2].hasPrefix("graphs/order: all 2 right\n"))
  }

  @Test("a page fits its window")
  func narrow() {
    let person = ScriptedConversation([.character("l"), .resized, .character("q")], columns: 60)
    console.conversation = person
    #expect(CourseWorld.run("watch 1.1", on: console) == .done)
    #expect(console.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test("where all is done, n says so")
  func allDone() throws {
    for entry in Course.standard.exercises { save(try CourseWorld.solved(entry), entry) }
    _ = CourseWorld.run("list --format plain", on: console)
    try #require(console.output.hasSuffix("Done: 59 of 59\n"))
    #expect(watch("1.4", "nq").parts[1] == "All 59 exercises are done.\n")
  }

  @Test("without a terminal it says that it needs one")
  func noTerminal() {
    let console = RecordingConsole(files: CourseWorld.files())
    #expect(CourseWorld.run("watch", on: console) == .usage)
    #expect(
      console.errors == """
        error: this needs somebody at a terminal
          help: `backprop exercises check` marks the exercises once

        """)
  }
}
