// An exercise is looked at for its author: it must be blank, solvable, and say one thing.

import Lessons
import Reports
import Testing

@Suite("What an author of exercises is told")
struct ExerciseLintTests {
  /// An exercise with nothing to put right, of which a row changes a part.
  static let good = """
    # Turns

    Work out z = (x + y)·σ(y), with s = x + y, at x = 3, y = −4.5.

    ```backprop
    question: order
    program: s = x + y; p = σ(y); z = s*p
    at: x=3, y=-4.5
    ask: forward
    ```

    Order: ____

    <details><summary>Hint 1</summary>

    What does each gate read?

    </details>

    <details><summary>Explanation</summary>

    A gate waits for what it reads.

    </details>
    """

  struct Row: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let told: String
    var testDescription: String { told }
  }

  static let rows = [
    Row(from: "# Turns\n", to: "", told: "There is no title: begin with a line `# …`."),
    Row(from: "Order: ____", to: "Order: p, s, z", told: "Question 1: Order is answered already"),
    Row(
      from: "Order: ____", to: "Now!",
      told: "Question 1: the computed answer for Order does not pass."),
    Row(
      from: "What does each gate read?", to: "It could be s, p, z.",
      told: "Hint 1 tells the answer for Order of question 1."),
    Row(from: "<summary>Hint 1", to: "<summary>Note", told: "There is no hint."),
    Row(from: "<summary>Explanation", to: "<summary>Note", told: "There is no explanation."),
    Row(from: "at x = 3,", to: "at x = 4,", told: "The text says x = 4, and no question does."),
    Row(
      from: "Work out z = (x + y)·σ(y)", to: "Work out z = (x + y)·σ(x)",
      told: "The text says z = (x + y)·σ(x), which is another function"),
    Row(from: "with s = x + y", to: "with s = x·y", told: "The text says s = x·y"),
  ]

  private func sentences(_ text: String) throws -> [String] {
    let file = try ExerciseFile(reading: text)
    let entry = ExerciseLintReport.Entry("a", file.flaws(solved: file.solved()), style: .init())
    var output = ""
    ExerciseLintReport([entry], style: .init()).write(.plain, to: &output)
    return output.split(separator: "\n").dropLast().map(String.init)
  }

  @Test("Nothing is said of a good exercise")
  func nothing() throws { #expect(try sentences(Self.good) == []) }

  @Test("What should be put right is said", arguments: rows)
  func told(_ row: Row) throws {
    #expect(Self.good.contains(row.from))
    let told = try sentences(Self.good.replacing(row.from, with: row.to, maxReplacements: 1))
    #expect(told.count == 1, "\(told)")
    #expect(told.first?.contains(row.told) == true, "\(told)")
  }
}
