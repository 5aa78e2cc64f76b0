// Lays out a marked sheet: root causes first, what follows from them in their lines, then blanks.

internal import Graphs
internal import Lessons

/// Lays out what is said of the cells of one sheet.
struct MarkingPage {
  private let report: MarkingReport
  private let marking: Marking
  private let sentences: VerdictSentences
  private let labels: CellLabels
  private let wording: Wording
  /// Where the second and the third column begin.
  private var margin = 0
  private var typed = 0
  private(set) var text = ""

  init(_ report: MarkingReport, _ marking: Marking) {
    self.report = report
    self.marking = marking
    sentences = report.sentences(marking)
    wording = sentences.wording
    labels = CellLabels(wording: wording)
    let shown = marking.entries.filter { Self.isShown($0, marking) }
    let widths = shown.map { displayWidth(of: labels.label($0.cell)) }
    margin = min(widths.max() ?? 0, report.style.width / 3) + 4
    typed = min(shown.map { displayWidth(of: written($0)) }.max() ?? 0, report.style.width / 4)
  }

  /// Whether an entry has lines of its own, and is not named with the slip that it follows from.
  private static func isShown(_ entry: Marking.Entry, _ marking: Marking) -> Bool {
    switch entry.verdict {
    case .wrong, .unreadable, .imprecise, .rightByItself: true
    case .follows(_, let isTrivial):
      isTrivial && !marking.slips.contains { $0.leads(to: entry) }
    case .blank, .right, .rounded: false
    }
  }

  mutating func write() {
    for slip in marking.slips { write(slip) }
    let blamed = Set(marking.slips.flatMap(\.cells))
    let rest = marking.entries.filter { Self.isShown($0, marking) && !blamed.contains($0.cell) }
    for entry in rest.sorted(by: { rank($0) < rank($1) }) { write(entry) }
    writeBlanks()
  }

  /// The order of what is left: wrong, unreadable, then what counts all the same.
  private func rank(_ entry: Marking.Entry) -> Int {
    switch entry.verdict {
    case .wrong: 0
    case .unreadable: 1
    case .imprecise(let isRight): isRight ? 4 : 2
    case .follows: 3
    case .blank, .right, .rounded, .rightByItself: 5
    }
  }

  private mutating func write(_ slip: Marking.Slip) {
    guard let first = slip.cells.first.flatMap(marking.entry) else { return }
    write(first)
    if slip.cells.count > 1 {
      let others = slip.cells.dropFirst().map(labels.reference)
      say("The same in \(report.listed(Array(others), most: 6)).")
    }
    if let followers = report.followers(of: slip, marking) { say(followers) }
  }

  private func written(_ entry: Marking.Entry) -> String { report.shown(entry.written?.text ?? "") }

  private mutating func write(_ entry: Marking.Entry) {
    let label = "  " + labels.label(entry.cell).padded(to: margin - 4) + "  "
    let head = label + "you wrote  " + written(entry).padded(to: typed) + "  "
    let status = sentences.status(entry)
    if displayWidth(of: head + status) <= report.style.width {
      let ink = entry.blame == .itself ? Ink.error : .plain
      text += head + ink(status, color: report.style.color) + "\n"
    } else {
      text += paragraph(label + "you wrote " + written(entry), width: report.style.width, indent: 4)
      say(status)
    }
    if let sentence = sentences.sentence(entry) { say(sentence) }
    if let key = report.key(entry, wording) { say(key) }
  }

  private mutating func say(_ sentence: String) {
    let indent = min(margin, report.style.width / 3)
    text += paragraph(
      spaces(indent) + report.plain(sentence), width: report.style.width, indent: indent)
  }

  private mutating func writeBlanks() {
    let blank = marking.entries.filter { $0.verdict == .blank }
    guard !blank.isEmpty else { return }
    let names =
      report.reveals
      ? blank.map { entry in
        "\(labels.reference(entry.cell)) = \(wording.number(wording.trace.value(of: entry.cell)))"
      } : blank.map { labels.reference($0.cell) }
    let list = report.listed(names, most: report.reveals ? names.count : 6)
    text += paragraph("  Blank: \(list).", width: report.style.width, indent: 4)
  }
}
