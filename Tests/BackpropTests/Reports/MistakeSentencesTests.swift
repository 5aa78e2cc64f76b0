// What is said of every kind of mistake, in one place where it can be reviewed.

import Graphs
import Testing

@testable import Lessons
@testable import Reports

@Suite("What is said of a mistake")
struct MistakeSentencesTests {
  /// A mistake as it was found, with what is said of it.
  private struct Told {
    let attempt: MistakeAttempt
    let finding: Finding
    let sentence: String
    let question: String

    init(_ attempt: MistakeAttempt, _ finding: Finding, ascii: Bool) {
      let style = ReportStyle(numbers: NumberStyle(ascii: ascii))
      let sentences = MistakeSentences(wording: Wording(trace: attempt.trace, style: style))
      self.attempt = attempt
      self.finding = finding
      sentence = sentences.sentence(finding, at: attempt.cell)
      question = sentences.question(for: finding, at: attempt.cell)
    }

    /// The first letters of the sentence.
    var beginning: String { String(sentence.filter(\.isLetter).prefix(24)) }

    var cell: String { attempt.trace.name(of: attempt.cell) }
  }

  private func told(_ mistake: Mistake, ascii: Bool = false) throws -> [Told] {
    try (MistakeAttempt.everywhere.get()[mistake] ?? []).map { attempt in
      let finding = Finding(
        mistake: attempt.mistake, prediction: attempt.prediction, isFromOwn: false)
      return Told(attempt, finding, ascii: ascii)
    }
  }

  @Test("is a sentence and a question of one line", arguments: Mistake.allCases, [false, true])
  func isWhole(_ mistake: Mistake, ascii: Bool) throws {
    for told in try told(mistake, ascii: ascii) {
      #expect(told.sentence.count > 20 && told.sentence.hasSuffix("."), "\(told.sentence)")
      #expect(told.question.count > 20 && told.question.hasSuffix("?"), "\(told.question)")
      for text in [told.sentence, told.question] {
        #expect(text.count <= 200 && !text.contains("\n") && !text.contains("  "), "\(text)")
        #expect(!ascii || text.utf8.allSatisfy { $0 < 0x80 && $0 >= 0x20 }, "\(text)")
        #expect(!ascii || !text.contains("\\u{"), "\(text)")
      }
    }
  }

  @Test("never has the right number in it", arguments: Mistake.allCases, [false, true])
  func isNoKey(_ mistake: Mistake, ascii: Bool) throws {
    let numbers = NumberStyle(ascii: ascii)
    for told in try told(mistake, ascii: ascii) {
      let right = numbers.text(told.attempt.trace.value(of: told.attempt.cell))
      // 1 and 2 stand in rules and names.
      guard right.count(where: \.isNumber) > 1 else { continue }
      for text in [told.sentence, told.question] {
        let words = text.split { " ,:;.?()".contains($0) && $0 != "." || $0 == " " }
        let isTold = words.contains { $0 == right || $0 == right + "." }
        #expect(!isTold, "\(told.cell) = \(right): \(text)")
      }
    }
  }

  @Test("is said of a number that one does not have without that number")
  func hidesNumbers() throws {
    var judge = Judge(
      try trace("z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3"), digits: .rounded(3))
    let slope = Cell(5, .localDerivative(slot: 0))
    judge.judge(nil as TypedAnswer?, for: Cell(4, .output))
    let answer = try #require(try AnswerReader().read("0.0004"))
    let finding = try #require(judge.findings(answer, for: slope).first)
    let wording = Wording(trace: judge.trace, style: ReportStyle())
    #expect(
      MistakeSentences(wording: wording).sentence(finding, at: slope)
        == "The sign is lost: the derivative of 1/i is −1/i².")
  }

  @Test("says of two at once both")
  func pairs() throws {
    let trace = try trace("1/x * y", at: "x=2.43,y=1.37")
    let cell = Cell(0, .sent(slot: 0))
    let wording = Wording(trace: trace, style: ReportStyle())
    let told = try ["1.539", "0.169"].map { text in
      let answer = try #require(try AnswerReader().read(text))
      let finding = try #require(
        Judge(trace, digits: .rounded(3)).findings(answer, for: cell).first)
      return MistakeSentences(wording: wording).sentence(finding, at: cell)
    }
    let sign = "Two things at once. The sign is lost: the derivative of 1/i is −1/i², and i = 2.43."
    #expect(
      told == [
        sign + " And the two factors of the chain rule are added, not multiplied.",
        sign + " And the gradient that arrives is not multiplied in.",
      ])
  }

  @Test("can be read in one place")
  func catalogue() throws {
    var lines: [String] = []
    for mistake in Mistake.allCases {
      lines += ["# \(mistake.rawValue)"]
      // Sentences that begin alike are read once.
      var read: Set<String> = []
      for (one, ascii) in zip(try told(mistake), try told(mistake, ascii: true))
      where read.insert(one.beginning).inserted {
        lines += ["\(one.attempt.exercise): \(one.attempt.typed) for \(one.cell)"]
        lines += [one.sentence, one.question].map { "  \($0)" }
        if ascii.sentence != one.sentence { lines.append("  \(ascii.sentence)") }
        if ascii.question != one.question { lines.append("  \(ascii.question)") }
      }
      lines.append("")
    }
    try expectGolden(lines.joined(separator: "\n"), "mistakes.txt")
  }
}
