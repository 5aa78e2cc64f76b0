// The report on staged code for a terminal, as one fact a line, and as a list in Markdown.

internal import Lessons

extension StagedReport {
  func writeText(to output: inout some TextOutputStream) {
    writeFindings(to: &output)
    let head = name.map { plain(VisibleLine.escaped($0)) + "   " } ?? ""
    let line = head + plain(summary)
    let fits = displayWidth(of: line) <= style.width
    output.write(fits ? line + "\n" : paragraph(line, width: style.width, indent: 2))
  }

  /// Nobody reads more sentences about gradients than this.
  private static let mostGradients = 12

  /// What is wrong, laid out for a terminal.
  func writeFindings(to output: inout some TextOutputStream) {
    let width = style.width
    for problem in result.problems {
      output.write("  line \(problem.line)   not read (column \(problem.column))\n")
      output.write(paragraph("            " + plain(problem.message), width: width, indent: 12))
    }
    for (line, _, sentence) in wrong {
      output.write("  line \(line.line)   \(plain(shown(line.text)))\n")
      output.write(paragraph("            " + plain(sentence), width: width, indent: 12))
    }
    if result.forward != .right, let forward = forwardSentence {
      output.write(paragraph("  " + plain(forward), width: width, indent: 12))
    }
    let rest = result.gradients.filter { ![.right, .follows].contains($0.verdict) }
    let more = rest.count - Self.mostGradients
    let others = more > 0 ? ["\(more) more gradients are not right"] : []
    let said = rest.prefix(Self.mostGradients).map(sentence) + others
    for sentence in said + result.remarks.map(\.message) {
      output.write(paragraph("  " + plain(sentence), width: width, indent: 4))
    }
  }

  func writePlain(to output: inout some TextOutputStream) {
    for fact in facts + ["Result: \(summary)"] { output.write(plain(fact) + "\n") }
  }

  func writeMarkdown(to output: inout some TextOutputStream) {
    writeList(to: &output)
    output.write("\n\(escapedForMarkdown(plain(summary)))\n")
  }

  /// What is wrong and what is right as a list in Markdown.
  func writeList(to output: inout some TextOutputStream) {
    for problem in result.problems {
      output.write("- Line \(problem.line): \(escapedForMarkdown(plain(problem.message)))\n")
    }
    for (line, _, sentence) in wrong {
      let code = plain(shown(line.text)).filter { $0 != "`" }
      output.write("- Line \(line.line): `\(code)`\n  \(escapedForMarkdown(plain(sentence)))\n")
    }
    if result.forward != .right, let forward = forwardSentence {
      output.write("- \(escapedForMarkdown(plain(forward)))\n")
    }
    for sentence in result.gradients.map(sentence) + result.remarks.map(\.message) {
      output.write("- \(escapedForMarkdown(plain(sentence)))\n")
    }
  }
}
