// Shows a place in a text: its line, and carets under the place with a word about it.

public import Expressions

/// Draws the line of a place in a text with carets under the place.
///
/// ```
///   z = x + * y
///           ^ expected a number, a name or a bracket
/// ```
public struct CaretRenderer: Sendable {
  /// How many columns there are.
  public let width: Int
  /// Whether only ASCII characters may be used.
  public let ascii: Bool

  private static let indent = 2

  /// A renderer for `width` columns, of which it uses 20 at least.
  public init(width: Int, ascii: Bool) {
    self.width = max(20, width)
    self.ascii = ascii
  }

  /// The lines that show `range` in `source`, with `label` beside the carets.
  ///
  /// The line and the file are named where there could be doubt. Of a long line only what is near
  /// the place is shown, and of a place over several lines only the first.
  public func render(_ source: SourceText, _ range: SourceRange, label: String) -> [String] {
    let place = SourcePlace(source, range)
    let line = VisibleLine(source, place, ascii: ascii)
    let window = line.window(columns: width - Self.indent, ellipsis: ascii ? "..." : "…")
    var lines = heading(source, place).map { [$0] } ?? []
    lines.append(indented(window.text, by: Self.indent))
    return lines + carets(window.carets, label: ascii ? Reports.ascii(label) : label)
  }

  /// `line 3:`, with the name of the file where there is one.
  private func heading(_ source: SourceText, _ place: SourcePlace) -> String? {
    guard source.file != nil || source.hasSeveralLines else { return nil }
    let line = "line \(source.lineNumber(at: place.line.lowerBound)):"
    let file = source.file.map { VisibleLine.escaped($0) + ", " } ?? ""
    return indented((ascii ? Reports.ascii(file) : file) + line, by: Self.indent)
  }

  /// The carets with the label beside them, or under them where it would not fit.
  private func carets(_ columns: Range<Int>, label: String) -> [String] {
    let start = Self.indent + columns.lowerBound
    let marks = indented(String(repeating: "^", count: max(1, columns.count)), by: start)
    guard !label.isEmpty else { return [marks] }
    let columns = displayWidth(of: label)
    if displayWidth(of: marks) + 1 + columns <= width { return [marks + " " + label] }
    let indent = max(Self.indent, min(start, width - columns))
    let lines = paragraph(label, width: width - indent).split(separator: "\n")
    return [marks] + lines.map { indented(String($0), by: indent) }
  }

  private func indented(_ text: String, by columns: Int) -> String { spaces(columns) + text }
}

/// The line that a place is shown in, and the part of the line that is marked.
struct SourcePlace {
  /// The bytes of the line.
  let line: Range<Int>
  /// The bytes that are marked; empty where something is missing.
  let marked: Range<Int>

  init(_ source: SourceText, _ range: SourceRange) {
    let start = Self.shownStart(source, source.clamped(range.start))
    line = source.lineRange(at: start)
    let from = min(max(start, line.lowerBound), line.upperBound)
    marked = from..<max(from, min(source.clamped(range.end), line.upperBound))
  }

  /// The end of a text is shown behind its last words, not on the empty line that follows.
  private static func shownStart(_ source: SourceText, _ start: Int) -> Int {
    guard start == source.bytes.count, source.bytes.last == UInt8(ascii: "\n") else { return start }
    let last = source.bytes.lastIndex { $0 > UInt8(ascii: " ") }
    return last.map { $0 + 1 } ?? start
  }
}
