// What a question can ask for as a number, and how a block says it.

internal import Expressions
internal import Graphs

/// One number that is asked for.
enum NumberItem {
  /// A number of the tables of one of the sheets.
  case cell(Cell, sheet: Int)
  /// The value of a node once inputs have moved, which stands in the tables of another sheet.
  case after(node: Int, moves: [Move], Cell, sheet: Int)
  /// A number that is worked out beside the tables.
  case worked(WorkedNumber)
  /// The number of paths from an input to the output.
  case paths(input: Int)
}

/// Reads what is asked, and gathers the sheets that it needs; the first is that of the program.
struct NumberItemReader {
  private(set) var sheets: [NumberSheet]
  private var parts: [NameKey: Int] = [:]
  private var places: [[Move]: Int] = [:]

  init(_ exercise: Exercise) { sheets = [NumberSheet(exercise)] }

  private var main: NumberSheet { sheets[0] }

  /// The number; nil where it cannot be asked for.
  mutating func item(_ text: String) -> NumberItem? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if let number = worked(words) {
      return main.trace.value(of: number).isFinite ? .worked(number) : nil
    }
    if words.count == 2, words[0] == "paths" { return input(words[1]).map(NumberItem.paths) }
    if words.count > 2, words[1] == "after" { return value(words[0], Array(words[2...])) }
    guard words.count == 1 else { return nil }
    return cell(words[0])
  }

  private func input(_ name: String) -> Int? { main.trace.graph.operand(named: name)?.input }

  // MARK: - Beside the tables

  private func worked(_ words: [String]) -> WorkedNumber? {
    if words.count == 3, words[0] == "quotient" || words[0] == "central" {
      return move(words[1], words[2]).map {
        WorkedNumber(form: words[0] == "central" ? .central : .quotient, moves: [$0])
      }
    }
    if words.count == 4, words[1] == "after", words[2] == "step" {
      return move(words[0], words[3]).map { WorkedNumber(form: .step, moves: [$0]) }
    }
    let beginnings: [([String], WorkedNumber.Form)] = [
      (["change", "after"], .change), (["predicted", "change", "after"], .predicted),
    ]
    guard let (start, form) = beginnings.first(where: { words.starts(with: $0.0) }) else {
      return nil
    }
    return moves(Array(words[start.count...])).map { WorkedNumber(form: form, moves: $0) }
  }

  private func move(_ name: String, _ number: String) -> Move? {
    guard let input = input(name), let step = AnswerNumber(number)?.value, step.isFinite, step > 0
    else { return nil }
    return Move(input: input, step: step)
  }

  /// `x+0.1 y-0.2`: each input once.
  private func moves(_ words: [String]) -> [Move]? {
    let moves = words.compactMap { word -> Move? in
      guard let sign = word.firstIndex(where: { $0 == "+" || AnswerNumber.minus.contains($0) })
      else { return nil }
      let move = move(String(word[..<sign]), String(word[sign...].dropFirst()))
      return word[sign] == "+" ? move : move?.turned
    }
    let isWhole = !moves.isEmpty && moves.count == words.count
    return isWhole && Set(moves.map(\.input)).count == moves.count ? moves : nil
  }

  private mutating func value(_ name: String, _ words: [String]) -> NumberItem? {
    guard let node = main.node(named: name), let moves = moves(words) else { return nil }
    if places[moves] == nil, let sheet = main.moved(by: moves) {
      places[moves] = sheets.count
      sheets.append(sheet)
    }
    return places[moves].map {
      .after(node: node, moves: moves, Cell(node, .output), sheet: $0)
    }
  }

  // MARK: - In tables

  private mutating func cell(_ text: String) -> NumberItem? {
    if let node = main.node(named: text) { return .cell(Cell(node, .output), sheet: 0) }
    let trace = main.trace
    if let named = trace.cells.first(where: { trace.name(of: $0) == text }) {
      return .cell(named, sheet: 0)
    }
    let halves = text.split(separator: "/", maxSplits: 1)
    guard halves.count == 2, halves.allSatisfy({ "d∂".contains($0.first ?? " ") }) else {
      return nil
    }
    let (above, below) = (String(halves[0].dropFirst()), String(halves[1].dropFirst()))
    guard let sheet = sheet(endingAt: above) else { return nil }
    return sheets[sheet].gradient(of: below).map { .cell($0, sheet: sheet) }
  }

  private mutating func sheet(endingAt name: String) -> Int? {
    let key = NameKey(name)
    if key == NameKey(main.trace.graph.outputName) { return 0 }
    if parts[key] == nil, let part = main.ending(at: name) {
      parts[key] = sheets.count
      sheets.append(part)
    }
    return parts[key]
  }
}
