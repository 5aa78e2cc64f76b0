// Finds the cell that each piece of a text answers: by its label, or by its order in the column.

internal import Expressions
internal import Gates
internal import Graphs

/// Places answers in the cells of an exercise.
struct SheetPlaces {
  private let trace: Trace
  let cells: Set<Cell>
  let nodes: SheetNames
  let inputs: SheetNames
  /// Whether the output is called o, so that dz/di is written do/di.
  private let outputIsO: Bool
  var reading = SheetReading()

  init(_ trace: Trace) {
    self.trace = trace
    cells = Set(trace.cells)
    let graph = trace.graph
    nodes = SheetNames((0..<graph.count).map(graph.name))
    inputs = SheetNames(graph.inputs.map(\.name))
    outputIsO = NameKey(graph.outputName).text == "o"
  }

  // MARK: - Names

  /// The node whose name a text begins with.
  func node(head text: String) -> Int? {
    var reader = LabelReader(text)
    let name = reader.programName()
    // A name and its picture, but no answer: v6.do = 1, v6 = 1.
    guard let next = reader.rest.first else { return nodes[name] }
    return ".=:".contains(next) ? nil : nodes[name]
  }

  /// Whether a line holds an answer of its own.
  func isAnswer(_ line: Substring) -> Bool {
    var copy = self
    copy.reading = SheetReading()
    return copy.readLine(line, 1)
  }

  /// Whether a line may be a piece of a cell: a label or a number.
  func isPiece(_ line: Substring) -> Bool {
    var reader = LabelReader(SheetPiece.plain(line))
    if let label = reader.label(), reader.sign() {
      if case .gradient(let name) = label { return inputs[name] == nil }
      return true
    }
    reader.skipMarks()
    guard let first = reader.rest.first else { return line.contains("_") }
    return first.isNumber || first == "." || AnswerNumber.minus.contains(first)
      || reader.rest.hasPrefix("i") && reader.rest.contains("=")
  }

  /// Whether the labels in a row are those of the backward pass.
  func isBackward(_ row: SheetRow) -> Bool {
    row.cells.joined().contains { piece in
      var reader = LabelReader(piece.text)
      switch reader.label() {
      case .arriving?, .sent?: return true
      default: return false
      }
    }
  }

  // MARK: - Rows

  /// Places the pieces of a cell of a table.
  mutating func place(
    _ pieces: [SheetPiece], of node: Int, _ column: SheetColumn, isBackward: Bool
  ) {
    if column == .inputs { for piece in pieces { noteChange(of: piece) } }
    guard column != .inputs, column != .gate, column != .node else { return }
    var open = expected(node, column, isBackward: isBackward)
    for piece in pieces.flatMap(\.labelled) {
      var answer = LabelledAnswer(piece, column: column, outputIsO: outputIsO)
      let mayBeOutput = column == .output || column == .unknown
      answer.drop(formula: mayBeOutput ? formulas(of: node) : [])
      if answer.isRemark { continue }
      var found: [Cell] = []
      for label in answer.labels {
        guard let cell = cell(label, of: node, column, isBackward: isBackward) else {
          if placeList(answer.text, label, of: node, isBackward: isBackward, piece) { continue }
          if !answer.text.isEmpty { reading.add(.unknownCell(piece.text), at: piece.place) }
          continue
        }
        if !found.contains(cell) { found.append(cell) }
      }
      if answer.labels.isEmpty {
        if open.count > 1, place(answer.text, in: open, piece) {
          open = []
          continue
        }
        if let next = open.first {
          found = [next]
        } else if !answer.text.isEmpty, column != .unknown || answer.isNumber {
          let isKnown = column != .unknown
          reading.add(
            isKnown ? .oneTooMany(answer.text) : .unclearRow(answer.text), at: piece.place)
          return
        }
      }
      for cell in found { reading.add(WrittenAnswer(answer.text, at: piece.place), to: cell) }
      open.removeAll(where: found.contains)
    }
  }

  /// Places the cells of one row of a page that was pasted a cell a line.
  mutating func placeStack(_ pieces: [SheetPiece], of node: Int, isBackward: Bool) {
    func isInput(_ piece: SheetPiece) -> Bool {
      var reader = LabelReader(piece.text)
      return reader.programName().hasPrefix("i") && reader.sign()
    }
    place(pieces.filter(isInput), of: node, .inputs, isBackward: isBackward)
    place(pieces.filter { !isInput($0) }, of: node, .unknown, isBackward: isBackward)
  }

