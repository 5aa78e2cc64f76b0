// How good an exercise is, in words, and a point at which it is better.

internal import Graphs
public import Lessons

/// How a report on an exercise is written.
public enum LintFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// One fact a line.
  case plain
  /// One object, for programs.
  case json
}

/// The report of `backprop lint`.
public struct LintReport {
  /// A better point that was searched for.
  public enum Suggestion {
    /// Nobody asked.
    case none
    /// Nothing better was found.
    case nothingBetter
    /// This point is better.
    case point(PointSearch.Choice)
  }

  private let exercise: Exercise
  private let quality: SheetQuality
  private let suggestion: Suggestion
  private let wording: Wording
  private let sentences: LintSentences
  /// More lines of a kind are not told.
  private static let longest = 8

  /// A report on an exercise.
  public init(
    _ exercise: Exercise, _ quality: SheetQuality, _ suggestion: Suggestion, style: ReportStyle
  ) {
    self.exercise = exercise
    self.quality = quality
    self.suggestion = suggestion
    wording = Wording(trace: exercise.trace, style: style)
    sentences = LintSentences(wording: wording)
  }

  /// Writes the report.
  public func write(_ format: LintFormat, to output: inout some TextOutputStream) {
    switch format {
    case .json: writeJSON(to: &output)
    case .plain: for line in plainLines { output.write(line + "\n") }
    case .text: writeText(to: &output)
    }
  }

  // MARK: - Text

  private var eval: EvalReport {
    EvalReport(exercise.program, exercise.trace, style: wording.style)
  }

  private func writeText(to output: inout some TextOutputStream) {
    eval.writeHeader(to: &output)
    write("The point", quality.flaws.map(sentences.sentence), to: &output)
    write("Numbers that hide mistakes", quality.hidings.map(sentences.sentence), to: &output)
    for line in [verdict] + suggested { output.write(filled(line)) }
  }

  private func write(
    _ title: String, _ lines: [String], to output: inout some TextOutputStream
  ) {
    guard !lines.isEmpty else { return }
    output.write(title + "\n")
    for line in shortened(lines) { output.write(filled(" " + line, indent: 2)) }
    output.write("\n")
  }

  private func shortened(_ lines: [String]) -> [String] {
    guard lines.count > Self.longest else { return lines }
    return lines.prefix(Self.longest) + ["and \(lines.count - Self.longest) more"]
  }

  private func filled(_ text: String, indent: Int = 0) -> String {
    paragraph(wording.plain(text), width: min(wording.style.width, 100), indent: indent)
  }

  private var verdict: String {
    let share = sentences.share(quality)
    if quality.isGood { return "A good exercise: \(share)." }
    guard quality.isRevealing else { return "A poor exercise: \(share)." }
    // Of a program that is 0 everywhere, that the rest shows is no praise.
    if quality.flaws.contains(.noGradient) { return "A poor exercise: its gradient is 0." }
    return "A poor exercise because of its numbers, though \(share)."
  }

  private var suggested: [String] {
    switch suggestion {
    case .none: quality.isGood ? [] : ["Add --suggest for a better point."]
    case .nothingBetter: ["No better point of the same kind was found."]
    case .point(let choice):
      [
        "A better point\(choice.quality.isGood ? "" : ", though still a poor one,") is "
          + "\(pointText(choice)): \(sentences.share(choice.quality)).",
        "  --at \(argument(choice))",
      ]
    }
  }

  private func pointText(_ choice: PointSearch.Choice) -> String {
    zip(exercise.task.point, choice.point).map {
      "\(wording.plain($0.name)) = \(wording.number($1))"
    }.joined(separator: ", ")
  }

  private func argument(_ choice: PointSearch.Choice) -> String {
    zip(exercise.task.point, choice.point).map { "\($0.name)=\($1.shortest)" }
      .joined(separator: ",")
  }

  // MARK: - One fact a line

  private var plainLines: [String] {
    let lines =
      ["Program: \(eval.programText)", "Point: \(eval.pointText)"]
      + quality.flaws.map { "Flaw: " + sentences.sentence($0) }
      + quality.hidings.map { "Hidden: " + sentences.sentence($0) }
      + ["Verdict: " + verdict] + suggested.prefix(1).map { "Suggestion: " + $0 }
    return lines.map(wording.plain)
  }

  // MARK: - JSON

  private func writeJSON(to output: inout some TextOutputStream) {
    var json = JSONWriter("", ascii: wording.style.ascii)
    json.object { json in
      json.field("format", "backprop/lint/1")
      json.point(eval)
      json.field("good", quality.isGood)
      write(quality, &json)
      json.key("flaws")
      json.array { json in for flaw in quality.flaws { write(flaw, &json) } }
      json.key("hidden")
      json.array { json in for hiding in quality.hidings { write(hiding, &json) } }
      json.key("suggestion")
      if case .point(let choice) = suggestion { write(choice, &json) } else { json.null() }
    }
    output.write(json.finish())
  }

  private func write<Output>(_ quality: SheetQuality, _ json: inout JSONWriter<Output>) {
    json.field("ways", quality.ways)
    json.field("hiddenWays", quality.hiddenWays)
    json.field("share", quality.share)
  }

  private func write<Output>(_ flaw: SheetFlaw, _ json: inout JSONWriter<Output>) {
    json.object { json in
      json.field("kind", sentences.kind(flaw))
      json.field("serious", flaw.isSerious)
      json.field("text", sentences.sentence(flaw))
    }
  }

  private func write<Output>(_ hiding: SheetQuality.Hiding, _ json: inout JSONWriter<Output>) {
    json.object { json in
      json.field("cell", exercise.trace.name(of: hiding.cell))
      json.field("value", exercise.trace.value(of: hiding.cell))
      json.key("mistakes")
      json.array { json in for mistake in hiding.mistakes { json.string(mistake.rawValue) } }
    }
  }

  private func write<Output>(_ choice: PointSearch.Choice, _ json: inout JSONWriter<Output>) {
    json.object { json in
      json.key("at")
      json.object { json in
        for (value, number) in zip(exercise.task.point, choice.point) {
          json.field(value.name, number)
        }
      }
      json.field("good", choice.quality.isGood)
      write(choice.quality, &json)
    }
  }
}
