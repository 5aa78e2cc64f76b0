// Every kind of mistake is found where it was made, and never where nothing is wrong.

import Graphs
import Testing

@testable import Lessons

@Suite("A mistake")
struct MistakeTests {
  @Test("is found first or tied in three attempts or more", arguments: Mistake.allCases)
  func isFound(_ mistake: Mistake) throws {
    let attempts = try MistakeAttempt.everywhere.get()[mistake] ?? []
    var found = 0
    for attempt in attempts where found < 3 {
      let findings = try attempt.findings()
      if findings.contains(where: { $0.mistake == mistake && $0.second == nil }) { found += 1 }
    }
    #expect(found >= 3, "\(mistake.rawValue): \(found) of \(attempts.count)")
  }

  @Test(
    "that is not named gave the number of a likelier one (seed 20267)",
    arguments: MistakeExercise.all)
  func isNamed(_ exercise: MistakeExercise) throws {
    var random = SplitMix(seed: 20267)
    for attempt in try MistakeAttempt.all(exercise, Mistake.allCases) where random.next() % 4 == 0 {
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

  @Test(
    "is seldom seen in a number of three digits made up at random (seed 20268)",
    arguments: [Grouping(), Grouping(level: .named)])
  func byChance(_ grouping: Grouping) throws {
    var random = SplitMix(seed: 20268)
    var (named, all, pairs) = (0, 0, 0)
    for exercise in MistakeExercise.all {
      let trace = try trace(exercise.program, at: exercise.point, grouping)
      let judge = Judge(trace, digits: .rounded(3))
      for cell in trace.cells {
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
    #expect(all > 300 && named * 100 < all * 2, "\(named) (\(pairs) pairs) of \(all)")
  }

  @Test("has a name of its own in small letters")
  func names() {
    let names = Mistake.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } && $0.count <= 40 })
  }
}
