// The derivation as lines for a terminal, the way a slide has them.

internal import Graphs

/// Writes a derivation for a terminal.
struct DeriveText {
  private let report: DeriveReport
  private let wording: DeriveWording
  private let equations: DeriveEquations

  private var style: ReportStyle { report.style }

  /// Columns of local derivatives stand so far apart.
  private static let gap = 6

  init(_ report: DeriveReport) {
    self.report = report
    wording = DeriveWording(report.derivation, style: report.style)
    equations = DeriveEquations(wording: wording)
  }

  func write(to output: inout some TextOutputStream) {
    guard !report.graph.inputs.isEmpty else {
      return output.write(noInputs(width: style.width))
    }
    if let point = report.point(wording) {
      output.write(paragraph(" at " + point, width: style.width, indent: 4) + "\n")
    }
    writeDefinitions(to: &output)
    writeTitle("Local derivatives", if: hasLocals, to: &output)
    writeLocals(to: &output)
    writeChain(to: &output)
    writeResults(to: &output)
    for (index, note) in report.notes(wording).enumerated() {
      let text = paragraph("Note: " + note, width: style.width, indent: 6)
      output.write((index == 0 ? "\n" : "") + text)
    }
  }

  /// Short derivations have no titles, as on a slide.
  private var hasTitles: Bool {
    report.graph.count > 4 || !report.definedNodes.isEmpty || !report.isGradient
  }

  private var hasLocals: Bool {
    report.derivedNodes.contains { !report.derivation.edges(into: $0).isEmpty }
  }

  private var hasChain: Bool { report.chained.contains { !equations.chain($0).isEmpty } }

  private func writeTitle(
    _ title: String, if isNeeded: Bool, to output: inout some TextOutputStream
  ) {
    guard hasTitles, isNeeded else { return }
    output.write(Ink.title(title, color: style.color) + "\n")
  }

  private func writeDefinitions(to output: inout some TextOutputStream) {
    let nodes = report.definedNodes
    guard !nodes.isEmpty else { return }
    writeTitle("Nodes", if: true, to: &output)
    for node in nodes { write(equations.definition(node), to: &output) }
    output.write("\n")
  }

  private func write(_ equation: Equation, to output: inout some TextOutputStream) {
    let fragments = [Fragment(equation.sides.joined(separator: " = "))]
    let numbers = equation.numbers.map { Fragment($0, .gradient, isUnbroken: true) }
    let lines = wrapped(fragments + numbers, width: style.width - 1, indent: 4)
    for line in lines {
      let words = line.map { $0.ink($0.text, color: style.color) }.joined(separator: " ")
      output.write(" " + words + "\n")
    }
  }

  private func writeChain(to output: inout some TextOutputStream) {
    var isFirst = hasTitles
    for operand in report.chained {
      for equation in equations.chain(operand) {
        if isFirst, hasLocals { output.write("\n") }
        writeTitle("Chain rule, from the output back", if: isFirst, to: &output)
        isFirst = false
        write(equation, to: &output)
      }
    }
  }

  private func writeResults(to output: inout some TextOutputStream) {
    let results = DeriveResults(report, wording)
    if hasTitles, hasChain || hasLocals { output.write("\n") }
    writeTitle("Gradient", if: true, to: &output)
    for equation in results.equations(report, wording) { write(equation, to: &output) }
    if let sentence = results.sentence {
      output.write(paragraph(" " + sentence, width: style.width, indent: 1))
    }
  }
}

// MARK: - Local derivatives in columns

extension DeriveText {
  private func writeLocals(to output: inout some TextOutputStream) {
    let columns = columns
    for node in report.derivedNodes {
      let cells = equations.locals(node)
      if cells.isEmpty { continue }
      guard let columns else {
        for cell in cells { write(cell, to: &output) }
        continue
      }
      var line = " "
      for (cell, width) in zip(cells, columns) {
        line += cell.text + spaces(width - displayWidth(of: cell.text) + Self.gap)
      }
      let end = line.lastIndex { $0 != " " } ?? line.startIndex
      output.write(line[...end] + "\n")
    }
  }

  /// The widths of columns in which the local derivatives of a node stand side by side; nil where
  /// they do not fit the page.
  private var columns: [Int]? {
    guard !wording.hasPoint else { return nil }
    var widths: [Int] = []
    for node in report.derivedNodes {
      for (column, cell) in equations.locals(node).enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], displayWidth(of: cell.text))
      }
      let used = widths.reduce(1) { $0 + $1 + Self.gap } - Self.gap
      guard used <= style.width else { return nil }
    }
    return widths
  }
}
