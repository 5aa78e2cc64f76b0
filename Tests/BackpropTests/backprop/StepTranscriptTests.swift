// Whole walks as they are printed, and what must hold for every one of them.

import Foundation
import Graphs
import Lessons
import Testing

@testable import Reports
@testable import backprop

@Suite("A printed walk")
struct StepTranscriptTests {
  /// The main example of each lecture, and a few with something of their own.
  static let examples = [
    "sum-times", "neuron-grouped", "patterns", "ridge", "two-layer-relu-off", "softmax-log-loss",
    "two-copies", "complicated-graph",
  ]

  /// The words of the command for an example of the lectures.
  static func words(_ id: String) -> [String] {
    guard let example = LectureTests.examples.first(where: { $0.id == id }) else { return [] }
    let point = example.at.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ["step", example.expression, "--at", point.joined(separator: ",")]
  }

  private func run(
    _ words: [String], input: String = "", code: ExitCode = .done
  ) -> RecordingConsole {
    let console = RecordingConsole(input: input)
    #expect(Program.run(words, on: console) == code)
    return console
  }

  @Test("is what its golden file says", arguments: examples)
  func golden(_ id: String) throws {
    let console = run(Self.words(id))
    #expect(console.errors == "")
    try expectGolden(console.output, "output/step-\(id).txt")
  }

  @Test(
    "is what its golden file says, on every page and in every form",
    arguments: [
      ("40", ["--width", "40"]), ("ascii", ["--ascii"]), ("plain", ["--format", "plain"]),
      ("markdown", ["--format", "markdown"]), ("json", ["--format", "json"]),
      ("wanted", ["--wrt", "y"]), ("colour", ["--color", "always"]),
    ])
  func forms(name: String, options: [String]) throws {
    let console = run(Self.words("complicated-graph") + options)
    try expectGolden(console.output, "output/step-complicated-graph-\(name).txt")
  }

  @Test("is the same without input, and where nothing is to be read", arguments: examples)
  func sameWithoutInput(_ id: String) {
    #expect(
      run(Self.words(id)).output == run(Self.words(id) + ["--no-input"], input: "q\n").output)
  }

  @Test("has the same pages forwards and back, however often", arguments: examples)
  func forwardsAndBack(_ id: String) throws {
    let whole = run(Self.words(id)).output
    let count = whole.split(separator: "\n").filter { $0.hasPrefix("Step ") }.count
    let input = String(repeating: "b\n", count: count - 1)
    let there = run(Self.words(id), input: "g\(count)\n" + input).output
    let again = run(Self.words(id), input: "g\(count)\n" + input + "g\(count)\n" + input).output
    // Each step that was gone to is a block of its own, which the whole walk begins with.
    let pages = Self.blocks(there)
    #expect(pages.count == count + 2)
    #expect(
      Array(pages.dropFirst(2).reversed())
        == Array(Set(pages)).sorted(by: Self.isBefore).suffix(count))
    for page in pages { #expect(whole.contains(page)) }
    #expect(Self.blocks(again).suffix(count) == pages.suffix(count))
  }

  /// The parts of a text between empty lines.
  private static func blocks(_ text: String) -> [String] {
    var blocks: [String] = []
    var block = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !block.isEmpty { blocks.append(block) }
        block = ""
      } else {
        block += line + "\n"
      }
    }
    return blocks
  }

  /// By the number of the step; what is no step stands first.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    func number(_ text: String) -> Int {
      text.hasPrefix("Step ") ? Int(text.dropFirst(5).prefix { $0 != " " }) ?? 0 : 0
    }
    return number(one) < number(other)
  }

  @Test("fits the page", arguments: examples, [40, 60, 80, 200])
  func fits(_ id: String, width: Int) {
    for options in [[], ["--ascii"], ["--exact"]] {
      let output = run(
        Self.words(id) + ["--width", "\(width)"] + options, input: Self.everything
      ).output
      for line in output.split(separator: "\n") {
        #expect(displayWidth(of: String(line)) <= width, "\(line)")
      }
    }
  }

  /// Commands that bring everything to the page.
  private static let everything =
    "?\nt\n?\n7\nfoo\n:h\n:h\n:h\n:e\n\n\n\nw\ng99\ne\nc\nt\n?\n0\n\nn\ne\nt\n:w\n:h\n:h\n:h\n\n\n\nc\nn\n"

  @Test("has drawings at 40 columns", arguments: examples)
  func draws(_ id: String) {
    let output = run(Self.words(id) + ["--width", "40"]).output
    let gates = output.split(separator: "\n").filter { $0.contains("[") && $0.contains("]") }
    let titles = output.split(separator: "\n").filter { $0.hasPrefix("Step ") }
    #expect(gates.count >= titles.count - 2)
  }

  @Test("is ASCII where that is asked for", arguments: StepFormat.allCases)
  func isASCII(_ format: StepFormat) {
    for id in Self.examples {
      let words = Self.words(id) + ["--ascii", "--format", format.rawValue]
      let output = run(words, input: Self.everything).output
      #expect(output.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("never shows a number before its step: the last line that is new has it")
  func showsNothingEarly() {
    let output = run(Self.words("complicated-graph")).output
    let steps = Self.blocks(output)
    for (number, text) in [(2, "0.982"), (7, "0.02"), (12, "−0.0279")] {
      let first = steps.firstIndex { $0.contains(text) && $0.hasPrefix("Step") } ?? 0
      #expect(steps[first].hasPrefix("Step \(number == 2 ? 1 : number == 7 ? 6 : 12) "))
    }
  }

  @Test("stops quickly where nobody reads on")
  func stops() {
    let console = RecordingConsole()
    console.outputIsGone = true
    let sum = (0..<20_000).map { "\($0)*x" }.joined(separator: " + ")
    #expect(Program.run(["step", sum, "--at", "x=1"], on: console) == .done)
  }
}
