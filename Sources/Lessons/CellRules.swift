// How each number of the working follows from numbers before it.

public import Gates
public import Graphs

extension Trace {
  /// The numbers that the number in `cell` is worked out from; given numbers are not among them.
  public func sources(of cell: Cell) -> [Cell] {
    guard let node = cell.operand.node else { return sent(to: cell.operand) }
    switch cell.quantity {
    case .output: return inputs(of: node)
    case .localDerivative: return inputs(of: node) + [Cell(node, .output)]
    case .carriedDerivative(let slot): return [Cell(node, .localDerivative(slot: slot))]
    case .share(let use): return [sent(to: cell.operand)[use]]
    case .arriving:
      let uses = uses(of: cell.operand).count
      return uses > 1 ? (0..<uses).map { Cell(node, .share($0)) } : sent(to: cell.operand)
    case .sent(let slot):
      return [Cell(node, .arriving), Cell(node, .carriedDerivative(slot: slot))]
    case .gradient: return sent(to: cell.operand)
    }
  }

  /// Whether the number in `cell` is a number before it, written down once more.
  public func isCopy(_ cell: Cell) -> Bool {
    switch cell.quantity {
    case .carriedDerivative, .share: true
    case .arriving, .gradient: uses(of: cell.operand).count == 1 && cell.operand != graph.output
    case .output, .localDerivative, .sent: false
    }
  }

  /// The outputs that flow into the node.
  private func inputs(of node: Int) -> [Cell] {
    var cells: [Cell] = []
    for operand in graph.operands(of: node) {
      guard let source = operand.node else { continue }
      let cell = Cell(source, .output)
      if !cells.contains(cell) { cells.append(cell) }
    }
    return cells
  }

  /// What flows back to the operand, use by use.
  private func sent(to operand: Operand) -> [Cell] {
    uses(of: operand).map { Cell($0.node, .sent(slot: $0.slot)) }
  }

  /// The number in `cell` worked out from the numbers before it.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - value: The number in each of its sources.
  /// - Returns: The number.
  public func result<S: Scalar>(of cell: Cell, from value: (Cell) -> S) -> S {
    let sources = sources(of: cell)
    switch (cell.quantity, cell.operand.node) {
    case (.output, let node?): return graph.value(of: node, operands(of: node, value))
    case (.localDerivative(let slot), let node?):
      let slopes = graph.localDerivatives(
        of: node, operands(of: node, value), output: value(Cell(node, .output)))
      let start = graph.operands(of: node).startIndex
      return slopes[graph.slots(of: node)[slot] - start]
    case (.sent, _): return value(sources[0]) * value(sources[1])
    case (.carriedDerivative, _), (.share, _): return value(sources[0])
    case (.arriving, _), (.gradient, _): return sum(cell.operand, sources.map(value))
    case (_, nil): preconditionFailure("only a gradient belongs to an input")
    }
  }

  /// The sum of what flows back to the operand; 1 at the output, where the backward pass starts.
  private func sum<S: Scalar>(_ operand: Operand, _ parts: [S]) -> S {
    let start: [S] = operand == graph.output ? [1] : []
    let all = start + parts
    return all.dropFirst().reduce(all.first ?? 0, +)
  }

  private func operands<S: Scalar>(of node: Int, _ value: (Cell) -> S) -> [S] {
    graph.operands(of: node).map { operand in
      switch operand.source {
      case .input(let index): S.number(point[index])
      case .constant(let index): S.number(graph.constants[index].value)
      case .node(let node): value(Cell(node, .output))
      }
    }
  }
}
