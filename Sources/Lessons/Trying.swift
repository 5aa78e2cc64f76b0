// What has been tried in a walk: which number is asked for, which come back, and how it went.

internal import Graphs

/// The tries of a walk.
struct Trying: Sendable {
  /// The numbers still to be asked for in this step; the first is asked for now.
  private(set) var pending: ArraySlice<Cell> = []
  /// The numbers of this step that were got or shown.
  private var known: Set<Cell> = []
  /// How often a hint was given for a number.
  private var hints: [Cell: Int] = [:]
  /// Numbers that were answered wrong.
  private var missed: Set<Cell> = []
  /// How each number was got.
  private(set) var outcomes: [Cell: TryOutcome] = [:]
  /// The numbers that were shown and come back, in their order.
  private var shown: [Cell] = []
  /// The numbers that are coming back now, step by step; nil before the end.
  private var reviewed: ArraySlice<[Cell]>?
  /// How many right answers in a row each easy kind has.
  private var streaks: [EasyKind: Int] = [:]
  /// Judges answers; made for the first of them, since it looks at every number.
  var judge: Judge?

  /// Whether the numbers that were shown are coming back.
  var isReview: Bool { reviewed != nil }

  func knows(_ cell: Cell) -> Bool { known.contains(cell) }

  /// Whether the kind has been got often enough.
  func isEasy(_ kind: EasyKind) -> Bool { streaks[kind, default: 0] >= EasyKind.enough }

  mutating func leaveStep() {
    pending = []
    known = []
  }

  mutating func ask(_ cells: [Cell]) { pending = cells[...] }

  // MARK: - One number

  /// The level of the next hint for the number, from 0; the last one is repeated.
  mutating func hint(for cell: Cell) -> Int {
    let level = hints[cell, default: 0]
    hints[cell] = min(level + 1, 2)
    return level
  }

  /// Remembers that something was explained before the number was got.
  mutating func help(with cell: Cell) { hints[cell] = hints[cell] ?? 0 }

  mutating func miss(_ cell: Cell, _ kind: EasyKind?) {
    missed.insert(cell)
    if let kind { streaks[kind] = 0 }
  }

  /// Remembers a right answer; true where its kind is easy from now on.
  mutating func get(_ cell: Cell, _ kind: EasyKind?) -> Bool {
    let isAtOnce = hints[cell] == nil && !missed.contains(cell)
    if outcomes[cell] == .shown {
      outcomes[cell] = .learned
      shown.removeAll { $0 == cell }
    } else if outcomes[cell] == nil {
      outcomes[cell] = isAtOnce ? .atOnce : .withHelp
    }
    settle(cell)
    guard let kind, isAtOnce, !isEasy(kind) else { return false }
    streaks[kind, default: 0] += 1
    return isEasy(kind)
  }

  /// Remembers that the number was shown.
  mutating func show(_ cell: Cell, _ kind: EasyKind?) {
    if outcomes[cell] == nil {
      outcomes[cell] = .shown
      shown.append(cell)
    }
    if let kind { streaks[kind] = 0 }
    settle(cell)
  }

  private mutating func settle(_ cell: Cell) {
    known.insert(cell)
    if pending.first == cell { pending.removeFirst() }
  }

  // MARK: - Coming back

  /// Begins to bring back the numbers that were shown and are not skipped, those of a step together.
  ///
  /// - Returns: How many they are.
  mutating func beginReview(step: (Cell) -> Int, skips: (Cell) -> Bool) -> Int {
    var groups: [[Cell]] = []
    for cell in shown where !skips(cell) {
      if let last = groups.last?.last, step(last) == step(cell) {
        groups[groups.count - 1].append(cell)
      } else {
        groups.append([cell])
      }
    }
    shown = []
    reviewed = groups[...]
    return groups.reduce(0) { $0 + $1.count }
  }

  /// The next numbers to bring back, all of one step.
  mutating func nextForReview() -> [Cell]? {
    guard let cells = reviewed?.popFirst() else { return nil }
    // What went wrong the first time is not held against the second.
    for cell in cells {
      hints[cell] = nil
      missed.remove(cell)
    }
    return cells
  }

  mutating func endReview() { reviewed = nil }
}
