// The lines of a derivation: definitions, local derivatives, the chain rule, the gradient.

internal import Gates
internal import Graphs

/// One line of a derivation: sides that are equal, and the number they have at the point.
struct Equation {
  /// What is equal, at least two sides.
  var sides: [String]
  /// The number, with its sign and the place where it was worked out, in pieces that stay whole;
  /// empty without a point.
  var numbers: [String]

  init(_ sides: [String?], numbers: [String] = []) {
    self.sides = []
    for case let side? in sides where side != self.sides.last { self.sides.append(side) }
    self.numbers = numbers
  }

  /// The line in one piece.
  var text: String { ([sides.joined(separator: " = ")] + numbers).joined(separator: " ") }
}

/// The lines of a derivation, made when they are needed.
struct DeriveEquations {
  let wording: DeriveWording

  private var derivation: Derivation { wording.derivation }
  private var graph: Graph { wording.graph }

  /// What the node computes: `v1 = x + y`.
  func definition(_ node: Int) -> Equation {
    let formula = derivation.value(of: node)
    let text = formula.map(wording.text) ?? wording.longValue(node)
    let value = derivation.trace.map { "= " + wording.number($0.value(of: node)) }
    return Equation([wording.name(node), text], numbers: value.map { [$0] } ?? [])
  }

  /// The local derivatives of the node: `∂q/∂x = 1`.
  func locals(_ node: Int) -> [Equation] {
    derivation.edges(into: node).map { edge in
      let formula = derivation.localDerivative(edge)
      let numbers = wording.numbers(formula, derivation.value(of: edge.local))
      return Equation(
        [wording.local(edge), formula.map(wording.text) ?? wording.tooLong],
        numbers: numbers + wording.condition(edge))
    }
  }

  /// The chain rule for an input or a node: a line for every copy, and their sum.
  ///
  /// What goes straight into the output has no line: its local derivative is its gradient.
  func chain(_ operand: Operand) -> [Equation] {
    guard operand != graph.output else { return [] }
    let uses = derivation.uses(of: operand)
    if uses.isEmpty { return [Equation([wording.gradient(operand), "0"])] }
    let shares = uses.filter { graph.output != .node($0.node) }.map(share)
    return uses.count == 1 ? shares : shares + [sum(uses, operand)]
  }

  private func share(_ edge: Derivation.Edge) -> Equation {
    let formula = derivation.contribution(edge)
    let rule = wording.gradient(.node(edge.node)) + wording.notation.times + wording.local(edge)
    return Equation(
      [wording.share(edge), rule, formula.flatMap { side(edge, $0) }, formula.map(wording.text)],
      numbers: wording.numbers(formula, derivation.sent(over: edge)))
  }

  /// The two factors before they are tidied: `(2r)(−1)`; nil where that says nothing new.
  private func side(_ edge: Derivation.Edge, _ result: Formula) -> String? {
    guard let (arriving, local) = derivation.factors(edge) else { return nil }
    let isPlain = wording.text(.gate(.multiply, arriving, local)) == wording.text(result)
    return isPlain ? nil : wording.factors(arriving, local)
  }

  private func sum(_ uses: [Derivation.Edge], _ operand: Operand) -> Equation {
    let most = 12
    var shares = uses.prefix(uses.count > most ? 3 : most).map(wording.share)
    if uses.count > most, let last = uses.last {
      shares += [wording.notation.ellipsis, wording.share(last)]
    }
    let formula = derivation.gradient(of: operand)
    return Equation(
      [wording.gradient(operand), shares.joined(separator: " + "), formula.map(wording.text)],
      numbers: wording.numbers(formula, derivation.trace?.gradient(of: operand)))
  }

  /// The gradient of a wanted input or node in names; its own name where that would be long.
  func result(_ operand: Operand) -> String {
    derivation.gradient(of: operand).map(wording.text) ?? wording.gradient(operand)
  }

  /// The same as an entry of a vector.
  func entry(_ operand: Operand) -> String {
    derivation.gradient(of: operand).map { wording.written($0).entry } ?? wording.gradient(operand)
  }
}
