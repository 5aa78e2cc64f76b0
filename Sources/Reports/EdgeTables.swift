// The tables with a line for every edge, which fit a narrow page.

internal import Graphs
internal import Lessons

/// The forward and the backward table with a line for every edge of the graph.
struct EdgeTables {
  let wording: Wording

  private var trace: Trace { wording.trace }
  private var graph: Graph { wording.graph }

  /// The forward table for the first `rows` nodes.
  func forward(rows: Int, reached: Int) -> Table {
    Table(
      "Forward pass",
      columns: ["node", "gate", "inputs", "output", "local derivatives do/di"].map {
        Table.Column(title: $0)
      },
      rows: rows
    ) { node in
      let slopes = node < reached ? wording.slopes(node) : []
      return inputs(node).enumerated().map { index, input in
        let isFirst = index == 0
        return [
          isFirst ? [Fragment(wording.name(node))] : [],
          isFirst ? [Fragment(wording.glyph(node), isUnbroken: true)] : [],
          input.parts, isFirst ? output(node, isKnown: node < reached) : [],
          input.slot.map { slopes.isEmpty ? [] : slope(slopes[$0]) } ?? [
            Fragment("a constant", .faint)
          ],
        ]
      }
    }
  }

  private func inputs(_ node: Int) -> [(parts: [Fragment], slot: Int?)] {
    graph.slots(of: node).enumerated().map { slot, place in
      let operand = graph.operand(at: place)
      let label = Fragment(wording.inputLabel(node, slot))
      let value = Fragment("= " + wording.value(operand), .value)
      guard operand.constant == nil else { return ([label, value], nil) }
      return ([label, Fragment("= " + wording.name(operand)), value], slot)
    }
  }

  private func output(_ node: Int, isKnown: Bool) -> [Fragment] {
    let formula = Fragment("o = " + wording.valueFormula(node))
    guard isKnown else { return [formula, Fragment("does not exist")] }
    let sign = wording.valueSign(node)
    return [formula, Fragment("\(sign) \(wording.value(.node(node)))", .value)]
  }

  private func slope(_ slope: Wording.Slope) -> [Fragment] {
    if slope.formula.isEmpty { return [Fragment(slope.number, .value)] }
    return [Fragment(slope.formula), Fragment("\(slope.sign) \(slope.number)", .value)]
  }

  /// The backward table, from the output to the first node.
  func backward(rows: Int) -> Table {
    let output = wording.outputName
    return Table(
      "Backward pass",
      columns: ["node", "gate", "d\(output)/do arrives", "do/di", "d\(output)/di goes back"]
        .map { Table.Column(title: $0) },
      rows: rows
    ) { row in backwardLines(graph.count - 1 - row) }
  }

  private func backwardLines(_ node: Int) -> [Table.Line] {
    var arriving = arrivals(node)
    let sent = departures(node)
    // What arrives is added up first; the sum stands beside the first edge that it goes back over.
    let sum = arriving.removeLast()
    var lines: [Table.Line] = arriving.map { [[], [], $0, [], []] }
    for (index, edge) in sent.enumerated() {
      lines.append([[], [], index == 0 ? sum : [], edge.slope, edge.sent])
    }
    lines[0][0] = [Fragment(wording.name(node))]
    lines[0][1] = [Fragment(wording.glyph(node), isUnbroken: true)]
    return lines
  }

  private func arrivals(_ node: Int) -> [[Fragment]] {
    let operand = Operand.node(node)
    guard let total = trace.gradient(of: operand) else { return [[Fragment("not needed", .faint)]] }
    if graph.output == operand, trace.uses(of: operand).isEmpty {
      return [
        [
          Fragment(wording.number(1, in: Cell(node, .arriving)), .gradient),
          Fragment("(the start)"),
        ]
      ]
    }
    let uses = trace.uses(of: operand)
    let terms = uses.map { trace.contribution(of: $0) ?? 0 }
    var lines = zip(wording.sources(uses), zip(uses, terms)).map { source, edge in
      [Fragment(wording.sent(edge.0, edge.1), .gradient), Fragment("(from \(source))")]
    }
    if uses.count > 1 {
      let sum = Cell(node, .arriving)
      let sign = wording.knows(sum) ? wording.equals(total, wording.printedSum(terms)) : "="
      lines.append([
        Fragment("\(sign) \(wording.number(total, in: sum))", .gradient), Fragment("(the sum)"),
      ])
    }
    return lines
  }

  private func departures(_ node: Int) -> [(slope: [Fragment], sent: [Fragment])] {
    let slopes = wording.slopes(node)
    let values = trace.localDerivatives(of: node)
    let sent = trace.contributions(from: node)
    return graph.slots(of: node).enumerated().map { slot, place in
      let operand = graph.operand(at: place)
      guard operand.constant == nil else { return ([Fragment("a constant", .faint)], []) }
      guard let value = sent[slot], let arriving = trace.gradient(of: .node(node)) else {
        return (slope(slopes[slot]), [Fragment("not needed", .faint)])
      }
      let cell = Cell(node, .sent(slot: slot))
      let sign = wording.knows(cell) ? wording.productSign(arriving, values[slot], value) : "="
      return (
        slope(slopes[slot]),
        [
          Fragment((sign == "=" ? "" : sign + " ") + wording.number(value, in: cell), .gradient),
          Fragment("to \(wording.name(operand))"),
        ]
      )
    }
  }
}
