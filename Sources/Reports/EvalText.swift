// The report as text for a terminal, as one fact a line, and as Markdown.

internal import Graphs

extension EvalReport {
  func writeText(to output: inout some TextOutputStream) {
    if !isBrief {
      writeHeader(to: &output)
      writeTables(to: &output)
      if graph.count > 0 { output.write(paragraph(legend, width: style.width) + "\n") }
    }
    writeSummary(to: &output)
    writeExplanation(to: &output)
    writeRemarks(to: &output)
  }

  /// The rows up to the fault of a trace, for the error that names it.
  public func writeRowsSoFar(
    _ format: EvalFormat, to output: inout some TextOutputStream
  ) {
    guard !isBrief else { return }
    if format == .plain {
      for table in tables(.plain) { PlainTable().write(table, to: &output) }
    } else {
      writeHeader(to: &output)
      writeTables(to: &output)
    }
    for note in roundingNote {
      output.write(paragraph("Note: " + note, width: style.width, indent: 6) + "\n")
    }
  }

  func writeHeader(to output: inout some TextOutputStream) {
    let point = pointText.isEmpty ? "" : "at " + pointText
    let page = min(style.width, 80)
    let gap = page - displayWidth(of: programText) - displayWidth(of: point)
    if gap > 1, !point.isEmpty {
      output.write(programText + spaces(gap) + point + "\n\n")
    } else {
      output.write(paragraph(programText, width: style.width, indent: 4))
      output.write(paragraph(point, width: style.width, indent: 4) + "\n")
    }
  }

  /// Writes the tables, one record a gate where the page is too narrow for columns.
  private func writeTables(to output: inout some TextOutputStream) {
    let page = TextTable(style: style)
    for (table, spelledOut) in zip(tables(.text), slideTables) {
      page.write(table, narrow: spelledOut, to: &output)
      output.write("\n")
    }
  }

  /// What dz/do stands for.
  var legend: String {
    let name = wording.outputName
    let start =
      "d\(name)/do says how fast \(name) changes with a gate's output o; at the start d\(name)/d\(name) = 1."
    guard hasForks else { return start }
    let first = "d\(name)/do\(wording.subscripted(1))"
    let second = "d\(name)/do\(wording.subscripted(2))"
    return start
      + " Where o is used more than once, each use sends back its own share (\(first), \(second), \(style.ascii ? "..." : "…")) and d\(name)/do is their sum."
  }

  private var hasForks: Bool {
    (0..<graph.count).contains { trace.uses(of: .node($0)).count > 1 }
  }

  private func writeSummary(to output: inout some TextOutputStream) {
    let name = wording.outputName
    if isBrief || graph.count == 0 {
      output.write(
        "\(name) = \(Ink.value(wording.number(trace.value(of: graph.output)), color: style.color))\n"
      )
    }
    let summary = GradientSummary(wording)
    guard !summary.entries.isEmpty else {
      return output.write(noInputs(width: style.width))
    }
    if isBrief { return writeBriefGradient(summary, to: &output) }
    let title = [
      Fragment("Gradient:", .title), Fragment("an input adds up what flows back to it"),
    ]
    write(wrapped(title, width: style.width), margin: 0, to: &output)
    // A very long name stands in a line of its own, so that it does not push the others aside.
    let names = summary.entries.map { displayWidth(of: $0.name) }
    let width = names.filter { $0 <= style.width / 4 }.max() ?? 0
    for (entry, own) in zip(summary.entries, names) {
      var lines = wrapped(summary.sentence(entry), width: style.width - width - 3, indent: 2)
      if own > width {
        output.write(" \(entry.name)\n")
      } else {
        output.write(" \(entry.name)\(spaces(width - own))  \(inked(lines.removeFirst()))\n")
      }
      write(lines, margin: width + 3, to: &output)
    }
    writeVector(summary, to: &output)
  }

  private func inked(_ line: [Fragment]) -> String {
    line.map { $0.ink($0.text, color: style.color) }.joined(separator: " ")
  }

  private func write(
    _ lines: [[Fragment]], margin: Int, to output: inout some TextOutputStream
  ) {
    for line in lines { output.write(spaces(margin) + inked(line) + "\n") }
  }

  private func writeVector(_ summary: GradientSummary, to output: inout some TextOutputStream) {
    guard let vector = summary.vector else { return }
    write(wrapped(vector, width: style.width - 1, indent: 4), margin: 1, to: &output)
  }

