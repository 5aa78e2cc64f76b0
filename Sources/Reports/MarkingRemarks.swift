// What there is to say of a sheet beside its answers: what was left aside, and what was not clear.

internal import Graphs
internal import Lessons

extension MarkingReport {
  /// What is left aside, and what earns nothing.
  func remarks(_ marking: Marking) -> [String] {
    let blind =
      marking.isFilledBlindly
      ? ["One number, or numbers that were given, stand in most cells: there they earn nothing."]
      : []
    return elsewhere(marking) + asides(marking) + blind
  }

  /// What belongs to no cell, and numbers of the sheet that were changed.
  func asides(_ marking: Marking) -> [String] {
    let labels = CellLabels(wording: wording(marking))
    let edited = marking.edited.map { cell, written in
      "line \(written.place.line), column \(written.place.column): \(labels.label(cell)) is given "
        + "on the sheet, so your \(shown(written.text)) is left aside."
    }
    let problems = marking.problems.prefix(20).map { sentence($0, labels) }
    let more = marking.problems.count - problems.count
    let rest = more > 0 ? ["\(more) more places could not be read."] : []
    return edited + problems + rest
  }

  /// For which other point the sheet was worked.
  private func elsewhere(_ marking: Marking) -> [String] {
    guard let point = marking.elsewhere else { return [] }
    let values = point.map { "\(shown($0.name)) = \($0.number.shortest)" }
    return [
      "This was worked for another point, \(listed(values, most: 6)): it is marked by what was "
        + "asked, and what follows from those numbers earns nothing."
    ]
  }

  private func sentence(_ problem: SheetProblem, _ labels: CellLabels) -> String {
    "line \(problem.place.line), column \(problem.place.column): " + fact(problem.fact, labels)
  }

  private func fact(_ fact: SheetProblem.Fact, _ labels: CellLabels) -> String {
    switch fact {
    case .unknownNode(let name): "there is no node \(shown(name)) in this task."
    case .unknownCell(let text): "\(shown(text)) is no number of this task."
    case .answeredTwice(let cell): "\(labels.label(cell)) has two answers: the last one counts."
    case .changedInput(let name, let text):
      "\(shown(name)) is given by the task, so the \(shown(text)) that stands here is left aside."
    case .oneTooMany(let text): "\(shown(text)) is one answer too many here."
    case .unclearRow(let text):
      "it is not clear what \(shown(text)) is: write its label, such as do/di = …, before it."
    case .unclearAnswer(let text):
      "it is not clear which number \(shown(text)) is, so it is left aside: write lines such as "
        + "v1.o = 2, or one row of a table a line."
    case .lineTooLong(let limit): "this line has more than \(limit) characters and was not read."
    case .tooManyLines(let limit): "only the first \(limit) lines were read."
    }
  }
}
