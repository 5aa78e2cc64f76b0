// Staged code among marked sheets: a gradient that comes out right is a mark.

internal import Lessons

extension MarkingReport {
  private func report(_ result: StagedResult) -> StagedReport {
    StagedReport(result, tone: tone, reveals: reveals, style: style)
  }

  /// `7 of 9 marks`.
  private func marks(_ result: StagedResult) -> String {
    "\(result.rightCount) of \(result.gradients.count) marks"
  }

  func writeText(
    _ result: StagedResult, _ sheet: CheckedSheet, to output: inout some TextOutputStream
  ) {
    let report = report(result)
    report.writeFindings(to: &output)
    for note in sheet.notes {
      output.write(paragraph("  " + plain(note), width: style.width, indent: 4))
    }
    let summary = "\(name(sheet)): \(plain(report.summary))"
    output.write(paragraph(summary, width: style.width, indent: 2))
  }

  func writePlain(
    _ result: StagedResult, _ sheet: CheckedSheet, to output: inout some TextOutputStream
  ) {
    let report = report(result)
    for fact in report.facts + sheet.notes.map({ "Note: \($0)" }) {
      output.write(plain(fact) + "\n")
    }
    output.write("Result: \(plain(report.summary))\nMarks: \(marks(result))\n")
  }

  func writeMarkdown(
    _ result: StagedResult, _ sheet: CheckedSheet, to output: inout some TextOutputStream
  ) {
    let report = report(result)
    output.write("### \(escapedForMarkdown(name(sheet))): \(marks(result))\n\n")
    output.write(escapedForMarkdown(plain(report.summary)) + "\n\n")
    report.writeList(to: &output)
    for note in sheet.notes { output.write("- \(escapedForMarkdown(plain(note)))\n") }
  }

  func writeCSV(
    _ result: StagedResult, _ file: String, to output: inout some TextOutputStream
  ) {
    guard !result.isUnreadable else {
      return output.write(commaSeparatedLine([file, "", "", "", "", "unreadable"]))
    }
    let first = result.firstTrouble
    output.write(
      commaSeparatedLine([
        file, "\(result.rightCount)", "\(result.gradients.count)",
        first.map { "line \($0.line)" } ?? "", first?.id ?? "",
        result.isRight ? "all right" : "not all right",
      ]))
  }

  func write(
    _ result: StagedResult, _ sheet: CheckedSheet, _ json: inout JSONWriter<String>
  ) {
    let status = result.isRight ? "all-right" : "not-all-right"
    json.field("status", result.isUnreadable ? "unreadable" : status)
    json.field("kind", "staged")
    json.field("score", Double(result.rightCount))
    json.field("max", Double(result.gradients.count))
    report(result).writeFields(&json)
    json.key("notes")
    json.array { json in for note in sheet.notes { json.string(note) } }
  }
}

extension StagedResult {
  /// The first line that is wrong or was not read, with a short name for what is wrong.
  fileprivate var firstTrouble: (line: Int, id: String)? {
    let problem = problems.min { $0.line < $1.line }.map { (line: $0.line, id: $0.id) }
    guard let wrong = firstWrong, case .wrong(let slip) = wrong.verdict else { return problem }
    if let problem, problem.line < wrong.line { return problem }
    return (wrong.line, slip.id)
  }
}
