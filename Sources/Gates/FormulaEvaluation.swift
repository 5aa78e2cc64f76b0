// A formula at a point: its number, and the branch that the point takes.

extension Formula {
  /// The number that the formula has for these inputs and this output.
  public func value(inputs: [Double], output: Double) -> Double {
    switch shape {
    case .input(let index): inputs[index]
    case .output: output
    case .number(let value, _): value
    case .gate(let gate, let first, let second):
      gate.value(
        first.value(inputs: inputs, output: output),
        second?.value(inputs: inputs, output: output) ?? 0)
    case .function(let function, let operand):
      Double.apply(function, operand.value(inputs: inputs, output: output))
    case .choice:
      chosen(inputs: inputs, output: output).value(inputs: inputs, output: output)
    case .tooLong: .nan
    }
  }

  /// The formula with every choice replaced by the branch taken for these inputs and this output.
  public func decided(inputs: [Double], output: Double) -> Formula {
    func decide(_ part: Formula) -> Formula { part.decided(inputs: inputs, output: output) }
    switch shape {
    case .input, .output, .number, .tooLong: return self
    case .choice: return decide(chosen(inputs: inputs, output: output))
    case .function(let function, let operand): return .apply(function, decide(operand))
    case .gate(let gate, let first, let second):
      guard hasChoice else { return self }
      return gate.value(decide(first), second.map(decide) ?? 0)
    }
  }

  /// The comparison that decided between the branches, as it came out: `i > 0`.
  ///
  /// Nil where the formula is no choice.
  public func condition(inputs: [Double], output: Double) -> (Formula, String, Formula)? {
    guard case .choice(let left, let relation, let right, let then, let otherwise) = shape else {
      return nil
    }
    let a = left.value(inputs: inputs, output: output)
    let b = right.value(inputs: inputs, output: output)
    let branch = relation.holds(a, b) ? then : otherwise
    return branch.condition(inputs: inputs, output: output)
      ?? (left, a > b ? ">" : a < b ? "<" : "=", right)
  }

  /// Whether there is a choice anywhere in the formula.
  private var hasChoice: Bool {
    switch shape {
    case .choice: true
    case .gate(_, let first, let second): first.hasChoice || second?.hasChoice == true
    case .function(_, let operand): operand.hasChoice
    case .input, .output, .number, .tooLong: false
    }
  }

  /// Whether a program could say the same: without case distinctions, which are words, and without
  /// Φ and φ, which are no gates.
  public var isExpression: Bool {
    switch shape {
    case .input, .number: true
    case .gate(_, let first, let second): first.isExpression && second?.isExpression != false
    case .function(let function, let operand):
      Formula.gate(for: function) != nil && operand.isExpression
    case .choice, .output, .tooLong: false
    }
  }

  private func chosen(inputs: [Double], output: Double) -> Formula {
    guard case .choice(let left, let relation, let right, let then, let otherwise) = shape else {
      return self
    }
    let holds = relation.holds(
      left.value(inputs: inputs, output: output), right.value(inputs: inputs, output: output))
    return holds ? then : otherwise
  }
}

extension Formula {
  /// The formula with other formulas for its inputs and its output.
  public func substituting(_ inputs: [Formula], output: Formula) -> Formula {
    func place(_ part: Formula) -> Formula { part.substituting(inputs, output: output) }
    switch shape {
    case .input(let index): return inputs[index]
    case .output: return output
    case .number, .tooLong: return self
    case .function(let function, let operand):
      let operand = place(operand)
      return Formula(.function(function, operand), parts: [operand])
    case .gate(let gate, let first, let second):
      return .gate(gate, place(first), second.map(place))
    case .choice(let left, let relation, let right, let then, let otherwise):
      return .select(
        place(left), relation, place(right), then: place(then), otherwise: place(otherwise))
    }
  }
}
