// The right number in the wrong place: that of a cell which stands near in the tables.

internal import Graphs

/// The number of another cell, which is named; or the value of the input, where none is.
enum OtherCell: MistakeDefinition {
  static let family = MistakeFamily.otherCell
  /// How far a glance goes astray.
  private static let reach = 8

  static func predictions(in situation: Situation) -> [Prediction] {
    let cells = near(situation).map { Prediction(situation.value($0), other: $0) }
    let values = inputs(situation).map { Prediction($0) }
    // 0 and 1 stand everywhere, so they say nothing about where they come from.
    return (cells + values).filter { $0.value != 0 && $0.value.magnitude != 1 }
  }

  /// What stands in the same row, or in the same column of the next rows.
  private static func near(_ situation: Situation) -> [Cell] {
    let (trace, cell) = (situation.trace, situation.cell)
    guard let node = situation.node else { return nearGradients(situation) }
    let rows = [node, node + 1, node - 1].filter { (0..<trace.graph.count).contains($0) }
    return rows.flatMap { row in
      cells(of: row, trace).filter {
        $0 != cell && !isCopy($0) && (row == node || $0.quantity == cell.quantity)
      }
    }
  }

  /// The gradients of the inputs before and after.
  private static func nearGradients(_ situation: Situation) -> [Cell] {
    let inputs = situation.trace.graph.inputs.indices
    guard let input = situation.cell.operand.input else { return [] }
    return inputs.clamped(to: (input - reach)..<(input + reach + 1)).filter {
      $0 != input && situation.trace.isWanted(.input($0))
    }.map(Cell.init(gradientOf:))
  }

  /// The cells in the row of a node; only the forward ones where its value goes to many gates.
  private static func cells(of node: Int, _ trace: Trace) -> [Cell] {
    let hasMany = trace.uses(of: .node(node)).count > reach
    return trace.forwardCells(of: node) + (hasMany ? [] : trace.backwardCells(of: node))
  }

  /// What is written down twice is named by where it comes from.
  private static func isCopy(_ cell: Cell) -> Bool {
    if case .carriedDerivative = cell.quantity { true } else { false }
  }

  /// The values of inputs of the program that stand in the same row.
  private static func inputs(_ situation: Situation) -> [Double] {
    guard let node = situation.node else {
      return [situation.trace.value(of: situation.cell.operand)]
    }
    return situation.graph.operands(of: node).filter { $0.input != nil }.map(situation.value)
  }
}
