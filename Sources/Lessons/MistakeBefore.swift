// Finds a mistake that was made in a cell left blank, by the number that it leads to.

internal import Gates
internal import Graphs

extension MistakeSearch {
  /// The mistakes that, made in a cell without an answer before this one, would give the answer:
  /// those in the nearest of such cells, none where it may have been too many.
  func before(_ answer: TypedAnswer, for cell: Cell) -> [Finding] {
    let blanks = BlankCells(before: cell, trace, steps: Self.steps) { verdicts[$0] == .blank }
    // The right numbers, and the student's own where they matter.
    let views = blanks.follow { own[$0] != nil } ? [[:], own] : [[:]]
    for (index, layer) in blanks.layers.enumerated() {
      let found = distinct(
        layer.filter { !trace.isCopy($0) }.flatMap { source in
          views.flatMap { own in
            findings(answer, cell, own, source, blanks, steps: index + 1)
          }
        })
      if !found.isEmpty { return found.count <= Self.limit ? found : [] }
    }
    return []
  }

  /// A mistake further back than this is not looked for.
  private static let steps = 5
  /// Nor one that is told by a short number.
  private static let shortSteps = 2

  private func findings(
    _ answer: TypedAnswer, _ cell: Cell, _ own: [Cell: Double], _ source: Cell,
    _ blanks: BlankCells, steps: Int
  ) -> [Finding] {
    let here = Situation(trace, cell, own: own, digits: digits)
    let there = Situation(trace, source, own: own, digits: digits)
    let inside = Inside(there)
    let effect = blanks.effect(of: source, there.value)
    return Mistake.allCases.filter { $0.family <= .fork }.flatMap { mistake in
      mistake.predictions(in: there, inside: inside).compactMap { prediction -> Finding? in
        let value = effect(prediction.value)
        guard isMistake(prediction.value, there), value.isFinite,
          isTelling(value, answer, cell, steps), explains(Prediction(value), answer, here)
        else { return nil }
        return finding(
          mistake, prediction.giving(value), there, isFromOwn: !own.isEmpty,
          madeAt: place(of: mistake, source))
      }
    }
  }

  /// Where a mistake was made that shows in a cell: one with a local derivative where that stands.
  private func place(of mistake: Mistake, _ cell: Cell) -> Cell {
    guard mistake.family == .gate, case .sent(let slot) = cell.quantity,
      let node = cell.operand.node
    else { return cell }
    let slope = Cell(node, .localDerivative(slot: slot))
    return verdicts[slope] == .blank ? slope : cell
  }

  /// Whether it can hardly be by chance that the answer is this number.
  private func isTelling(
    _ value: Double, _ answer: TypedAnswer, _ cell: Cell, _ steps: Int
  ) -> Bool {
    if isSure(value, answer) || isBehindOneGate(cell) { return true }
    // A short number where a long one belongs was not rounded: it is just what was worked out.
    return steps <= Self.shortSteps && value != 0
      && length(trace.value(of: cell)) >= 3 && length(value) < 3
      && digits.prints(answer, for: Interval(around: value))
  }

  /// Whether one gate alone lies between the value and the output: its gradient is then just a local
  /// derivative, and so is what a mistake with that gives.
  func isBehindOneGate(_ cell: Cell) -> Bool {
    guard cell.quantity == .gradient || cell.quantity == .arriving else { return false }
    let uses = trace.uses(of: cell.operand)
    return uses.count == 1 && Operand.node(uses[0].node) == trace.graph.output
  }

  /// How many digits a number has as the sheet prints it.
  private func length(_ value: Double) -> Int {
    DecimalDigits(digits.asPrinted(value).magnitude).digits.count
  }

  /// Each kind of mistake once in each cell.
  private func distinct(_ findings: [Finding]) -> [Finding] {
    var known: Set<Finding.Place> = []
    return findings.filter { known.insert($0.place).inserted }
  }
}
