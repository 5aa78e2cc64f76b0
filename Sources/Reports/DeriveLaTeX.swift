// The derivation as a LaTeX document that compiles as it is.

internal import Graphs

/// Writes a derivation as a document for LaTeX.
struct DeriveLaTeX {
  private let report: DeriveReport
  private let wording: DeriveWording
  private let equations: DeriveEquations

  /// So many lines stand in one environment: LaTeX holds each of them whole.
  private static let most = 40

  init(_ report: DeriveReport) {
    self.report = report
    var style = report.style
    style.numbers.ascii = true
    wording = DeriveWording(report.derivation, style: style, notation: LaTeXNotation())
    equations = DeriveEquations(wording: wording)
  }

  func write(to output: inout some TextOutputStream) {
    output.write(
      """
      \\documentclass{article}
      \\usepackage{amsmath}
      \\allowdisplaybreaks
      \\begin{document}

      """)
    writeProgram(to: &output)
    write("Nodes", (0..<report.graph.count).lazy.map { [equations.definition($0)] }, to: &output)
    write("Local derivatives", report.derivedNodes.lazy.map(equations.locals), to: &output)
    write("Chain rule", report.chained.lazy.map(equations.chain), to: &output)
    let results = DeriveResults(report, wording)
    write("Gradient", [results.equations(report, wording)], to: &output)
    output.write(results.sentence.map { "\n\($0)\n" } ?? "")
    writeNotes(to: &output)
    output.write("\\end{document}\n")
  }

  private func writeProgram(to output: inout some TextOutputStream) {
    let program = escapedForLaTeX(report.programText())
    output.write("\\begin{flushleft}\n\\texttt{\(program)}\n\\end{flushleft}\n")
    if let point = report.point(wording) { output.write("At $\(point)$:\n") }
  }

  /// Notes with formulas are LaTeX already; remarks are plain text.
  private func writeNotes(to output: inout some TextOutputStream) {
    var notes = report.remarks.map { escapedForLaTeX($0.text) }
    if report.hasForks { notes.insert(wording.copiesNote, at: 0) }
    if wording.approximations.anyShown { notes.append(wording.roundingNote) }
    for note in notes { output.write("\nNote: \(note)\n") }
  }

  private func write(
    _ title: String, _ lines: some Sequence<[Equation]>, to output: inout some TextOutputStream
  ) {
    var count = 0
    for equation in lines.lazy.joined() {
      if count == 0 { output.write("\\section*{\(title)}\n") }
      let isNew = count.isMultiple(of: Self.most)
      if isNew, count > 0 { output.write("\n\\end{align*}\n") }
      output.write(isNew ? "\\begin{align*}\n" : " \\\\\n")
      output.write(aligned(equation))
      count += 1
    }
    if count > 0 { output.write("\n\\end{align*}\n") }
  }

  /// Each side behind the first in a line of its own, or in several, where all of them would be
  /// long.
  private func aligned(_ equation: Equation) -> String {
    var rest = Array(equation.sides.dropFirst())
    let numbers = equation.numbers.map { " " + $0 }.joined()
    rest[rest.count - 1] += numbers
    guard LaTeXLines.areLong(rest) else {
      return "  \(equation.sides[0]) &= " + rest.joined(separator: " = ")
    }
    return "  \(equation.sides[0]) &= "
      + rest.map(LaTeXLines.broken).joined(separator: " \\\\\n  &= ")
  }
}
