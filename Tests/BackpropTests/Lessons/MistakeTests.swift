// Every kind of mistake is found where it was made, and never where nothing is wrong.

import Graphs
import Testing

@testable import Lessons

@Suite("A mistake")
struct MistakeTests {
  @Test("is found first or tied in three attempts or more", arguments: Mistake.allCases)
  func isFound(_ mistake: Mistake) throws {
    let attempts = try Self.examples(of: mistake)
    #expect(attempts.count == 3, "\(mistake.rawValue): \(attempts.count)")
  }

  @Test("is found beside no more than it can be taken for")
  func ties() throws {
    let lines = try Mistake.allCases.flatMap { mistake in
      ["# \(mistake.rawValue)"]
        + (try Self.examples(of: mistake).map { attempt in
          let names = try attempt.findings().map(\.mistake.rawValue).joined(separator: ", ")
          let cell = attempt.trace.name(of: attempt.cell)
          return "\(attempt.exercise): \(cell) = \(attempt.typed): \(names)"
        })
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", "mistake-attempts.txt")
  }

  /// Three attempts in which the mistake is found, in different exercises where there are such.
  private static func examples(of mistake: Mistake) throws -> [MistakeAttempt] {
    let all = try MistakeAttempt.everywhere.get()[mistake] ?? []
    var seen: Set<String> = []
    let first = all.filter { seen.insert($0.exercise.description).inserted }
    var examples: [MistakeAttempt] = []
    for attempt in first + all where examples.count < 3 {
      let isNew = !examples.contains { $0.typed == attempt.typed && $0.cell == attempt.cell }
      guard isNew, try attempt.findings().contains(where: { $0.mistake == mistake }) else {
        continue
      }
      examples.append(attempt)
    }
    return examples
  }

  @Test(
    "that is not named gave the number of a likelier one (seed 20267)",
    arguments: MistakeExercise.all)
  func isNamed(_ exercise: MistakeExercise) throws {
    var random = SplitMix(seed: 20267)
    for attempt in try MistakeAttempt.all(exercise, Mistake.allCases) where random.next() % 8 == 0 {
      expectNamed(attempt, try attempt.findings())
    }
  }

  @Test(
    "in a random program is named, or a likelier one (seed 20265)",
    arguments: RandomProgramTests.programs(seed: 20265, count: 25, length: 8))
  func inRandomPrograms(_ program: RandomProgram) throws {
    let exercise = MistakeExercise(
      program: "0*(x + y + z); \(program)", point: "x=0.7,y=-1.3,z=0.4")
    var random = SplitMix(seed: 20265)
    for attempt in try MistakeAttempt.all(exercise, Mistake.allCases) where random.next() % 12 == 0
    {
      expectNamed(attempt, try attempt.findings())
    }
  }

  private func expectNamed(_ attempt: MistakeAttempt, _ findings: [Finding]) {
    let rank = Mistake.allCases.firstIndex(of: attempt.mistake) ?? 0
    let isExplained = findings.contains { finding in
      let other = Mistake.allCases.firstIndex(of: finding.mistake) ?? 0
      return finding.second == nil && other <= rank
    }
    let cell = attempt.trace.name(of: attempt.cell)
    #expect(
      isExplained && findings.count <= 3,
      "\(attempt.mistake.rawValue) at \(cell), \(attempt.typed): \(findings.map(\.mistake.rawValue))"
    )
  }

  @Test("never gives the right number", arguments: MistakeExercise.all)
  func isWrong(_ exercise: MistakeExercise) throws {
    let trace = try exercise.passes()
    for cell in trace.cells {
      let right = MistakeAttempt.text(trace.value(of: cell))
      guard let answer = try AnswerReader().read(right) else { continue }
      let findings = Judge(trace, digits: .rounded(3)).findings(answer, for: cell)
      #expect(findings.isEmpty, "\(trace.name(of: cell)): \(findings.map(\.mistake.rawValue))")
    }
  }

  @Test(
    "is never found in right answers (seed 20266)",
    arguments: RandomProgramTests.programs(seed: 20266, count: 60, length: 14))
  func rightAnswers(_ program: RandomProgram) throws {
    let trace = try trace("0*(x + y + z); \(program)", at: "x=0.7,y=-1.3,z=0.4")
    var judge = Judge(trace, digits: .rounded(3))
    for cell in trace.cells {
      let typed = MistakeAttempt.text(trace.value(of: cell))
      let verdict = judge.judge(try AnswerReader().read(typed), for: cell)
      #expect(verdict.isRight, "\(trace.name(of: cell)) = \(typed): \(verdict)")
    }
  }

  @Test("is not seen in two right digits, but in one")
  func fewDigits() throws {
    // σ′(4) is 0.01766, and 1 − σ(4) is 0.01799.
    var judge = Judge(
      try trace("z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3"), digits: .rounded(3))
    let slope = Cell(0, .localDerivative(slot: 0))
    let two = judge.judge(try AnswerReader().read("0.018"), for: slope)
    #expect(two == .imprecise(isRight: true))
    // What arrives at σ from v2 is 0.0200, which may be 0.018 with one digit, but is hardly meant so.
    let one = judge.judge(try AnswerReader().read("0.02"), for: Cell(0, .arriving))
    guard case .wrong(let findings) = one else {
      Issue.record("\(one)")
      return
    }
    #expect(findings.map(\.mistake) == [.onePathOnly])
  }

  @Test("made with a number of one's own is found with that number")
  func fromOwn() throws {
    var judge = Judge(
      try trace("z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3"), digits: .rounded(3))
    func verdict(_ text: String, _ cell: Cell) throws -> Verdict {
      judge.judge(try AnswerReader().read(text), for: cell)
    }
    // 4 · 3 for 4 + 3, and then 2 · 12 for 12².
    guard case .wrong(let first) = try verdict("12", Cell(2, .output)),
      case .wrong(let second) = try verdict("24", Cell(3, .output))
    else {
      Issue.record("\(judge.verdicts)")
      return
    }
    #expect(first.map(\.mistake) == [.wrongOperation] && first.first?.isFromOwn == false)
    #expect(second.map(\.mistake) == [.powerAsProduct] && second.first?.isFromOwn == true)
    #expect(second.first?.prediction.numbers == [2])
  }

  @Test(
    "is seldom seen in a number of three digits made up at random (seed 20268)",
    arguments: [Grouping(), Grouping(level: .named)])
  func byChance(_ grouping: Grouping) throws {
    var random = SplitMix(seed: 20268)
    var (named, all, pairs) = (0, 0, 0)
    for exercise in MistakeExercise.all {
      let trace = try trace(exercise.program, at: exercise.point, grouping)
      let judge = Judge(trace, digits: .rounded(3))
      for cell in trace.cells where random.next() % 3 == 0 {
        // Of about the size of the right number, as a wrong one is.
        let size = max(trace.value(of: cell).magnitude, 0.01)
        let value = size * Double.random(in: 0.3...3, using: &random)
        let typed = Digits.rounded(3).text(ofMagnitude: value)
        guard let answer = try AnswerReader().read(typed) else { continue }
        let findings = judge.findings(answer, for: cell)
        all += 1
        named += findings.isEmpty ? 0 : 1
        pairs += findings.first?.second == nil ? 0 : 1
      }
    }
    #expect(all > 100 && named * 100 < all * 2, "\(named) (\(pairs) pairs) of \(all)")
  }

  @Test("has a name of its own in small letters")
  func names() {
    let names = Mistake.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } && $0.count <= 40 })
  }
}
