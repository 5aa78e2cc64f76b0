// Answers in plain lines, each with the name of what it answers: v6.do = 4.982, dz/dx = −0.00759.

internal import Expressions
internal import Graphs

extension SheetPlaces {
  /// Places the answers of a line such as `v6.do/di = -0.0004`; says whether there are any.
  ///
  /// Below the heading of the gradient, `x = 3` is that of x.
  mutating func readLine(
    _ line: Substring, _ number: Int, _ section: SheetColumn.Section? = nil
  ) -> Bool {
    if readVector(line, number) { return true }
    let pieces = line.linesOfCell.flatMap(statements(in:)).prefix(200)
      .map { SheetPiece($0, of: line, number: number) }
    // The node of a statement is that of the next one too, where that names none.
    var node: Int?
    var unread: [SheetPiece] = []
    var found = false
    for piece in pieces {
      if readStatement(piece, section, &node) || readMore(piece, of: node) {
        found = true
      } else if isUnclearAnswer(Substring(piece.text)) {
        unread.append(piece)
      }
    }
    if found { for piece in unread { reportUnclear(piece) } }
    return found
  }

  /// The statements of `v1.o = 7, v2.o = 0.143`: a comma before another statement ends one, and a
  /// space between a number and a statement.
  private func statements(in piece: Substring) -> [Substring] {
    var statements: [Substring] = []
    var start = piece.startIndex
    var hasValue = false
    var spaces = 0
    for place in piece.indices where place >= start {
      if piece[place] == "=" { hasValue = true }
      let isComma = hasValue && piece[place] == ","
      guard isComma || piece[place] == " " && spaces < Self.mostSpaces else { continue }
      if !isComma { spaces += 1 }
      let next = piece[place...].dropFirst().drop { $0 == " " }
      guard
        isComma
          ? Self.mayBeStatement(next)
          : Self.endsInNumber(piece[start..<place]) && beginsStatement(next)
      else { continue }
      statements.append(piece[start..<place])
      (start, hasValue) = (next.startIndex, false)
    }
    return statements + [piece[start...]]
  }

  /// Behind so many spaces a line is prose.
  private static let mostSpaces = 500

  /// Whether a statement may stand behind a comma.
  private static func mayBeStatement(_ text: Substring) -> Bool {
    let part = text.prefix { $0 != "," }
    return (text.first?.isLetter == true || text.first == "∂") && part.contains("=" as Character)
  }

  /// Whether the last word is a number or a blank, and no factor of a product.
  private static func endsInNumber(_ text: Substring) -> Bool {
    let word = text.suffix(40).split { " =≈:".contains($0) }.last ?? ""
    return word.contains { $0.isNumber || $0 == "_" }
      && word.allSatisfy { !$0.isLetter || "eE".contains($0) }
  }

  /// Whether a text begins with the label of an answer and its sign.
  private func beginsStatement(_ text: Substring) -> Bool {
    guard let first = text.first, first.isLetter || first == "∂" else { return false }
    var reader = LabelReader(text.prefix(80))
    if reader.label() != nil, reader.sign() { return true }
    reader = LabelReader(text.prefix(80))
    guard nodes[reader.programName()] != nil else { return false }
    if reader.sign() { return true }
    let hasPoint = reader.takePoint()
    return reader.label() != nil && (reader.sign() || hasPoint && reader.isAtNumber)
  }

  /// An answer without the name of a node, behind one that had it: `v2.do/di1 = 1, do/di2 = 1`.
  private mutating func readMore(_ piece: SheetPiece, of node: Int?) -> Bool {
    var reader = LabelReader(piece.text)
    guard let node, let label = reader.label(), reader.sign() || reader.isAtNumber else {
      return false
    }
    return place(label, node, piece, reader.rest)
  }

