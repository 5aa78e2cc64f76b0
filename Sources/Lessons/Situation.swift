// What a student had in front of them at one cell: the numbers that a mistake would be made with.

public import Gates
public import Graphs

/// A cell, and the numbers around it: the right ones, or the student's own.
public struct Situation: Sendable {
  /// The passes, from which everything is known that was given.
  public let trace: Trace
  /// The cell.
  public let cell: Cell
  /// The digits that the sheet prints.
  public let digits: Digits
  private let values: [Cell: Double]
  /// A number that stands before all of these, and its cell.
  private var changed: (cell: Cell, value: Double)?

  /// The situation at `cell`, where the numbers in `own` stand for the right ones.
  public init(
    _ trace: Trace, _ cell: Cell, own values: [Cell: Double] = [:], digits: Digits = .rounded(3)
  ) {
    self.trace = trace
    self.cell = cell
    self.values = values
    self.digits = digits
  }

  /// The graph.
  public var graph: Graph { trace.graph }

  /// The node that the cell belongs to; nil for the gradient of an input.
  public var node: Int? { cell.operand.node }

  /// The gate of the node; nil where there is no node, or where the program defines its gate.
  public var gate: Gate? { node.flatMap(gate(of:)) }

  /// The gate of a node; nil where the program defines it.
  public func gate(of node: Int) -> Gate? {
    if case .gate(let gate) = graph.operation(of: node) { gate } else { nil }
  }

  /// The number in a cell.
  public func value(_ cell: Cell) -> Double {
    if let changed, changed.cell == cell { return changed.value }
    return values[cell] ?? trace.value(of: cell)
  }

  /// What is right here, worked out from the numbers around the cell.
  public var right: Double { trace.result(of: cell, from: value) }

  /// The value of an input, a constant or a node.
  public func value(_ operand: Operand) -> Double {
    operand.node.map { value(Cell($0, .output)) } ?? trace.value(of: operand)
  }

  /// The numbers that arrive at the node in the forward pass, slot by slot.
  public var inputs: [Double] {
    guard let node else { return [] }
    return graph.slots(of: node).map { value(graph.operand(at: $0)) }
  }

  /// All operands of the node, those that belong to its gate too.
  public var operands: [Double] { node.map(operands(of:)) ?? [] }

  /// All operands of a node.
  public func operands(of node: Int) -> [Double] { graph.operands(of: node).map(value) }

  /// The place of a slot of the node among its operands.
  func place(ofSlot slot: Int) -> Int {
    guard let node else { return slot }
    return graph.slots(of: node)[slot] - graph.operands(of: node).startIndex
  }

  /// The output of the node.
  public var output: Double { node.map { value(Cell($0, .output)) } ?? 0 }

  /// do/di of the node in a slot.
  public func slope(_ slot: Int) -> Double {
    node.map { value(Cell($0, .carriedDerivative(slot: slot))) } ?? 0
  }

  /// dz/do of the node.
  public var arriving: Double { node.map { value(Cell($0, .arriving)) } ?? 0 }

  /// What flows back to the operand of the cell, use by use.
  public var contributions: [Double] {
    trace.uses(of: cell.operand).map { value(Cell($0.node, .sent(slot: $0.slot))) }
  }

  /// The same situation with one of the numbers changed.
  func replacing(_ cell: Cell, by value: Double) -> Situation {
    var situation = self
    situation.changed = (cell, value)
    return situation
  }

  /// The same numbers around another cell.
  func at(_ cell: Cell) -> Situation { Situation(trace, cell, own: values, digits: digits) }
}
