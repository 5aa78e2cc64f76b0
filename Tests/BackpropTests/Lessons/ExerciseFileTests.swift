// An exercise of the course is read from its Markdown, and marked by what is computed from its blocks.

import Lessons
import Testing

@Suite("The files of exercises")
struct ExerciseFileTests {
  static let text = """
    # Whose turn?

    Words.

    ```backprop
    question: order
    program: s = x + y; p = σ(y); a = s*p
    ask: forward
    ```

    Order: ____

    And back.

    ```backprop
    question: order
    program: s = x + y; p = σ(y); a = s*p
    ask: backward
    ```

    Order: ____

    <details><summary>Hint 1</summary>

    What waits for what?

    </details>

    <details><summary>Explanation</summary>

    A gate waits for what it reads.

    </details>
    """

  @Test("Title, hints and explanation are told apart, and the task is what is not folded")
  func parts() throws {
    let file = try ExerciseFile(reading: Self.text)
    #expect(file.title == "Whose turn?")
    #expect(file.kinds == [.order, .order])
    #expect(file.hints == ["What waits for what?"])
    #expect(file.explanation == "A gate waits for what it reads.")
    #expect(!file.task.contains("details") && file.task.contains("And back."))
  }

  @Test("As shipped nothing is answered, and the computed solution is all right")
  func solution() throws {
    let file = try ExerciseFile(reading: Self.text)
    #expect(file.mark(Self.text).isBlank)
    let solved = file.mark(file.solved())
    #expect(solved.isDone && solved.total == 2)
  }

  @Test(
    "Any order works in which every gate has what it waits for",
    arguments: [
      ("p, s, a", AnswerVerdict.right), ("s → p → a", .right), ("`s` `p` `a`", .right),
      ("s, a, p", .wrong(.order(.tooEarly("a", waitsFor: "p", isForward: true)))),
      ("s, p", .wrong(.order(.missing(["a"])))), ("s, s, p", .wrong(.order(.twice("s")))),
      ("s, q", .wrong(.order(.unknown("q", suggestion: nil)))),
    ])
  func orders(typed: String, verdict: AnswerVerdict) throws {
    let file = try ExerciseFile(reading: Self.text)
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex(of: "Order: ____"))
    var own = lines
    own[place] = "Order: \(typed)"
    let marking = file.mark(own.joined(separator: "\n"))
    #expect(marking.questions.map { $0.answers.map(\.verdict) } == [[verdict], [.blank]])
  }

  @Test(
    "What is wrong with a block is told with its line in the file",
    arguments: [
      ("question: ordre\nprogram: x*y", 4), ("question: order\nprogram: x*", 5),
      ("question: order\nprogram: x*y\nask: sideways", 6), ("question: order\nask: forward", 5),
    ])
  func problems(block: String, line: Int) {
    #expect {
      try ExerciseFile(reading: "# T\n\n```backprop\n\(block)\n```\n")
    } throws: { error in
      (error as? ExerciseFile.Problem)?.line == line
    }
  }
}
