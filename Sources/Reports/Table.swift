// A table before it is laid out: columns, and for every gate the lines of its row.

/// A table of which the rows are made when they are needed, so that a large one is never held.
struct Table {
  /// A column; its cells are made of parts that stand under each other.
  struct Column {
    let title: String
    /// Whether the parts of its cells stand under each other.
    var isAligned = true
  }

  /// One line of a row: for every column the parts of its cell.
  typealias Line = [[Fragment]]

  let title: String
  let columns: [Column]
  /// How many rows there are.
  let rows: Int
  /// The lines of a row.
  let lines: (Int) -> [Line]

  init(
    _ title: String, columns: [Column], rows: Int, lines: @escaping (Int) -> [Line]
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.lines = lines
  }

  /// The same table, its lines made only once where they are few.
  var keepingLines: Table {
    guard rows <= 1_000 else { return self }
    let kept = (0..<rows).map(lines)
    return Table(title, columns: columns, rows: rows) { kept[$0] }
  }

  /// Every cell of a row as one piece of text a line, the way formats without columns need it.
  func cells(of row: Int) -> [[String]] {
    let lines = lines(row)
    return columns.indices.map { column in
      lines.map { joined($0[column]) }.filter { !$0.isEmpty }
    }
  }
}

/// The parts of a cell in one line.
func joined(_ parts: [Fragment]) -> String {
  parts.lazy.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
}
