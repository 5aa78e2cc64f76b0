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
    let single = merged(
      right: findings(answer, right, isFromOwn: false),
      own: own.isEmpty ? [] : findings(answer, mine, isFromOwn: true))
    guard single.isEmpty else { return single }
    let pair =
      pair(answer, right, isFromOwn: false)
      ?? (own.isEmpty ? nil : pair(answer, mine, isFromOwn: true))
    return pair.map { [$0] } ?? []
  }

  private func isRight(_ answer: TypedAnswer, _ situation: Situation) -> Bool {
    Agreement(answer, Interval(around: situation.right), digits) >= .toDigits
  }

  private func merged(right: [Finding], own: [Finding]) -> [Finding] {
    let known = Set(right.map(\.mistake))
    let all = right + own.filter { !known.contains($0.mistake) }
    let strongest = all.map(\.mistake.family.strength).min()
    return Array(all.filter { $0.mistake.family.strength == strongest }.prefix(Self.limit))
  }

  private func findings(
    _ answer: TypedAnswer, _ situation: Situation, isFromOwn: Bool
  ) -> [Finding] {
    Mistake.allCases.compactMap { mistake in
      mistake.predictions(in: situation).first { explains($0, answer, situation) }
        .map { finding(mistake, $0, isFromOwn: isFromOwn, at: situation.cell) }
    }
  }

  private func finding(
    _ mistake: Mistake, _ prediction: Prediction, isFromOwn: Bool, at cell: Cell,
    second: Mistake? = nil
  ) -> Finding {
    // A number that the student does not have is not told.
    let isSecret = neighbours(of: cell).contains { neighbour in
      verdicts[neighbour]?.isRight == false && !(isFromOwn && own[neighbour] != nil)
    }
    return Finding(
      mistake: mistake, prediction: isSecret ? prediction.withoutNumbers : prediction,
      isFromOwn: isFromOwn, second: second)
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

  private func explains(
    _ prediction: Prediction, _ answer: TypedAnswer, _ situation: Situation
  ) -> Bool {
    prediction.value.isFinite
      && Agreement(answer, Interval(around: prediction.value), digits) >= .toDigits
      && isMistake(prediction.value, situation)
  }

  /// Whether a number is not the right one, whichever way it is looked at.
  func isMistake(_ value: Double, _ situation: Situation) -> Bool {
    if trace.segment(of: situation.cell)?.contains(value) == true { return false }
    let written = digits.rounding(of: value)
    return [trace.value(of: situation.cell), situation.right].allSatisfy {
      !digits.rounding(of: $0).overlaps(written)
    }
  }
}

// MARK: - Two mistakes at once

extension MistakeSearch {
  /// Two mistakes in one cell, where the answer has digits enough to tell.
  private func pair(
    _ answer: TypedAnswer, _ situation: Situation, isFromOwn: Bool
  ) -> Finding? {
    if let pair = chainPair(answer, situation, isFromOwn: isFromOwn) { return pair }
    for first in Mistake.allCases where first.family <= .fork {
      for prediction in first.predictions(in: situation) {
        let turned = prediction.turned
        guard isSure(turned.value, answer), explains(turned, answer, situation) else { continue }
        return finding(
          first, turned, isFromOwn: isFromOwn, at: situation.cell, second: .signSlip)
      }
    }
    return nil
  }

  /// A mistake with the local derivative, and then one with the chain rule.
  private func chainPair(
    _ answer: TypedAnswer, _ situation: Situation, isFromOwn: Bool
  ) -> Finding? {
    guard case .sent(let slot) = situation.cell.quantity, let node = situation.node else {
      return nil
    }
    let source = Cell(node, .carriedDerivative(slot: slot))
    for first in Mistake.allCases where first.family == .gate {
      for prediction in first.predictions(in: situation.at(source)) {
        let changed = situation.replacing(source, by: prediction.value)
        for second in [Mistake.arrivingOmitted, .factorsAdded, .factorsDivided] {
          let value = second.predictions(in: changed).first.map { prediction.giving($0.value) }
          guard let value, isSure(value.value, answer), explains(value, answer, situation) else {
            continue
          }
          return finding(
            first, value, isFromOwn: isFromOwn, at: situation.cell, second: second)
        }
      }
    }
    return nil
  }

  /// Whether the answer hits the number by three digits, which it must have.
  private func isSure(_ value: Double, _ answer: TypedAnswer) -> Bool {
    guard value != 0, value.isFinite, DecimalDigits(value.magnitude).digits.count >= 3 else {
      return false
    }
    return digits.prints(answer, for: Interval(around: value))
      || answer.judgedInterval(digits).relativeWidth <= 0.01
  }
}
