// Which numbers of a sheet are left blank, so that what is given does not give them away.

internal import Graphs

/// Chooses the blanks of a sheet.
///
/// Some numbers are written twice: do/di in both tables, and dz/di of one gate as dz/do of another.
/// Where only a part is left blank, such copies are blank together or given together.
struct BlankChoice {
  private let trace: Trace
  private let cells: [Cell]

  init(_ trace: Trace, _ cells: [Cell]) {
    self.trace = trace
    self.cells = cells
  }

  /// The numbers that the task asks for.
  func blanks(of task: Task) -> Set<Cell> {
    var blanks: Set<Cell>
    switch task.blank {
    case .all: blanks = Set(cells)
    case .forward: blanks = Set(cells.filter(\.isForward))
    case .backward: blanks = Set(cells.filter { !$0.isForward && !isCarried($0) })
    case .share(let percent): blanks = share(percent, seed: task.seed)
    }
    if task.blank != .forward { blanks.subtract(workedRows(task.given)) }
    return blanks
  }

  private func isCarried(_ cell: Cell) -> Bool {
    if case .carriedDerivative = cell.quantity { true } else { false }
  }

  /// What the last `count` rows of the backward pass show; their do/di in the forward table too.
  private func workedRows(_ count: Int) -> Set<Cell> {
    let rows = (0..<trace.graph.count).lazy.map(trace.backwardCells).filter { !$0.isEmpty }
    let worked = rows.prefix(count).flatMap { $0 }
    return Set(worked + worked.compactMap { isCarried($0) ? trace.sources(of: $0).first : nil })
  }

  // MARK: - A share

  private func share(_ percent: Int, seed: Int) -> Set<Cell> {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let wanted = max(1, (cells.count * percent + 50) / 100)
    var blanks: Set<Cell> = []
    for group in numbers.shuffled(copies) where blanks.count < wanted { blanks.formUnion(group) }
    return blanks
  }

  /// The cells, those that are copies of one another together.
  private var copies: [[Cell]] {
    var groups: [[Cell]] = []
    var groupOf: [Cell: Int] = [:]
    for cell in cells {
      if let original = trace.original(of: cell), let group = groupOf[original] {
        groups[group].append(cell)
        groupOf[cell] = group
      } else {
        groupOf[cell] = groups.count
        groups.append([cell])
      }
    }
    return groups
  }
}

extension Trace {
  /// The cell before this one that holds the same number because it is the same; nil where the
  /// number is worked out in this one.
  func original(of cell: Cell) -> Cell? {
    switch cell.quantity {
    case .carriedDerivative, .share: return sources(of: cell).first
    case .arriving, .gradient:
      let sources = sources(of: cell)
      return sources.count == 1 ? sources[0] : nil
    case .output, .localDerivative, .sent: return nil
    }
  }
  /// The cell in which the number of this one is worked out, however often it was copied since.
  func firstOriginal(of cell: Cell) -> Cell {
    var first = cell
    while let before = original(of: first) { first = before }
    return first
  }
}
