// A line of a text as it is shown: tabs as spaces, control characters as text, long lines cut.

internal import Expressions

/// The characters of a line around a marked place, each with the columns that it takes.
struct VisibleLine {
  /// What one character is shown as.
  struct Cell {
    var text: String
    var columns: Int
    let isMarked: Bool
  }

  /// The part of a line that is shown, and the columns of it that are marked.
  struct Window: Equatable {
    let text: String
    let carets: Range<Int>
  }

  private(set) var cells: [Cell] = []
  /// Whether something stands in the line before or behind the cells.
  private let isCut: (before: Bool, behind: Bool)
  /// The number of cells before the marked place.
  private var before = 0

  /// How many bytes on each side of a place are looked at.
  private static let reach = 4_096
  private static let tabStop = 4

  init(_ source: SourceText, _ place: SourcePlace, ascii: Bool) {
    let line = place.line
    let start = source.boundary(max(line.lowerBound, place.marked.lowerBound - Self.reach))
    let from = max(line.lowerBound, start)
    let end = source.boundary(min(line.upperBound, place.marked.lowerBound + Self.reach))
    let middle = source.boundary(place.marked.lowerBound)
    let last = max(middle, min(end, source.boundary(place.marked.upperBound)))
    isCut = (from > line.lowerBound, end < line.upperBound)
    append(source.text(from..<middle), isMarked: false)
    before = cells.count
    append(source.text(middle..<last), isMarked: true)
    append(source.text(last..<max(last, end)), isMarked: false)
    if ascii { transliterate() }
  }

  private mutating func append(_ text: String, isMarked: Bool) {
    var column = cells.reduce(0) { $0 + $1.columns }
    for character in text {
      let shown = Self.shown(character, at: column)
      let columns = displayWidth(of: shown)
      cells.append(Cell(text: shown, columns: columns, isMarked: isMarked))
      column += columns
    }
  }

  /// In ASCII a character may take more columns, and the carets move with it.
  private mutating func transliterate() {
    let whole = Transliteration(cells.map(\.text).joined())
    let text = Array(whole.text.utf8)
    var scalar = 0
    for index in cells.indices {
      let next = scalar + cells[index].text.unicodeScalars.count
      let end = next < whole.starts.count ? whole.starts[next] : text.count
      let part = text[(scalar < whole.starts.count ? whole.starts[scalar] : end)..<end]
      cells[index].text = String(decoding: part, as: UTF8.self)
      cells[index].columns = part.count
      scalar = next
    }
  }
}

// MARK: - Characters

extension VisibleLine {
  /// What a character is shown as at a column.
  private static func shown(_ character: Character, at column: Int) -> String {
    if character == "\t" { return spaces(tabStop - column % tabStop) }
    return character.unicodeScalars.contains(where: \.isHidden)
      ? escaped(String(character)) : String(character)
  }

  /// `text` with control characters, and those that reorder or hide text, as `\u{1B}`.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.isHidden {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey it, or show nothing.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // What joins the parts of one emoji only is seen in the emoji.
    case .format: self != "\u{200D}"
    default: false
    }
  }
}

extension SourceText {
  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The first byte of the character that the byte at `offset` belongs to.
  fileprivate func boundary(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

// MARK: - The window

extension VisibleLine {
  /// What fits into `columns` columns around the marked place, cut sides ending in `ellipsis`.
  func window(columns: Int, ellipsis: String) -> Window {
    let total = cells.reduce(0) { $0 + $1.columns }
    let fits = total + (needsCaretBehind ? 1 : 0) <= columns
    if fits, !isCut.before, !isCut.behind { return window(cells.indices, "", "") }
    let part = visiblePart(columns: columns - 2 * ellipsis.count)
    return window(
      part, part.lowerBound > 0 || isCut.before ? ellipsis : "",
      part.upperBound < cells.count || isCut.behind ? ellipsis : "")
  }

  /// Whether the place is behind the last character, where something is missing.
  private var needsCaretBehind: Bool { before == cells.count }

  /// Half of the columns for what stands before the place, more where little follows it.
  private func visiblePart(columns: Int) -> Range<Int> {
    var start = before
    var end = before
    var left = columns - (needsCaretBehind ? 1 : 0)
    while end < cells.count, left - cells[end].columns >= columns / 2 {
      left -= cells[end].columns
      end += 1
    }
    while start > 0, left >= cells[start - 1].columns {
      start -= 1
      left -= cells[start].columns
    }
    while end < cells.count, left >= cells[end].columns {
      left -= cells[end].columns
      end += 1
    }
    return start..<end
  }

  private func window(_ part: Range<Int>, _ left: String, _ right: String) -> Window {
    func columns(_ range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.columns } }
    let start = left.count + columns(part.lowerBound..<before)
    let marked = cells[before..<part.upperBound].prefix(while: \.isMarked)
    let end = start + marked.reduce(0) { $0 + $1.columns }
    return Window(text: left + cells[part].map(\.text).joined() + right, carets: start..<end)
  }
}
