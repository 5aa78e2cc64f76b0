// The report of an evaluation: its formats, and the order of its parts.

public import Expressions
public import Graphs

/// How an evaluation is written.
public enum EvalFormat: String, CaseIterable, Sendable {
  /// Tables for a terminal.
  case text
  /// One fact a line.
  case plain
  /// Tables for Markdown.
  case markdown
  /// A line for every edge, for spreadsheets.
  case csv
  /// One object, for programs.
  case json
  /// The circuit, for Graphviz.
  case dot
  /// Staged code: the two passes, a line a node.
  case python, swift
}

/// The form of the tables.
public enum EvalLayout: String, CaseIterable, Sendable {
  /// A line for every edge.
  case edges
  /// A row for every gate, as on lecture slides.
  case slide
}

/// An evaluated program, ready to be written.
public struct EvalReport {
  let program: Program
  let trace: Trace
  let wording: Wording
  /// What the reader should know though it is no mistake.
  let remarks: [Remark]
  /// Why the numbers are what they are; nil where nobody asked.
  let explanation: Explanation?
  private let layout: EvalLayout?
  let isBrief: Bool

  /// From this width on the tables have the form of lecture slides.
  public static let slideWidth = 130

  /// A report on `trace`, the passes over the graph of `program`.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - trace: Its passes.
  ///   - layout: The form of the tables; nil leaves it to the format and the width.
  ///   - isBrief: Whether the tables are left out.
  ///   - explains: Whether a sentence is said about every gate.
  ///   - nudges: The small steps of which the effect is told.
  ///   - style: Numbers, width, colour.
  public init(
    _ program: Program, _ trace: Trace, layout: EvalLayout? = nil, isBrief: Bool = false,
    explains: Bool = false, nudges: [Nudge] = [], style: ReportStyle
  ) {
    self.program = program
    self.trace = trace
    self.layout = layout
    self.isBrief = isBrief
    wording = Wording(trace: trace, style: style)
    remarks = Remark.all(program, wording)
    explanation =
      explains || !nudges.isEmpty
      ? Explanation(wording, explainsGates: explains, nudges: nudges) : nil
  }

  var graph: Graph { trace.graph }
  var style: ReportStyle { wording.style }

  /// Writes the report.
  public func write(_ format: EvalFormat, to output: inout some TextOutputStream) {
    switch format {
    case .text: writeText(to: &output)
    case .plain: writePlain(to: &output)
    case .markdown: writeMarkdown(to: &output)
    case .csv: writeCSV(to: &output)
    case .json: EvalJSON(self).write(to: &output)
    case .dot: writeDot(to: &output)
    case .python: writeStaged(PythonLanguage.self, to: &output)
    case .swift: writeStaged(SwiftLanguage.self, to: &output)
    }
  }

  private func writeStaged<Language: StagedLanguage>(
    _ language: Language.Type, to output: inout some TextOutputStream
  ) {
    var printer = StagedPrinter<Language>(self)
    printer.write(to: &output)
  }

  /// The two tables; of a trace with a fault only the rows up to it.
  func tables(_ format: EvalFormat) -> [Table] {
    // One fact a line has no columns, so every number must say what it is.
    switch format == .plain ? .slide : layout {
    case .slide?: slideTables
    case .edges?: edgeTables
    case nil where format == .markdown: slideTables
    case nil where format == .text && style.width >= Self.slideWidth: slideTables
    case nil: edgeTables
    }
  }

  private var edgeTables: [Table] {
    let tables = EdgeTables(wording: wording)
    let rows = rowsSoFar
    return present([
      tables.forward(rows: rows.forward, reached: rows.reached),
      tables.backward(rows: rows.backward),
    ])
  }

  /// The tables in which every number says what it is, so that they need no columns.
  var slideTables: [Table] {
    let tables = SlideTables(wording: wording)
    let rows = rowsSoFar
    return present([
      tables.forward(rows: rows.forward, reached: rows.reached),
      tables.backward(rows: rows.backward),
    ])
  }

  private func present(_ tables: [Table]) -> [Table] { tables.filter { $0.rows > 0 } }

  /// How many rows each table has, and how many nodes have an output.
  private var rowsSoFar: (forward: Int, reached: Int, backward: Int) {
    let count = graph.count
    return switch trace.fault {
    case nil: (count, count, count)
    case .forward(let node, _)?: (node + 1, node, 0)
    case .localDerivative(let node, _, _)?, .contributionOverflows(let node, _)?:
      (count, count, count - node)
    case .gradientOverflows(let operand)?:
      (count, count, operand.node.map { count - 1 - $0 } ?? count)
    }
  }

  /// The program in one line, cut where it is longer than a screen.
  var programText: String {
    let limit = 600
    let text = String(decoding: graph.printed.prefix(limit * 4), as: UTF8.self)
    let isWhole = graph.printed.count <= limit * 4 && text.count <= limit
    return wording.plain(isWhole ? text : String(text.prefix(limit)) + "…")
  }

  /// `x = 4, y = 3`.
  var pointText: String {
    zip(graph.inputs, trace.point).map { input, value in
      "\(wording.plain(input.name)) = \(wording.number(value))"
    }.joined(separator: ", ")
  }
}
