// A marked sheet: a verdict for every cell that was asked for, what is to blame, and the marks.

internal import Graphs

/// Everything that is said of one sheet.
public struct Marking: Sendable {
  /// What is to blame for an answer that is not right.
  public enum Blame: Hashable, Sendable {
    /// Nothing has to be.
    case nothing
    /// The answer itself: the first on its way that is wrong.
    case itself
    /// An earlier answer, from which this one would come, or which hides what this one is.
    case earlier(Cell)
  }

  /// One cell that was asked for.
  public struct Entry: Sendable {
    /// The cell.
    public let cell: Cell
    /// What was written; nil where the text has no place for it.
    public let written: WrittenAnswer?
    /// The judgement.
    public let verdict: Verdict
    /// What is to blame.
    public let blame: Blame
    /// What a right answer earns.
    public let most: Marks
    /// What this answer earns.
    public internal(set) var earned: Marks
  }

  /// Answers that are to blame for the same reason.
  public struct Slip: Sendable {
    /// The mistakes that would give the answers, likeliest first; more than one where they cannot be
    /// told apart; none where no known mistake gives them.
    public let findings: [Finding]
    /// The cells, in the order of the working; the findings are those of the first.
    public let cells: [Cell]
    /// How many answers follow from them.
    public let followers: Int
  }

  /// The exercise.
  public let exercise: Exercise
  /// The cells that were asked for, in the order of the working.
  public let entries: [Entry]
  /// What went wrong, the slips that spread furthest first.
  public let slips: [Slip]
  /// Numbers of the sheet that were changed, which counts for nothing.
  public let edited: [(cell: Cell, written: WrittenAnswer)]
  /// What belongs to no cell.
  public let problems: [SheetProblem]
  /// Whether most cells were filled with numbers that take no work, which then earn nothing.
  public let isFilledBlindly: Bool
  /// The other point that the sheet was worked for, so that nothing that follows counts; nil where
  /// it was not.
  public let elsewhere: [Task.Value]?

  /// What could be earned.
  public var most: Marks { entries.reduce(.none) { $0 + $1.most } }
  /// What was earned.
  public var earned: Marks { entries.reduce(.none) { $0 + $1.earned } }
  /// Whether nothing has to be done about any cell.
  public var isAllRight: Bool { entries.allSatisfy { $0.verdict.isRight } }
  /// The entry of a cell; nil where it was not asked for.
  public func entry(_ cell: Cell) -> Entry? { index[cell].map { entries[$0] } }

  private let index: [Cell: Int]

  init(
    _ exercise: Exercise, _ entries: [Entry], slips: [Slip],
    edited: [(cell: Cell, written: WrittenAnswer)], problems: [SheetProblem], isFilledBlindly: Bool,
    elsewhere: [Task.Value]?
  ) {
    self.exercise = exercise
    self.entries = entries
    self.slips = slips
    self.edited = edited
    self.problems = problems
    self.isFilledBlindly = isFilledBlindly
    self.elsewhere = elsewhere
    index = Dictionary(
      entries.indices.map { (entries[$0].cell, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
