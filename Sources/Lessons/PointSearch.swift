// A seeded search for points at which a wrong method does not land on a right number.

internal import Graphs

/// Searches points for an exercise: the same graph and the same blanks at other numbers.
///
/// Two sheets are taken to be equally difficult where their inputs are of a kind (see
/// `FriendlyNumbers`), every gate with a kink lets the gradient go the same way, no number is 0 on
/// one alone, and nearly every mistake shows in both (see `SheetQuality`). A point at which no
/// gradient reaches any input is never chosen.
public struct PointSearch {
  /// A point, and how good the exercise is there.
  public struct Choice: Sendable {
    /// The value of each input.
    public let point: [Double]
    /// How good the exercise is.
    public let quality: SheetQuality
    /// Whether a number is 0 that is not at the author's point.
    let losesNumbers: Bool
  }

  /// The exercise.
  public let exercise: Exercise
  private let cells: [Cell]
  /// Whether the author's own point is one to get away from.
  private let isDead: Bool
  private let usualInherent: InherentWays

  /// A search around the point of `exercise`.
  public init(_ exercise: Exercise) {
    self.exercise = exercise
    cells = exercise.judgedCells
    isDead = exercise.trace.hasNoGradient
    usualInherent = InherentWays(exercise.trace, cells, exercise.task.digits)
  }

  /// The first good points in an order that the seed decides.
  ///
  /// - Parameters:
  ///   - count: How many different points are wanted.
  ///   - seed: Which points are tried first.
  /// - Returns: The points; where there are not enough, then the best of the others, and fewer
  ///   where there are no more.
  public func points(_ count: Int, seed: UInt64) -> [Choice] {
    points(count, seed: seed, within: FriendlyNumbers.Reach.allCases)
  }

  /// The first good points whose numbers are within these reaches of those of the exercise.
  func points(_ count: Int, seed: UInt64, within reaches: [FriendlyNumbers.Reach]) -> [Choice] {
    points(count, seed: seed, within: reaches) { $0.quality.isGood && !$0.losesNumbers }
  }

  private func points(
    _ count: Int, seed: UInt64, within reaches: [FriendlyNumbers.Reach],
    where isWanted: (Choice) -> Bool
  ) -> [Choice] {
    var numbers = SeededNumbers(seed: seed)
    var seen: Set<[Double]> = []
    var good: [Choice] = []
    var others: [Choice] = []
    var inherent: [Branches: InherentWays] = [exercise.trace.branches: usualInherent]
    for reach in reaches where good.count < count {
      let ranges = exercise.trace.point.map { FriendlyNumbers.around($0, reach) }
      var judged = 0
      for _ in 0..<tries(count) where good.count < count && judged < judgements(count) {
        let point = drawn(from: ranges, &numbers)
        guard seen.insert(point).inserted, let trace = usable(point) else { continue }
        judged += 1
        // Where the author's point is at a kink, what no point can show depends on the side.
        let known = inherent[trace.branches] ?? InherentWays(trace, cells, exercise.task.digits)
        inherent[trace.branches] = known
        let quality = SheetQuality(trace, exercise, cells, known)
        let choice = Choice(
          point: point, quality: quality,
          losesNumbers: trace.loses(exercise.cells, of: exercise.trace))
        if isWanted(choice) { good.append(choice) } else { others.append(choice) }
      }
    }
    return good + Self.bestFirst(others).prefix(count - good.count)
  }

  /// The best of the first good points.
  public func best(seed: UInt64) -> Choice? {
    let choices = points(
      Self.bestOf, seed: seed, within: FriendlyNumbers.Reach.allCases
    ) { choice in
      choice.quality.isGood && !choice.losesNumbers && !choice.quality.isNearlySaturated
    }
    return Self.bestFirst(choices).first
  }

  /// So many points are compared for the best.
  private static let bestOf = 6

  /// Sorted so that equals stay in the order in which they were found.
  private static func bestFirst(_ choices: [Choice]) -> [Choice] {
    choices.enumerated().sorted { one, other in
      if one.element.losesNumbers != other.element.losesNumbers {
        return other.element.losesNumbers
      }
      if one.element.quality.isBetter(than: other.element.quality) { return true }
      if other.element.quality.isBetter(than: one.element.quality) { return false }
      return one.offset < other.offset
    }.map(\.element)
  }

  /// A number for each input, no two alike where that can be.
  private func drawn(from ranges: [[Double]], _ numbers: inout SeededNumbers) -> [Double] {
    var point: [Double] = []
    for range in ranges {
      let free = range.filter { !point.prefix(100).contains($0) }
      let choice = free.isEmpty ? range : free
      point.append(choice[numbers.below(choice.count)])
    }
    return point
  }

  /// How many points are drawn: enough for each of a few inputs to be tried with all others.
  private func tries(_ count: Int) -> Int { 200 + 20 * min(count, 10_000) }

  /// How many points are judged, which takes long where there are many cells.
  private func judgements(_ count: Int) -> Int {
    8 + min(count, 10_000) * 2 + 1_000 / max(1, cells.count)
  }

  /// The passes at a point; nil where they cannot be used.
  private func usable(_ point: [Double]) -> Trace? {
    let trace = Trace(exercise.trace.graph, at: point, wanted: exercise.trace.wanted)
    guard trace.fault == nil, !trace.hasNoGradient else { return nil }
    return isDead || trace.branches.agree(with: exercise.trace.branches) ? trace : nil
  }
}
