// An exercise made for practice: the same topic, level and seed always give the same one.

/// An exercise that was made for practice.
public struct PracticeExercise: Sendable {
  /// What it is about.
  public let topic: PracticeTopic
  /// How difficult it is.
  public let level: PracticeLevel
  /// What it was made from.
  public let seed: Int
  /// The exercise.
  public let exercise: Exercise

  /// So many programs are tried before the best of them is taken.
  private static let attempts = 12
  /// A seed that gives a good exercise for every topic and level: what is left where another does
  /// not, which is not known to happen.
  static let proven = 1

  /// Makes the exercise of a topic at one of its levels.
  public init(_ topic: PracticeTopic, _ level: PracticeLevel, seed: Int) {
    guard
      let exercise = Self.made(topic, level, seed) ?? Self.made(topic, level, Self.proven)
    else { preconditionFailure("the topic has this level") }
    (self.topic, self.level, self.seed, self.exercise) = (topic, level, seed, exercise)
  }

  /// The first good exercise, or the best of those that are not.
  static func made(_ topic: PracticeTopic, _ level: PracticeLevel, _ seed: Int) -> Exercise? {
    var numbers = SeededNumbers(seed: start(topic, level, seed))
    var best: PracticeMaker.Candidate?
    for _ in 0..<attempts {
      let maker = PracticeMaker(topic: topic, level: level)
      guard let candidate = maker.candidate(&numbers) else { continue }
      if candidate.quality.isGood { return candidate.exercise }
      if best.map({ candidate.quality.isBetter(than: $0.quality) }) ?? true { best = candidate }
    }
    return best?.exercise
  }

  /// Where the numbers of chance begin: other topics and levels are not to look alike.
  private static func start(_ topic: PracticeTopic, _ level: PracticeLevel, _ seed: Int) -> UInt64 {
    let name = topic.rawValue.utf8.reduce(UInt64(level.rawValue)) { $0 &* 257 &+ UInt64($1) }
    var mixed = SeededNumbers(seed: name)
    return mixed.next() ^ UInt64(bitPattern: Int64(seed))
  }
}
