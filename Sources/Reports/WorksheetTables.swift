// The tables of a worksheet: a row a gate, every number that is asked for in a line of its own.

internal import Graphs
internal import Lessons

/// The forward and the backward table and the gradient of a worksheet.
struct WorksheetTables {
  let exercise: Exercise
  let wording: Wording
  let isKey: Bool

  /// What is written on; the spaces around it keep Markdown from reading it as bold.
  static let blank = " ____ "

  private var trace: Trace { exercise.trace }
  private var graph: Graph { trace.graph }
  private var output: String { wording.outputName }

  /// A table that is ready to be written.
  struct Sheet {
    let title: String
    let columns: [String]
    let rows: [Int]
    /// The lines of every cell of a row, in Markdown.
    let cells: (Int) -> [[String]]

    func write(to output: inout some TextOutputStream) {
      guard !rows.isEmpty else { return }
      output.write("## \(title)\n\n")
      output.write("| " + columns.map(escapedForMarkdown).joined(separator: " | ") + " |\n")
      output.write("|" + String(repeating: " --- |", count: columns.count) + "\n")
      for row in rows {
        let cells = cells(row).map { " " + $0.joined(separator: "<br>") }
        output.write("|" + cells.map { $0.hasSuffix(" ") ? $0 + "|" : $0 + " |" }.joined() + "\n")
      }
      output.write("\n")
    }
  }

  var forward: Sheet {
    Sheet(
      title: "Forward pass", columns: ["node", "inputs i", "outputs o", "local derivatives do/di"],
      rows: Array(0..<graph.count)
    ) { node in
      let cells = trace.forwardCells(of: node)
      return [
        [head(node)], inputs(node),
        [filled("o = \(wording.valueFormula(node))", cells[0])],
        cells.dropFirst().map { filled(slope(node, $0), $0) },
      ]
    }
  }

  var backward: Sheet {
    Sheet(
      title: "Backward pass",
      columns: ["node", "d\(output)/do", "do/di", "d\(output)/di"],
      rows: Array((0..<graph.count).reversed())
    ) { node in
      let cells = trace.backwardCells(of: node)
      let carried = cells.filter {
        if case .carriedDerivative = $0.quantity { true } else { false }
      }
      return [
        [head(node)], arrivals(node, cells), carried.map { filled(slope(node, $0), $0) },
        departures(node),
      ]
    }
  }

  func writeGradient(to output: inout some TextOutputStream) {
    let cells = trace.cells.filter { $0.quantity == .gradient }
    guard !cells.isEmpty else { return }
    output.write("## Gradient\n\n")
    for cell in cells {
      let label = wording.plain("∂\(self.output)/∂\(wording.name(cell.operand))")
      output.write("- \(filled(label, cell))\n")
    }
  }

  // MARK: - Lines

  private func head(_ node: Int) -> String {
    escapedForMarkdown("\(wording.name(node)) \(wording.glyph(node))")
  }

  /// `label = ____`, or the number where it is given, and what stands behind it.
  private func filled(_ label: String, _ cell: Cell, _ note: String = "") -> String {
    let name = escapedForMarkdown(label) + " ="
    if isKey || !exercise.isBlank(cell) {
      let number = " " + escapedForMarkdown(wording.number(trace.value(of: cell)))
      return name + number + (note.isEmpty ? "" : " " + escapedForMarkdown(note))
    }
    return name + Self.blank + escapedForMarkdown(note)
  }

  /// `i₁ = x = 4`, `i₂ = v1`: a number only where it is known.
  private func inputs(_ node: Int) -> [String] {
    graph.slots(of: node).enumerated().map { slot, place in
      let operand = graph.operand(at: place)
      let source = operand.constant == nil ? " = \(wording.name(operand))" : ""
      let isOpen = operand.node.map { exercise.isBlank(Cell($0, .output)) && !isKey } ?? false
      let number = isOpen ? "" : " = " + wording.number(trace.value(of: operand))
      return escapedForMarkdown(wording.inputLabel(node, slot) + source + number)
    }
  }

  private func slope(_ node: Int, _ cell: Cell) -> String {
    "do/d" + wording.inputLabel(node, cell.slot ?? 0)
  }

  private func arrivals(_ node: Int, _ cells: [Cell]) -> [String] {
    guard !cells.isEmpty else { return ["not needed"] }
    let uses = trace.uses(of: .node(node))
    let sources = wording.sources(uses)
    let total = Cell(node, .arriving)
    guard uses.count != 1 else {
      return [filled("d\(output)/do", total, "(from \(sources[0]))")]
    }
    guard !uses.isEmpty else { return [filled("d\(output)/d\(output)", total, "(the start)")] }
    return sources.enumerated().map { use, source in
      filled(
        "d\(output)/do\(wording.subscripted(use + 1))", Cell(node, .share(use)), "(from \(source))")
    } + [filled("sum", total)]
  }

  private func departures(_ node: Int) -> [String] {
    graph.slots(of: node).indices.compactMap { slot in
      let operand = trace.operand(of: node, slot: slot)
      guard operand.constant == nil else { return nil }
      let label = "d\(output)/d\(wording.inputLabel(node, slot))"
      guard trace.isNeeded(operand) else { return escapedForMarkdown(label) + " not needed" }
      return filled(label, Cell(node, .sent(slot: slot)), "to \(wording.name(operand))")
    }
  }
}
