// The report on staged code, in the forms that reports have.

public import Expressions
public import Lessons

/// How a report on staged code is written.
public enum StagedFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// One fact a line.
  case plain
  /// For Markdown.
  case markdown
  /// One object, for programs.
  case json
}

/// What is said of staged code, ready to be written.
public struct StagedReport {
  let result: StagedResult
  let style: ReportStyle
  let tone: Tone
  let reveals: Bool
  let name: String?

  /// A report of `result`.
  ///
  /// - Parameters:
  ///   - result: What is said of the code.
  ///   - name: The name of the file, if there is one.
  ///   - tone: Whether mistakes are told or asked for.
  ///   - reveals: Whether right lines and numbers are told.
  ///   - style: Numbers, width, colour.
  public init(
    _ result: StagedResult, name: String? = nil, tone: Tone = .tells, reveals: Bool = false,
    style: ReportStyle
  ) {
    self.result = result
    self.name = name
    self.tone = tone
    self.reveals = reveals
    self.style = style
  }

  /// The report on staged code: all that a command needs.
  ///
  /// - Parameters:
  ///   - source: What the student wrote: a whole file, or the text of a fenced block.
  ///   - task: The program that it should compute; nil where it only has to agree with itself.
  ///   - options: The point, the gradients that are wanted, the line that the text starts at.
  ///   - tone: Whether mistakes are told or asked for.
  ///   - reveals: Whether right lines and numbers are told.
  ///   - style: Numbers, width, colour.
  /// - Returns: The report; ``isRight`` tells whether all is well.
  /// - Throws: Why the task is no task.
  public static func checking(
    _ source: SourceText, task: Program?, options: StagedOptions = StagedOptions(),
    tone: Tone = .tells, reveals: Bool = false, style: ReportStyle
  ) throws(ProblemList) -> StagedReport {
    var asked: StagedTask?
    if let task { asked = try StagedTask(task) }
    let result = StagedChecker(asked, options: options).check(source)
    return StagedReport(
      result, name: source.file, tone: tone, reveals: reveals, style: style)
  }

  /// Whether nothing is left to do.
  public var isRight: Bool { result.isRight }

  /// Writes the report.
  public func write(_ format: StagedFormat, to output: inout some TextOutputStream) {
    switch format {
    case .text: writeText(to: &output)
    case .plain: writePlain(to: &output)
    case .markdown: writeMarkdown(to: &output)
    case .json: writeJSON(to: &output)
    }
  }

  func plain(_ text: String) -> String { style.ascii ? ascii(text) : text }

  func shown(_ text: String) -> String {
    let line = VisibleLine.escaped(text.split { $0.isNewline }.joined(separator: " "))
    return line.count > 200 ? line.prefix(199) + "…" : line
  }

  /// The wrong lines with their sentences.
  var wrong: [(line: StagedLine, slip: StagedSlip, sentence: String)] {
    result.lines.compactMap { line in
      guard case .wrong(let slip) = line.verdict else { return nil }
      return (line, slip, sentence(slip, in: line))
    }
  }

  private func sentence(_ slip: StagedSlip, in line: StagedLine) -> String {
    switch tone {
    case .tells:
      StagedSentences(result: result, style: style).sentence(slip, in: line, reveals: reveals)
        + (reveals && slip.isOfNumbers ? shares(line) : "")
    case .asks: StagedQuestions(result: result).question(slip, in: line)
    }
  }

  /// What should come back, with its numbers.
  private func shares(_ line: StagedLine) -> String {
    let parts = line.shares.map { share in
      "\(VisibleLine.escaped(share.arriving)) · \(factor(share.slope)) = "
        + "\(style.numbers.text(share.value)) through line \(share.line)"
    }
    return parts.isEmpty
      ? "" : " At the given values there comes back \(parts.joined(separator: ", "))."
  }

  private func factor(_ value: Double) -> String {
    let text = style.numbers.text(value)
    return value < 0 ? "(\(text))" : text
  }

  /// Every fact in a line of its own, but for the result.
  var facts: [String] {
    var facts = result.problems.map {
      "Line \($0.line), column \($0.column): not read: \($0.message)"
    }
    facts += wrong.map {
      "Line \($0.line.line): wrong: \(shown($0.line.text)): \($0.sentence)"
    }
    if let forward = forwardSentence { facts.append("Forward: \(forward)") }
    facts += result.gradients.map { "Gradient: \(sentence($0))" }
    return facts + result.remarks.map { "Note: \($0.message)" }
  }

  // MARK: - Sentences

  /// What is said of the forward pass; nil where nothing has to be.
  var forwardSentence: String? {
    switch result.forward {
    case .notAsked, .unknown: return nil
    case .right: return "The forward pass is the function that was asked for."
    case .differs(let point, let yours, let right):
      let key = reveals ? ", and \(style.numbers.text(right)) is right." : "."
      return "The forward pass is not what was asked for: at \(listed(point)) it gives "
        + style.numbers.text(yours) + key
    case .noNumber(let line, let point):
      return "Line \(line) has no value at \(listed(point))."
    }
  }

  private func listed(_ point: [StagedForward.Named]) -> String {
    let parts = point.prefix(8).map {
      "\(VisibleLine.escaped($0.name)) = \(style.numbers.text($0.value))"
    }
    return parts.joined(separator: ", ") + (point.count > 8 ? ", …" : "")
  }

  func sentence(_ gradient: StagedGradient) -> String {
    let output = VisibleLine.escaped(result.output ?? "")
    let label = "d\(output)/d\(VisibleLine.escaped(gradient.of))"
    switch gradient.verdict {
    case .right: return "\(label) is right"
    case .follows: return "\(label) is wrong only because of a line before it"
    case .missing: return "\(label) is never computed"
    case .unknown: return "\(label) depends on a line that is not read"
    case .wrong:
      guard let value = gradient.value else { return "\(label) is wrong" }
      let right = reveals ? ", and \(style.numbers.text(gradient.right)) is right" : ""
      return "\(label) is wrong: it comes out as \(style.numbers.text(value))\(right)"
    }
  }

  /// `4 of 5 gradients right, 1 wrong line`.
  var summary: String {
    if result.isUnreadable { return "There is no line that could be read and computes a value." }
    if result.isRight, result.gradients.count == 1 { return "The one gradient is right." }
    if result.isRight { return "All \(result.gradients.count) gradients are right." }
    var parts = ["\(result.rightCount) of \(result.gradients.count) gradients right"]
    if result.isOfAnotherFunction { parts[0] += ", but of another function" }
    if !wrong.isEmpty { parts.append(counted(wrong.count, "line") + " wrong") }
    let followers = result.gradients.count { $0.verdict == .follows }
    if followers > 0 {
      let verb = followers == 1 ? "follows" : "follow"
      let cause = wrong.count == 1 ? "it" : wrong.isEmpty ? "other lines" : "them"
      parts.append("\(counted(followers, "gradient")) \(verb) from \(cause)")
    }
    if !result.problems.isEmpty {
      parts.append(counted(result.problems.count, "line") + " not read")
    }
    return parts.joined(separator: ", ") + "."
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}

extension StagedSlip {
  /// Whether the numbers that should come back say what is wrong.
  fileprivate var isOfNumbers: Bool {
    switch self {
    case .overwrites, .readTooEarly, .neverSet, .start: false
    default: true
    }
  }
}
