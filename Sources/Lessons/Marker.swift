// Marks sheets of one exercise: reads every answer, judges it, and finds what is to blame.

internal import Graphs

/// Marks the sheets of one exercise; made once, used for every sheet.
public struct Marker: Sendable {
  /// The exercise.
  public let exercise: Exercise
  /// What an answer earns that follows from a wrong one.
  public let followThrough: FollowThrough
  private let fresh: Judge
  private let asked: Set<Cell>
  /// The cells whose numbers the sheet shows, there or where they are written once more.
  private let shown: Set<Cell>

  /// A marker of sheets of `exercise`.
  public init(_ exercise: Exercise, followThrough: FollowThrough = .full) {
    self.exercise = exercise
    self.followThrough = followThrough
    asked = exercise.blanks
    var judge = Judge(exercise.trace, digits: exercise.digits)
    for cell in exercise.trace.cells { judge.prepare(for: cell) }
    fresh = judge
    let trace = exercise.trace
    let given = exercise.cells.filter { !exercise.isBlank($0) }
    shown = Set(given.map(trace.firstOriginal(of:)))
  }

  private var trace: Trace { exercise.trace }

  /// Marks the answers that were read from a sheet.
  public func mark(_ reading: SheetReading) -> Marking { mark(reading, elsewhere: nil) }

  /// Marks the answers that were read from a sheet which has a point of its own.
  ///
  /// Who has worked another point than was asked for has made no slip from which all the rest
  /// follows: where the answers fit that point better than this one, nothing that follows counts.
  public func mark(_ reading: SheetReading, onSheetAt point: [Task.Value]) -> Marking {
    let marking = mark(reading)
    guard let moved = exercise.moved(to: point) else { return marking }
    let here = mark(reading, elsewhere: point)
    let there = Marker(moved, followThrough: .none).mark(reading)
    return there.earned > here.earned ? here : marking
  }

  private func mark(_ reading: SheetReading, elsewhere: [Task.Value]?) -> Marking {
    var judge = fresh
    var answers: [Cell: TypedAnswer] = [:]
    var edited: [(cell: Cell, written: WrittenAnswer)] = []
    for cell in trace.cells {
      let written = reading.answers[cell]
      guard asked.contains(cell) else {
        judge.give(cell)
        if let written, isEdited(written, cell) { edited.append((cell, written)) }
        continue
      }
      do throws(AnswerProblem) {
        let answer = try reader(at: cell, judge).read(written?.text ?? "")
        answers[cell] = answer
        judge.judge(answer, for: cell)
      } catch {
        judge.judge(error, for: cell)
      }
    }
    return marking(reading, judge.verdicts, answers, edited, elsewhere)
  }

  /// Whether a number that the sheet gives was replaced by another.
  private func isEdited(_ written: WrittenAnswer, _ cell: Cell) -> Bool {
    guard !written.text.isEmpty, let answer = try? AnswerReader().read(written.text) else {
      return false
    }
    return !fresh.isKey(answer, cell)
  }

  // MARK: - Formulas

  /// A reader in which the names of the sheet stand for the student's own numbers.
  private func reader(at cell: Cell, _ judge: Judge) -> AnswerReader {
    guard let node = cell.operand.node else { return AnswerReader(names: inputs) }
    var names: [(name: String, value: Double)] = []
    for (slot, place) in trace.graph.slots(of: node).enumerated() {
      let label = trace.graph.hasOneSlot(node) ? "i" : "i\(slot + 1)"
      if let value = value(of: trace.graph.operand(at: place), judge) {
        names.append((label, value))
      }
    }
    if cell.quantity != .output, let output = value(of: .node(node), judge) {
      names.append(("o", output))
    }
    return AnswerReader(names: names + inputs)
  }

  private var inputs: [(name: String, value: Double)] {
    zip(trace.graph.inputs, trace.point).map { ($0.name, $1) }
  }

  /// What the student knows an operand to be; nil where that was not answered.
  private func value(of operand: Operand, _ judge: Judge) -> Double? {
    guard let node = operand.node else { return trace.value(of: operand) }
    let cell = Cell(node, .output)
    return asked.contains(cell) ? judge.ownValue(cell) : trace.value(of: cell)
  }

