// The tables as lecture slides have them: one row a gate, o₁ and o₂ where the output forks.

internal import Graphs
internal import Lessons

/// The forward and the backward table with one row for every gate.
struct SlideTables {
  let wording: Wording

  private var trace: Trace { wording.trace }
  private var graph: Graph { wording.graph }
  private var output: String { wording.outputName }

  /// The forward table for the first `rows` nodes, of which `reached` have an output.
  func forward(rows: Int, reached: Int) -> Table {
    Table(
      "Forward pass",
      columns: [
        .init(title: "node"), .init(title: "inputs i"),
        .init(title: "outputs o", isAligned: false),
        .init(title: "local derivatives do/di", isAligned: false),
      ], rows: rows
    ) { node in
      stacked([
        [head(node)], inputs(node), [outputs(node, isKnown: node < reached)],
        node < reached ? slopes(node, uses: trace.uses(of: .node(node)).count, formulas: true) : [],
      ])
    }
  }

  /// The backward table, from the output to the first node.
  func backward(rows: Int) -> Table {
    Table(
      "Backward pass",
      columns: [
        .init(title: "node"), .init(title: "d\(output)/do", isAligned: false),
        .init(title: "do/di", isAligned: false), .init(title: "d\(output)/di", isAligned: false),
      ], rows: rows
    ) { row in
      let node = graph.count - 1 - row
      let uses = trace.uses(of: .node(node))
      return stacked([
        [head(node)], arrivals(node, uses),
        slopes(node, uses: uses.count, formulas: false), departures(node, uses),
      ])
    }
  }

  /// Cells of several lines beside each other.
  private func stacked(_ cells: [[[Fragment]]]) -> [Table.Line] {
    let height = cells.map(\.count).max() ?? 1
    return (0..<max(1, height)).map { line in
      cells.map { line < $0.count ? $0[line] : [] }
    }
  }

  private func head(_ node: Int) -> [Fragment] {
    [Fragment(wording.name(node)), Fragment(wording.glyph(node), isUnbroken: true)]
  }

  private func inputs(_ node: Int) -> [[Fragment]] {
    graph.slots(of: node).enumerated().map { slot, place in
      let operand = graph.operand(at: place)
      let source = operand.constant == nil ? " = \(wording.name(operand))" : ""
      return [
        Fragment(wording.inputLabel(node, slot) + source),
        Fragment("= " + wording.value(operand), .value),
      ]
    }
  }

  /// `o`, or `o₁, o₂` at a fork.
  private func outputLabels(_ uses: Int) -> [String] {
    uses < 2 ? ["o"] : (1...uses).map { "o" + wording.subscripted($0) }
  }

  private func outputs(_ node: Int, isKnown: Bool) -> [Fragment] {
    let label = short(outputLabels(trace.uses(of: .node(node)).count), separator: ", ")
    let formula = Fragment("\(label) = \(wording.valueFormula(node))")
    guard isKnown else { return [formula, Fragment("does not exist")] }
    return [
      formula,
      Fragment("\(wording.valueSign(node)) \(wording.value(.node(node)))", .value),
    ]
  }

  /// Equal derivatives in one line, as `do/di₁ = do/di₂ = 2(i₁ + i₂) = 14`.
  func slopes(_ node: Int, uses: Int, formulas: Bool) -> [[Fragment]] {
    let outputs = outputLabels(uses)
    let slots = graph.slots(of: node)
    var groups: [(labels: [String], slope: Wording.Slope)] = []
    for (slot, slope) in wording.slopes(node).enumerated() {
      guard graph.operand(at: slots[slot]).constant == nil else { continue }
      let labels = outputs.map { "d\($0)/d\(wording.inputLabel(node, slot))" }
      if let last = groups.last, last.slope.text == slope.text, !slope.formula.isEmpty {
        groups[groups.count - 1].labels += labels
      } else {
        groups.append((labels, slope))
      }
    }
    return groups.map { labels, slope in
      let label = short(labels, separator: " = ")
      if slope.formula.isEmpty || !formulas {
        return [Fragment(label), Fragment("= \(slope.number)", .value)]
      }
      return [
        Fragment("\(label) = \(slope.formula)"), Fragment("\(slope.sign) \(slope.number)", .value),
      ]
    }
  }

  private func arrivals(_ node: Int, _ uses: [Trace.Use]) -> [[Fragment]] {
    guard let total = trace.gradient(of: .node(node)) else {
      return [[Fragment("not needed", .faint)]]
    }
    guard !uses.isEmpty else {
      let start = wording.number(1, in: Cell(node, .arriving))
      return [
        [
          Fragment("d\(output)/d\(output)"), Fragment("= \(start)", .gradient),
          Fragment("(the start)"),
        ]
      ]
    }
    return zip(uses, wording.sources(uses)).enumerated().map { index, edge in
      let (use, source) = edge
      let label = uses.count == 1 ? "o" : "o" + wording.subscripted(index + 1)
      let value = uses.count == 1 ? total : trace.contribution(of: use) ?? 0
      return [
        Fragment("d\(output)/d\(label)"), Fragment("= \(wording.sent(use, value))", .gradient),
        Fragment("(from \(source))"),
      ]
    }
  }

  private func departures(_ node: Int, _ uses: [Trace.Use]) -> [[Fragment]] {
    let slots = graph.slots(of: node)
    let slopes = trace.localDerivatives(of: node)
    return trace.contributions(from: node).enumerated().compactMap { slot, sent in
      let operand = graph.operand(at: slots[slot])
      guard operand.constant == nil else { return nil }
      let label = wording.inputLabel(node, slot)
      guard let sent else {
        return [Fragment("d\(output)/d\(label)"), Fragment("not needed", .faint)]
      }
      let cell = Cell(node, .sent(slot: slot))
      let sign = wording.knows(cell) ? sign(node, uses, slopes[slot], sent) : "="
      return [
        Fragment("d\(output)/d\(label) = \(product(label, uses.count))"),
        Fragment("\(sign) \(wording.number(sent, in: cell))", .gradient),
        Fragment("to \(wording.name(operand))"),
      ]
    }
  }

  /// `dz/do · do/di₁`, or the sum of such products at a fork.
  private func product(_ label: String, _ uses: Int) -> String {
    let times = style.ascii ? "*" : "·"
    guard uses > 1 else { return "d\(output)/do \(times) do/d\(label)" }
    let terms = (1...uses).map { use -> String in
      let name = "o" + wording.subscripted(use)
      return "d\(output)/d\(name)\(times)d\(name)/d\(label)"
    }
    return short(terms, separator: " + ")
  }

  /// How the sum of the printed products compares with the printed result.
  private func sign(_ node: Int, _ uses: [Trace.Use], _ slope: Double, _ sent: Double) -> String {
    let numbers = style.numbers
    let arriving =
      uses.count > 1
      ? wording.printedSum(uses.map { trace.contribution(of: $0) ?? 0 })
      : numbers.asPrinted(trace.gradient(of: .node(node)) ?? 0)
    return wording.equals(sent, arriving * numbers.asPrinted(slope))
  }

  private var style: ReportStyle { wording.style }

  /// A list of labels; of a long one the first two and the last, so that rows stay short.
  private func short(_ labels: [String], separator: String) -> String {
    guard labels.count > 6, let last = labels.last else {
      return labels.joined(separator: separator)
    }
    let dots = style.ascii ? "..." : "…"
    return [labels[0], labels[1], dots, last].joined(separator: separator)
  }
}
