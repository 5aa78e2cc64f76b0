// One line of a sheet taken apart into cells, however its columns are separated.

/// A line, and the cells in it.
struct SheetLine {
  /// What separates the cells.
  enum Separator {
    case pipes, tabs, spaces, none
  }

  let text: Substring
  let number: Int
  private(set) var cells: [Substring] = []
  private(set) var separator = Separator.none
  /// Whether the row ends here: its last cell cannot go on in the next line.
  private(set) var isClosed = false

  /// Lines with more cells than this are prose or worse.
  private static let mostCells = 40
  /// A cell with more lines than this is no answer.
  private static let mostPieces = 2_000

  init(_ text: Substring, number: Int) {
    self.text = text
    self.number = number
    let bare = text.drop { $0 == " " || $0 == ">" }
    if bare.first != "|", bare.contains("\t") {
      cells = bare.split(separator: "\t", omittingEmptySubsequences: false)
      separator = .tabs
    } else if bare.contains("|") {
      splitAtPipes(bare)
    }
    if separator == .none { splitAtTags(bare) }
    if separator == .none { splitAtSemicolons(bare) }
    if separator == .none { splitAtSpaces(bare) }
    if cells.count > Self.mostCells { cells = [bare] }
  }

  private mutating func splitAtPipes(_ line: Substring) {
    var parts: [Substring] = []
    var start = line.startIndex
    var isEscaped = false
    for place in line.indices {
      if line[place] == "|", !isEscaped {
        parts.append(line[start..<place])
        start = line.index(after: place)
      }
      isEscaped = line[place] == "\\" && !isEscaped
    }
    let rest = line[start...]
    isClosed = rest.allSatisfy(\.isWhitespace)
    if !isClosed { parts.append(rest) }
    if line.first == "|" { parts.removeFirst() }
    guard parts.count > 1 || line.first == "|" else { return }
    cells = parts
    separator = .pipes
  }

  /// The cells of a row of a page's own text: `<td>…</td>`.
  private mutating func splitAtTags(_ line: Substring) {
    var parts: [Substring] = []
    var start: Substring.Index?
    for place in line.indices where line[place] == "<" {
      let tag = line[place...].dropFirst().prefix(4).lowercased()
      if tag.hasPrefix("/td") || tag.hasPrefix("/th") {
        if let begin = start { parts.append(line[begin..<place]) }
        start = nil
      } else if ["td>", "td ", "th>", "th "].contains(where: tag.hasPrefix) {
        // What opens no cell is no page, and one such line is not searched again and again.
        guard parts.count < Self.mostCells,
          let end = line[place...].prefix(200).firstIndex(of: ">")
        else { return }
        start = line.index(after: end)
      }
    }
    guard !parts.isEmpty else { return }
    (cells, separator, isClosed) = (parts, .pipes, true)
  }

  /// Semicolons separate columns only behind what begins a row: answers have them between them too.
  private mutating func splitAtSemicolons(_ line: Substring) {
    let parts = line.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count > 2, let head = parts.first, Self.isHead(head) else { return }
    (cells, separator, isClosed) = (parts, .tabs, true)
  }

  /// Whether a cell is a name alone, or a name and the picture of its gate.
  static func isHead(_ cell: Substring) -> Bool {
    let words = cell.split(separator: " ")
    guard let name = words.first, name.first?.isLetter == true, cell.utf8.count < 80 else {
      return false
    }
    let isPicture = words.dropFirst().contains { $0.contains { "·*".contains($0) } }
    return !cell.contains { "=:;≈.".contains($0) } && (words.count == 1 || isPicture)
  }

  /// Two spaces or more separate columns, one does not.
  private mutating func splitAtSpaces(_ line: Substring) {
    var parts: [Substring] = []
    var start = line.startIndex
    var place = line.startIndex
    while place < line.endIndex {
      let gap = line[place...].prefix { $0 == " " }
      guard gap.count > 1 else {
        place = line.index(after: place)
        continue
      }
      if start < place { parts.append(line[start..<place]) }
      place = gap.endIndex
      start = place
    }
    if start < line.endIndex { parts.append(line[start...]) }
    parts = Self.joinedAtSigns(parts, of: line)
    cells = parts
    separator = parts.count > 1 ? .spaces : .none
  }

  /// Signs that stand under each other have spaces before them, and are no columns of their own.
  private static func joinedAtSigns(_ parts: [Substring], of line: Substring) -> [Substring] {
    var joined: [Substring] = []
    for part in parts {
      if let sign = part.first, "=≈~".contains(sign), let last = joined.popLast() {
        joined.append(line[last.startIndex..<part.endIndex])
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  /// Whether it is the line under the headers of a table.
  var isRule: Bool {
    separator == .pipes && !cells.isEmpty
      && cells.allSatisfy { cell in
        cell.contains("-") && cell.allSatisfy { "-: ".contains($0) }
      }
  }

  /// The pieces of a cell.
  func pieces(_ cell: Substring) -> [SheetPiece] {
    cell.linesOfCell.prefix(Self.mostPieces).map { SheetPiece($0, of: text, number: number) }
  }
}

/// A row of a table that may go on in the next line.
struct SheetRow {
  let node: Int
  let place: SheetPlace
  private(set) var cells: [[SheetPiece]]
  let separator: SheetLine.Separator
  private(set) var isClosed: Bool

  init(_ line: SheetLine, node: Int) {
    self.node = node
    place = SheetPlace(line: line.number, column: 1)
    cells = line.cells.map(line.pieces)
    separator = line.separator
    isClosed = line.isClosed
  }

  /// Whether every cell stands in a line of its own.
  var isStack: Bool { separator == .none }

  /// Adds what stands under the cells.
  mutating func addBelow(_ line: SheetLine) {
    for (column, cell) in line.cells.enumerated() where column < cells.count {
      cells[column] += line.pieces(cell)
    }
  }

  /// Adds what goes on with the last cell, and the cells behind it.
  mutating func addBehind(_ line: SheetLine) {
    let more = (line.cells.isEmpty ? [line.text] : line.cells).map(line.pieces)
    guard let first = more.first, let last = cells.indices.last else { return }
    cells[last] += first
    cells += more.dropFirst()
    isClosed = isClosed || line.isClosed
  }
}