  /// Places as many numbers as there are cells.
  private mutating func place(_ text: String, in open: [Cell], _ piece: SheetPiece) -> Bool {
    guard let list = AnswerList(text), list.texts.count == open.count else { return false }
    for (cell, text) in zip(open, list.texts) {
      reading.add(WrittenAnswer(String(text), at: piece.place), to: cell)
    }
    return true
  }

  /// Places `do/di = 1, 1`: a number for each slot, where the label says no slot.
  mutating func placeList(
    _ text: String, _ label: AnswerLabel, of node: Int, isBackward: Bool, _ piece: SheetPiece
  ) -> Bool {
    let slots = trace.forwardCells(of: node).compactMap(\.slot)
    let labels: [AnswerLabel]
    switch label {
    case .slope(nil, let isAgain): labels = slots.map { .slope(slot: $0, isAgain: isAgain) }
    case .sent(nil): labels = slots.map { .sent(slot: $0) }
    default: return false
    }
    let open = labels.compactMap { cell($0, of: node, .unknown, isBackward: isBackward) }
    return open.count == labels.count && place(text, in: open, piece)
  }

  /// Notes the value of an input that was changed on the sheet: `i₂ = y = 5` where y is 3.
  private mutating func noteChange(of piece: SheetPiece) {
    let parts = piece.text.split(separator: "=").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard let last = parts.last, let name = parts.dropLast().last else { return }
    noteChange(of: name, to: last, piece)
  }

  /// Notes the value of an input where it is not the given one.
  mutating func noteChange(of name: String, to last: String, _ piece: SheetPiece) {
    guard let input = inputs[name], let number = AnswerNumber(last) else { return }
    let value = Interval(around: trace.point[input])
    guard Agreement(number.answer(last), value, .rounded(3)) == .none else { return }
    reading.add(.changedInput(name, last), at: piece.place)
  }

  /// The cells of a column in their order.
  private func expected(_ node: Int, _ column: SheetColumn, isBackward: Bool) -> [Cell] {
    let all = trace.forwardCells(of: node) + trace.backwardCells(of: node)
    return all.filter { cell in
      switch (column, cell.quantity) {
      case (.output, .output), (.arriving, .share), (.arriving, .arriving), (.sent, .sent): true
      case (.slopes, .localDerivative): !isBackward
      case (.slopes, .carriedDerivative): isBackward
      default: false
      }
    }
  }

  /// The formula of the output as a sheet prints it.
  private func formulas(of node: Int) -> [String] {
    let formula = trace.graph.valueFormula(of: node)
    guard !formula.isTooLong else { return [] }
    let count = trace.graph.slots(of: node).count
    return [false, true].map { formula.text(.inputs(count, ascii: $0)) }
  }

  // MARK: - Labels

  /// The cell of a node that a label stands for; nil where there is none.
  func cell(
    _ label: AnswerLabel, of node: Int, _ column: SheetColumn, isBackward: Bool
  ) -> Cell? {
    let found: Cell?
    switch label {
    case .output: found = Cell(node, .output)
    case .slope(let slot, let isAgain):
      found = slotted(slot, of: node).map {
        Cell(
          node, isBackward || isAgain ? .carriedDerivative(slot: $0) : .localDerivative(slot: $0))
      }
    case .sent(let slot): found = slotted(slot, of: node).map { Cell(node, .sent(slot: $0)) }
    case .arriving(let use?):
      let hasShares = trace.uses(of: .node(node)).count > 1
      found = hasShares ? Cell(node, .share(use)) : use == 0 ? Cell(node, .arriving) : nil
    case .arriving(nil), .sum: found = Cell(node, .arriving)
    case .gradient(let name): found = inputs[name].map { Cell(gradientOf: $0) }
    }
    return found.flatMap { cells.contains($0) ? $0 : nil }
  }

  /// The slot that a label names, or the only one.
  private func slotted(_ slot: Int?, of node: Int) -> Int? {
    if let slot { return slot }
    let slots = trace.forwardCells(of: node).compactMap(\.slot)
    return slots.count == 1 ? slots[0] : nil
  }
}
