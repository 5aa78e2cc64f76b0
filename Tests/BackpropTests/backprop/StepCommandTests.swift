// `backprop step` as a command: lines behind a pipe, a person at a terminal, JSON for programs, faults.

import Foundation
import Graphs
import Testing

@testable import backprop

@Suite("The command step")
struct StepCommandTests {
  static let circuit = ["step", "(x+y)*z", "--at", "x=-2,y=5,z=-4"]

  private func run(
    _ words: [String] = circuit, input: String = "", code: ExitCode = .done
  ) -> RecordingConsole {
    let console = RecordingConsole(input: input)
    #expect(Program.run(words, on: console) == code)
    return console
  }

  @Test("reads commands a line at a time, prints no prompts, and ends with its input")
  func reads() throws {
    let console = run(input: "n\r\nb\ng 4\n w \ne\nt\n-4\n:h\n\n?\nr\nc\nq\nn\n")
    #expect(console.errors == "")
    #expect(!console.output.contains("[Enter] next  "))
    #expect(!console.output.contains(" > "))
    try expectGolden(console.output, "output/step-lines.txt")
  }

  @Test("tries: wrong, a hint, right, shown, and what comes back")
  func tries() throws {
    let lines = [
      "7", ":h", "3", "1", "1", "-12", "3", "", "3", "1", "-4", "3", "-4", "-4", "-4", "-4", "-4",
    ]
    let console = run(Self.circuit + ["--try"], input: lines.joined(separator: "\n"))
    #expect(console.errors == "")
    try expectGolden(console.output, "output/step-try.txt")
  }