  private func writeBriefGradient(
    _ summary: GradientSummary, to output: inout some TextOutputStream
  ) {
    for entry in summary.entries {
      let label = wording.plain("∂\(wording.outputName)/∂\(entry.name)")
      let value = entry.sum.map { Ink.gradient(wording.number($0), color: style.color) }
      output.write("\(label) \(value.map { "= \($0)" } ?? "is not needed")\n")
    }
  }

  private func writeExplanation(to output: inout some TextOutputStream) {
    for part in explanation?.parts ?? [] {
      output.write("\n" + Ink.title(part.title, color: style.color) + "\n")
      for index in 0..<part.count {
        let text = " " + wording.plain(part.sentence(index).text)
        output.write(paragraph(text, width: style.width, indent: 3))
      }
    }
  }

  func writeRemarks(to output: inout some TextOutputStream) {
    let all = remarks.map(\.text) + (isBrief ? [] : roundingNote)
    guard !all.isEmpty else { return }
    output.write("\n")
    for text in all {
      output.write(paragraph("Note: " + wording.plain(text), width: style.width, indent: 6))
    }
  }

  /// Said once where rounded numbers do not give the printed result.
  var roundingNote: [String] { Self.roundingNote(wording) }

  static func roundingNote(_ wording: Wording) -> [String] {
    guard wording.approximations.anyShown else { return [] }
    return [
      "\(wording.approximately) stands where the rounded numbers shown would give another last "
        + "digit; every result was worked out from unrounded ones."
    ]
  }

  func writePlain(to output: inout some TextOutputStream) {
    let name = wording.outputName
    if !isBrief {
      output.write("Program: \(programText)\n")
      for line in inputLines { output.write(line) }
      for table in tables(.plain) { PlainTable().write(table, to: &output) }
    }
    output.write("Output: \(name) = \(wording.number(trace.value(of: graph.output)))\n")
    for entry in GradientSummary(wording).entries {
      let label = wording.plain("∂\(name)/∂\(entry.name)")
      if !isBrief {
        for term in entry.terms {
          output.write("Contribution to \(label): \(term.text) from \(term.source)\n")
        }
      }
      output.write(
        "Gradient: \(label) \(entry.sum.map { "= " + wording.number($0) } ?? "is not needed")\n")
    }
    if !isBrief, let vector = GradientSummary(wording).vector {
      output.write("Gradient: \(joined(vector))\n")
    }
    for part in explanation?.parts ?? [] {
      for index in 0..<part.count {
        output.write("\(part.title): \(wording.plain(part.sentence(index).text))\n")
      }
    }
    for remark in remarks { output.write("Note: \(wording.plain(remark.text))\n") }
    if !isBrief { for note in roundingNote { output.write("Note: \(note)\n") } }
  }

  func writeMarkdown(to output: inout some TextOutputStream) {
    let name = escapedForMarkdown(wording.outputName)
    if !isBrief {
      writeMarkdownQuestion(to: &output)
      let tables = tables(.markdown)
      for table in tables { MarkdownTable().write(table, to: &output) }
      if !tables.isEmpty { output.write(escapedForMarkdown(legend) + "\n\n") }
    }
    let summary = GradientSummary(wording)
    output.write("\(name) = \(wording.number(trace.value(of: graph.output)))\n")
    if !summary.entries.isEmpty { output.write("\n### Gradient\n\n") }
    for entry in summary.entries {
      let label = escapedForMarkdown(wording.plain("∂\(wording.outputName)/∂\(entry.name)"))
      let isSum = !isBrief && !entry.terms.isEmpty
      let value = isSum ? joined(summary.sentence(entry)) : entry.sum.map(wording.number) ?? ""
      output.write(
        "- \(label) \(entry.sum == nil ? "is not needed" : "= " + escapedForMarkdown(value))\n")
    }
    if !isBrief, let vector = summary.vector {
      output.write("- \(escapedForMarkdown(joined(vector)))\n")
    }
    for part in explanation?.parts ?? [] {
      output.write("\n### \(part.title)\n\n")
      for index in 0..<part.count {
        let text = wording.plain(part.sentence(index).text)
        output.write("- \(escapedForMarkdown(text))\n")
      }
    }
    let notes = remarks.map(\.text) + (isBrief ? [] : roundingNote)
    for note in notes { output.write("\nNote: \(escapedForMarkdown(wording.plain(note)))\n") }
  }
}
