// What the commands of the course say and do, on files that a student has.

import Testing

@testable import Lessons
@testable import backprop

@Suite("backprop exercises")
struct ExercisesTests {
  private func console(_ answered: [CourseEntry: String] = [:]) -> RecordingConsole {
    RecordingConsole(files: CourseWorld.files(answered))
  }

  private func text(_ entry: CourseEntry, _ console: RecordingConsole) -> String? {
    console.files[entry.path].map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: - list, next

  @Test("the state of an exercise follows from its file")
  func states() throws {
    let console = console([
      CourseWorld.order: try CourseWorld.solved(CourseWorld.order),
      Course.standard.exercises[0]: "\0",
    ])
    console.files[CourseWorld.usedTwice.path] = nil
    #expect(CourseWorld.run("list --format plain", on: console) == .done)
    let lines = console.output.split(separator: "\n")
    #expect(lines[0] == "1.1 graphs/first-graph: cannot be read")
    #expect(lines[1] == "1.2 graphs/graph-to-expression: not begun")
    #expect(lines[3] == "1.4 graphs/order: done")
    #expect(lines[18] == "6.1 forks/used-twice: no file")
    #expect(lines.last == "Done: 1 of 59")
    let half = self.console([CourseWorld.order: try CourseWorld.halfSolved()])
    _ = CourseWorld.run("list --format plain", on: half)
    #expect(half.output.split(separator: "\n")[3] == "1.4 graphs/order: 1 of 2 right")
  }

  @Test("lines that an editor ends in another way are no answers")
  func lineEnds() {
    let console = console()
    for entry in Course.standard.exercises {
      let lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false)
      console.files[entry.path] = Array(lines.joined(separator: "\r\n").utf8)
    }
    _ = CourseWorld.run("list --format plain", on: console)
    #expect(
      console.output.split(separator: "\n").dropLast().allSatisfy { $0.hasSuffix("not begun") })
  }

  @Test("every form of the list is as it was", arguments: ["text", "plain", "json"])
  func list(format: String) throws {
    let console = console([CourseWorld.order: try CourseWorld.halfSolved()])
    #expect(CourseWorld.run("list --width 60 --format \(format)", on: console) == .done)
    for line in console.output.split(separator: "\n") where format != "json" {
      #expect(line.count <= 60)
    }
    try expectGolden(console.output, "output/exercises-list-\(format).txt")
  }

  @Test("next is the first that is not done, with its text and its file")
  func next() throws {
    var answered: [CourseEntry: String] = [:]
    for entry in Course.standard.exercises.prefix(4) {
      let console = console(answered)
      #expect(CourseWorld.run("next", on: console) == .done)
      #expect(console.output.hasPrefix(entry.title + "\n"))
      #expect(console.output.contains("Your file: \(entry.path)\n"))
      answered[entry] = try CourseWorld.solved(entry)
    }
  }

  // MARK: - show, hint

  @Test("show prints the task without hints and explanation", arguments: [60, 80])
  func show(width: Int) throws {
    let console = console()
    #expect(CourseWorld.run("show 6.1 --width \(width)", on: console) == .done)
    #expect(!console.output.contains("details"))
    try expectGolden(console.output, "output/exercises-show-\(width).txt")
  }

  @Test("show prints the page of a topic, and exercises where there is no folder")
  func showTopic() {
    let console = RecordingConsole()
    #expect(CourseWorld.run("show forks", on: console) == .done)
    #expect(console.output.hasPrefix("Forks and path sums\n\nx goes into two gates."))
    let alone = RecordingConsole()
    #expect(CourseWorld.run("show forks/used-twice", on: alone) == .done)
    #expect(alone.output.hasPrefix("Used twice\n"))
    #expect(!alone.output.contains("Your file"))
  }

  @Test("what a student wrote is shown, but cannot reach the terminal")
  func hostile() {
    let order = CourseWorld.order
    let own = order.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "Order: ____" ? "Order: q\u{1B}[2J\u{202E}" : String($0) }
      .joined(separator: "\n")
    for command in ["show graphs/order", "next", "check graphs/order", "check", "list"] {
      let console = console([order: own])
      _ = CourseWorld.run(command, on: console)
      let said = console.output + console.errors
      #expect(!said.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(command)")
      #expect(command != "show graphs/order" || said.contains(#"q\u{1B}[2J\u{202E}"#))
    }
  }

  @Test(
    "each hint is told once, one level more each time, and then it is said that it was the last")
  func hints() throws {
    let console = console()
    for _ in 0..<4 { #expect(CourseWorld.run("hint forks/used-twice", on: console) == .done) }
    #expect(CourseWorld.run("hint forks/used-twice --again", on: console) == .done)
    #expect(CourseWorld.run("hint 6.1", on: console) == .done)
    try expectGolden(console.output, "output/exercises-hints.txt")
  }

  @Test("a hint can be asked for by its level, which changes nothing")
  func level() {
    let console = console()
    #expect(CourseWorld.run("hint 6.1 --level 2", on: console) == .done)
    #expect(console.output.hasPrefix("Hint 2 of 3 for forks/used-twice\n"))
    #expect(console.files[HintNotes.fileName] == nil)
    #expect(CourseWorld.run("hint 6.1 --level 4", on: console) == .usage)
    #expect(console.errors.hasPrefix("error: `forks/used-twice` has 3 hints\n"))
  }

  @Test(
    "a spoilt note of the hints costs nothing",
    arguments: [
      "", "\0\u{1}\u{2}", "forks/used-twice", "forks/used-twice many", "forks/used-twice -3",
      "forks/used-twice 99999999999999999999", "nonsense 3\nforks/used-twice 1 2 3\n",
      String(repeating: "x", count: 100_000),
    ])
  func spoiltNote(note: String) {
    let console = console()
    console.files[HintNotes.fileName] = Array(note.utf8)
    #expect(CourseWorld.run("hint 6.1", on: console) == .done)
    #expect(console.output.hasPrefix("Hint 1 of 3"))
    #expect(console.files[HintNotes.fileName] == Array("forks/used-twice 1\n".utf8))
  }

  @Test("a hint that cannot be noted is told all the same")
  func unnoted() {
    let console = console()
    console.refusal = SystemFailure(number: 30)
    #expect(CourseWorld.run("hint 6.1", on: console) == .done)
    #expect(console.output.hasPrefix("Hint 1 of 3"))
    #expect(console.errors.hasPrefix("warning: this hint is not noted"))
  }

  @Test("what is asked of an exercise is not asked of a topic")
  func topic() {
    let console = console()
    #expect(CourseWorld.run("hint forks", on: console) == .usage)
    #expect(console.errors.hasPrefix("error: `forks` is a topic, not an exercise\n"))
    #expect(console.errors.contains("`forks/used-twice`"))
  }

  @Test("a name that means nothing, or two things, is said to do so")
  func unknown() {
    let console = console()
    #expect(CourseWorld.run("show used-twise", on: console) == .usage)
    #expect(CourseWorld.run("show in-code", on: console) == .usage)
    #expect(CourseWorld.run("show 99", on: console) == .usage)
    #expect(
      console.errors == """
        error: there is no exercise `used-twise`
          help: did you mean `forks/used-twice`?
        error: 2 exercises are called `in-code`
          help: write `least-squares/in-code` or `networks/in-code`
        error: there is no exercise `99`
          help: `backprop exercises list` names them all

        """)
  }

  // MARK: - check

  @Test("check marks what was begun, and no more")
  func check() throws {
    let console = console([CourseWorld.order: try CourseWorld.solved(CourseWorld.order)])
    #expect(CourseWorld.run("check", on: console) == .done)
    #expect(console.output == "graphs/order: all 2 right\n\n[#-------------------] 1 of 59 done\n")
    let half = self.console([CourseWorld.order: try CourseWorld.halfSolved()])
    #expect(CourseWorld.run("check", on: half) == .no)
    #expect(half.output.contains("graphs/order: 1 of 2 right\n"))
    let none = self.console()
    #expect(CourseWorld.run("check", on: none) == .no)
    #expect(none.output.hasPrefix("Nothing is begun"))
  }

  @Test("check takes an exercise by any name, a topic, and several of them")
  func checkNamed() throws {
    let order = CourseWorld.order
    for name in ["1.4", "order", order.path, "./" + order.path, "01-graphs/../" + order.path] {
      let console = console([order: try CourseWorld.solved(order)])
      console.workingFolder = "/course"
      console.files = Dictionary(
        uniqueKeysWithValues: console.files.map { ("/course/" + $0.key, $0.value) })
      #expect(CourseWorld.run("check \(name)", on: console) == .done, "\(name)")
      let shown = name.hasSuffix(".md") ? name : "graphs/order"
      let next =
        name.hasSuffix(".md") ? "" : "Done: `backprop exercises next` shows the next one.\n"
      #expect(console.output == "\(shown): all 2 right\n" + next, "\(name)")
    }
    let console = console([order: try CourseWorld.solved(order)])
    #expect(CourseWorld.run("check order forks/used-twice nowhere", on: console) == .usage)
    #expect(console.output.hasPrefix("graphs/order: all 2 right\n\n"))
    #expect(console.errors.hasPrefix("error: there is no exercise `nowhere`"))
  }

  @Test("right code that would stop Python is shown its remark")
  func remark() throws {
    let first = CourseWorld.entry("staged-code/first-lines")
    let solved = try CourseWorld.solved(first)
    let lines = solved.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let sums = lines.map { $0.hasPrefix("dx =") ? "dx +=" + $0.dropFirst(4) : String($0) }
    let console = console([first: sums.joined(separator: "\n")])
    #expect(CourseWorld.run("check 9.1", on: console) == .done)
    #expect(console.output.hasPrefix("Question 1, code\n  Line"))
  }

  @Test("what is asked is what the course asks, whatever the student's file says")
  func original() throws {
    let order = CourseWorld.order
    let easier = try CourseWorld.solved(order).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { line in
      if line.hasPrefix("program:") { return "program: z = x*y" }
      return line.hasPrefix("Order:") ? "Order: z" : String(line)
    }
    .joined(separator: "\n")
    let console = console([order: easier])
    console.files["anna/" + order.path] = Array(easier.utf8)
    for name in ["graphs/order", "anna/" + order.path] {
      #expect(CourseWorld.run("check \(name)", on: console) == .no)
      #expect(console.output.contains("A question of the file was changed"))
    }
    console.files["anna/mine.md"] = Array(easier.utf8)
    #expect(CourseWorld.run("check anna/mine.md", on: console) == .done)
  }

  @Test("a file that is none of the course's is marked by the questions in it")
  func ownFile() throws {
    let own = """
      # Mine

      ```backprop
      question: order
      program: a = x + y; f = a*z
      ask: forward
      ```

      Order: a, f
      """
    let console = RecordingConsole(files: ["mine.md": own, "other.md": "nothing"])
    #expect(CourseWorld.run("check mine.md", on: console) == .done)
    #expect(console.output == "mine.md: right\n")
    #expect(CourseWorld.run("check other.md", on: console) == .badText)
    #expect(console.errors.hasPrefix("error: there is no question in `other.md`\n"))
  }

  // MARK: - reset

  @Test("reset restores the exercise and keeps every copy of what was written")
  func reset() throws {
    let entry = CourseWorld.usedTwice
    let console = console([entry: "first"])
    #expect(CourseWorld.run("reset 6.1", on: console) == .done)
    console.files[entry.path] = Array("second".utf8)
    #expect(CourseWorld.run("reset 6.1", on: console) == .done)
    #expect(CourseWorld.run("reset 6.1", on: console) == .done)
    console.files[entry.path] = nil
    #expect(CourseWorld.run("reset 6.1", on: console) == .done)
    #expect(text(entry, console) == entry.text)
    #expect(console.files["06-forks/01-used-twice.backup.md"] == Array("first".utf8))
    #expect(console.files["06-forks/01-used-twice.backup-2.md"] == Array("second".utf8))
    try expectGolden(console.output, "output/exercises-reset.txt")
  }

  @Test("reset changes nothing where no copy can be kept")
  func noCopy() {
    let entry = CourseWorld.usedTwice
    let console = console([entry: "mine"])
    console.refusal = SystemFailure(number: 28)
    #expect(CourseWorld.run("reset 6.1", on: console) == .cannotCreate)
    #expect(text(entry, console) == "mine")
  }
}
