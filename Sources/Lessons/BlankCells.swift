// The cells that were left blank before an answer: where a mistake may have been made unseen.

internal import Gates
internal import Graphs

/// The cells without an answer that a number follows from, nearest first.
struct BlankCells {
  /// No more cells than this are looked through.
  private static let limit = 48

  private let trace: Trace
  private let target: Cell
  /// The cells by the number of steps to the answer; copies are no step.
  private(set) var layers: [[Cell]] = []
  /// All of them and the answer, in the order of the working.
  private let order: [Cell]

  /// The blank cells within `steps` before `cell`, through nothing but blank cells.
  init(before cell: Cell, _ trace: Trace, steps: Int, isBlank: (Cell) -> Bool) {
    self.trace = trace
    target = cell
    var seen: Set<Cell> = [cell]
    var last = [cell]
    while !last.isEmpty, layers.count < steps, seen.count < Self.limit {
      var waiting = last.flatMap(trace.sources(of:))
      var layer: [Cell] = []
      while let next = waiting.popLast() {
        guard seen.count < Self.limit, isBlank(next), seen.insert(next).inserted else { continue }
        if trace.isPassedOn(next) { waiting += trace.sources(of: next) }
        layer.append(next)
      }
      layers.append(layer)
      last = layer
    }
    order = seen.sorted { $0.placeInWorking.lexicographicallyPrecedes($1.placeInWorking) }
  }

  /// Whether any of them, or the answer, is worked out from a number that `isOwn`.
  func follow(_ isOwn: (Cell) -> Bool) -> Bool {
    order.contains { trace.sources(of: $0).contains(where: isOwn) }
  }

  /// What a number in `cell` makes of the answer, where `value` says what stands in other cells.
  func effect(of cell: Cell, _ value: @escaping (Cell) -> Double) -> (Double) -> Double {
    var way: [Cell] = []
    for next in order where next != cell {
      let isBehind = trace.sources(of: next).contains { $0 == cell || way.contains($0) }
      if isBehind { way.append(next) }
    }
    func carry(_ number: Double) -> Double {
      var changed = [cell: number]
      for next in way { changed[next] = trace.result(of: next) { changed[$0] ?? value($0) } }
      return changed[target] ?? .nan
    }
    if cell.quantity == .output { return carry }
    // Going back a number is only multiplied and added, so two of them tell what all others give.
    let (zero, one) = (carry(0), carry(1))
    return { zero + (one - zero) * $0 }
  }
}

extension Trace {
  /// Whether the number in `cell` takes no work: it is a copy, or goes back through a sum.
  fileprivate func isPassedOn(_ cell: Cell) -> Bool {
    guard case .sent(let slot) = cell.quantity, let node = cell.operand.node else {
      return isCopy(cell)
    }
    return localDerivatives(of: node)[slot].magnitude == 1
      && graph.derivativeFormulas(of: node)[slot].constant != nil
  }
}

extension Cell {
  /// What puts cells in the order of the working.
  fileprivate var placeInWorking: [Int] {
    guard let node = operand.node else { return [2] }
    return switch quantity {
    case .output: [0, node, 0]
    case .localDerivative: [0, node, 1]
    case .share: [1, -node, 0]
    case .arriving: [1, -node, 1]
    case .carriedDerivative: [1, -node, 2]
    case .sent: [1, -node, 3]
    case .gradient: [2]
    }
  }
}
