// What the names in a derivation's formulas stand for.

public import Gates

extension Derivation {
  /// What an input of a formula stands for.
  public enum Variable: Hashable, Sendable {
    /// The value of an input or a node: q.
    case value(Operand)
    /// The gradient of an input or a node: ∂f/∂q.
    case gradient(Operand)
    /// The local derivative over the edge at a place: ∂q/∂x.
    case local(place: Int)
  }

  private var values: Int { graph.inputs.count + graph.count }

  /// How many variables there are.
  public var variableCount: Int { 2 * values + graph.operands.count }

  /// The number that the variable has as an input of formulas.
  public func number(of variable: Variable) -> Int {
    switch variable {
    case .value(let operand): neededIndex(operand, inputs: graph.inputs.count)
    case .gradient(let operand): values + neededIndex(operand, inputs: graph.inputs.count)
    case .local(let place): 2 * values + place
    }
  }

  /// The variable of this number.
  public func variable(numbered number: Int) -> Variable {
    if number < values { return .value(operand(numbered: number)) }
    if number < 2 * values { return .gradient(operand(numbered: number - values)) }
    return .local(place: number - 2 * values)
  }

  private func operand(numbered number: Int) -> Operand {
    number < graph.inputs.count ? .input(number) : .node(number - graph.inputs.count)
  }

  /// The edge at the place that a ``Variable/local(place:)`` names.
  public func edge(at place: Int) -> Edge { edge(place, copy: copy(at: place)) }

  /// The places of the local derivatives that formulas call by name.
  public var longLocals: [Int] {
    locals.indices.filter { locals[$0].length > Self.longest }
  }

  /// What the variable is, as the terms of a sum; nil where it is an input or too long to be written.
  public func definition(of variable: Variable) -> [Formula]? {
    switch variable {
    case .value(let operand):
      return operand.node.flatMap { value(of: $0) }.map { [$0] }
    case .local(let place): return locals[place].isTooLong ? nil : [locals[place]]
    case .gradient(let operand):
      let gradient = gradients[neededIndex(operand, inputs: graph.inputs.count)]
      guard gradient.isTooLong else { return [gradient] }
      let terms = uses(of: operand).map { contributions[$0.place] }
      return terms.contains(where: \.isTooLong) ? nil : terms
    }
  }

  /// The number that the variable has at the point; nil where there is no point.
  public func value(of variable: Variable) -> Double? {
    switch variable {
    case .value(let operand): trace?.value(of: operand)
    case .gradient(let operand): trace?.gradient(of: operand)
    case .local(let place): trace?.derivatives[place]
    }
  }
}

extension Derivation {
  /// What the edge's node sends back over it at the point; nil where there is no point.
  public func sent(over edge: Edge) -> Double? {
    guard let trace, let arriving = trace.gradient(of: .node(edge.node)) else { return nil }
    return arriving * trace.derivatives[edge.place]
  }
}

extension Derivation.Edge {
  /// The local derivative over the edge as a variable.
  public var local: Derivation.Variable { .local(place: place) }
}
