// Finds the mistakes that would give a wrong answer, likeliest first.

internal import Gates
internal import Graphs

/// Searches for what made an answer wrong, with the right numbers and with the student's own.
struct MistakeSearch {
  let trace: Trace
  let digits: Digits
  /// The answers before this one.
  let own: [Cell: Double]
  /// What was said of them, and of what was left blank.
  let verdicts: [Cell: Verdict]

  /// More explanations than this help nobody.
  static let limit = 3

  /// The mistakes that give the answer: of equal strength, likeliest first; two at once only where
  /// no single one does.
  func findings(_ answer: TypedAnswer, for cell: Cell) -> [Finding] {
    let right = Situation(trace, cell, digits: digits)
    let mine = Situation(trace, cell, own: own, digits: digits)
    guard !isRight(answer, right), !isRight(answer, mine) else { return [] }
    var views = [View(right, isFromOwn: false)]
    if !own.isEmpty { views.append(View(mine, isFromOwn: true)) }
    let single = merged(views.flatMap { findings(answer, $0) })
    // That a number stands elsewhere too may be for a mistake that was made before both.
    guard single.allSatisfy({ $0.mistake.family == .otherCell }) else { return single }
    let earlier = before(answer, for: cell)
    // Behind a single gate a slip with it says more than that the number stands elsewhere too.
    let all = !earlier.isEmpty && isBehindOneGate(cell) ? earlier : earlier + single
    guard all.isEmpty else { return Array(all.prefix(Self.limit)) }
    return views.lazy.compactMap { pair(answer, $0) }.first.map { [$0] } ?? []
  }

  /// What the mistakes give, seen with the right numbers or with the student's own.
  private struct View {
    let situation: Situation
    let isFromOwn: Bool
    let guesses: [(mistake: Mistake, prediction: Prediction)]

    init(_ situation: Situation, isFromOwn: Bool) {
      self.situation = situation
      self.isFromOwn = isFromOwn
      let inside = Inside(situation)
      guesses = Mistake.allCases.flatMap { mistake in
        mistake.predictions(in: situation, inside: inside).map { (mistake, $0) }
      }
    }
  }

  private func isRight(_ answer: TypedAnswer, _ situation: Situation) -> Bool {
    Agreement(answer, Interval(around: situation.right), digits) >= .toDigits
  }

  /// The strongest findings, each kind of mistake once.
  private func merged(_ findings: [Finding]) -> [Finding] {
    var known: Set<Mistake> = []
    let strongest = findings.map(\.mistake.family.strength).min()
    let merged = findings.filter {
      $0.mistake.family.strength == strongest && known.insert($0.mistake).inserted
    }
    return Array(merged.prefix(Self.limit))
  }

  private func findings(_ answer: TypedAnswer, _ view: View) -> [Finding] {
    view.guesses.filter { mistake, prediction in
      explains(prediction, answer, view.situation)
        && (mistake != .digitsExchanged || hasThreeDigits(answer, prediction.value))
    }.map {
      finding($0.mistake, $0.prediction, view.situation, isFromOwn: view.isFromOwn)
    }
  }

  func finding(
    _ mistake: Mistake, _ prediction: Prediction, _ situation: Situation, isFromOwn: Bool,
    second: Mistake? = nil, madeAt: Cell? = nil
  ) -> Finding {
    // A number that the student does not have is not told.
    let isSecret = neighbours(of: situation.cell).contains { neighbour in
      verdicts[neighbour]?.isRight == false && !(isFromOwn && own[neighbour] != nil)
    }
    return Finding(
      mistake: mistake, prediction: isSecret ? prediction.withoutNumbers : prediction,
      isFromOwn: isFromOwn, second: second, madeAt: madeAt)
  }

