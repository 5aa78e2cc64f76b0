// The derivation as one fact a line, and as Markdown.

internal import Graphs

/// Writes a derivation as one fact a line, for screen readers and `grep`.
struct DerivePlain {
  private let report: DeriveReport
  private let wording: DeriveWording
  private let equations: DeriveEquations

  init(_ report: DeriveReport) {
    self.report = report
    wording = DeriveWording(report.derivation, style: report.style)
    equations = DeriveEquations(wording: wording)
  }

  func write(to output: inout some TextOutputStream) {
    output.write("Program: \(report.programText())\n")
    if let point = report.point(wording) { output.write("Point: \(point)\n") }
    for node in report.definedNodes { output.write("Node: \(equations.definition(node).text)\n") }
    for node in report.derivedNodes {
      for line in equations.locals(node) { output.write("Local derivative: \(line.text)\n") }
    }
    for operand in report.chained {
      for line in equations.chain(operand) { output.write("Chain rule: \(line.text)\n") }
    }
    writeResults(to: &output)
    for note in report.notes(wording) { output.write("Note: \(note)\n") }
  }

  private func writeResults(to output: inout some TextOutputStream) {
    let results = DeriveResults(report, wording)
    for (index, operand) in report.derivation.wanted.enumerated() {
      let label = wording.gradient(operand)
      output.write("Gradient: \(label) = \(results.names[index])\n")
      if let inputs = results.inputs {
        output.write("Gradient in inputs alone: \(label) = \(inputs[index])\n")
      }
      if let numbers = results.numbers {
        output.write("Gradient at the point: \(label) = \(numbers[index])\n")
      }
    }
    if let sentence = results.sentence { output.write(sentence + "\n") }
  }
}

/// Writes a derivation for Markdown.
struct DeriveMarkdown {
  private let report: DeriveReport
  private let wording: DeriveWording
  private let equations: DeriveEquations

  init(_ report: DeriveReport) {
    self.report = report
    wording = DeriveWording(report.derivation, style: report.style)
    equations = DeriveEquations(wording: wording)
  }

  func write(to output: inout some TextOutputStream) {
    output.write("**\(escapedForMarkdown(report.programText()))**")
    output.write(report.point(wording).map { " at \(escapedForMarkdown($0))" } ?? "")
    output.write("\n")
    var list = MarkdownList()
    for node in report.definedNodes {
      list.write(equations.definition(node), under: "Nodes", to: &output)
    }
    for node in report.derivedNodes {
      for line in equations.locals(node) {
        list.write(line, under: "Local derivatives", to: &output)
      }
    }
    for operand in report.chained {
      for line in equations.chain(operand) { list.write(line, under: "Chain rule", to: &output) }
    }
    let results = DeriveResults(report, wording)
    for line in results.equations(report, wording) {
      list.write(line, under: "Gradient", to: &output)
    }
    for note in [results.sentence].compactMap(\.self) + report.notes(wording).map({ "Note: " + $0 })
    { output.write("\n\(escapedForMarkdown(note))\n") }
  }
}

/// A list whose title is written before its first line.
private struct MarkdownList {
  private var title = ""

  mutating func write(
    _ equation: Equation, under title: String, to output: inout some TextOutputStream
  ) {
    if title != self.title { output.write("\n### \(title)\n\n") }
    self.title = title
    output.write("- \(escapedForMarkdown(equation.text))\n")
  }
}
