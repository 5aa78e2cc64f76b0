// The names of cells: `v6.do/di1`, for programs, for spreadsheets, and for answers in plain lines.

public import Graphs

extension Trace {
  /// The name of the cell: the node, a point, and the quantity, in ASCII where the names are.
  ///
  /// `v6.o`, `v6.do/di1`, `v6.dz/do`, `v6.dz/do2` for one of several uses, `v6.dz/di1`; and `dz/dx`
  /// for the gradient of an input. The local derivative in the backward table is `v6.do/di1 again`.
  public func name(of cell: Cell) -> String {
    let name = graph.name(of: cell.operand)
    let output = graph.outputName
    switch cell.quantity {
    case .output: return "\(name).o"
    case .localDerivative(let slot): return "\(name).do/di\(number(cell, slot))"
    case .carriedDerivative(let slot): return "\(name).do/di\(number(cell, slot)) again"
    case .share(let use): return "\(name).d\(output)/do\(use + 1)"
    case .arriving: return "\(name).d\(output)/do"
    case .sent(let slot): return "\(name).d\(output)/di\(number(cell, slot))"
    case .gradient: return "d\(output)/d\(name)"
    }
  }

  /// The number of the slot; nothing where the node has but one.
  private func number(_ cell: Cell, _ slot: Int) -> String {
    cell.operand.node.map(graph.hasOneSlot) == true ? "" : String(slot + 1)
  }
}
