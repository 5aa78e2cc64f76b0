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
  let reveals: Bool
  let name: String?
  /// Whether another report says what it comes to.
  private let isPart: Bool

  /// A report of `result`.
  ///
  /// - Parameters:
  ///   - result: What is said of the code.
  ///   - name: The name of the file, if there is one.
  ///   - reveals: Whether right lines are written out.
  ///   - style: Numbers, width, colour.
  public init(
    _ result: StagedResult, name: String? = nil, reveals: Bool = false, style: ReportStyle
  ) {
    self.init(result, name: name, reveals: reveals, isPart: false, style: style)
  }

  init(
    _ result: StagedResult, name: String? = nil, reveals: Bool = false, isPart: Bool,
    style: ReportStyle
  ) {
    self.isPart = isPart
    self.result = result
    self.name = name
    self.reveals = reveals
    self.style = style
  }

  /// The report on staged code: all that a command needs.
  ///
  /// - Parameters:
  ///   - source: What the student wrote: a whole file, or the text of a fenced block.
  ///   - task: The program that it should compute; nil where it only has to agree with itself.
  ///   - options: The point, the gradients that are wanted, the line that the text starts at.
  ///   - reveals: Whether right lines are written out.
  ///   - style: Numbers, width, colour.
  /// - Returns: The report; ``isRight`` tells whether all is well.
  /// - Throws: Why the task is no task.
  public static func checking(
    _ source: SourceText, task: Program?, options: StagedOptions = StagedOptions(),
    reveals: Bool = false, style: ReportStyle
  ) throws(ProblemList) -> StagedReport {
    var asked: StagedTask?
    if let task { asked = try StagedTask(task) }
    let result = StagedChecker(asked, options: options).check(source)
    return StagedReport(result, name: source.file, reveals: reveals, style: style)
  }

  /// Whether nothing is left to do.
  public var isRight: Bool { result.isRight }

  /// Writes the report.
  public func write(_ format: StagedFormat, to output: inout some TextOutputStream) {
    switch format {
    case .text: writeText(to: &output)
    case .plain: for (_, fact) in facts { output.write(plain(fact) + "\n") }
    case .markdown: writeMarkdown(to: &output)
    case .json: writeJSON(to: &output)
    }
  }

  private var sentences: StagedSentences { StagedSentences(result: result, style: style) }

  private func plain(_ text: String) -> String { style.ascii ? ascii(text) : text }

  private func shown(_ text: String) -> String {
    let line = VisibleLine.escaped(text.split { $0.isNewline }.joined(separator: " "))
    return line.count > 200 ? line.prefix(199) + "…" : line
  }

  /// A line of code cut to so many columns: its number says where the rest is.
  private func cut(_ code: String, to columns: Int) -> String {
    guard displayWidth(of: code) > columns else { return code }
    let dots = style.ascii ? "..." : "…"
    var cut = ""
    var room = columns - dots.count
    for character in code {
      room -= displayWidth(of: character)
      guard room >= 0 else { break }
      cut.append(character)
    }
    return cut + dots
  }

  /// The wrong lines with their sentences.
  var wrong: [(line: StagedLine, slip: StagedSlip, sentence: String)] {
    result.lines.compactMap { line in
      guard case .wrong(let slip) = line.verdict else { return nil }
      return (line, slip, sentences.sentence(slip, in: line, reveals: reveals))
    }
  }

  /// Every fact in a line of its own.
  private var facts: [(line: Int?, text: String)] {
    var facts: [(Int?, String)] = result.problems.map {
      ($0.line, "Line \($0.line), column \($0.column): not read: \($0.message)")
    }
    facts += wrong.map {
      ($0.line.line, "Line \($0.line.line): wrong: \(shown($0.line.text)): \($0.sentence)")
    }
    if let forward = forwardSentence { facts.append((nil, "Forward: \(forward)")) }
    facts += result.gradients.map { (nil, "Gradient: \(sentence($0))") }
    return facts + (isPart ? [] : [(nil, "Result: \(summary)")])
  }

  // MARK: - Sentences

  /// What is said of the forward pass; nil where nothing has to be.
  var forwardSentence: String? {
    switch result.forward {
    case .notAsked, .unknown: return nil
    case .right: return "The forward pass is the function that was asked for."
    case .differs(let point, let yours, let right):
      return "The forward pass is another function: at \(listed(point)) it gives "
        + "\(style.numbers.text(yours)), and \(style.numbers.text(right)) is right."
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

  private func sentence(_ gradient: StagedGradient) -> String {
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
    if result.isRight { return "All \(result.gradients.count) gradients are right." }
    let right = result.gradients.count { $0.verdict == .right }
    var parts = ["\(right) of \(result.gradients.count) gradients right"]
    if !wrong.isEmpty { parts.append(counted(wrong.count, "line") + " wrong") }
    if !result.problems.isEmpty {
      parts.append(counted(result.problems.count, "line") + " not read")
    }
    return parts.joined(separator: ", ") + "."
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  // MARK: - Forms

  private func writeText(to output: inout some TextOutputStream) {
    let width = style.width
    for problem in result.problems {
      output.write("  line \(problem.line)   not read (column \(problem.column))\n")
      output.write(paragraph("            " + plain(problem.message), width: width, indent: 12))
    }
    for (line, _, sentence) in wrong {
      let head = "  line \(line.line)   "
      output.write(head + cut(plain(shown(line.text)), to: width - head.count) + "\n")
      output.write(paragraph("            " + plain(sentence), width: width, indent: 12))
    }
    if result.forward != .right, let forward = forwardSentence {
      output.write(paragraph("  " + plain(forward), width: width, indent: 12))
    }
    let rest = result.gradients.filter { ![.right, .follows].contains($0.verdict) }
    for gradient in rest {
      output.write(paragraph("  " + plain(sentence(gradient)), width: width, indent: 4))
    }
    guard !isPart else { return }
    let head = name.map { plain(VisibleLine.escaped($0)) + "   " } ?? ""
    output.write(head + plain(summary) + "\n")
  }

  private func writeMarkdown(to output: inout some TextOutputStream) {
    for problem in result.problems {
      output.write("- Line \(problem.line): \(escapedForMarkdown(plain(problem.message)))\n")
    }
    for (line, _, sentence) in wrong {
      let code = plain(shown(line.text)).filter { $0 != "`" }
      output.write("- Line \(line.line): `\(code)`\n  \(escapedForMarkdown(plain(sentence)))\n")
    }
    if result.forward != .right, let forward = forwardSentence {
      output.write("- \(escapedForMarkdown(plain(forward)))\n")
    }
    for gradient in result.gradients {
      output.write("- \(escapedForMarkdown(plain(sentence(gradient))))\n")
    }
    if !isPart { output.write("\n\(escapedForMarkdown(plain(summary)))\n") }
  }
}
