// A marked sheet as one JSON object of `backprop/check/1`.

internal import Graphs
internal import Lessons

extension MarkingReport {
  func writeJSON(_ sheet: CheckedSheet, to output: inout some TextOutputStream) {
    var json = JSONWriter("", ascii: style.ascii)
    json.object { json in
      json.field("file", sheet.name)
      switch sheet.outcome {
      case .refused(let entry):
        json.field("status", "unreadable")
        json.key("error")
        json.object { json in
          json.field("id", entry.id)
          json.field("message", entry.message)
          json.field("help", entry.help)
        }
      case .staged(let result): write(result, sheet, &json)
      case .marked(let marking): write(marking, sheet.notes, &json)
      }
    }
    // Sheets stand in one array: the line end comes behind the last of them.
    output.write(String(json.finish().dropLast()))
  }

  private func write(_ marking: Marking, _ notes: [String], _ json: inout JSONWriter<String>) {
    json.field("status", marking.isAllRight ? "all-right" : "not-all-right")
    json.marks("score", marking.earned)
    json.marks("max", marking.most)
    let sentences = sentences(marking)
    json.key("cells")
    json.array { json in
      for entry in marking.entries { json.object { write(entry, sentences, &$0) } }
    }
    json.key("slips")
    json.array { json in for slip in marking.slips { json.object { write(slip, marking, &$0) } } }
    json.key("notes")
    json.array { json in for note in remarks(marking) + notes { json.string(note) } }
  }

  private func write(
    _ entry: Marking.Entry, _ sentences: VerdictSentences, _ json: inout JSONWriter<String>
  ) {
    let trace = sentences.wording.trace
    json.field("id", trace.name(of: entry.cell))
    json.field(
      "typed",
      entry.written.map {
        StudentText.shown($0.text, ascii: false, limit: AnswerReader.longest)
      })
    json.field("line", entry.written?.place.line)
    json.field("column", entry.written?.place.column)
    json.field("verdict", VerdictSentences.id(entry.verdict))
    var source: Cell?
    if case .follows(let cell, _) = entry.verdict { source = cell }
    json.field("follows_from", source.map(trace.name(of:)))
    json.field("blamed", entry.blame == .itself)
    var findings: [Finding] = []
    if case .wrong(let found) = entry.verdict { findings = found }
    write(findings, at: entry.cell, trace, &json)
    json.marks("score", entry.earned)
    json.marks("max", entry.most)
    json.field("message", sentences.sentence(entry))
    if reveals { json.field("key", trace.value(of: entry.cell)) }
  }

  private func write(
    _ slip: Marking.Slip, _ marking: Marking, _ json: inout JSONWriter<String>
  ) {
    let trace = marking.exercise.trace
    if let cell = slip.cells.first { write(slip.findings, at: cell, trace, &json) }
    json.key("cells")
    json.array { json in for cell in slip.cells { json.string(trace.name(of: cell)) } }
    json.field("followers", slip.followers)
  }

  /// The mistakes, and for each the cell that it was made in: that of the answer, or a blank one.
  private func write(
    _ findings: [Finding], at cell: Cell, _ trace: Trace, _ json: inout JSONWriter<String>
  ) {
    json.key("mistakes")
    json.array { json in for finding in findings { json.string(finding.mistake.rawValue) } }
    json.key("made_at")
    json.array { json in
      for finding in findings { json.string(trace.name(of: finding.madeAt ?? cell)) }
    }
  }
}

extension JSONWriter {
  /// A key with marks behind it: halves are exact in every form of numbers.
  fileprivate mutating func marks(_ name: String, _ marks: Marks) {
    field(name, Double(marks.halves) / 2)
  }
}
