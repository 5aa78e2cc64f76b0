// Lays a table out for a terminal: a grid, a grid with wrapped cells, or a record for every row.

/// Writes tables for a page of a given width.
struct TextTable {
  let style: ReportStyle

  /// Columns stand two spaces apart, and one from the margin.
  private static let gap = 2

  /// How a table is laid out.
  private enum Form {
    /// Cells whose parts stand under each other.
    case grid(parts: [[Int]], columns: [Int])
    /// Cells broken into lines of these widths.
    case wrapped(columns: [Int])
    /// One block a row.
    case records
  }

  /// Whether the columns of the table can stand beside each other on the page.
  func fits(_ table: Table) -> Bool {
    if case .records = form(of: table) { false } else { true }
  }

  /// Writes the table with its title.
  func write(_ table: Table, to output: inout some TextOutputStream) {
    write(table, form(of: table), to: &output)
  }

  /// Writes the table with one block a row.
  func writeRecords(_ table: Table, to output: inout some TextOutputStream) {
    write(table, .records, to: &output)
  }

  private func write(_ table: Table, _ form: Form, to output: inout some TextOutputStream) {
    output.write(Ink.title(table.title, color: style.color) + "\n")
    writeHeader(table, form, to: &output)
    for row in 0..<table.rows {
      let lines = table.lines(row)
      switch form {
      case .grid(let parts, let columns):
        for line in lines {
          let cells = zip(zip(line, parts), table.columns).map { cell, column in
            column.isAligned ? padded(cell.0, to: cell.1) : cell.0
          }
          write(cells, columns, to: &output)
        }
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
    if natural.reduce(0, +) <= available { return .grid(parts: measure.parts, columns: natural) }
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
    case .grid(_, let columns): write(titles, columns, to: &output)
    case .wrapped(let columns): writeWrapped([titles], columns, to: &output)
    case .records: break
    }
  }

  /// The parts of a cell, padded; parts that no row has are left out.
  private func padded(_ cell: [Fragment], to widths: [Int]) -> [Fragment] {
    widths.indices.compactMap { part in
      guard widths[part] > 0 else { return nil }
      let fragment = part < cell.count ? cell[part] : Fragment("")
      return Fragment(
        fragment.text + spaces(widths[part] - displayWidth(of: fragment.text)), fragment.ink)
    }
  }

  private func writeWrapped(
    _ lines: [Table.Line], _ columns: [Int], to output: inout some TextOutputStream
  ) {
    for line in lines {
      let cells = zip(line, columns).map { wrapped($0, width: $1) }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        write(cells.map { index < $0.count ? $0[index] : [] }, columns, to: &output)
      }
    }
  }

  /// Writes one line of cells; no spaces are left at its end.
  private func write(
    _ cells: [[Fragment]], _ columns: [Int], to output: inout some TextOutputStream
  ) {
    var line = ""
    var pending = 1
    for (cell, width) in zip(cells, columns) {
      var used = 0
      for (index, fragment) in cell.enumerated() {
        if index > 0 {
          pending += 1
          used += 1
        }
        let text = withoutTrailingSpaces(fragment.text)
        let columns = displayWidth(of: text)
        let trailing = fragment.text.utf8.count - text.utf8.count
        if !text.isEmpty {
          line += spaces(pending) + fragment.ink(text, color: style.color)
          pending = 0
        }
        pending += trailing
        used += columns + trailing
      }
      pending += max(0, width - used) + Self.gap
    }
    output.write(line + "\n")
  }

  private func withoutTrailingSpaces(_ text: String) -> String {
    guard text.hasSuffix(" ") else { return text }
    return String(
      text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
  }

  /// A row as a block: the first cell, then a line or more for every other column.
  private func writeRecord(
    _ lines: [Table.Line], titles: [String], to output: inout some TextOutputStream
  ) {
    output.write(" " + joined(lines[0][0]) + "\n")
    for column in titles.indices.dropFirst() {
      for (index, line) in lines.lazy.map({ $0[column] }).filter({ !$0.isEmpty }).enumerated() {
        let label = index == 0 ? [Fragment("\(titles[column]):", .faint)] : []
        let margin = index == 0 ? 3 : 5
        for text in wrapped(label + line, width: style.width - margin, indent: 2) {
          let words = text.map { $0.ink($0.text, color: style.color) }.joined(separator: " ")
          output.write(spaces(margin) + words + "\n")
        }
      }
    }
  }
}

/// How wide the columns of a table are, and how narrow they may become.
private struct TableMeasure {
  private let titles: [Table.Column]
  /// The width of every part of every column.
  private(set) var parts: [[Int]]
  /// The longest cell of every column, its parts not aligned.
  private var cells: [Int]
  /// The longest piece of every column.
  private(set) var least: [Int]

  init(_ columns: [Table.Column]) {
    titles = columns
    parts = columns.map { _ in [] }
    cells = columns.map { _ in 0 }
    least = columns.map { Self.longestPiece(Fragment($0.title)) }
  }

  mutating func add(_ line: Table.Line) {
    for (column, cell) in line.enumerated() {
      var width = -1
      for (part, fragment) in cell.enumerated() {
        if part == parts[column].count { parts[column].append(0) }
        let own = displayWidth(of: fragment.text)
        parts[column][part] = max(parts[column][part], own)
        width += own + 1
        least[column] = max(least[column], Self.longestPiece(fragment))
      }
      cells[column] = max(cells[column], width)
    }
  }

  /// The width of every column.
  var columns: [Int] {
    titles.indices.map { column in
      let present = parts[column].filter { $0 > 0 }
      let aligned = present.reduce(0, +) + max(0, present.count - 1)
      let title = displayWidth(of: titles[column].title)
      return max(title, titles[column].isAligned ? aligned : cells[column])
    }
  }

  private static func longestPiece(_ fragment: Fragment) -> Int {
    fragment.pieces.map { displayWidth(of: String($0)) }.max() ?? 0
  }
}
