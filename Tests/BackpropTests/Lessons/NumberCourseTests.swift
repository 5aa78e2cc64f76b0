// The numbers that the shipped course asks for: blank as shipped, solved by what is computed.

import Testing

@testable import Lessons

@Suite("The numbers of the course")
struct NumberCourseTests {
  /// A question of the course, with the text in which it stands.
  struct Asked: Sendable {
    let name: String
    let text: String
    let file: ExerciseFile
    let index: Int

    func mark(_ typed: [(line: Int, typed: String)]) -> QuestionMarking {
      file.mark(answered(text, typed)).questions[index]
    }

    /// The question with every right answer written as `spelling` has it.
    func solved(_ spelling: (String) -> String = { $0 }) -> [(line: Int, typed: String)] {
      file.mark(text).questions[index].answers.compactMap { answer in
        answer.written.map { ($0.place.line, spelling(answer.key)) }
      }
    }

    var asks: [String] { file.entries[index].block.asked }
  }

  /// Read once for all of the tests.
  private static let read = Result { try readAll() }

  static func all() throws -> [Asked] { try read.get() }

  private static func readAll() throws -> [Asked] {
    try shippedExercises().flatMap { name, text in
      let file = try ExerciseFile(reading: text)
      return file.kinds.indices.filter { file.kinds[$0] == .number }.map {
        Asked(name: name, text: text, file: file, index: $0)
      }
    }
  }

  @Test("As shipped nothing is answered, and the computed solution is all right")
  func solutions() throws {
    let all = try Self.all()
    #expect(all.count > 35)
    for asked in all {
      #expect(asked.file.mark(asked.text).questions[asked.index].isBlank, "\(asked.name)")
      let solved = asked.file.solved()
      #expect(asked.file.mark(solved).questions[asked.index].isDone, "\(asked.name)")
      #expect(asked.file.solved() == solved)
    }
  }

  @Test(
    "Right numbers may be written with commas, in ASCII, after a sign, or with a digit less",
    arguments: [
      { $0.replacingMinus }, { String($0.map { $0 == "." ? "," : $0 }) }, { "≈ \($0)" },
      { "`\($0)`" }, { "1·2 = \($0)" }, { "(\($0))/1" }, shortened,
    ] as [@Sendable (String) -> String])
  func spellings(spelling: @Sendable (String) -> String) throws {
    for asked in try Self.all() {
      let marking = asked.mark(asked.solved(spelling))
      for answer in marking.answers {
        #expect(answer.verdict.isRight, "\(asked.name): \(answer)")
      }
    }
  }

  /// A number rounded to three digits, where it has more behind the point.
  private static let shortened: @Sendable (String) -> String = { text in
    guard let answer = AnswerNumber(text), text.contains("." as Character), answer.value != 0 else {
      return text
    }
    var digits = DecimalDigits(answer.value.magnitude)
    digits.round(toDigits: max(4, digits.exponent + 1))
    return (answer.value < 0 ? "-" : "") + digits.plain
  }

  @Test("Numbers with their signs turned are never right, and what is 0 is not 0.5")
  func signs() throws {
    for asked in try Self.all() {
      let turned = asked.solved { $0 == "0" ? "0.5" : "-(\($0))" }
      for answer in asked.mark(turned).answers {
        #expect(!answer.verdict.isRight, "\(asked.name): \(answer)")
      }
    }
  }

  @Test("The predicted change for the real one, and one quotient for another, are told")
  func exchanged() throws {
    var told = 0
    for asked in try Self.all() {
      let solved = asked.solved()
      for (place, ask) in asked.asks.enumerated() {
        guard let other = Self.partner(of: ask, in: asked.asks),
          solved[other].typed != solved[place].typed
        else { continue }
        var typed = solved
        typed[place].typed = solved[other].typed
        let verdict = asked.mark(typed).answers[place].verdict
        guard case .wrong(.number(.slips(let slips, _))) = verdict else {
          Issue.record("\(asked.name), \(ask): \(verdict)")
          continue
        }
        let expected: Set<NumberSlip> = [
          .predicted, .actual, .centralInstead, .oneSidedInstead,
        ]
        #expect(!expected.isDisjoint(with: slips), "\(asked.name), \(ask): \(slips)")
        told += 1
      }
    }
    #expect(told > 10)
  }

  /// The place of what is easily mixed up with `ask`.
  private static func partner(of ask: String, in asks: [String]) -> Int? {
    let pairs = [("predicted change ", "change "), ("quotient ", "central ")]
    for (one, two) in pairs {
      if ask.hasPrefix(one) { return asks.firstIndex(of: two + ask.dropFirst(one.count)) }
      if ask.hasPrefix(two) { return asks.firstIndex(of: one + ask.dropFirst(two.count)) }
    }
    return nil
  }
}

extension String {
  fileprivate var replacingMinus: String { String(map { $0 == "−" ? "-" : $0 }) }
}
