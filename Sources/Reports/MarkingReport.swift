// The report on a marked sheet: what it is about, its formats, and how much it says.

public import Lessons
internal import Graphs

/// A sheet that was handed in, and what became of it.
public struct CheckedSheet {
  /// What became of a sheet.
  public enum Outcome {
    /// It was marked.
    case marked(Marking)
    /// It is staged code, and was checked.
    case staged(StagedResult)
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
    case .csv:
      output.write(
        commaSeparatedLine(["file", "marks", "out of", "cell", "mistake", "verdict"]))
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
    if marking.isAllRight { return "all \(marking.entries.count) right" }
    let right = "\(counts["right"] ?? 0) of \(marking.entries.count) right"
    return ([right] + parts).joined(separator: ", ")
  }

  /// `a, b, c and 10 more`.
  func listed(_ names: [String], most: Int) -> String {
    guard names.count > most + 1 else {
      guard let last = names.last, names.count > 1 else { return names.first ?? "" }
      return names.dropLast().joined(separator: ", ") + " and " + last
    }
    return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
  }

  /// `30 of 32 marks`.
  func marks(_ marking: Marking) -> String { "\(marking.earned) of \(marking.most) marks" }
}
