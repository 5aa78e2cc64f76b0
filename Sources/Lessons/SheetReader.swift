// Reads what a student wrote, in whatever form it arrives: tables, pasted rows, or plain lines.

public import Graphs

/// Reads the answers to the cells of one exercise out of a text.
public struct SheetReader {
  /// Lines with more bytes than this are not read.
  public static let longestLine = 20_000
  /// Lines behind so many are not read.
  public static let mostLines = 50_000

  private var places: SheetPlaces
  private var section: SheetColumn.Section?
  private var columns: [SheetColumn]?
  private var row: SheetRow?
  /// The fence that a block is open with, and whether its lines are the task.
  private var fence: (mark: Character, isTask: Bool)?

  private init(_ trace: Trace) { places = SheetPlaces(trace) }

  /// The answers in `text` to the cells of `trace`.
  public static func read(_ text: some StringProtocol, of trace: Trace) -> SheetReading {
    var reader = SheetReader(trace)
    var number = 0
    for line in Substring(text).utf8.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      guard number <= mostLines else {
        reader.finishRow()
        reader.report(.tooManyLines(limit: mostLines), number)
        break
      }
      if line.count > longestLine {
        reader.report(.lineTooLong(limit: longestLine), number)
      } else {
        reader.read(Substring(line), number)
      }
    }
    reader.finishRow()
    return reader.places.reading
  }

  private mutating func report(_ fact: SheetProblem.Fact, _ line: Int) {
    places.reading.add(fact, at: SheetPlace(line: line, column: 1))
  }

  // MARK: - Lines

  private mutating func read(_ text: Substring, _ number: Int) {
    let bare = text.drop(while: \.isWhitespace)
    if bare.isEmpty {
      // A page that gives each cell a line of its own may put empty lines between them.
      if row?.isStack != true { finishRow() }
      return
    }
    if passesFence(bare) { return }
    if let heading = SheetColumn.Section(heading: bare), !places.isAnswer(bare) {
      finishRow()
      section = heading
      columns = nil
      return
    }
    let line = SheetLine(text, number: number)
    if line.isRule { return }
    if line.separator != .none, let header = SheetColumn.header(line.cells) {
      finishRow()
      columns = header
      section = SheetColumn.Section(header) ?? section
      return
    }
    readRow(line)
  }

  /// Whether the line belongs to the task, or opens or closes a block.
  private mutating func passesFence(_ line: Substring) -> Bool {
    if line.hasPrefix("```") || line.hasPrefix("~~~") {
      let mark = line[line.startIndex]
      if let open = fence {
        if open.mark == mark { fence = nil }
      } else {
        let info = line.drop { $0 == mark || $0 == " " }
        fence = (mark, info.hasPrefix("backprop"))
      }
      finishRow()
      return true
    }
    return fence?.isTask == true
  }

  private mutating func readRow(_ line: SheetLine) {
    if line.separator != .none, let node = node(of: line) {
      finishRow()
      row = SheetRow(line, node: node)
    } else if goesOn(line) {
      // Done by goesOn.
    } else if let node = stackHead(of: line) {
      finishRow()
      row = SheetRow(line, node: node)
    } else if readGradient(line) || places.readLine(line.text, line.number, section) {
      finishRow()
    } else if line.separator == .pipes, columns != nil, let name = line.cells.first {
      finishRow()
      let piece = line.pieces(name).first ?? SheetPiece(name, of: line.text, number: line.number)
      if !piece.text.isEmpty { places.reading.add(.unknownNode(piece.text), at: piece.place) }
    } else if places.isUnclearAnswer(line.text) {
      places.reportUnclear(SheetPiece(line.text, of: line.text, number: line.number))
    }
  }

  /// The node that stands alone in a line, where the cells of its row follow in lines of their own.
  private func stackHead(of line: SheetLine) -> Int? {
    guard line.separator == .none, section == .forward || section == .backward,
      SheetLine.isHead(line.text)
    else { return nil }
    return places.node(head: SheetPiece.plain(line.text.drop { $0 == " " }))
  }

  /// The node that a row is about.
  private func node(of line: SheetLine) -> Int? {
    let column = columns?.firstIndex(of: .node) ?? 0
    guard column < line.cells.count else { return nil }
    if line.separator == .spaces {
      // Spaces are no sure sign of columns: there must be as many as there are headers.
      let count = line.cells.count
      let isTable = columns.map { $0.count == count } ?? (count > 3)
      guard isTable else { return nil }
    }
    return places.node(head: SheetPiece.plain(line.cells[column].drop { $0 == " " }))
  }

  /// Adds the line to the row before it, where it goes on with it.
  private mutating func goesOn(_ line: SheetLine) -> Bool {
    guard row != nil else { return false }
    let isBelow = line.separator == .pipes && line.cells.first?.allSatisfy { $0 == " " } == true
    if isBelow {
      row?.addBelow(line)
      return true
    }
    guard row?.isClosed == false, line.separator != .spaces, places.isPiece(line.text) else {
      return false
    }
    row?.addBehind(line)
    return true
  }

  /// A row of a table of gradients: the name of an input and a number.
  private mutating func readGradient(_ line: SheetLine) -> Bool {
    guard section == .gradient, line.cells.count == 2,
      line.separator == .pipes || line.separator == .tabs
    else { return false }
    let pieces = line.cells.compactMap { line.pieces($0).first }
    guard pieces.count == 2 else { return false }
    return places.placeGradient(named: pieces[0].text, pieces[1])
  }

  // MARK: - Rows

  private mutating func finishRow() {
    guard let row else { return }
    self.row = nil
    if row.isStack {
      return places.placeStack(
        Array(row.cells.joined().dropFirst()), of: row.node, isBackward: section == .backward)
    }
    let count = row.cells.count
    let known = columns ?? SheetColumn.standard(section, count: count)
    let isBackward =
      (known.flatMap(SheetColumn.Section.init) ?? section).map { $0 == .backward }
      ?? places.isBackward(row)
    let head = known?.firstIndex(of: .node) ?? 0
    for (index, cell) in row.cells.enumerated() where index != head {
      let column = known.map { index < $0.count ? $0[index] : .unknown } ?? .unknown
      places.place(cell, of: row.node, column, isBackward: isBackward)
    }
  }
}
