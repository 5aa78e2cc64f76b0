// Follows a mistake that was made inside a gate of the program to what it gives outside.

internal import Graphs

/// The working inside a gate of the program, which a student does in the head or on the side.
struct Inside {
  /// Bodies with more gates than this are not followed: nobody works them out in one step.
  static let limit = 8

  private let situation: Situation
  private let trace: Trace
  /// The cells of the working, and the one that gives the number outside.
  private let cells: [Cell]
  private let target: Cell

  /// Nil where the cell is no result of a gate of the program, or of one that is too large.
  init?(_ situation: Situation) {
    guard let node = situation.node,
      case .program(let gate) = situation.graph.operation(of: node)
    else { return nil }
    let body = situation.graph.programGates[gate].body
    guard body.count <= Self.limit, let output = body.output.node else { return nil }
    trace = Trace(body, at: situation.operands)
    guard trace.fault == nil else { return nil }
    switch situation.cell.quantity {
    case .output:
      target = Cell(output, .output)
      cells = trace.cells.filter { $0.quantity == .output }
    case .localDerivative(let slot), .carriedDerivative(let slot), .sent(let slot):
      target = Cell(gradientOf: situation.place(ofSlot: slot))
      cells = trace.cells.filter { $0.quantity != .output }
    case .share, .arriving, .gradient: return nil
    }
    self.situation = situation
  }

  /// What mistakes at the cells inside give outside.
  func predictions(_ wrong: (Situation) -> [Prediction]) -> [Prediction] {
    cells.indices.filter { !isCopy(cells[$0]) }.flatMap { place in
      wrong(Situation(trace, cells[place], digits: situation.digits)).compactMap { prediction in
        outside(prediction.value, at: place).map {
          prediction.inside(cells[place].operand.node ?? 0, giving: $0)
        }
      }
    }
  }

  /// The gradients that arrive at the gates inside on the way to the slot, but for the first.
  var gradientsOnTheWay: [Double] {
    cells.indices.compactMap { place in
      let cell = cells[place]
      let isWithin = cell.quantity == .arriving && cell.operand != trace.graph.output
      guard isWithin, outside(1, at: place) != nil else { return nil }
      return scaled(trace.value(of: cell))
    }
  }

  /// A local derivative is looked at once, where it is worked out.
  private func isCopy(_ cell: Cell) -> Bool {
    switch cell.quantity {
    case .carriedDerivative, .share: return true
    default: return false
    }
  }

  /// The number outside, where one inside is `value`; nil where that makes no difference.
  private func outside(_ value: Double, at place: Int) -> Double? {
    var changed = [cells[place]: value]
    for cell in cells[(place + 1)...] where trace.sources(of: cell).contains(where: changed.has) {
      changed[cell] = trace.result(of: cell) { changed[$0] ?? trace.value(of: $0) }
    }
    return changed[target].map(scaled)
  }

  /// What goes back of it, where that is asked for.
  private func scaled(_ slope: Double) -> Double {
    if case .sent = situation.cell.quantity { situation.arriving * slope } else { slope }
  }
}

extension [Cell: Double] {
  fileprivate func has(_ cell: Cell) -> Bool { self[cell] != nil }
}