  private mutating func readStatement(
    _ piece: SheetPiece, _ section: SheetColumn.Section?, _ known: inout Int?
  ) -> Bool {
    var reader = LabelReader(Self.withoutBullet(piece.text))
    if let label = gradientLabel(&reader) {
      return placeGradient(named: label, piece, value: reader.rest)
    }
    let name = reader.programName()
    guard !name.isEmpty, name.utf8.count < 200 else { return false }
    let before = reader
    let hasPoint = reader.takePoint()
    guard let label = reader.label(), reader.sign() || reader.isAtNumber else {
      reader = before
      guard reader.sign() else { return false }
      if section == .gradient, inputs[name] != nil {
        return placeGradient(named: name, piece, value: reader.rest)
      }
      if let node = nodes[name] {
        known = node
        return place(.output, node, piece, reader.rest)
      }
      noteChange(of: name, to: LabelledAnswer.value(in: reader.rest), piece)
      return false
    }
    guard let node = nodes[name] else {
      // Prose has no point between a word and a label.
      if hasPoint { reading.add(.unknownNode(name), at: piece.place) }
      return hasPoint
    }
    known = node
    return place(label, node, piece, reader.rest)
  }

  /// A line of a list without its bullet or number.
  private static func withoutBullet(_ text: String) -> Substring {
    let bare = text.drop { "-*>+• ".contains($0) }
    let digits = bare.prefix(while: \.isNumber)
    guard !digits.isEmpty, let sign = bare[digits.endIndex...].first, sign == "." || sign == ")",
      bare[digits.endIndex...].dropFirst().first == " "
    else { return bare }
    return bare[digits.endIndex...].dropFirst(2)
  }

  private mutating func place(
    _ label: AnswerLabel, _ node: Int, _ piece: SheetPiece, _ value: Substring
  ) -> Bool {
    let text = LabelledAnswer.value(in: value)
    guard let cell = cell(label, of: node, .unknown, isBackward: false) else {
      if placeList(text, label, of: node, isBackward: false, piece) { return true }
      reading.add(.unknownCell(piece.text), at: piece.place)
      return true
    }
    reading.add(WrittenAnswer(text, at: piece.place), to: cell)
    return true
  }

  /// `dz/dx =`: the name of the input.
  private func gradientLabel(_ reader: inout LabelReader) -> String? {
    var ahead = reader
    let name: String
    switch ahead.label() {
    case .gradient(let input)?: name = input
    case .arriving(use: nil)?: name = "o"
    case .sent(slot: nil)?: name = "i"
    default: return nil
    }
    guard inputs[name] != nil, ahead.sign() || ahead.isAtNumber else { return nil }
    reader = ahead
    return name
  }

  mutating func placeGradient(named name: String, _ piece: SheetPiece) -> Bool {
    var reader = LabelReader(name)
    var label = gradientLabel(&reader)
    if label == nil {
      if case .gradient(let input)? = reader.label() { label = input }
    }
    return placeGradient(
      named: label ?? NameKey(name).text, piece, value: Substring(piece.text))
  }

  private mutating func placeGradient(
    named name: String, _ piece: SheetPiece, value: Substring
  ) -> Bool {
    guard let input = inputs[name], cells.contains(Cell(gradientOf: input)) else { return false }
    let text = LabelledAnswer.value(in: value)
    reading.add(WrittenAnswer(text, at: piece.place), to: Cell(gradientOf: input))
    return true
  }
}

extension LabelReader {
  /// Drops the sign between a node and a label: a point, a comma, spaces.
  mutating func takePoint() -> Bool {
    skipMarks()
    guard let first = rest.first, first == "." || first == "," else { return false }
    dropFirst()
    return true
  }

  /// Whether a number or a blank follows.
  var isAtNumber: Bool {
    let next = rest.drop { $0 == " " }
    guard let first = next.first, next.startIndex > rest.startIndex else { return false }
    return first.isNumber || first == "." || first == "_" || AnswerNumber.minus.contains(first)
  }
}
