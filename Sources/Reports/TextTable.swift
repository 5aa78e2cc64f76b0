// Lays a table out for a terminal: a grid, a grid with wrapped cells, or a record for every row.

/// Writes tables for a page of a given width.
struct TextTable {
  let style: ReportStyle

  /// Columns stand two spaces apart, and one from the margin.
  private static let gap = 2

  /// How a table is laid out.
  private enum Form {
    /// Cells whose parts stand under each other, in columns of these widths.
    case grid([[Int]], columns: [Int])
    /// Cells broken into lines of these widths.
    case wrapped(columns: [Int])
    /// One block a row.
    case records
  }

  /// Writes the table with its title; where its columns do not fit the page, `narrow` instead, one
  /// block a row.
  func write(_ table: Table, narrow: Table, to output: inout some TextOutputStream) {
    let table = table.keepingLines
    let form = form(of: table)
    if case .records = form { return write(narrow, form, to: &output) }
    write(table, form, to: &output)
  }

  private func write(_ table: Table, _ form: Form, to output: inout some TextOutputStream) {
    for line in wrapped([Fragment(table.title)], width: style.width) {
      output.write(Ink.title(joined(line), color: style.color) + "\n")
    }
    writeHeader(table, form, to: &output)
    for row in 0..<table.rows {
      let lines = table.lines(row)
      switch form {
      case .grid(let parts, let columns):
        for line in lines { write(line, parts, columns, to: &output) }
      case .wrapped(let columns): writeWrapped(lines, columns, to: &output)
      case .records: writeRecord(lines, titles: table.columns.map(\.title), to: &output)
      }
    }
  }

  private func form(of table: Table) -> Form {
    var measure = TableMeasure(table.columns)
    for row in 0..<table.rows { for line in table.lines(row) { measure.add(line) } }
    let available = style.width - 1 - Self.gap * (table.columns.count - 1)
    let natural = measure.columns
    if natural.reduce(0, +) <= available { return .grid(measure.alignedParts, columns: natural) }
    for row in 0..<table.rows { for line in table.lines(row) { measure.addPieces(line) } }
    guard measure.least.reduce(0, +) <= available else { return .records }
    return .wrapped(columns: shared(available, least: measure.least, natural: natural))
  }

  /// Hands out the columns of the page: what each needs at least, then evenly to those that lack.
  private func shared(_ available: Int, least: [Int], natural: [Int]) -> [Int] {
    var widths = least
    var left = available - least.reduce(0, +)
    while left > 0 {
      let lacking = widths.indices.filter { widths[$0] < natural[$0] }
      guard !lacking.isEmpty else { break }
      for column in lacking where left > 0 {
        widths[column] += 1
        left -= 1
      }
    }
    return widths
  }

  private func writeHeader(
    _ table: Table, _ form: Form, to output: inout some TextOutputStream
  ) {
    let titles = table.columns.map { [Fragment($0.title, .faint)] }
    switch form {
    case .grid(_, let columns): write(titles, titles.map { _ in [] }, columns, to: &output)
    case .wrapped(let columns): writeWrapped([titles], columns, to: &output)
    case .records: break
    }
  }

  private func writeWrapped(
    _ lines: [Table.Line], _ columns: [Int], to output: inout some TextOutputStream
  ) {
    for line in lines {
      let cells = zip(line, columns).map { wrapped($0, width: $1) }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        let pieces = cells.map { index < $0.count ? $0[index] : [] }
        write(pieces, pieces.map { _ in [] }, columns, to: &output)
      }
    }
  }

  /// Writes one line of cells; no spaces are left at its end.
  ///
  /// - Parameters:
  ///   - cells: The cells.
  ///   - parts: For every column the widths of its parts; none where they are not aligned.
  ///   - columns: The width of every column.
  ///   - output: Where the line goes.
  private func write(
    _ cells: Table.Line, _ parts: [[Int]], _ columns: [Int],
    to output: inout some TextOutputStream
  ) {
    var line = ""
    var pending = 1
    for (column, cell) in cells.enumerated() {
      var used = 0
      for (part, fragment) in cell.enumerated() {
        let own = displayWidth(of: fragment.text)
        let width = part < parts[column].count ? parts[column][part] : own
        // A part that no row has takes no place.
        if width == 0 { continue }
        let gap = used == 0 ? 0 : 1
        if own > 0 {
          line += spaces(pending + gap) + fragment.ink(fragment.text, color: style.color)
          pending = width - own
        } else {
          pending += gap + width
        }
        used += gap + width
      }
      pending += columns[column] - used + Self.gap
    }
    output.write(line + "\n")
  }

  /// A row as a block: the first cell, then a line or more for every other column.
  private func writeRecord(
    _ lines: [Table.Line], titles: [String], to output: inout some TextOutputStream
  ) {
    let head = lines[0][0].map { Fragment($0.text, $0.ink) }
    for line in wrapped(head, width: style.width - 1, indent: 2) {
      output.write(" " + line.map(\.text).joined(separator: " ") + "\n")
    }
    for column in titles.indices.dropFirst() {
      for (index, line) in lines.lazy.map({ $0[column] }).filter({ !$0.isEmpty }).enumerated() {
        let isNamed = index == 0 && !titles[column].isEmpty
        let label = isNamed ? [Fragment("\(titles[column]):", .faint)] : []
        let margin = index == 0 || titles[column].isEmpty ? 3 : 5
        for text in wrapped(label + line, width: style.width - margin, indent: 2) {
          let words = text.map { $0.ink($0.text, color: style.color) }.joined(separator: " ")
          output.write(spaces(margin) + words + "\n")
        }
      }
    }
  }
}