  @Test("answers a line that it does not know on standard error, and goes on")
  func unknown() {
    let console = run(input: "foo\nn\n\u{1B}[31m\nt\n:foo\n-12\nbar\n")
    #expect(
      console.errors == """
        `foo` is no command here: the commands are n, b, g5, c, w, e, t, h, r, ? and q
        `\\u{1B}[31m` is no command here: the commands are n, b, g5, c, w, e, t, h, r, ? and q
        `:foo` is no command here: a number is asked for, and commands begin with a colon: :h, :b, :q

        """)
    #expect(console.output.contains("Right: o = −12."))
    #expect(console.output.contains("`bar` has no value here"))
  }

  @Test("cuts nothing out of a line that is too long: it is no command")
  func tooLong() {
    let console = run(input: String(repeating: "n", count: 20_000) + "\nn\n")
    #expect(console.errors.hasPrefix("`nnnnnnnnnnnnnnnnnnnn…` is no command here"))
    #expect(console.output.contains("Step 2 of 6"))
  }

  @Test("prints every step where standard input holds the program")
  func programFromInput() {
    let console = RecordingConsole(input: "(x+y)*z")
    #expect(
      Program.run(["step", "--file", "-", "--at", "x=-2,y=5,z=-4"], on: console) == .done)
    #expect(console.output == run().output)
  }

  @Test("prints every step where the input is a terminal and the output is none")
  func outputElsewhere() {
    let console = RecordingConsole(terminals: Terminals(inputIsTerminal: true))
    #expect(Program.run(Self.circuit, on: console) == .done)
    #expect(console.output == run().output)
  }

  // MARK: - At a terminal

  private func talk(
    _ keys: [KeyPress], lines: [String] = [], words: [String] = circuit, columns: Int = 80
  ) -> RecordingConsole {
    let terminals = Terminals(
      inputIsTerminal: true, outputIsTerminal: true, outputColumns: columns)
    let console = RecordingConsole(
      terminals: terminals,
      conversation: ScriptedConversation(keys, lines: lines, columns: columns))
    #expect(Program.run(words, on: console) == .done)
    #expect(console.conversation?.isClosed == true)
    return console
  }

  @Test("talks with a person: keys at the end of every page, questions with a prompt")
  func talks() throws {
    let console = talk(
      [
        .enter, .left, .right, .character("g"), .character("4"), .enter, .character("t"),
        .character("w"), .character("?"), .character("x"), .character("q"),
      ], lines: ["4", ":h", "-4", ""])
    try expectGolden(console.output, "output/step-talk.txt")
  }

  @Test("names its keys in one line of the page", arguments: [40, 60, 80, 100, 200])
  func keysFit(columns: Int) {
    let console = talk([.enter, .end], columns: columns)
    let lines = console.output.split(separator: "\n").filter { $0.hasPrefix("[Enter]") }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.count <= columns && $0.hasSuffix("> ") })
  }

  @Test("keeps to a narrow window, whatever is pressed", arguments: [40, 60])
  func narrow(columns: Int) {
    let keys: [KeyPress] = "xwe?hncbg9w".map { .character($0) } + [.enter, .enter, .enter, .end]
    for words in [Self.circuit, EvalOutputTests.arias.map { $0 == "eval" ? "step" : $0 }] {
      let console = talk(keys, words: words, columns: columns)
      for line in console.output.split(separator: "\n") {
        #expect(line.count <= columns, "\(line)")
      }
    }
  }

  @Test("shows the page again when the window has changed")
  func resized() {
    let console = talk([.resized, .end])
    #expect(console.output.split(separator: "\n").filter { $0.hasPrefix("Step 1 ") }.count == 2)
    let fixed = talk([.resized, .end], words: Self.circuit + ["--width", "200"], columns: 50)
    #expect(fixed.output.contains("r restart  ? help  q quit"))
  }

  @Test(
    "ends with its keys, with its lines, and at q", arguments: [[KeyPress.end], [.character("q")]])
  func ends(keys: [KeyPress]) {
    #expect(talk(keys).output.hasSuffix("> \n"))
    #expect(talk([.character("t")]).output.hasSuffix("o = \n"))
  }

  // MARK: - For programs

  /// The parts of a step's JSON that hold numbers.
  private struct Line: Decodable {
    struct Number: Decodable {
      let cell: String?
      let value: Double?
    }
    let format: String
    let step: Int
    let of: Int
    let pass: String
    let output: Output?
    let localDerivatives: [Number]?
    let sends: [Number]?
    let gradient: Gradient?

    enum Output: Decodable {
      case number(Number)
      case plain(Double)
      init(from decoder: any Decoder) throws {
        if let number = try? decoder.singleValueContainer().decode(Double.self) {
          self = .plain(number)
        } else {
          self = .number(try Number(from: decoder))
        }
      }
    }

    enum Gradient: Decodable {
      case one(Number)
      case all([Number])
      init(from decoder: any Decoder) throws {
        if let all = try? [Number](from: decoder) {
          self = .all(all)
        } else {
          self = .one(try Number(from: decoder))
        }
      }
    }
  }

  @Test("prints JSON lines with the numbers of the trace, to the last bit (seed 20268)")
  func json() throws {
    var random = SplitMix(seed: 20268)
    let text = "0*(x + y + z); \(RandomProgram(length: 20, &random))"
    let point = "x=0.7,y=-1.3,z=0.4"
    let trace = try trace(text, at: point)
    let output = run(["step", text, "--at", point, "--format", "json"]).output
    let lines = try output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.count == 2 * trace.graph.count + 2)
    #expect(lines.allSatisfy { $0.format == "backprop/step/1" && $0.of == lines.count })
    #expect(lines.map(\.step) == Array(1...lines.count))
    for node in 0..<trace.graph.count {
      let (forward, backward) = (lines[node], lines[lines.count - 2 - node])
      #expect(forward.pass == "forward" && backward.pass == "backward")
      guard case .number(let value)? = forward.output, case .one(let gradient)? = backward.gradient
      else {
        Issue.record("node \(node) has no numbers")
        continue
      }
      #expect(value.value == trace.value(of: node))
      #expect(gradient.value == trace.gradient(of: .node(node)))
      #expect(forward.localDerivatives?.compactMap(\.value) == trace.localDerivatives(of: node))
      #expect(
        backward.sends?.compactMap(\.value) == trace.contributions(from: node).compactMap { $0 })
    }
    guard case .all(let all)? = lines.last?.gradient else {
      Issue.record("there is no gradient")
      return
    }
    #expect(all.compactMap(\.value) == (0..<3).compactMap { trace.gradient(of: .input($0)) })
  }

  @Test("is not asked for tries where nobody answers")
  func nobodyTries() {
    #expect(run(Self.circuit + ["--try", "--no-input"]).output == run().output)
  }

  @Test("takes a pass behind --try, and the expression where there is none")
  func tryOption() {
    let backward = run(["step", "--try", "backward", "x*y", "--at", "x=1,y=2"], input: "n\n")
    #expect(!backward.output.contains("Right"))
    let all = run(["step", "--try", "x*y", "--at", "x=1,y=2"], input: "2\n")
    #expect(all.output.contains("Right: o = 2."))
    let forward = run(["step", "--try=forward", "x*y", "--at", "x=1,y=2"], input: "2\n")
    #expect(forward.output.contains("Right: o = 2."))
  }

  // MARK: - Faults

  @Test(
    "shows the steps up to a number that does not exist, then the error",
    arguments: [("ln(x - 5) * y", "x=4,y=2", 2), ("2√x + y", "x=0,y=1", 7)])
  func faults(program: String, point: String, steps: Int) {
    let console = run(["step", program, "--at", point], code: .badText)
    #expect(console.errors.hasPrefix("error: "))
    #expect(console.errors.contains("node v"))
    let titles = console.output.split(separator: "\n").filter { $0.hasPrefix("Step ") }
    #expect(titles.count == steps)
    let json = run(["step", program, "--at", point, "--format", "json"], code: .badText)
    #expect(json.output.split(separator: "\n").count == steps)
    #expect(json.errors.hasPrefix("{\"format\":\"backprop/error/1\""))
    let left = run(["step", program, "--at", point], input: "q\n")
    #expect(left.errors == "")
  }

  @Test("says what is wrong with its program and its words as eval does")
  func failures() {
    #expect(
      run(["step", "(x+y)*z", "--at", "x=4"], code: .badText).errors.contains("backprop step"))
    #expect(run(["step", "(x+"], code: .badText).errors.contains("^"))
    #expect(run(["step"], code: .usage).errors.contains("backprop step"))
    #expect(run(["step", "x", "--at", "x=1", "--try=sideways"], code: .usage).errors != "")
  }
}
