// A marked sheet as one fact a line, as feedback in Markdown, and as a line of a spreadsheet.

internal import Graphs
internal import Lessons

extension MarkingReport {
  func writePlain(_ sheet: CheckedSheet, to output: inout some TextOutputStream) {
    output.write("Sheet: \(name(sheet))\n")
    switch sheet.outcome {
    case .refused(let entry):
      output.write("Error: \(plain(entry.message))\n")
      if let help = entry.help { output.write("Help: \(plain(help))\n") }
    case .staged(let result): writePlain(result, sheet, to: &output)
    case .marked(let marking):
      let sentences = sentences(marking)
      for entry in marking.entries { output.write(line(entry, sentences)) }
      for remark in remarks(marking) + sheet.notes { output.write("Note: \(plain(remark))\n") }
      output.write("Result: \(counts(marking))\nMarks: \(marks(marking))\n")
    }
  }

  private func line(_ entry: Marking.Entry, _ sentences: VerdictSentences) -> String {
    let label = CellLabels(wording: sentences.wording).label(entry.cell)
    let written = entry.written?.text ?? ""
    let typed = written.isEmpty ? "" : "you wrote \(shown(written)): "
    let rest = [sentences.sentence(entry), key(entry, sentences.wording)].compactMap(\.self)
    let words = rest.isEmpty ? "" : ". " + rest.joined(separator: " ")
    return "Cell \(label): \(typed)\(sentences.status(entry))\(plain(words))\n"
  }

  func writeMarkdown(_ sheet: CheckedSheet, to output: inout some TextOutputStream) {
    let title = escapedForMarkdown(name(sheet))
    switch sheet.outcome {
    case .refused(let entry):
      output.write("### \(title)\n\n\(escapedForMarkdown(plain(entry.message)))\n")
      if let help = entry.help { output.write("\n\(escapedForMarkdown(plain(help)))\n") }
    case .staged(let result): writeMarkdown(result, sheet, to: &output)
    case .marked(let marking):
      output.write("### \(title): \(marks(marking))\n\n\(counts(marking)).\n")
      let items = items(marking) + remarks(marking) + sheet.notes
      if !items.isEmpty { output.write("\n") }
      for item in items { output.write("- \(escapedForMarkdown(plain(item)))\n") }
    }
  }

  /// What there is to say, root causes first.
  private func items(_ marking: Marking) -> [String] {
    let sentences = sentences(marking)
    let slips = marking.slips.flatMap { slip -> [String] in
      var items = slip.cells.compactMap(marking.entry).map { item($0, sentences) }
      if let followers = followers(of: slip, marking) { items[items.count - 1] += " " + followers }
      return items
    }
    let known = Set(marking.slips.flatMap(\.cells))
    let rest = marking.entries.filter { entry in
      !known.contains(entry.cell) && !isSilent(entry.verdict)
        && !marking.slips.contains { $0.leads(to: entry) }
    }
    return slips + rest.map { item($0, sentences) }
  }

  private func item(_ entry: Marking.Entry, _ sentences: VerdictSentences) -> String {
    let written = entry.written?.text ?? ""
    let typed = written.isEmpty ? "" : "you wrote \(shown(written)): "
    let label = CellLabels(wording: sentences.wording).label(entry.cell)
    let more = [sentences.sentence(entry), key(entry, sentences.wording)].compactMap(\.self)
    return (["\(label): \(typed)\(sentences.status(entry))."] + more).joined(separator: " ")
  }

  /// Whether nothing has to be said of it, or it is said with the slip that it follows from.
  private func isSilent(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .right, .rounded, .follows(_, isTrivial: false): true
    default: false
    }
  }

  func writeCSV(_ sheet: CheckedSheet, to output: inout some TextOutputStream) {
    let file = StudentText.spreadsheetCell(name(sheet))
    if case .staged(let result) = sheet.outcome { return writeCSV(result, file, to: &output) }
    guard case .marked(let marking) = sheet.outcome else {
      return output.write(commaSeparatedLine([file, "", "", "", "", "unreadable"]))
    }
    let slip = marking.slips.first
    let trace = marking.exercise.trace
    let place = slip?.findings.first?.madeAt ?? slip?.cells.first
    let cell = place.map { StudentText.shown(trace.name(of: $0), ascii: style.ascii) }
    let mistakes = slip?.findings.map(\.mistake.rawValue).joined(separator: " or ") ?? ""
    output.write(
      commaSeparatedLine([
        file, "\(marking.earned)", "\(marking.most)", StudentText.spreadsheetCell(cell ?? ""),
        mistakes, marking.isAllRight ? "all right" : "not all right",
      ]))
  }
}
