// Judges answers in the order in which they are worked out, each by what came before it.

internal import Gates
public import Graphs

/// Judges the answers to the cells of one exercise.
public struct Judge: Sendable {
  /// The passes: the key.
  public let trace: Trace
  /// The digits that the sheet prints.
  public let digits: Digits
  /// The key as far as it was asked for, with what the rounding of a Double does to it.
  private(set) var keys: [Cell: Interval] = [:]
  /// What is known of each number on the student's paper.
  private var own: [Cell: Interval] = [:]
  private var ownValues: [Cell: Double] = [:]
  /// What was said of each answer.
  public private(set) var verdicts: [Cell: Verdict] = [:]

  /// A judge of answers to the cells of `trace`, on a sheet with these digits.
  public init(_ trace: Trace, digits: Digits) {
    self.trace = trace
    self.digits = digits
  }

  /// Works out the key to a cell and to every cell that it follows from, each of them once.
  ///
  /// Somebody who answers the first of a hundred thousand gates waits for nothing but that one.
  mutating func prepare(for cell: Cell) {
    var waiting = [cell]
    while let next = waiting.last {
      let missing = keys[next] == nil ? trace.sources(of: next).filter { keys[$0] == nil } : []
      waiting += missing
      guard missing.isEmpty else { continue }
      waiting.removeLast()
      if keys[next] == nil { keys[next] = bounds(next) }
    }
  }

  private func bounds(_ cell: Cell) -> Interval {
    let bounds = trace.result(of: cell, from: key)
    let value = Interval(trace.value(of: cell))
    return bounds.relativeWidth < 1e-6 || bounds.contains(0) ? bounds.joined(value) : value
  }

  /// Judges the answer to a cell, and remembers it for the cells after it.
  ///
  /// Cells are judged in the order of ``Trace/cells``.
  @discardableResult
  public mutating func judge(_ answer: TypedAnswer?, for cell: Cell) -> Verdict {
    guard let answer else {
      verdicts[cell] = .blank
      return .blank
    }
    prepare(for: cell)
    let verdict = verdict(answer, for: cell)
    verdicts[cell] = verdict
    own[cell] = remembered(answer, cell, verdict)
    ownValues[cell] = answer.value
    return verdict
  }

  /// Remembers that the answer to a cell could not be read.
  public mutating func judge(_ problem: AnswerProblem, for cell: Cell) {
    verdicts[cell] = .unreadable(problem)
  }

  // MARK: - One answer

  private func key(_ cell: Cell) -> Interval { keys[cell] ?? Interval(trace.value(of: cell)) }

  private func verdict(_ answer: TypedAnswer, for cell: Cell) -> Verdict {
    let agreement = Agreement(answer, key(cell), digits)
    let sources = trace.sources(of: cell).filter { own[$0] != nil }
    let wrong = sources.first { verdicts[$0]?.isRight == false }
    if let right = right(agreement, answer, cell, wrong: wrong) { return right }
    if trace.segment(of: cell)?.contains(answer.value) == true { return .right }
    if let carried = carried(answer, cell, sources: sources, wrong: wrong) { return carried }
    let findings = findings(answer, for: cell)
    if agreement == .loose || agreement == .cut, !isBlamed(answer, findings) {
      return .imprecise(isRight: isFirstDigitRight(answer, cell))
    }
    return .wrong(findings)
  }

  /// Whether an answer that may be the right number with too few digits is told a mistake: not for
  /// a slip of the pen, and not where two digits are right.
  private func isBlamed(_ answer: TypedAnswer, _ findings: [Finding]) -> Bool {
    let hasTwoDigits = answer.judgedInterval(digits).relativeWidth < 0.11
    return !hasTwoDigits && findings.contains { $0.mistake.family <= .fork && $0.second == nil }
  }

  private func right(
    _ agreement: Agreement, _ answer: TypedAnswer, _ cell: Cell, wrong: Cell?
  ) -> Verdict? {
    guard agreement >= .toDigits else { return nil }
    if wrong != nil, Agreement(answer, target(cell), digits) == .none { return .rightByItself }
    return agreement == .asPrinted ? .right : .rounded
  }

  /// The number that follows from the student's own answers.
  private func target(_ cell: Cell) -> Interval { trace.result(of: cell) { own[$0] ?? key($0) } }

  /// The verdict on an answer that is not the key, but follows from the answers before it.
  private func carried(
    _ answer: TypedAnswer, _ cell: Cell, sources: [Cell], wrong: Cell?
  ) -> Verdict? {
    guard !sources.isEmpty else { return nil }
    let target = target(cell)
    switch Agreement(answer, target, digits) {
    case .none: return nil
    case .loose, .cut: return .imprecise(isRight: isFirstDigitRight(answer, cell))
    case .toDigits, .asPrinted: break
    }
    guard let wrong else { return .rounded }
    return .follows(from: wrong, isTrivial: isTrivial(wrong, for: cell))
  }

  /// Whether a wrong answer leaves nothing to work out: 0 times anything, or 1 times.
  private func isTrivial(_ source: Cell, for cell: Cell) -> Bool {
    guard let value = ownValues[source], trace.value(of: source) != value else { return false }
    if case .follows(_, isTrivial: true)? = verdicts[source] { return true }
    guard case .sent = cell.quantity else { return value == 0 }
    return value == 0 || value.magnitude == 1
  }

  private func isFirstDigitRight(_ answer: TypedAnswer, _ cell: Cell) -> Bool {
    digits.shareFirstDigit(answer.value, trace.value(of: cell))
  }

  /// What the cells after this one may take the answer for.
  private func remembered(_ answer: TypedAnswer, _ cell: Cell, _ verdict: Verdict) -> Interval {
    let meant: Interval
    switch verdict {
    case .right, .rightByItself, .rounded: meant = key(cell)
    case .follows: meant = target(cell)
    case .wrong(let findings):
      meant = findings.first.map { Interval($0.prediction.value) } ?? target(cell)
    case .blank, .unreadable, .imprecise: return answer.interval(digits)
    }
    // A number that is written as the sheet would print it has the digits of the sheet.
    guard digits.prints(answer, for: meant) else {
      return answer.interval(digits)
    }
    return digits.rounding(of: meant.middle)
  }

  // MARK: - Mistakes

  /// The mistakes that would give the answer, with the right numbers or with the student's own:
  /// three at most, likeliest first, all of which explain it equally well.
  public func findings(_ answer: TypedAnswer, for cell: Cell) -> [Finding] {
    MistakeSearch(trace: trace, digits: digits, own: ownValues, verdicts: verdicts)
      .findings(answer, for: cell)
  }
}

extension Trace {
  /// The numbers that are as good as the key where the gate has a kink: between its slopes.
  func segment(of cell: Cell) -> Interval? {
    guard case .localDerivative(let slot) = cell.quantity, let node = cell.operand.node,
      case .gate(let gate) = graph.operation(of: node), let kink = gate.card.kink
    else { return nil }
    let operands = graph.operands(of: node).map(value(of:))
    guard kink.isAt(operands[0], operands.count == 2 ? operands[1] : 0) else { return nil }
    let bounds = graph.localDerivatives(
      of: node, operands.map { Interval($0) }, output: Interval(value(of: node)))
    let start = graph.operands(of: node).startIndex
    return bounds[graph.slots(of: node)[slot] - start]
  }
}
