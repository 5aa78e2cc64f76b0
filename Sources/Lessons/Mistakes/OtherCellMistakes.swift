// The right number in the wrong place: that of a cell which stands near in the tables.

internal import Graphs

/// The number of another cell, which is named; or the value of the input, where none is.
enum OtherCell: MistakeDefinition {
  static let family = MistakeFamily.otherCell

  static func predictions(in situation: Situation) -> [Prediction] {
    let cells = near(situation).map { Prediction(situation.value($0), other: $0) }
    let values = inputs(situation).map { Prediction($0) }
    // 0 and 1 stand everywhere, so they say nothing about where they come from.
    return (cells + values).filter { $0.value != 0 && $0.value.magnitude != 1 }
  }

  /// What stands in the same row, or in the same column of the next rows.
  private static func near(_ situation: Situation) -> [Cell] {
    let (trace, cell) = (situation.trace, situation.cell)
    guard let node = situation.node else {
      return trace.graph.inputs.indices.filter { trace.isWanted(.input($0)) }
        .map(Cell.init(gradientOf:)).filter { $0 != cell }
    }
    let rows = [node, node + 1, node - 1].filter { (0..<trace.graph.count).contains($0) }
    return rows.flatMap { row in
      (trace.forwardCells(of: row) + trace.backwardCells(of: row)).filter {
        $0 != cell && !isCopy($0) && (row == node || $0.quantity == cell.quantity)
      }
    }
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
