// How good an exercise is at its point: does a wrong method show, or does it land on the right number?

internal import Graphs

/// The quality of an exercise.
///
/// What no other point could change is left out: it is no fault of the numbers.
public struct SheetQuality: Sendable {
  /// A number that does not show some mistakes.
  public struct Hiding: Hashable, Sendable {
    /// The number.
    public let cell: Cell
    /// The mistakes that give it all the same, in the order of the list of all mistakes.
    public let mistakes: [Mistake]
  }

  /// From this share of wrong methods on that land on right numbers an exercise is poor.
  public static let poorShare = 0.05

  /// In how many ways a mistake can be made that a point could show.
  public let ways: Int
  /// How many of them land on the right number here.
  public let hiddenWays: Int
  /// The numbers that hide mistakes, those that hide most first.
  public let hidings: [Hiding]
  /// What is wrong with the point itself.
  public let flaws: [SheetFlaw]

  /// The quality of an exercise.
  public init(_ exercise: Exercise) {
    let cells = exercise.judgedCells
    self.init(
      exercise.trace, exercise, cells,
      InherentWays(exercise.trace, cells, exercise.task.digits))
  }

  /// The quality of the sheet of `exercise` at the point of `trace`.
  init(_ trace: Trace, _ exercise: Exercise, _ cells: [Cell], _ inherent: InherentWays) {
    var count = 0
    var hidden: [Cell: Set<Mistake>] = [:]
    var hiddenCount = 0
    for (way, isHidden) in MistakeWay.all(in: cells, trace, exercise.task.digits)
    where !inherent.contains(way) {
      count += 1
      guard isHidden else { continue }
      hiddenCount += 1
      hidden[way.cell, default: []].insert(way.mistake)
    }
    ways = count
    hiddenWays = hiddenCount
    let all = cells.compactMap { cell in
      hidden[cell].map { mistakes in
        Hiding(cell: cell, mistakes: Mistake.allCases.filter(mistakes.contains))
      }
    }
    // Sorted by hand, so that equals keep the order in which they are worked out.
    hidings = all.enumerated().sorted {
      ($1.element.mistakes.count, $0.offset) < ($0.element.mistakes.count, $1.offset)
    }.map(\.element)
    flaws = SheetFlaw.all(trace, exercise.cells, exercise.task.digits)
  }

  /// The share of wrong methods that still give the right number.
  public var share: Double { ways == 0 ? 0 : Double(hiddenWays) / Double(ways) }

  /// Whether nothing serious speaks against the exercise.
  public var isGood: Bool { isRevealing && !flaws.contains(where: \.isSerious) }

  /// Whether a gate hardly moves here, though its output still shows it.
  var isNearlySaturated: Bool {
    flaws.contains { if case .nearlySaturated = $0 { true } else { false } }
  }

  /// Whether nearly every mistake shows.
  public var isRevealing: Bool { share < Self.poorShare }

  /// Whether this is better than `other`: fewer flaws, then fewer mistakes hidden.
  public func isBetter(than other: SheetQuality) -> Bool {
    rank.lexicographicallyPrecedes(other.rank)
  }

  private var rank: [Double] {
    let serious = Double(flaws.count(where: \.isSerious))
    return [isGood ? 0 : 1, serious, isRevealing ? 0 : 1, Double(flaws.count), share]
  }
}

extension Exercise {
  /// The numbers that the student works out: copies of other numbers say nothing new.
  var judgedCells: [Cell] { cells.filter { isBlank($0) && trace.original(of: $0) == nil } }
}
