// Reads the rows of a table that a spreadsheet or a learning platform has saved as text.

/// A row of a table, and the line in which it begins.
struct SeparatedRow: Equatable {
  let cells: [String]
  let line: Int
}

/// A text of values between commas, semicolons or tabs, with quotes as RFC 4180 has them.
struct SeparatedValues {
  /// The rows that are not empty.
  private(set) var rows: [SeparatedRow] = []
  /// The line in which a quotation begins that never ends.
  private(set) var openQuote: Int?

  private let separator: Character
  private var cells: [String] = []
  private var cell = ""
  private var isQuoted = false
  private var wasQuoted = false
  private var line = 1
  private var startLine = 1
  private var quoteLine = 1

  init(_ text: String) {
    separator = Self.separator(in: text)
    for character in text { append(character) }
    if isQuoted { openQuote = quoteLine }
    endRow()
  }

  /// What stands most often in the first row, outside quotes.
  private static func separator(in text: String) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character.isNewline, !isQuoted { break }
      if !isQuoted, ",;\t".contains(character) { counts[character, default: 0] += 1 }
    }
    return [",", ";", "\t"].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }

  private mutating func append(_ character: Character) {
    if character.isNewline { line += 1 }
    if isQuoted {
      if character == "\"" { isQuoted = false } else { cell.append(character) }
    } else if character == "\"", cell.allSatisfy(\.isWhitespace) || wasQuoted {
      // A quote right behind a quotation is a quote in it, which goes on.
      if wasQuoted { cell.append(character) } else { (cell, quoteLine) = ("", line) }
      isQuoted = true
      wasQuoted = true
    } else if character == separator {
      endCell()
    } else if character.isNewline {
      endRow()
      startLine = line
    } else {
      cell.append(character)
    }
  }

  private mutating func endCell() {
    cells.append(String(trimmed(Substring(cell))))
    cell = ""
    wasQuoted = false
  }

  private mutating func endRow() {
    endCell()
    if cells.contains(where: { !$0.isEmpty }) {
      rows.append(SeparatedRow(cells: cells, line: startLine))
    }
    cells = []
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
