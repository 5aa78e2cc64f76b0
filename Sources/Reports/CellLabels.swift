// How a cell is called in a sentence: as the tables have it.

internal import Graphs
internal import Lessons

/// The names of cells for people.
struct CellLabels {
  let wording: Wording

  /// `v6, do/di₁`; `∂z/∂x` for the gradient of an input.
  func label(_ cell: Cell) -> String { text(cell, separator: ", ") }

  /// `v6 do/di₁`, for the middle of a sentence.
  func reference(_ cell: Cell) -> String { text(cell, separator: " ") }

  private func text(_ cell: Cell, separator: String) -> String {
    guard let node = cell.operand.node else {
      return wording.plain("∂\(wording.graph.outputName)/∂\(wording.graph.name(of: cell.operand))")
    }
    return cut(wording.name(node)) + separator + quantity(cell, node)
  }

  private func quantity(_ cell: Cell, _ node: Int) -> String {
    let output = cut(wording.outputName)
    switch cell.quantity {
    case .output: return "o"
    case .localDerivative(let slot): return "do/d\(wording.inputLabel(node, slot))"
    case .carriedDerivative(let slot):
      return "do/d\(wording.inputLabel(node, slot)) of the backward pass"
    case .share(let use): return "d\(output)/do\(wording.subscripted(use + 1))"
    case .arriving:
      let isSum = wording.trace.uses(of: cell.operand).count > 1
      return "d\(output)/do" + (isSum ? " (the sum)" : "")
    case .sent(let slot): return "d\(output)/d\(wording.inputLabel(node, slot))"
    case .gradient: return ""
    }
  }

  /// A name, cut where it is longer than a column should be.
  private func cut(_ name: String) -> String {
    name.count <= 24 ? name : name.prefix(22) + (wording.style.ascii ? "..." : "…")
  }
}
