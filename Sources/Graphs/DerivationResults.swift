// What a derivation has found: formulas for edges, nodes and gradients, where they can be read.

public import Gates

extension Derivation {
  /// Whether the gradient of the operand is needed for a gradient that was asked for.
  public func isNeeded(_ operand: Operand) -> Bool {
    operand.constant == nil && needed[index(operand)]
  }

  /// The uses of an input's or a node's value, by the node that uses it, then by slot.
  public func uses(of operand: Operand) -> [Edge] {
    let places = places(of: operand)
    return places.enumerated().map { copy, place in
      edge(Int(place), copy: places.count > 1 ? copy + 1 : nil)
    }
  }

  func edge(_ place: Int, copy: Int?) -> Edge {
    Edge(
      node: Int(uses.nodes[place]), slot: Int(uses.slots[place]), operand: graph.operands[place],
      copy: copy, place: place)
  }

  /// The edges into the node that a gradient is sent back over: from inputs, then from nodes.
  public func edges(into node: Int) -> [Edge] {
    let edges = graph.slots(of: node).filter { isNeeded(graph.operands[$0]) }.map { place in
      edge(place, copy: copy(at: place))
    }
    return edges.filter { $0.operand.node == nil } + edges.filter { $0.operand.node != nil }
  }

  /// Which copy of its value stands at a place, found by halving: a value may have many uses.
  func copy(at place: Int) -> Int? {
    let places = places(of: graph.operands[place])
    guard places.count > 1 else { return nil }
    var (low, high) = (places.startIndex, places.endIndex - 1)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low - places.startIndex + 1
  }

  /// do/di over the edge in names; nil where it is too long to be written.
  public func localDerivative(_ edge: Edge) -> Formula? { written(locals[edge.place]) }

  /// What the edge's node sends back over it in names; nil where it is too long to be written.
  public func contribution(_ edge: Edge) -> Formula? { written(contributions[edge.place]) }

  /// dz/do times do/di of the edge, side by side; nil where that is what the contribution is.
  public func factors(_ edge: Edge) -> (arriving: Formula, local: Formula)? {
    let arriving = reference(to: .node(edge.node))
    guard let local = localDerivative(edge), arriving.constant != 1, local.constant != 1 else {
      return nil
    }
    return (arriving, local)
  }

  /// The gradient of an input or a node in names; nil where it is too long to be written.
  public func gradient(of operand: Operand) -> Formula? { written(gradients[index(operand)]) }

  /// The value of the node as a formula of its operands' names; nil where it is too long.
  public func value(of node: Int) -> Formula? {
    let operands = graph.slots(of: node).map { variable(graph.operands[$0]) }
    let formula = graph.valueFormula(of: node).substituting(operands, output: 0)
    return formula.isTooLong ? nil : formula
  }

  /// Whether the formula is an expression of the language over the names of inputs and nodes: it
  /// has no case distinction, no function that is no gate, and speaks of no other derivative.
  public func isExpression(_ formula: Formula) -> Bool {
    guard formula.isExpression else { return false }
    return formula.inputPlaces.allSatisfy {
      if case .value = variable(numbered: $0) { true } else { false }
    }
  }

  private func written(_ formula: Formula) -> Formula? {
    formula.length <= Self.longest ? formula : nil
  }

  /// The comparison that decided the edge's local derivative at the point, in names: `x > 0`.
  public func condition(_ edge: Edge) -> (Formula, String, Formula)? {
    guard let trace else { return nil }
    let node = edge.node
    let formula = graph.derivativeFormulas(of: node)[edge.slot]
    let operands = graph.slots(of: node).map { variable(graph.operands[$0]) }
    let inputs = trace.inputs(of: node)
    return formula.condition(inputs: inputs, output: trace.value(of: node)).map {
      let output = Formula.input(number(of: .value(.node(node))))
      return (
        $0.substituting(operands, output: output), $1, $2.substituting(operands, output: output)
      )
    }
  }
}
