// The formulas of a node: what its output and its local derivatives are, in terms of i and o.

public import Gates

extension Graph {
  /// The operands of a node as formulas: inputs by slot from 0, the gate's own constants as text.
  private func formulas(of node: Int) -> [Formula] {
    var slots = slots(of: node).enumerated().makeIterator()
    var next = slots.next()
    return operands(of: node).indices.map { place in
      if let slot = next, slot.element == place {
        next = slots.next()
        return .input(slot.offset)
      }
      guard let constant = operands[place].constant else { return 0 }
      return .constant(constants[constant].value, text: constants[constant].text)
    }
  }

  /// The output of the node as a formula of its inputs: `i₁ + i₂`.
  public func valueFormula(of node: Int) -> Formula {
    let operands = formulas(of: node)
    switch operation(of: node) {
    case .gate(let gate): return .gate(gate, operands[0], operands.count == 2 ? operands[1] : nil)
    case .program(let gate):
      return programGates[gate].value.substituting(operands, output: .output)
    }
  }

  /// do/di for each slot of the node, as formulas of its inputs and its output: `o(1 − o)`.
  public func derivativeFormulas(of node: Int) -> [Formula] {
    let operands = formulas(of: node)
    let all: [Formula]
    switch operation(of: node) {
    case .gate(let gate):
      let (first, second) = gate.localDerivatives(
        operands[0], operands.count == 2 ? operands[1] : 0, output: .output)
      all = operands.count == 2 ? [first, second] : [first]
    case .program(let gate):
      all = programGates[gate].localDerivatives.map {
        $0.substituting(operands, output: .output)
      }
    }
    let start = self.operands(of: node).startIndex
    return slots(of: node).map { all[$0 - start] }
  }

  /// How the node's gate is drawn: `σ(·)`, `2 × ·`, `(· + ·)²`.
  public func glyph(of node: Int, ascii: Bool = false) -> String {
    let style = FormulaStyle.glyph(slots(of: node).count, ascii: ascii)
    let formula = valueFormula(of: node)
    let text = formula.isTooLong ? "" : formula.text(style)
    guard text.isEmpty || text.count > 80 else { return text }
    return callText(of: node, inputs: style.inputs)
  }

  /// The node as a call, for formulas that are too long: `loss(i₁, i₂)`.
  public func callText(of node: Int, inputs: [String]) -> String {
    guard case .program(let gate) = operation(of: node) else { return "…" }
    let name = programGates[gate].name
    guard programGates[gate].isFunction else { return name }
    return "\(name)(\(inputs.prefix(6).joined(separator: ", "))\(inputs.count > 6 ? ", …" : ""))"
  }

  /// The gate's notation around the texts of its operands, for nodes that stand for no text.
  func glyph(of node: Int, operands texts: [String], limit: Int) -> String {
    let formulas = operands(of: node).enumerated().map { place, operand in
      operand.node == nil && operand.constant == nil
        ? Formula.input(place) : .constant(0, text: texts[place])
    }
    guard case .gate(let gate) = operation(of: node) else { return name(of: node) }
    let whole = Formula.gate(gate, formulas[0], formulas.count == 2 ? formulas[1] : nil)
    let text = whole.text(FormulaStyle(inputs: texts, showsProducts: true))
    return text.count <= limit ? text : String(text.prefix(limit - 1)) + "…"
  }
}
