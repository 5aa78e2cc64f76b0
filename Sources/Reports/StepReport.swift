// A walk in words: what its events say, in every format.

public import Expressions
internal import Graphs
public import Lessons

/// How a walk is written.
public enum StepFormat: String, CaseIterable, Sendable {
  /// Drawings and sentences for a terminal.
  case text
  /// One fact a line.
  case plain
  /// Markdown.
  case markdown
  /// One object a line, for programs; the whole walk.
  case json
}

/// Makes text of a walk.
public struct StepReport {
  let program: Program
  let walk: StepWalk
  let wording: Wording
  let format: StepFormat
  /// Whether another walk may follow.
  let isInSeries: Bool

  /// The text of the walk through the passes of `program`, behind which another one may follow.
  public init(
    _ program: Program, _ walk: StepWalk, format: StepFormat, style: ReportStyle,
    isInSeries: Bool = false
  ) {
    self.program = program
    self.walk = walk
    self.format = format
    self.isInSeries = isInSeries
    wording = Wording(trace: walk.trace, style: style)
  }

  /// The same report on another page, such as a window that has become narrower.
  public func resized(to width: Int) -> StepReport {
    var style = style
    style.width = width
    return StepReport(
      self, Wording(trace: walk.trace, style: style, approximations: wording.approximations))
  }

  private init(_ report: StepReport, _ wording: Wording) {
    program = report.program
    walk = report.walk
    format = report.format
    isInSeries = report.isInSeries
    self.wording = wording
  }

  var style: ReportStyle { wording.style }
  var pages: StepPages { StepPages(walk: walk, wording: wording) }
  var eval: EvalReport { EvalReport(program, walk.trace, style: style) }

  /// The program and the point, above the first step.
  public var opening: String {
    var text = ""
    switch format {
    case .text:
      eval.writeHeader(to: &text)
      // Every step begins with an empty line of its own.
      text.removeLast()
    case .plain:
      text += "Program: \(eval.programText)\n"
      for input in eval.inputLines { text += input }
    case .markdown: eval.writeMarkdownQuestion(to: &text)
    case .json: break
    }
    return text
  }

  /// What an event says on standard output; `machine` is the walk behind the event.
  public func text(_ event: StepEvent, _ machine: StepMachine) -> String {
    switch event {
    case .begins(let step):
      return format == .plain
        ? StepFacts(pages).beginning(step) : text(pages.beginning(step), margin: true)
    case .result(let step): return result(step, isNamed: false)
    case .passed(let steps): return passed(steps)
    case .wholeTable: return tables(machine)
    case .explanation(let step): return said(StepWhy(pages).sentences(step, machine))
    case .finished: return said(closing)
    case .fault, .unknown: return ""
    default: return said(StepReplies(walk: walk, wording: wording).sentences(event))
    }
  }

  /// What an event complains of; nil where it does not.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - isOnPage: Whether it is told on the page; otherwise it is a line for standard error.
  /// - Returns: The complaint.
  public func complaint(_ event: StepEvent, isOnPage: Bool) -> String? {
    guard case .unknown(let text, let whileAsking) = event else { return nil }
    let complaint = StepReplies(walk: walk, wording: wording).unknown(text, whileAsking)
    return isOnPage ? said([complaint]) : complaint + "\n"
  }

  /// The number that does not exist, in words; nil where all exist.
  public var fault: FaultSentence? { eval.fault }

  // MARK: - Pages

  private func result(_ step: Step, isNamed: Bool) -> String {
    format == .plain
      ? StepFacts(pages).result(step) : text(pages.result(step, isNamed: isNamed), margin: false)
  }

  /// At most so many results of steps that were passed by are told.
  private static let mostPassed = 20

  private func passed(_ steps: ClosedRange<Int>) -> String {
    let told = steps.prefix(Self.mostPassed)
    let rest = steps.count - told.count
    return told.map { result(walk[$0], isNamed: true) }.joined()
      + (rest > 0 ? said(["\(rest) more steps; w shows all numbers."]) : "")
  }

  func text(_ blocks: [StepBlock], margin: Bool) -> String {
    let start = margin && format == .text ? "\n" : ""
    return start + blocks.map { format == .markdown ? markdown($0) : text($0) }.joined()
  }

  private func text(_ block: StepBlock) -> String {
    switch block {
    case .title(let title):
      return wrapped(title, width: style.width, indent: 2).map { line in
        inked(line, separator: " ") + "\n"
      }.joined()
    case .drawing(let lines):
      return lines.map { "  " + inked($0, separator: "") + "\n" }.joined()
    case .sentence(let text): return paragraph("  " + text, width: style.width, indent: 2)
    case .line(let line):
      return wrapped(line, width: style.width - 2, indent: 4).map {
        "  " + inked($0, separator: " ") + "\n"
      }.joined()
    }
  }

  private func inked(_ line: [Fragment], separator: String) -> String {
    line.map { $0.ink($0.text, color: style.color) }.joined(separator: separator)
  }

  private func markdown(_ block: StepBlock) -> String {
    switch block {
    case .title(let title): return "### \(escapedForMarkdown(joined(title)))\n\n"
    case .drawing(let lines):
      guard !lines.isEmpty else { return "" }
      let drawn = lines.map { $0.map(\.text).joined() + "\n" }.joined()
      return "```text\n\(drawn)```\n\n"
    case .sentence(let text): return escapedForMarkdown(text) + "\n\n"
    case .line(let line): return "- \(escapedForMarkdown(joined(line)))\n\n"
    }
  }

  /// Sentences outside of pages.
  func said(_ sentences: [String]) -> String {
    sentences.map { sentence in
      let plain = wording.plain(sentence)
      switch format {
      case .text: return paragraph("  " + plain, width: style.width, indent: 4)
      case .plain, .json: return plain + "\n"
      case .markdown: return escapedForMarkdown(plain) + "\n\n"
      }
    }.joined()
  }

  private var closing: [String] {
    ["Both passes are done."] + eval.remarks.map { "Note: \($0.text)" }
      + EvalReport.roundingNote(wording).map { "Note: \($0)" }
  }
}