  /// The cells whose numbers a sentence about `cell` may name.
  private func neighbours(of cell: Cell) -> [Cell] {
    guard let node = cell.operand.node else { return trace.sources(of: cell) }
    let output = Cell(node, .output)
    let inputs = trace.sources(of: output)
    let before = inputs.flatMap { trace.sources(of: $0) }
    let forward = inputs + before
    return cell == output ? forward : forward + [output] + trace.sources(of: cell)
  }

  func explains(
    _ prediction: Prediction, _ answer: TypedAnswer, _ situation: Situation
  ) -> Bool {
    prediction.value.isFinite
      && Agreement(answer, Interval(around: prediction.value), digits) >= .toDigits
      && isMistake(prediction.value, situation)
  }

  /// Whether an answer has three digits, or those of `value` as the sheet prints it: two digits that
  /// agree with an exchange may come about in many ways.
  private func hasThreeDigits(_ answer: TypedAnswer, _ value: Double) -> Bool {
    digits.prints(answer, for: Interval(around: value))
      || answer.judgedInterval(digits).relativeWidth < 0.0101
  }

  /// Whether a number is not the right one, whichever way it is looked at.
  func isMistake(_ value: Double, _ situation: Situation) -> Bool {
    if trace.segment(of: situation.cell)?.contains(value) == true {
      return breaksTie(value, situation)
    }
    let written = digits.rounding(of: value)
    return [trace.value(of: situation.cell), situation.right].allSatisfy {
      !digits.rounding(of: $0).overlaps(written)
    }
  }
}

extension MistakeSearch {
  /// Whether the second slope of a tie does not fit the first: together they are 1.
  private func breaksTie(_ value: Double, _ situation: Situation) -> Bool {
    guard case .localDerivative(slot: 1) = situation.cell.quantity, let node = situation.node,
      situation.gate?.card.kink == .atTie,
      let other = own[Cell(node, .localDerivative(slot: 0))]
    else { return false }
    return (other + value - 1).magnitude > Agreement.widest
  }
}

// MARK: - Two mistakes at once

extension MistakeSearch {
  /// Two mistakes in one cell, where the answer has digits enough to tell.
  private func pair(_ answer: TypedAnswer, _ view: View) -> Finding? {
    if let pair = chainPair(answer, view) { return pair }
    let turned = view.guesses.lazy.filter { $0.mistake.family <= .fork }.map {
      ($0.mistake, $0.prediction.turned)
    }
    return turned.first { isSure($1.value, answer) && explains($1, answer, view.situation) }
      .map { finding($0, $1, view.situation, isFromOwn: view.isFromOwn, second: .signSlip) }
  }

  /// A mistake with the local derivative, and then one with the chain rule.
  private func chainPair(_ answer: TypedAnswer, _ view: View) -> Finding? {
    let situation = view.situation
    guard case .sent(let slot) = situation.cell.quantity, let node = situation.node else {
      return nil
    }
    let source = Cell(node, .carriedDerivative(slot: slot))
    let inside = Inside(situation.at(source))
    for first in Mistake.allCases where first.family == .gate {
      for prediction in first.predictions(in: situation.at(source), inside: inside) {
        let changed = situation.replacing(source, by: prediction.value)
        for second in [Mistake.arrivingOmitted, .factorsAdded, .factorsDivided] {
          let values = second.definition.predictions(in: changed).map(\.value)
          let hit = values.map(prediction.giving).first {
            isSure($0.value, answer) && explains($0, answer, situation)
          }
          if let hit {
            return finding(first, hit, situation, isFromOwn: view.isFromOwn, second: second)
          }
        }
      }
    }
    return nil
  }

  /// Whether the answer hits the number by three digits, which it must have.
  func isSure(_ value: Double, _ answer: TypedAnswer) -> Bool {
    guard value != 0, value.isFinite, DecimalDigits(value.magnitude).digits.count >= 3 else {
      return false
    }
    return digits.prints(answer, for: Interval(around: value))
      || answer.judgedInterval(digits).relativeWidth <= 0.01
  }
}
