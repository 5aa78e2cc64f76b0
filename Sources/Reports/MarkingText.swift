// A marked sheet as text for a terminal: root causes first, the marks in the last line.

internal import Lessons

extension MarkingReport {
  func writeText(_ sheet: CheckedSheet, to output: inout some TextOutputStream) {
    switch sheet.outcome {
    case .refused(let entry):
      output.write(paragraph("\(name(sheet)): \(plain(entry.message))", width: style.width))
      if let help = entry.help {
        output.write(paragraph("  help: " + plain(help), width: style.width, indent: 4))
      }
    case .staged(let result): writeText(result, sheet, to: &output)
    case .marked(let marking):
      writePage(marking, notes: remarks(marking) + sheet.notes, to: &output)
      let summary = "\(name(sheet)): \(counts(marking)); \(marks(marking))"
      output.write(paragraph(summary, width: style.width, indent: 2))
    }
  }

  /// What is said of the cells, without the line that says what it comes to.
  func writePage(
    _ marking: Marking, notes: [String], to output: inout some TextOutputStream
  ) {
    var page = MarkingPage(self, marking)
    page.write()
    output.write(page.text)
    for note in notes {
      output.write(paragraph("  " + plain(note), width: style.width, indent: 4))
    }
  }

  func plain(_ text: String) -> String { style.ascii ? ascii(text) : text }
}
