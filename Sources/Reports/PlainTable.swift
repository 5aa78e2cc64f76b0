// Tables without columns: one fact a line, Markdown, comma-separated values.

/// Writes a table as one fact a line, for screen readers and `grep`.
struct PlainTable {
  /// Writes every cell of every row behind the row's name and the column's title.
  func write(_ table: Table, to output: inout some TextOutputStream) {
    output.write(table.title + "\n")
    for row in 0..<table.rows {
      let cells = table.cells(of: row)
      let name = cells[0].first ?? ""
      for (column, lines) in zip(table.columns, cells).dropFirst() {
        for line in lines { output.write("\(name), \(column.title): \(line)\n") }
      }
    }
  }
}

/// Writes a table for Markdown.
struct MarkdownTable {
  /// Writes the table under its title; a cell of several lines has line breaks in it.
  func write(_ table: Table, to output: inout some TextOutputStream) {
    output.write("### \(table.title)\n\n")
    output.write(row(table.columns.map { [$0.title] }))
    output.write("|" + String(repeating: " --- |", count: table.columns.count) + "\n")
    for index in 0..<table.rows { output.write(row(table.cells(of: index))) }
    output.write("\n")
  }

  private func row(_ cells: [[String]]) -> String {
    "|" + cells.map { " " + $0.map(escapedForMarkdown).joined(separator: "<br>") + " |" }.joined()
      + "\n"
  }
}

/// `text` with the characters escaped that Markdown would take for its own.
func escapedForMarkdown(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\`*_{}[]<>|~$#&".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
