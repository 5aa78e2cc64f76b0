// The report on a marked sheet: what it is about, its formats, and how much it says.

public import Lessons
internal import Graphs

/// A sheet that was handed in, and what became of it.
public struct CheckedSheet {
  /// What became of a sheet.
  public enum Outcome {
    /// It was marked.
    case marked(Marking)
    /// Nothing in it could be read, for a reason in words.
    case refused(ErrorEntry)
  }

  /// The name of the file.
  public let name: String
  /// What became of it.
  public let outcome: Outcome
  /// What the marker should know: which task counts, how the text was read.
  public let notes: [String]

  /// A sheet.
  public init(name: String, _ outcome: Outcome, notes: [String] = []) {
    self.name = name
    self.outcome = outcome
    self.notes = notes
  }
}

/// A report on marked sheets, written sheet by sheet.
public struct MarkingReport {
  let style: ReportStyle
  let tone: Tone
  /// Whether the right numbers are told.
  let reveals: Bool
  let followThrough: FollowThrough

  /// A report.
  ///
  /// - Parameters:
  ///   - style: Numbers, width, colour.
  ///   - tone: Whether mistakes are told or asked for.
  ///   - reveals: Whether the right numbers are told.
  ///   - followThrough: What answers earn that follow from a wrong one.
  public init(
    style: ReportStyle, tone: Tone = .tells, reveals: Bool = false,
    followThrough: FollowThrough = .full
  ) {
    self.style = style
    self.tone = tone
    self.reveals = reveals
    self.followThrough = followThrough
  }

  /// What stands in front of the first sheet.
  public func begin(_ format: TableFormat, to output: inout some TextOutputStream) {
    switch format {
    case .csv: output.write(csvLine(["file", "marks", "out of", "cell", "mistake", "verdict"]))
    case .json:
      output.write("{\"format\":\"backprop/check/1\",\"follow_through\":")
      output.write("\"\(followThrough.rawValue)\",\"sheets\":[")
    case .text, .plain, .markdown: break
    }
  }

  /// One sheet, which has `index` others before it.
  public func write(
    _ sheet: CheckedSheet, index: Int, _ format: TableFormat,
    to output: inout some TextOutputStream
  ) {
    if index > 0, format == .json { output.write(",") }
    if index > 0, format == .text || format == .markdown { output.write("\n") }
    switch format {
    case .text: writeText(sheet, to: &output)
    case .plain: writePlain(sheet, to: &output)
    case .markdown: writeMarkdown(sheet, to: &output)
    case .csv: writeCSV(sheet, to: &output)
    case .json: writeJSON(sheet, to: &output)
    }
  }

  /// What stands behind the last of `count` sheets, of which so many are all right.
  public func end(
    _ format: TableFormat, count: Int, allRight: Int, to output: inout some TextOutputStream
  ) {
    if format == .json { return output.write("]}\n") }
    guard count > 1, format == .text || format == .plain else { return }
    if format == .text { output.write("\n") }
    output.write("\(count) sheets: \(allRight) all right, \(count - allRight) not.\n")
  }

  // MARK: - What the formats share

  func wording(_ marking: Marking) -> Wording {
    var numbers = style.numbers
    numbers.digits = marking.exercise.digits
    let own = ReportStyle(numbers: numbers, width: style.width, color: style.color)
    return Wording(trace: marking.exercise.trace, style: own)
  }

  func sentences(_ marking: Marking) -> VerdictSentences {
    VerdictSentences(marking, wording(marking), tone: tone)
  }

  func shown(_ text: String) -> String { StudentText.shown(text, ascii: style.ascii) }

  func name(_ sheet: CheckedSheet) -> String {
    StudentText.shown(sheet.name, ascii: style.ascii, limit: 200)
  }

  /// The right number, where it may be told.
  func key(_ entry: Marking.Entry, _ wording: Wording) -> String? {
    guard reveals, !entry.verdict.isRight else { return nil }
    return "The right number is \(wording.number(wording.trace.value(of: entry.cell)))."
  }

  /// `17 of 32 right, 13 follow from one slip, 1 wrong, 1 blank`.
  func counts(_ marking: Marking) -> String {
    var counts: [String: Int] = [:]
    for entry in marking.entries {
      counts[entry.verdict.isRight ? "right" : VerdictSentences.id(entry.verdict), default: 0] += 1
    }
    let slips = marking.slips.filter { $0.followers > 0 }.count
    let follow = slips == 1 ? "one slip" : "earlier slips"
    let parts = [
      ("follows", "", counts["follows"] == 1 ? "follows from \(follow)" : "follow from \(follow)"),
      ("imprecise", "", "not precise enough"), ("wrong", "", "wrong"),
      ("unreadable", "", "not readable"), ("blank", "", "blank"),
    ].compactMap { id, _, words in counts[id].map { "\($0) \(words)" } }
    let right = "\(counts["right"] ?? 0) of \(marking.entries.count) right"
    return ([right] + parts).joined(separator: ", ")
  }

  /// `30 of 32 marks`.
  func marks(_ marking: Marking) -> String { "\(marking.earned) of \(marking.most) marks" }

  /// What belongs to no cell, and numbers of the sheet that were changed.
  func remarks(_ marking: Marking) -> [String] {
    let labels = CellLabels(wording: wording(marking))
    let edited = marking.edited.map { cell, written in
      "line \(written.place.line), column \(written.place.column): \(labels.label(cell)) is given "
        + "on the sheet, so your \(shown(written.text)) is left aside."
    }
    let problems = marking.problems.prefix(20).map { sentence($0, labels) }
    let more = marking.problems.count - problems.count
    let rest = more > 0 ? ["\(more) more places could not be read."] : []
    let blind =
      marking.isFilledBlindly
      ? ["One number, or numbers that were given, stand in most cells: there they earn nothing."]
      : []
    return edited + problems + rest + blind
  }

  private func sentence(_ problem: SheetProblem, _ labels: CellLabels) -> String {
    "line \(problem.place.line), column \(problem.place.column): " + fact(problem.fact, labels)
  }

  private func fact(_ fact: SheetProblem.Fact, _ labels: CellLabels) -> String {
    switch fact {
    case .unknownNode(let name): "there is no node \(shown(name)) in this task."
    case .unknownCell(let text): "\(shown(text)) is no number of this task."
    case .answeredTwice(let cell): "\(labels.label(cell)) has two answers: the last one counts."
    case .oneTooMany(let text): "\(shown(text)) is one answer too many here."
    case .unclearRow(let text):
      "it is not clear what \(shown(text)) is: write its label, such as do/di = …, before it."
    case .lineTooLong(let limit): "this line has more than \(limit) characters and was not read."
    case .tooManyLines(let limit): "only the first \(limit) lines were read."
    }
  }
}
