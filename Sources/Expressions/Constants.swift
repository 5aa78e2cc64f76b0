// The value of an expression without inputs.

internal import Gates

extension Program {
  /// The value of the expression that ends with `node`; nil where it names an input or has no value.
  public func constantValue(of node: Int32) -> Double? {
    try? tree.constantValue(of: node, symbols)
  }
}

extension Tree {
  /// The value of the expression that ends with `root`.
  ///
  /// - Throws: The gate that gives no number.
  func constantValue(of root: Int32, _ symbols: [Program.Symbol]) throws(Refusal) -> Double {
    var first = root
    while let operand = operands(of: Int(first)).first { first = operand }
    var values: [Double] = []
    for node in first...root {
      let operands = operands(of: Int(node)).map { values[Int($0 - first)] }
      values.append(try value(of: Int(node), operands, symbols))
    }
    return values[values.count - 1]
  }

  private func value(
    of node: Int, _ operands: [Double], _ symbols: [Program.Symbol]
  ) throws(Refusal) -> Double {
    switch nodes[node].kind {
    case .number(let value): return value
    case .name(let symbol):
      if case .constant(let value) = symbols[Int(symbol)].meaning { return value }
      throw Refusal(
        .valueNotConstant(name: symbols[Int(symbol)].name), at: nodes[node].range)
    case .definition: throw Refusal(.valueNotConstant(name: "a gate"), at: nodes[node].range)
    default: return try apply(gate(node), operands, at: nodes[node].range)
    }
  }

  private func gate(_ node: Int) -> Gate {
    switch nodes[node].kind {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    case .negate: .negate
    case .gate(let gate): gate
    case .number, .name, .definition: preconditionFailure("this node is no gate")
    }
  }

  private func apply(
    _ gate: Gate, _ operands: [Double], at range: SourceRange
  ) throws(Refusal) -> Double {
    var value = operands[0]
    if operands.count == 1 {
      value = gate.value(value, 0)
      try check(value, gate, [operands[0]], at: range)
    }
    for operand in operands.dropFirst() {
      let inputs = [value, operand]
      value = gate.value(value, operand)
      try check(value, gate, inputs, at: range)
    }
    return value
  }

  private func check(
    _ value: Double, _ gate: Gate, _ inputs: [Double], at range: SourceRange
  ) throws(Refusal) {
    if value.isFinite { return }
    let isDefined = gate.card.domain.contains(inputs[0], inputs.count > 1 ? inputs[1] : 0)
    throw Refusal(
      .constantOutOfDomain(gate: gate, inputs: inputs, overflows: isDefined), at: range)
  }
}
