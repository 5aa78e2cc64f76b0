// Finding the row of printed tables in which a number is wrong.

internal import Expressions
internal import Graphs

/// Why such an answer is not right.
public enum RowRemark: Hashable, Sendable {
  /// There is no row of this name.
  case unknown(String, suggestion: String?)
  /// Every number of this row is right.
  case right(TableRow)
  /// Every number of this row is right, or follows from what stands before it, and some follow from
  /// a number of an earlier row.
  case follows(TableRow)
  /// The number is not the right one; nothing can be said of it before the row is found.
  case rowFirst
  /// It is the number that is printed in this place.
  case printed
}

/// Finding the row of printed tables in which a number is wrong.
struct RowQuestion: Question {
  /// What stands in front of the blanks.
  static let rowLabel = "Row"
  static let numberLabel = "Right number"

  private let exercise: Exercise
  private let tables: PrintedTables
  private let misprint: PrintedTables.Misprint
  private let row: TableRow
  private let asksForNumber: Bool

  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {
    exercise = try block.exercise()
    tables = PrintedTables(body, of: exercise)
    let misprints = tables.misprints
    guard misprints.count == 1 else {
      let names = misprints.map { [trace = exercise.trace] in trace.name(of: $0.cell) }
      throw TaskProblem(.question(.misprints(names)), line: 1, column: 1)
    }
    guard body.answer(behind: Self.rowLabel) != nil else {
      throw TaskProblem(.question(.noPlace(Self.rowLabel)), line: 1, column: 1)
    }
    misprint = misprints[0]
    row = TableRow(of: misprint.cell, in: exercise.trace)
    asksForNumber = body.answer(behind: Self.numberLabel) != nil
  }

  func mark(_ body: QuestionBody) -> QuestionMarking {
    let row = body.answer(behind: Self.rowLabel)
    let rowVerdict = row.flatMap { $0.isBlank ? nil : verdict(ofRow: $0.text) } ?? .blank
    let answers = [AnswerMarking(Self.rowLabel, row, rowVerdict, key: rowKey)]
    guard asksForNumber else { return QuestionMarking(.wrongRow, answers) }
    let number = body.answer(behind: Self.numberLabel)
    let sheet = self.sheet(number)
    let numberVerdict = verdict(ofNumber: sheet, isRowFound: rowVerdict.isRight)
    return QuestionMarking(
      .wrongRow,
      answers + [AnswerMarking(Self.numberLabel, number, numberVerdict, key: numberKey)],
      sheet: sheet)
  }

  func solution(_ body: QuestionBody) -> [Int: String?] {
    var edits: [Int: String?] = [:]
    for (label, key) in [(Self.rowLabel, rowKey), (Self.numberLabel, numberKey)] {
      if let line = body.line(behind: label) { edits[line.number] = "\(label): \(key)" }
    }
    return edits
  }

  // MARK: - The row

  private var rowKey: String {
    switch row.pass {
    case .forward?: "\(row.name), forward pass"
    case .backward?: "\(row.name), backward pass"
    case nil: row.name
    }
  }

  private func verdict(ofRow text: String) -> AnswerVerdict {
    guard let found = RowName(text, of: exercise.trace) else {
      let names = (0..<exercise.trace.graph.count).map(exercise.trace.graph.name(of:))
      let name = String(text.prefix(80))
      return .wrong(.row(.unknown(name, suggestion: nearest(to: name, in: names))))
    }
    let cells = exercise.trace.cells.filter(found.contains)
    if cells.contains(misprint.cell) { return .right }
    return .wrong(.row(tables.hasFollowers(in: cells) ? .follows(found.row) : .right(found.row)))
  }

  // MARK: - The number

  private var numberKey: String {
    exercise.digits.printed(exercise.trace.value(of: misprint.cell))
  }

  /// A sheet that asks for this one number and gives all others.
  private func sheet(_ answer: WrittenAnswer?) -> Marking {
    var reading = SheetReading()
    if let answer { reading.add(answer, to: misprint.cell) }
    return Marker(exercise.asking(for: [misprint.cell])).mark(reading)
  }

  private func verdict(ofNumber sheet: Marking, isRowFound: Bool) -> AnswerVerdict {
    guard let entry = sheet.entry(misprint.cell) else { return .blank }
    let verdict = entry.answerVerdict
    guard case .wrong = verdict else { return verdict }
    // What is wrong with the number would tell where it belongs.
    guard isRowFound else { return .wrong(.row(.rowFirst)) }
    let typed = try? AnswerReader().read(entry.written?.text ?? "")
    return typed?.value == misprint.value ? .wrong(.row(.printed)) : verdict
  }
}
