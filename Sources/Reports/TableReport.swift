// What reports that are tables share: their formats, and the evaluation that they speak of.

internal import Graphs

/// How a result that is a table is written.
public enum TableFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// One fact a line.
  case plain
  /// For Markdown.
  case markdown
  /// For spreadsheets.
  case csv
  /// One object, for programs.
  case json
}

/// A result that is a table, about an evaluation.
protocol TableReport {
  /// The evaluation: its header, its remarks, its wording.
  var eval: EvalReport { get }

  func writeText(to output: inout some TextOutputStream)
  func writePlain(to output: inout some TextOutputStream)
  func writeMarkdown(to output: inout some TextOutputStream)
  func writeCSV(to output: inout some TextOutputStream)
  func writeJSON<Output: TextOutputStream>(to output: inout Output)
}

extension TableReport {
  var wording: Wording { eval.wording }
  var trace: Trace { eval.trace }
  var style: ReportStyle { eval.style }

  /// Writes a sentence for a terminal.
  func write(_ sentence: String, to output: inout some TextOutputStream) {
    output.write(paragraph(sentence, width: style.width))
  }
}

extension TableFormat {
  func write(_ report: some TableReport, to output: inout some TextOutputStream) {
    switch self {
    case .text: report.writeText(to: &output)
    case .plain: report.writePlain(to: &output)
    case .markdown: report.writeMarkdown(to: &output)
    case .csv: report.writeCSV(to: &output)
    case .json: report.writeJSON(to: &output)
    }
  }
}
