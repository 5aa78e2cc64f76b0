// Texts that would break a parser that calls itself, or one that takes longer than it should.

@testable import Expressions
import Testing

@Suite struct DeepInputTests {
  /// A text that repeats itself.
  struct Shape: Sendable, CustomTestStringConvertible {
    let before: String, middle: String, behind: String
    /// What is wrong with it, or nothing.
    var problem: Problem.ID?

    var testDescription: String { "\(before)…\(middle)…\(behind)" }

    var text: String {
      String(repeating: before, count: 100_000) + middle + String(repeating: behind, count: 100_000)
    }
  }

  @Test(
    "a hundred thousand of the same are read or refused",
    arguments: [
      Shape(before: "(", middle: "x", behind: ")"),
      Shape(before: "([{", middle: "x", behind: "}])"),
      Shape(before: "-", middle: "x", behind: ""), Shape(before: "√", middle: "x", behind: ""),
      Shape(before: "x+", middle: "x", behind: ""), Shape(before: "x^", middle: "x", behind: ""),
      Shape(before: "e^", middle: "x", behind: ""), Shape(before: "x ", middle: "x", behind: ""),
      Shape(before: "sin(", middle: "x", behind: ")"),
      Shape(before: "max(x,", middle: "x", behind: ")"),
      Shape(before: "|(", middle: "x", behind: ")|"),
      Shape(before: "", middle: "x", behind: ".relu()"),
      Shape(before: "", middle: "x", behind: "(x)"), Shape(before: " ", middle: "x", behind: "\n"),
      Shape(before: "0", middle: ".", behind: "1"), Shape(before: "x;", middle: "x", behind: ""),
      Shape(before: "(", middle: "", behind: "", problem: .unclosedBracket),
      Shape(before: ")", middle: "", behind: "", problem: .unopenedBracket),
      Shape(before: "x(", middle: "x", behind: "", problem: .unclosedBracket),
      Shape(before: "a", middle: "", behind: "", problem: .nameTooLong),
      Shape(before: "w", middle: "", behind: "[0]", problem: .nameTooLong),
      Shape(before: "", middle: "a", behind: "\u{301}", problem: .nameTooLong),
      Shape(before: "", middle: "x", behind: ".a", problem: .attribute),
      Shape(before: "foo(", middle: "x", behind: ")", problem: .unknownFunction),
      Shape(before: "@", middle: "", behind: "", problem: .operatorNotRead),
      Shape(before: "9", middle: "", behind: "", problem: .numberTooLarge),
      Shape(before: "²", middle: "", behind: "", problem: .superscript),
    ])
  func repetition(_ shape: Shape) {
    var found: Problem.ID?
    do throws(ProblemList) {
      _ = try Program(reading: SourceText(shape.text))
    } catch {
      found = error.diagnostics[0].problem.id
    }
    #expect(found == shape.problem)
  }

  @Test("a hundred thousand statements that build on each other are read")
  func chain() throws {
    let lines = (1...100_000).map { "a\($0) = a\($0 - 1) + a\($0 - 1)" }
    let program = try Program(reading: SourceText(lines.joined(separator: "\n")))
    #expect(program.statements.count == 100_000)
    #expect(program.inputs.count == 1)
  }

  @Test("a constant as deep as it is long has a value")
  func deepConstant() throws {
    let deep =
      String(repeating: "-(1+", count: 50_000) + "1" + String(repeating: ")", count: 50_000)
    let program = try Program(reading: SourceText("x = \(deep)\nx"))
    let value = try #require(program.inputs[0].declaredValue)
    #expect(program.constantValue(of: value) == 1)
  }
}
