// One exercise after the other: each from the seed behind the one before.

/// Exercises without end.
public struct PracticeSeries: Sendable {
  /// What they are about; anything that the level has where it is nil.
  public let topic: PracticeTopic?
  /// How difficult they are.
  public let level: PracticeLevel
  /// What this one is made from.
  public private(set) var seed: Int

  /// The exercises of a level, which the topic has where one is given.
  public init(topic: PracticeTopic?, level: PracticeLevel, seed: Int) {
    (self.topic, self.level, self.seed) = (topic, level, seed)
  }

  /// This exercise.
  public var exercise: PracticeExercise { PracticeExercise(currentTopic, level, seed: seed) }

  /// What this exercise is about.
  var currentTopic: PracticeTopic {
    var numbers = SeededNumbers(seed: UInt64(bitPattern: Int64(seed)))
    return topic ?? numbers.pick(PracticeTopic.all(with: level))
  }

  /// Goes on to the next one; behind the largest seed begins again at 0.
  public mutating func advance() { seed = seed == .max ? 0 : seed + 1 }
}
