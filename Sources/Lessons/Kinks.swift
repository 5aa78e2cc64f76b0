// Answers at a kink, where more than one slope is right.

internal import Gates
internal import Graphs

extension Judge {
  /// Whether the answer is a slope between those on both sides of a kink.
  func isWithinKink(_ answer: TypedAnswer, _ cell: Cell) -> Bool {
    guard trace.segment(of: cell)?.contains(answer.value) == true else { return false }
    return slopesAtTie(answer, cell) ?? true
  }

  /// Whether the two slopes of a tie add up to 1; nil where there is no tie, or only one answer.
  func slopesAtTie(_ answer: TypedAnswer, _ cell: Cell) -> Bool? {
    guard case .localDerivative(slot: 1) = cell.quantity, let node = cell.operand.node,
      case .gate(let gate) = trace.graph.operation(of: node), gate.card.kink == .atTie,
      trace.segment(of: cell) != nil,
      let other = own[Cell(node, .localDerivative(slot: 0))]
    else { return nil }
    return (other + answer.judgedInterval(digits)).contains(1) && other.contains(1 - answer.value)
  }
}

extension Trace {
  /// The numbers that are as good as the key where the gate has a kink: between its slopes.
  func segment(of cell: Cell) -> Interval? {
    guard case .localDerivative(let slot) = cell.quantity, let node = cell.operand.node,
      case .gate(let gate) = graph.operation(of: node), let kink = gate.card.kink
    else { return nil }
    let operands = graph.operands(of: node).map(value(of:))
    guard kink.isAt(operands[0], operands.count == 2 ? operands[1] : 0) else { return nil }
    let bounds = graph.localDerivatives(
      of: node, operands.map { Interval($0) }, output: Interval(value(of: node)))
    let start = graph.operands(of: node).startIndex
    return bounds[graph.slots(of: node)[slot] - start]
  }
}
