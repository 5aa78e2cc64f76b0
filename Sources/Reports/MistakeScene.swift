// The names, formulas and numbers around a mistake, as a sentence about it needs them.

internal import Gates
internal import Graphs
internal import Lessons

/// A mistake at a cell, in pieces of text.
struct MistakeScene {
  let wording: Wording
  let finding: Finding
  let cell: Cell

  var prediction: Prediction { finding.prediction }

  /// Whether the mistake was made at a gate inside the node.
  var isInside: Bool { prediction.inside != nil && program != nil }

  /// The gate of the program that the node is.
  private var program: DefinedGate? {
    guard let node = cell.operand.node,
      case .program(let gate) = wording.graph.operation(of: node)
    else { return nil }
    return wording.graph.programGates[gate]
  }

  /// The graph in which the mistake was made, and the node.
  private var place: (graph: Graph, node: Int)? {
    if let inside = prediction.inside, let program { return (program.body, inside) }
    return cell.operand.node.map { (wording.graph, $0) }
  }

  /// The gate at which the mistake was made.
  var gate: Gate? {
    guard let place, case .gate(let gate) = place.graph.operation(of: place.node) else {
      return nil
    }
    return gate
  }

  // MARK: - Formulas

  private func text(_ formula: Formula) -> String {
    guard let place, !formula.isTooLong else { return "" }
    let count = place.graph.slots(of: place.node).count
    return formula.text(.inputs(count, ascii: wording.style.ascii))
  }

  /// What the gate computes: `i₁ + i₂`.
  var value: String { place.map { text($0.graph.valueFormula(of: $0.node)) } ?? "" }

  /// `i`, or `i₁` where the gate has several inputs; of the slot that the mistake is about.
  var input: String {
    guard let place, !place.graph.hasOneSlot(place.node), let slot = prediction.slot else {
      return "i"
    }
    return "i" + wording.subscripted(slot + 1)
  }

  /// The rule for the local derivative: `the derivative of 1/i is −1/i²`.
  ///
  /// A rule without i and o would be the number that is asked for.
  var rule: String {
    guard let place, let slot = prediction.slot else { return "another number belongs here" }
    let formula = place.graph.derivativeFormulas(of: place.node)[slot]
    let isNumber = formula.constant != nil || gate?.card.kink != nil
    if isNumber { return "the derivative is another number" }
    return "the derivative of \(value) is \(text(formula))"
  }

  // MARK: - Numbers

  /// `, and i = 7`, where the student has that number, and it is not the one that is asked for.
  func with(_ label: String, _ index: Int) -> String {
    number(index).map { ", and \(label) = \($0)" } ?? ""
  }

  /// `i = 7` with the number at `index`, else the label alone.
  func equation(_ label: String, _ index: Int) -> String {
    number(index).map { "\(label) = \($0)" } ?? label
  }

  /// A number of the prediction, where it may be told.
  func number(_ index: Int) -> String? {
    guard prediction.numbers.indices.contains(index) else { return nil }
    let text = wording.number(prediction.numbers[index])
    return text == wording.number(wording.trace.value(of: cell)) ? nil : text
  }

  /// `That is …`, or, where a gradient goes back, what was taken for do/di.
  func taken(_ what: String) -> String {
    guard case .sent = cell.quantity else { return "That is \(what)" }
    return "That takes \(what) for do/d\(input)"
  }

  // MARK: - Names

  /// `dz/do`.
  var arriving: String { "d\(wording.outputName)/do" }

  /// The name of the node that flows into the slot; nil where it has none that a reader knows.
  var nameOfInput: String? {
    guard !isInside, let node = cell.operand.node, let slot = prediction.slot else { return nil }
    return wording.name(wording.trace.operand(of: node, slot: slot))
  }

  /// `what comes back from v5`; without a name inside a gate.
  var path: String {
    let uses = wording.trace.uses(of: cell.operand)
    guard !isInside, let use = prediction.use, uses.indices.contains(use) else {
      return "what comes back along one path"
    }
    return "what comes back from \(wording.sources(uses)[use])"
  }

  /// How often the value is used: `it is used 3 times`.
  var uses: String {
    let count = wording.trace.uses(of: cell.operand).count
    return isInside ? "it is used more than once" : "\(name) is used \(count) times"
  }

  private var name: String { wording.name(cell.operand) }
}