  // MARK: - Marks

  private func marking(
    _ reading: SheetReading, _ verdicts: [Cell: Verdict], _ answers: [Cell: TypedAnswer],
    _ edited: [(cell: Cell, written: WrittenAnswer)], _ elsewhere: [Task.Value]?
  ) -> Marking {
    let cells = trace.cells.filter(asked.contains)
    let blame = RootCauses(trace, cells, verdicts).blame
    let blind = BlindFilling(
      cells.compactMap { evidence($0, answers[$0], verdicts[$0]) }, given: trace.givenNumbers)
    var entries = cells.filter { isShown($0, reading, verdicts) }.map { cell in
      let most = weight(of: cell)
      let written = answers[cell]?.value
      let isBlind = written.map(blind.numbers.contains) ?? false
      let said = verdicts[cell] ?? .blank
      // What was written everywhere shows no mistake in thinking.
      let isEverywhere = written != nil && written == blind.everywhere
      // Neither does what is right at another point.
      let verdict = isEverywhere || elsewhere != nil ? said.keeping { _ in false } : said
      return Marking.Entry(
        cell: cell, written: reading.answers[cell], verdict: verdict,
        blame: blame[cell] ?? .nothing,
        most: most,
        earned: isBlind ? .none : earned(verdict, most, elsewhere == nil ? followThrough : .none))
    }
    settle(&entries)
    return Marking(
      exercise, entries, slips: SlipList(entries).slips, edited: edited,
      problems: reading.problems, isFilledBlindly: !blind.numbers.isEmpty,
      elsewhere: elsewhere)
  }

  /// What a right answer in the cell earns: nothing where the sheet shows the number elsewhere.
  private func weight(of cell: Cell) -> Marks {
    shown.contains(trace.firstOriginal(of: cell)) ? .none : trace.weight(of: cell)
  }

  /// Takes the mark of the first answer that follows from a wrong one that is worth nothing itself:
  /// a wrong sign is no smaller mistake where the right one takes no work.
  private func settle(_ entries: inout [Marking.Entry]) {
    let free = entries.filter { entry in
      guard case .wrong = entry.verdict else { return false }
      return entry.most == .none && entry.blame == .itself
    }
    for root in free.map(\.cell) {
      let first = entries.firstIndex { $0.blame == .earlier(root) && $0.earned > .none }
      if let first { entries[first].earned = .none }
    }
  }

  /// What an answer says of how the sheet was filled in; nil where it says nothing.
  private func evidence(
    _ cell: Cell, _ answer: TypedAnswer?, _ verdict: Verdict?
  ) -> BlindFilling.Answer? {
    guard let answer, let verdict, weight(of: cell) > .none else { return nil }
    let key = exercise.digits.asPrinted(trace.value(of: cell))
    switch verdict {
    // A number that is passed on from gate to gate stands in many cells rightly.
    case .follows(_, isTrivial: false): return nil
    case .follows: return .init(written: answer.value, key: key, follows: true)
    default:
      return .init(
        written: answer.value, key: verdict.isRight ? answer.value : key, follows: false)
    }
  }

  /// Whether a cell is spoken of: not where do/di would only be copied, and was answered before or
  /// has no place in the text.
  private func isShown(
    _ cell: Cell, _ reading: SheetReading, _ verdicts: [Cell: Verdict]
  ) -> Bool {
    guard case .carriedDerivative = cell.quantity, verdicts[cell] == .blank else { return true }
    let isAnswered = trace.sources(of: cell).contains { verdicts[$0]?.isAnswer == true }
    return !isAnswered && reading.answers[cell] != nil
  }

  private func earned(
    _ verdict: Verdict, _ most: Marks, _ followThrough: FollowThrough
  ) -> Marks {
    switch verdict {
    case .right, .rightByItself, .rounded, .imprecise(isRight: true): most
    case .follows(_, isTrivial: false): followThrough.of(most)
    case .follows(_, isTrivial: true), .imprecise(isRight: false), .wrong, .blank, .unreadable:
      .none
    }
  }
}
