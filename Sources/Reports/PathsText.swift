// The paths as text for a terminal, as one fact a line, as Markdown and for spreadsheets.

internal import Graphs

extension PathsReport {
  func writeText(to output: inout some TextOutputStream) {
    eval.writeHeader(to: &output)
    if sums.starts.isEmpty {
      output.write(noInputs(width: style.width))
      return eval.writeRemarks(to: &output)
    }
    for start in sums.starts {
      if let sentence = countSentence(start) { write(sentence, to: &output) }
      guard !start.paths.isEmpty else {
        output.write("\n")
        continue
      }
      let table = table(start)
      TextTable(style: style).write(table, narrow: table, to: &output)
      output.write("\n")
    }
    let costs = costs
    TextTable(style: style).write(costs, narrow: costs, to: &output)
    output.write("\n")
    write(lesson, to: &output)
    eval.writeRemarks(to: &output)
  }

  func writePlain(to output: inout some TextOutputStream) {
    eval.writeQuestion(to: &output)
    for start in sums.starts {
      let name = wording.name(start.operand)
      output.write("Paths from \(name): \(countText(start.count))\n")
      for path in start.paths {
        output.write(
          "Path from \(name): \(joined(nodes(of: path))): \(joined(factors(of: path))), "
            + "product \(joined([product(of: path)]))\n")
      }
      output.write(
        "Sum over the paths from \(name): "
          + "\(wording.derivative(by: name)) = \(wording.number(start.gradient))\n")
    }
    let costs = costs
    for row in 0..<costs.rows {
      let cells = costs.cells(of: row).map { $0.joined() }
      output.write("Cost: \(cells[0]): \(cells[1]), edges visited: \(cells[2])\n")
    }
    for note in eval.notes { output.write("Note: \(note)\n") }
  }

  func writeMarkdown(to output: inout some TextOutputStream) {
    eval.writeMarkdownQuestion(to: &output)
    for start in sums.starts {
      if let sentence = countSentence(start) { output.write(escapedForMarkdown(sentence) + "\n\n") }
      if !start.paths.isEmpty { MarkdownTable().write(table(start), to: &output) }
    }
    MarkdownTable().write(costs, to: &output)
    output.write(escapedForMarkdown(lesson) + "\n")
    for note in eval.notes { output.write("\nNote: \(escapedForMarkdown(note))\n") }
  }

  func writeCSV(to output: inout some TextOutputStream) {
    output.write(eval.csvLine(["kind", "from", "path", "local derivatives", "value"]))
    for start in sums.starts {
      let name = wording.name(start.operand)
      for path in start.paths {
        let factors = path.edges.map { eval.cell(trace.localDerivative(on: $0)) }
        let nodes = [name] + path.edges.map(self.name)
        output.write(
          eval.csvLine([
            "path", name, nodes.joined(separator: " "), factors.joined(separator: " "),
            eval.cell(path.product),
          ]))
      }
      let count = start.count.digits ?? countText(start.count)
      output.write(eval.csvLine(["count", name, "", "", count]))
      output.write(eval.csvLine(["gradient", name, "", "", eval.cell(start.gradient)]))
    }
  }
}
