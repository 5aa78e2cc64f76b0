// Staged code among marked sheets: a gradient that comes out right is a mark.

internal import Lessons

extension MarkingReport {
  private func report(_ result: StagedResult) -> StagedReport {
    StagedReport(result, tone: tone, reveals: reveals, style: style)
  }

  /// What the gradients earn: nothing where they belong to another function, and one less for
  /// each wrong line that is told beside them, such as a local derivative's.
  private func earned(_ result: StagedResult) -> Marks {
    guard !result.isOfAnotherFunction else { return .none }
    let sum = result.gradients.reduce(Marks.none) { $0 + followThrough.marks(of: $1) }
    let right = Marks(halves: 2 * result.rightCount)
    let lost = Marks(halves: max(0, sum.halves - 2 * result.wrongBesideGradients))
    return max(right, lost)
  }

  private func most(_ result: StagedResult) -> Marks { Marks(halves: 2 * result.gradients.count) }

  /// `7 of 9 marks`.
  private func marks(_ result: StagedResult) -> String {
    "\(earned(result)) of \(most(result)) marks"
  }

  func writeText(
    _ result: StagedResult, _ sheet: CheckedSheet, to output: inout some TextOutputStream
  ) {
    let report = report(result)
    report.writeFindings(to: &output)
    for note in sheet.notes {
      output.write(paragraph("  " + plain(note), width: style.width, indent: 4))
    }
    let marks = result.isUnreadable || result.isRight ? "" : " \(marks(result))."
    let summary = "\(name(sheet)): \(plain(report.summary))\(marks)"
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
        file, "\(earned(result))", "\(most(result))",
        first?.line.map { "line \($0)" } ?? "", first?.id ?? "",
        result.isRight ? "all right" : "not all right",
      ]))
  }

  func write(
    _ result: StagedResult, _ sheet: CheckedSheet, _ json: inout JSONWriter<String>
  ) {
    let status = result.isRight ? "all-right" : "not-all-right"
    json.field("status", result.isUnreadable ? "unreadable" : status)
    json.field("kind", "staged")
    json.field("score", Double(earned(result).halves) / 2)
    json.field("max", Double(most(result).halves) / 2)
    report(result).writeFields(&json)
    json.key("notes")
    json.array { json in for note in sheet.notes { json.string(note) } }
  }
}

extension FollowThrough {
  /// What a gradient earns.
  fileprivate func marks(of gradient: StagedGradient) -> Marks {
    switch (gradient.verdict, self) {
    case (.right, _), (.follows, .full): .one
    case (.follows, .half): Marks(halves: 1)
    default: .none
    }
  }
}

extension StagedResult {
  /// How many lines are wrong that set no gradient which is wrong itself.
  fileprivate var wrongBesideGradients: Int {
    let names = Set(gradients.filter { $0.verdict == .wrong }.compactMap(\.name))
    return lines.count { line in
      guard case .wrong = line.verdict else { return false }
      return !line.names.contains(where: names.contains)
    }
  }

  /// Whether the forward pass is known to be another function than was asked for.
  var isOfAnotherFunction: Bool { if case .differs = forward { true } else { false } }

  /// The first line that is wrong or was not read, with a short name for what is wrong.
  fileprivate var firstTrouble: (line: Int?, id: String)? {
    var found: [(line: Int?, id: String)] = problems.map { ($0.line, $0.id) }
    if let wrong = firstWrong, case .wrong(let slip) = wrong.verdict {
      found.append((wrong.line, slip.id))
    }
    let first = found.min { ($0.line ?? 0) < ($1.line ?? 0) }
    return first ?? (isOfAnotherFunction ? (nil, "another-function") : nil)
  }
}
