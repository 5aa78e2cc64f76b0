// Exercises made for practice: whatever the seed, they are sensible, and the same everywhere.

import Expressions
import Foundation
import Graphs
import Testing

@testable import Lessons

@Suite("Exercises made for practice")
struct PracticeTests {
  /// A topic at one of its levels.
  struct Place: Sendable, CustomTestStringConvertible {
    let topic: PracticeTopic
    let level: PracticeLevel

    var testDescription: String { "\(topic.rawValue) \(level.rawValue)" }

    func made(_ seed: Int) -> PracticeExercise { PracticeExercise(topic, level, seed: seed) }
  }

  static let places = PracticeTopic.allCases.flatMap { topic in
    PracticeLevel.allCases.filter(topic.levels.contains).map { Place(topic: topic, level: $0) }
  }

  static let seeds = 1...6

  @Test("are sensible, friendly and good, whatever the seed", arguments: places)
  func areSensible(_ place: Place) throws {
    var poor = 0
    for seed in Self.seeds {
      let exercise = place.made(seed).exercise
      let trace = exercise.trace
      let note: Comment = "seed \(seed): \(exercise.task.text)"
      #expect(place.level.gates.contains(trace.graph.count), note)
      #expect(trace.fault == nil && trace.kinks.isEmpty, note)
      #expect(trace.graph.inputs.count == exercise.task.point.count, note)
      #expect(isFriendly(exercise, place), note)
      #expect(gradientsFlow(trace, place.topic), note)
      #expect(exercise.program.remarks.isEmpty && exercise.program.unusedStatements.isEmpty, note)
      let quality = SheetQuality(exercise)
      // What is not good is still far from hiding every tenth mistake.
      #expect(quality.share < 2 * SheetQuality.poorShare, note)
      if !quality.isGood { poor += 1 }
    }
    #expect(poor <= 1, "\(poor) of \(Self.seeds.count) are poor")
  }

  @Test(
    "differ from seed to seed, also where they are small",
    arguments: places.filter { $0.level <= .second })
  func differ(_ place: Place) {
    let sheets = (1...20).map { place.made($0).exercise.task.text }
    #expect(Set(sheets).count == 20)
  }

  /// Whether nobody minds to write the numbers: no 0, 1 or −1 among the inputs, whole ones at the
  /// first levels unless a gate would saturate, and nothing large or tiny.
  private func isFriendly(_ exercise: Exercise, _ place: Place) -> Bool {
    let inputs = exercise.task.point.map(\.number)
    let sizes = exercise.trace.cells.map { exercise.trace.value(of: $0).magnitude }
    return inputs.allSatisfy { $0 != 0 && $0.magnitude != 1 && $0.magnitude < 100 }
      && inputs.allSatisfy { Digits.rounded(1).asPrinted($0) == $0 }
      && Set(inputs).count == inputs.count
      && sizes.allSatisfy { $0 < 10_000 && ($0 >= 0.001 || $0 == 0 && place.topic == .kinks) }
  }

  /// Whether no gradient of an input is 0, or in a topic about blocking not all of them.
  private func gradientsFlow(_ trace: Trace, _ topic: PracticeTopic) -> Bool {
    let gradients = trace.gradient.values
    return gradients.allSatisfy(\.isFinite)
      && (topic == .kinks ? gradients.contains { $0 != 0 } : gradients.allSatisfy { $0 != 0 })
  }

  @Test("are whole numbers at the first levels where no gate asks for small ones")
  func whole() {
    for topic in [PracticeTopic.gates, .chainRule, .tables, .forks, .kinks, .sharedWeights] {
      for level in [PracticeLevel.first, .second] {
        for seed in 1...5 {
          let point = PracticeExercise(topic, level, seed: seed).exercise.task.point
          #expect(point.allSatisfy { $0.number == $0.number.rounded() }, "\(topic) \(seed)")
        }
      }
    }
  }

  @Test("depend on topic, level and seed, and on nothing else", arguments: places)
  func seeded(_ place: Place) {
    #expect(place.made(4711).exercise.task == place.made(4711).exercise.task)
    #expect(place.made(4711).exercise.task != place.made(4712).exercise.task)
  }

  @Test("have something to fall back on", arguments: places)
  func proven(_ place: Place) throws {
    let exercise = try #require(
      PracticeExercise.made(place.topic, place.level, PracticeExercise.proven))
    #expect(SheetQuality(exercise).isGood)
  }

  @Test("take any seed", arguments: [0, .max, .min, -1])
  func anySeed(_ seed: Int) {
    for place in Self.places where place.level == .second {
      #expect(place.level.gates.contains(place.made(seed).exercise.trace.graph.count))
    }
  }

  // MARK: - Topics and levels

  @Test("every topic goes up to the last level, and has the name of a folder of the course")
  func topics() throws {
    #expect(PracticeTopic.allCases.allSatisfy { $0.levels.upperBound == .fifth })
    let course = goldenFile("").deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Exercises")
    let folders = try FileManager.default.contentsOfDirectory(atPath: course.path)
    for topic in PracticeTopic.allCases {
      #expect(folders.contains { $0.dropFirst(3) == topic.rawValue }, "\(topic.rawValue)")
    }
    for level in PracticeLevel.allCases {
      #expect(PracticeTopic.all(with: level).count >= 8)
    }
  }

  @Test("every level has more gates than the one below")
  func levels() {
    for (level, next) in zip(PracticeLevel.allCases, PracticeLevel.allCases.dropFirst()) {
      #expect(next.gates.lowerBound == level.gates.upperBound + 1)
    }
  }

  @Test("topics are about what they say, whatever the seed")
  func about() {
    for seed in 1...4 {
      for level in PracticeLevel.allCases {
        let forks = PracticeExercise(.forks, level, seed: seed).exercise.trace
        let used =
          forks.graph.inputs.indices.map(Operand.input)
          + (0..<forks.graph.count).map(Operand.node)
        let count = used.count { forks.uses(of: $0).count > 1 }
        #expect(count >= [1, 1, 2, 2, 3][level.rawValue - 1], "forks \(level) \(seed)")
        let kinks = PracticeExercise(.kinks, level, seed: seed).exercise.trace.branches
        #expect(kinks.signs.count >= [1, 1, 2, 2, 3][level.rawValue - 1], "kinks \(level) \(seed)")
        let chain = PracticeExercise(.chainRule, level, seed: seed).exercise.trace
        let ends = chain.graph.inputs.indices.map { chain.uses(of: .input($0)).count }
        #expect(ends.allSatisfy { $0 == 1 }, "chain-rule \(level) \(seed)")
      }
    }
  }

  @Test("a series goes through the seeds, and begins again behind the last")
  func series() {
    var series = PracticeSeries(topic: .forks, level: .first, seed: .max - 1)
    let first = series.exercise
    series.advance()
    #expect(series.seed == .max && series.exercise.exercise.task != first.exercise.task)
    series.advance()
    #expect(series.seed == 0)
  }

  @Test("a series without a topic takes all that have the level")
  func anyTopic() {
    for level in [PracticeLevel.first, .third] {
      let topics = (1...200).map {
        PracticeSeries(topic: nil, level: level, seed: $0).currentTopic
      }
      #expect(Set(topics) == Set(PracticeTopic.all(with: level)))
    }
  }
}
