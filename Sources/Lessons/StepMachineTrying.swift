// Trying: the numbers of a step are asked for one after the other, and nothing blocks.

internal import Graphs

extension StepMachine {
  /// The number that is asked for; nil where none is.
  public var asked: Cell? { trying.pending.first }

  /// Whether a line that is typed is an answer.
  public var isAsking: Bool { asked != nil }

  /// Whether the number is of a kind that has become easy.
  func isEasy(_ cell: Cell) -> Bool { walk.easyKind(of: cell).map(trying.isEasy) ?? false }

  /// Asks for these numbers, but not for what has become easy.
  mutating func ask(_ cells: [Cell]) -> [StepEvent] {
    if place == walk.faulty { return [] }
    trying.ask(cells.filter { !isEasy($0) })
    return question(isFirst: true)
  }

  private func question(isFirst: Bool) -> [StepEvent] {
    asked.map { [.question($0, isFirst: isFirst)] } ?? []
  }

  mutating func tryNumbers() -> [StepEvent] {
    guard let step else { return [.finished] }
    if isAsking { return question(isFirst: true) }
    // Who asks to try is asked for everything that is not known, easy or not.
    let cells = place == walk.faulty ? [] : walk.cells(of: step).filter { !knows($0) }
    trying.ask(cells)
    return cells.isEmpty ? [.nothingToTry(step)] : question(isFirst: true)
  }

  // MARK: - Hints

  /// A hint for the number that is asked for, or for the first one of the step.
  mutating func hint() -> [StepEvent] {
    guard let step else { return [.finished] }
    guard place != walk.faulty,
      let cell = asked ?? walk.cells(of: step).first(where: { !knows($0) })
    else { return [.nothingToTry(step)] }
    return [.hint(cell, level: trying.hint(for: cell))] + question(isFirst: false)
  }

  // MARK: - Answers

  mutating func answer(_ text: String) -> [StepEvent] {
    guard let cell = asked else { return [.unknown(text, whileAsking: false)] }
    do throws(AnswerProblem) {
      guard let answer = try AnswerReader(names: names(at: cell)).read(text) else {
        return showAnswer()
      }
      return judged(answer, cell)
    } catch {
      return [.unreadable(cell, text, error)] + question(isFirst: false)
    }
  }

  private mutating func judged(_ answer: TypedAnswer, _ cell: Cell) -> [StepEvent] {
    let verdict = verdict(answer, cell)
    let event = StepEvent.judged(cell, answer, verdict)
    let kind = walk.easyKind(of: cell)
    guard verdict.isRight else {
      // Too few digits are no mistake.
      if case .wrong = verdict { trying.miss(cell, kind) }
      return [event] + question(isFirst: false)
    }
    let isNowEasy = trying.get(cell, kind)
    if isNowEasy { trying.ask(trying.pending.filter { !isEasy($0) }) }
    let note = isNowEasy ? kind.map { [StepEvent.nowEasy($0)] } ?? [] : []
    return [event] + note + onward()
  }

  /// What the answer is worth, where every number before it is the right one as it was shown.
  private mutating func verdict(_ answer: TypedAnswer, _ cell: Cell) -> Verdict {
    let base = trying.judge ?? Judge(walk.trace, digits: digits)
    trying.judge = base
    var judge = base
    for source in walk.trace.sources(of: cell) {
      let shown = digits.asPrinted(walk.trace.value(of: source))
      judge.judge(TypedAnswer(text: "", value: shown, form: .expression), for: source)
    }
    return judge.judge(answer, for: cell)
  }

  mutating func showAnswer() -> [StepEvent] {
    guard let cell = asked else { return next() }
    trying.show(cell, walk.easyKind(of: cell))
    return [.shown(cell)] + onward()
  }

  /// The next number of the step; behind the last the step is done.
  private mutating func onward() -> [StepEvent] {
    isAsking ? question(isFirst: false) : next()
  }

  // MARK: - Names

  /// The names that an answer may use: those of the gate, then whatever is known by name.
  private func names(at cell: Cell) -> [(name: String, value: Double)] {
    let trace = walk.trace
    var names: [(name: String, value: Double)] = []
    var nearby: [Operand] = []
    if let node = cell.operand.node {
      let operands = trace.graph.slots(of: node).prefix(500).map(trace.graph.operand(at:))
      for (slot, operand) in operands.enumerated() {
        names.append(("i\(slot + 1)", trace.value(of: operand)))
      }
      if operands.count == 1 { names.append(("i", trace.value(of: operands[0]))) }
      if knows(Cell(node, .output)) { names.append(("o", trace.value(of: node))) }
      nearby = operands.filter { $0.constant == nil }
    }
    let inputs = trace.graph.inputs.indices.prefix(1_000).map(Operand.input)
    let known = (0..<min(walk.gates, 500, place - 1)).map(Operand.node)
    return names
      + (nearby + inputs + known).map { (trace.graph.name(of: $0), trace.value(of: $0)) }
  }
}
