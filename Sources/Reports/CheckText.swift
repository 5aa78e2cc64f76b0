// A gradient check as text for a terminal, as one fact a line, as Markdown and for spreadsheets.

internal import Graphs

extension CheckReport {
  func writeText(to output: inout some TextOutputStream) {
    eval.writeHeader(to: &output)
    guard !check.entries.isEmpty else {
      output.write(noInputs(width: style.width))
      return eval.writeRemarks(to: &output)
    }
    TextTable(style: style).write(table, narrow: narrowTable, to: &output)
    output.write("\n")
    for sentence in sentences { write(sentence, to: &output) }
    output.write("\n")
    write(legend, to: &output)
    if let sweep {
      output.write("\n")
      write(sweep, to: &output)
    }
    eval.writeRemarks(to: &output)
  }

  /// The result, and what there is to say about single gradients.
  var sentences: [String] {
    check.entries.compactMap(sentence) + [skipped].compactMap(\.self) + [result]
  }

  private func write(_ sweep: StepSweep, to output: inout some TextOutputStream) {
    let table = sweepTable(sweep)
    TextTable(style: style).write(table, narrow: table, to: &output)
    output.write("\n")
    write(sweepSentence(sweep), to: &output)
  }

  func writePlain(to output: inout some TextOutputStream) {
    eval.writeQuestion(to: &output)
    for entry in check.entries {
      let name = wording.name(entry.operand)
      for way in ways(of: entry) {
        let agreement = way.agreement.isEmpty ? "" : ", agreement: \(way.agreement)"
        output.write("Gradient of \(name), \(way.name): \(way.text)\(agreement)\n")
      }
      output.write("Verdict on \(name): \(verdict(entry))\n")
    }
    for sentence in sentences { output.write("\(sentence)\n") }
    if let sweep {
      for line in sweepLines(sweep) { output.write(line + "\n") }
      output.write(sweepSentence(sweep) + "\n")
    }
    for note in eval.notes { output.write("Note: \(note)\n") }
  }

  func writeMarkdown(to output: inout some TextOutputStream) {
    eval.writeMarkdownQuestion(to: &output)
    MarkdownTable().write(flatTable, to: &output)
    output.write(
      (sentences + [legend]).map { escapedForMarkdown($0) + "\n" }.joined(separator: "\n"))
    if let sweep {
      output.write("\n")
      MarkdownTable().write(sweepTable(sweep), to: &output)
      output.write(escapedForMarkdown(sweepSentence(sweep)) + "\n")
    }
    for note in eval.notes { output.write("\nNote: \(escapedForMarkdown(note))\n") }
  }

  func writeCSV(to output: inout some TextOutputStream) {
    output.write(
      eval.csvLine([
        "kind", "name", "backprop", "forward mode", "differences", "error", "step", "left slope",
        "right slope", "paths", "sum over paths", "verdict",
      ]))
    for entry in check.entries { output.write(eval.csvLine(cells(of: entry))) }
    guard let sweep else { return }
    for row in sweep.rows {
      output.write(
        eval.csvLine([
          "sweep", wording.name(sweep.operand), eval.cell(sweep.gradient), "",
          row.quotient.map(sweepCell) ?? "", row.error.map(eval.cell) ?? "", "1e\(row.exponent)",
          "", "", "", "", side(of: row, sweep),
        ]))
    }
  }

  private func cells(of entry: CheckedGradient) -> [String] {
    func cell(_ value: Double?) -> String { value.map(eval.cell) ?? "" }
    return [
      "check", wording.name(entry.operand), cell(entry.gradient), cell(entry.forward),
      cell(entry.differences?.value), cell(entry.differences?.error),
      cell(entry.differences?.step), cell(entry.slopes?.left.value),
      cell(entry.slopes?.right.value), entry.paths.map { "\($0.count)" } ?? "",
      cell(entry.paths?.sum), verdict(entry),
    ]
  }
}
