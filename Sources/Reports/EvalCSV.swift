// The report as comma-separated values: a line for every edge, so that it sorts and sums.

internal import Graphs

extension EvalReport {
  private static let header = [
    "kind", "name", "gate", "text", "slot", "from", "input", "value", "formula", "partial",
    "gradient", "input gradient",
  ]

  /// Numbers as spreadsheets read them: they know no other minus than the hyphen.
  func cell(_ value: Double) -> String {
    NumberStyle(digits: style.numbers.digits, ascii: true).text(value)
  }

  private func cell(_ gradient: Double?) -> String { gradient.map(cell) ?? "not needed" }

  func writeCSV(to output: inout some TextOutputStream) {
    let entries = GradientSummary(wording).entries
    output.write(csvLine(Self.header))
    if !isBrief { for node in 0..<graph.count { writeEdges(of: node, to: &output) } }
    for (index, entry) in entries.enumerated() {
      let isInput = index < graph.inputs.count
      let value = cell(trace.value(of: entry.operand))
      output.write(
        csvLine([
          isInput ? "input" : "wanted", entry.name, "", "", "", "", "", value, "", "",
          cell(entry.sum), "",
        ]))
    }
    output.write(
      csvLine([
        "output", wording.outputName, "", "", "", "", "",
        cell(trace.value(of: graph.output)), "", "", "1", "",
      ]))
  }

  private func writeEdges(of node: Int, to output: inout some TextOutputStream) {
    let slopes = wording.slopes(node)
    let partials = trace.localDerivatives(of: node)
    let sent = trace.contributions(from: node)
    for (slot, place) in graph.slots(of: node).enumerated() {
      let operand = graph.operand(at: place)
      let isConstant = operand.constant != nil
      output.write(
        csvLine([
          "edge", wording.name(node), wording.glyph(node),
          wording.plain(graph.text(of: node, limit: Wording.longestText)), "\(slot + 1)",
          isConstant ? "" : wording.name(operand), cell(trace.value(of: operand)),
          cell(trace.value(of: node)), isConstant ? "" : slopes[slot].formula,
          isConstant ? "" : cell(partials[slot]), cell(trace.gradient(of: .node(node))),
          isConstant ? "" : cell(sent[slot]),
        ]))
    }
  }

  func csvLine(_ values: [String]) -> String { commaSeparatedLine(values) }
}

/// A line of values; those with a comma, a quote or a line end in them stand in quotes.
func commaSeparatedLine(_ values: [String]) -> String {
  values.map { value in
    guard value.contains(where: { ",\"\n\r".contains($0) }) else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }.joined(separator: ",") + "\n"
}
