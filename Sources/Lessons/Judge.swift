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
  private(set) var own: [Cell: Interval] = [:]
  private var ownValues: [Cell: Double] = [:]
  /// What the digits on the student's paper say by themselves, wherever the number came from.
  private var typed: [Cell: Interval] = [:]
  private var skipped: [Cell: Skipped] = [:]
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

  /// Remembers that the sheet gives the number in a cell: the student reads it as it is printed.
  public mutating func give(_ cell: Cell) {
    prepare(for: cell)
    own[cell] = digits.rounding(of: trace.value(of: cell)).joined(key(cell))
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
      skip(cell, .blank)
      return .blank
    }
    prepare(for: cell)
    let verdict = verdict(answer, for: cell)
    verdicts[cell] = verdict
    own[cell] = remembered(answer, cell, verdict)
    ownValues[cell] = answer.value
    // The sheet leaves out zeros at the end: two digits may be all that there are.
    let interval = answer.interval(digits)
    typed[cell] = interval.relativeWidth < 0.0101 ? interval : own[cell]
    return verdict
  }

  /// Remembers that the answer to a cell could not be read.
  public mutating func judge(_ problem: AnswerProblem, for cell: Cell) {
    skip(cell, .unreadable(problem))
  }

  /// Where an answer is missing, the student may have had it in mind: then it is what follows from
  /// the answers before it.
  private mutating func skip(_ cell: Cell, _ verdict: Verdict) {
    verdicts[cell] = verdict
    prepare(for: cell)
    let sources = trace.sources(of: cell)
    guard sources.contains(where: { own[$0] != nil }) else { return }
    let wrong = wrongSources(of: cell)
    own[cell] = wrong.isEmpty ? target(cell).joined(key(cell)) : target(cell)
    typed[cell] = wrong.isEmpty ? typedTarget(cell).joined(key(cell)) : typedTarget(cell)
    guard let origin = wrong.first else { return }
    ownValues[cell] = exactTarget(cell)
    let isCopy = trace.isCopy(cell)
    skipped[cell] = Skipped(
      origin: skipped[origin]?.origin ?? origin,
      isTrivial: !isCopy || wrong.contains { isTrivial($0, for: cell) })
  }

  /// A cell without an answer behind a wrong one.
  private struct Skipped {
    /// The wrong one.
    let origin: Cell
    /// Whether nothing that follows from it earns anything: work was left out.
    let isTrivial: Bool
  }

  /// The number that the student wrote in a cell, or that follows where nothing was written.
  public func ownValue(_ cell: Cell) -> Double? { ownValues[cell] }

  /// Whether an answer is the key to the digits typed.
  func isKey(_ answer: TypedAnswer, _ cell: Cell) -> Bool {
    Agreement(answer, key(cell), digits) >= .toDigits
  }

  // MARK: - One answer

  private func key(_ cell: Cell) -> Interval { keys[cell] ?? Interval(trace.value(of: cell)) }

  /// The answers before a cell that are not right.
  private func wrongSources(of cell: Cell) -> [Cell] {
    trace.sources(of: cell).filter { source in
      switch verdicts[source] {
      case .wrong?, .follows?: true
      case .blank?, .unreadable?: skipped[source] != nil
      // Of a number with too few digits nobody can say that it is wrong.
      case .right?, .rounded?, .rightByItself?, .imprecise?, nil: false
      }
    }
  }

  private func verdict(_ answer: TypedAnswer, for cell: Cell) -> Verdict {
    let agreement = Agreement(answer, key(cell), digits)
    let wrong = wrongSources(of: cell)
    if let right = right(agreement, answer, cell, wrong: wrong) { return right }
    if isWithinKink(answer, cell) { return .right }
    let following = following(answer, cell)
    if following >= .toDigits { return carried(cell, wrong: wrong) }
    let findings = findings(answer, for: cell)
    let isVague = [agreement, following].contains { $0 == .loose || $0 == .cut }
    let mayBeRight = mayBeTwoDigits(answer, cell) || mayBeFormula(answer, cell)
    guard isVague, slopesAtTie(answer, cell) ?? true, mayBeRight || !isBlamed(answer, findings)
    else {
      return .wrong(findings)
    }
    return .imprecise(isRight: isFirstDigitRight(answer, cell))
  }

  /// Whether an answer that may be the right number with too few digits is told a mistake: not for
  /// a slip of the pen, and not where two digits are right.
  private func isBlamed(_ answer: TypedAnswer, _ findings: [Finding]) -> Bool {
    let hasTwoDigits = answer.judgedInterval(digits).relativeWidth < 0.11
    return !hasTwoDigits
      && findings.contains {
        $0.mistake.family <= .fork && $0.second == nil && $0.madeAt == nil
      }
  }

  private func right(
    _ agreement: Agreement, _ answer: TypedAnswer, _ cell: Cell, wrong: [Cell]
  ) -> Verdict? {
    guard agreement >= .toDigits else { return nil }
    // At a tie the gradient goes one way or is shared: the second slope must fit the first.
    if let sum = slopesAtTie(answer, cell), !sum { return nil }
    if !wrong.isEmpty, Agreement(answer, target(cell), digits) == .none { return .rightByItself }
    return agreement == .asPrinted ? .right : .rounded
  }

  /// The number that follows from the student's own answers.
  private func target(_ cell: Cell) -> Interval { trace.result(of: cell) { own[$0] ?? key($0) } }

  /// The number that a calculator gives for the student's own answers, digit for digit.
  private func exactTarget(_ cell: Cell) -> Double {
    trace.result(of: cell) { ownValues[$0] ?? trace.value(of: $0) }
  }

  /// What the formula that the sheet prints gives for the student's own numbers.
  ///
  /// A gate may work its derivative out in a way that loses no digits: with o = 0.998 the formula
  /// o(1 − o) gives 0.002. Nil where the sheet prints no formula.
  private func formulaTarget(_ cell: Cell) -> Double? {
    guard case .localDerivative(let slot) = cell.quantity, let node = cell.operand.node else {
      return nil
    }
    let formula = trace.graph.derivativeFormulas(of: node)[slot]
    guard !formula.isTooLong else { return nil }
    let inputs = trace.graph.operands(of: node).map { operand in
      operand.node.flatMap { ownValues[Cell($0, .output)] } ?? trace.value(of: operand)
    }
    let output = ownValues[Cell(node, .output)] ?? trace.value(of: node)
    return formula.value(inputs: inputs, output: output)
  }

  /// How well an answer follows from the answers before it.
  private func following(_ answer: TypedAnswer, _ cell: Cell) -> Agreement {
    guard trace.sources(of: cell).contains(where: { own[$0] != nil }),
      slopesAtTie(answer, cell) ?? true
    else { return .none }
    // Where rounding leaves little to compare with, the student's own numbers as typed still do.
    let exact = [exactTarget(cell)] + (formulaTarget(cell).map { [$0] } ?? [])
    let agreements = exact.map { Agreement(answer, Interval(around: $0), digits) }
    let known = agreements.reduce(Agreement(answer, target(cell), digits), max)
    // Who types fewer digits than the sheet asks for may calculate with more of them.
    let fewer = Agreement(answer, typedTarget(cell), digits)
    return fewer >= .toDigits ? max(known, fewer) : known
  }

  /// The number that follows from the student's own answers, whatever their last digits hide.
  private func typedTarget(_ cell: Cell) -> Interval {
    trace.result(of: cell) { typed[$0] ?? own[$0] ?? key($0) }
  }

  /// The verdict on an answer that is not the key, but follows from the answers before it.
  private func carried(_ cell: Cell, wrong: [Cell]) -> Verdict {
    guard let first = wrong.first else { return .rounded }
    return .follows(
      from: skipped[first]?.origin ?? first,
      isTrivial: wrong.contains { isTrivial($0, for: cell) })
  }

  /// Whether the answer may be the right number, rounded to two digits: then it is no mistake, even
  /// where a mistake would give the same.
  private func mayBeTwoDigits(_ answer: TypedAnswer, _ cell: Cell) -> Bool {
    let rounding = Digits.rounded(2).rounding(of: answer.value)
    return rounding.overlaps(key(cell)) || rounding.contains(exactTarget(cell))
  }

  /// Whether the answer may be what the printed formula gives for the student's own numbers, with
  /// too few digits: with o = 0.993 both o(1 − o) and 1 − o begin as 0.007.
  private func mayBeFormula(_ answer: TypedAnswer, _ cell: Cell) -> Bool {
    guard case .decimal = answer.form, let value = formulaTarget(cell) else { return false }
    return Agreement(answer, Interval(around: value), digits) == .loose
  }

  /// Whether a wrong answer leaves nothing to work out: 0 times anything, or 1 times.
  private func isTrivial(_ source: Cell, for cell: Cell) -> Bool {
    if let skipped = skipped[source] { return skipped.isTrivial }
    guard let value = ownValues[source] else { return false }
    let right = trace.value(of: source)
    if value == 0 { return right != 0 }
    // Where the right number is 1 or −1, there was no more to work out with it.
    guard case .sent = cell.quantity else { return false }
    return value.magnitude == 1 && right.magnitude != 1
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
    let sheet = digits.rounding(of: answer.form == .expression ? answer.value : meant.middle)
    guard answer.form != .expression else { return sheet }
    // At a tie the student may have rounded to the other side: what was typed is the middle.
    return Interval(around: answer.value).widened(by: (sheet.upper - sheet.lower) / 2)
  }

  // MARK: - Mistakes

  /// The mistakes that would give the answer, with the right numbers or with the student's own:
  /// three at most, likeliest first, all of which explain it equally well.
  public func findings(_ answer: TypedAnswer, for cell: Cell) -> [Finding] {
    MistakeSearch(trace: trace, digits: digits, own: ownValues, verdicts: verdicts)
      .findings(answer, for: cell)
  }
}
