// What a column of a table holds, told by its header or by its place.

/// What a column holds.
enum SheetColumn: Hashable {
  case node, gate, inputs, output, slopes, arriving, sent
  /// Something that is told only by the labels in it.
  case unknown

  /// The part of the sheet that a table stands in.
  enum Section {
    case forward, backward, gradient
  }

  /// What a header says; nil where it is no header.
  init?(header text: String) {
    var reader = LabelReader(text)
    reader.skipMarks()
    let word = reader.rest.lowercased()
    let words: [(String, SheetColumn)] = [
      ("node", .node), ("gate", .gate), ("input", .inputs), ("output", .output),
      ("local", .slopes),
    ]
    if let known = words.first(where: { word.hasPrefix($0.0) }) {
      self = known.1
      return
    }
    guard word.utf8.count < 40 else { return nil }
    switch reader.label() {
    case .slope?: self = .slopes
    case .arriving?: self = .arriving
    case .sent?: self = .sent
    default: return nil
    }
  }

  /// The columns that a row of headers names; nil where it is a row of something else.
  static func header(_ cells: [Substring]) -> [SheetColumn]? {
    guard cells.count < 20, cells.allSatisfy({ !$0.contains("=") && $0.utf8.count < 80 }) else {
      return nil
    }
    let columns = cells.map { SheetColumn(header: SheetPiece.plain($0.drop { $0 == " " })) }
    guard columns.compactMap(\.self).count > 1, columns.contains(.node) || columns[0] == nil else {
      return nil
    }
    var known = columns.map { $0 ?? .unknown }
    if !known.contains(.node) { known[0] = .node }
    // Where the output is called o, dz/di is written do/di too: then it is the later of the two.
    let slopes = known.indices.filter { known[$0] == .slopes }
    if slopes.count == 2, known.contains(.arriving), !known.contains(.sent) {
      known[slopes[1]] = .sent
    }
    return known
  }

  /// The columns of a row without headers, by their number.
  static func standard(_ section: Section?, count: Int) -> [SheetColumn]? {
    let rest: [SheetColumn]
    switch section {
    case .forward?: rest = [.inputs, .output, .slopes]
    case .backward?: rest = [.arriving, .slopes, .sent]
    case .gradient?, nil: return nil
    }
    switch count {
    case 4: return [.node] + rest
    case 5: return [.node, .gate] + rest
    default: return nil
    }
  }
}

extension SheetColumn.Section {
  /// The section that a line is the heading of; nil where it is none.
  init?(heading line: Substring) {
    let words = line.drop { "#*_ \t>".contains($0) }.lowercased()
    guard words.utf8.count < 80, !words.contains("="), !words.contains("|") else { return nil }
    if words.hasPrefix("forward") {
      self = .forward
    } else if words.hasPrefix("backward") {
      self = .backward
    } else if words.hasPrefix("gradient"), !words.contains(where: \.isNumber) {
      self = .gradient
    } else {
      return nil
    }
  }

  /// The section in which these columns stand.
  init?(_ columns: [SheetColumn]) {
    if columns.contains(.arriving) || columns.contains(.sent) {
      self = .backward
    } else if columns.contains(.output) || columns.contains(.inputs) {
      self = .forward
    } else {
      return nil
    }
  }
}
