// How wide the columns of a table are, and how narrow they may become.

/// How wide the columns of a table are, and how narrow they may become.
struct TableMeasure {
  private let titles: [Table.Column]
  /// The width of every part of every column.
  private var parts: [[Int]]
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
      }
      cells[column] = max(cells[column], width)
    }
  }

  /// Looks for the longest pieces, which only matter where the table is too wide.
  mutating func addPieces(_ line: Table.Line) {
    for (column, cell) in line.enumerated() {
      for fragment in cell { least[column] = max(least[column], Self.longestPiece(fragment)) }
    }
  }

  /// The widths of the parts of the columns that are aligned.
  var alignedParts: [[Int]] {
    zip(titles, parts).map { title, parts in title.isAligned ? parts : [] }
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
    fragment.pieces(.max).map { displayWidth(of: String($0)) }.max() ?? 0
  }
}
