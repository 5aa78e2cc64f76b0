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
    let pieces = line.linesOfCell.prefix(200).map { SheetPiece($0, of: line, number: number) }
    var found = false
    for piece in pieces { found = readStatement(piece, section) || found }
    return found
  }

  private mutating func readStatement(
    _ piece: SheetPiece, _ section: SheetColumn.Section?
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
      return nodes[name].map { place(.output, $0, piece, reader.rest) } ?? false
    }
    guard let node = nodes[name] else {
      // Prose has no point between a word and a label.
      if hasPoint { reading.add(.unknownNode(name), at: piece.place) }
      return hasPoint
    }
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
