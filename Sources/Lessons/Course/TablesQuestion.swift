// Filling in the tables of both passes: the sheet of a worksheet inside an exercise.

internal import Graphs

/// Filling in the tables of both passes: the sheet of a worksheet inside an exercise.
struct TablesQuestion: Question {
  private let marker: Marker

  private var exercise: Exercise { marker.exercise }
  private var trace: Trace { exercise.trace }

  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {
    // Nothing is earned here: what follows from a slip is no more than that.
    marker = Marker(try block.exercise(), followThrough: .none)
    let reading = body.sheet(of: marker.exercise.trace)
    let trace = marker.exercise.trace
    let missing = trace.cells.first {
      marker.exercise.isBlank($0) && reading.answers[$0]?.isBlank != true
    }
    if let missing {
      throw TaskProblem(.question(.noPlace(trace.name(of: missing))), line: 1, column: 1)
    }
  }

  func mark(_ body: QuestionBody) -> QuestionMarking {
    let sheet = marker.mark(body.sheet(of: trace))
    let answers = sheet.entries.map { entry in
      AnswerMarking(
        trace.name(of: entry.cell), entry.written, entry.answerVerdict, key: key(entry.cell))
    }
    return QuestionMarking(.tables, answers, sheet: sheet)
  }

  private func key(_ cell: Cell) -> String { exercise.digits.printed(trace.value(of: cell)) }

  func solution(_ body: QuestionBody) -> [Int: String?] {
    let reading = body.sheet(of: trace)
    var open: [Int: [(column: Int, cell: Cell)]] = [:]
    for cell in trace.cells where exercise.isBlank(cell) {
      guard let written = reading.answers[cell], written.isBlank else { continue }
      open[written.place.line, default: []].append((written.place.column, cell))
    }
    return body.lines.reduce(into: [:]) { edits, line in
      guard let cells = open[line.number]?.sorted(by: { $0.column < $1.column }) else { return }
      edits[line.number] = Self.filled(line.text, with: cells.map { key($0.cell) })
    }
  }

  /// The line with numbers in its blanks, in their order, spaced as a sheet spaces what it gives.
  private static func filled(_ line: Substring, with numbers: [String]) -> String {
    var filled = ""
    var rest = line
    for number in numbers {
      guard let start = rest.firstIndex(of: "_") else { break }
      filled += rest[..<start] + number
      rest = rest[start...].drop { $0 == "_" }
      let behind = rest.drop { $0 == " " }
      if behind.isEmpty || behind.first == "<" { rest = behind }
    }
    return filled + rest
  }
}

extension QuestionBody {
  /// The answers to the cells of `trace` in these lines, at their places in the whole text.
  func sheet(of trace: Trace) -> SheetReading {
    // The lines before them are empty, so that every line keeps its number.
    var texts = Array(repeating: Substring(), count: lines.last?.number ?? 0)
    for line in lines { texts[line.number - 1] = line.text }
    return SheetReader.read(texts.joined(separator: "\n"), of: trace)
  }
}

extension Marking.Entry {
  /// The judgement as one of answers of any kind.
  var answerVerdict: AnswerVerdict {
    switch verdict {
    case .blank: .blank
    case .unreadable(let problem): .unreadable(.answer(problem))
    case .right, .rounded, .rightByItself, .imprecise(isRight: true): .right
    case .follows: .follows(.cell(cell))
    case .wrong, .imprecise(isRight: false): .wrong(.cell(cell))
    }
  }
}
