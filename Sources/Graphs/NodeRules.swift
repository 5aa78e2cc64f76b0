// The rules of a node read with any kind of number: the steps that a student does by hand.

public import Gates

extension Graph {
  /// The output of the node for these values of its operands.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - operands: The values of all its operands, also of those that belong to the gate.
  /// - Returns: The output.
  public func value<S: Scalar>(of node: Int, _ operands: [S]) -> S {
    switch operation(of: node) {
    case .gate(let gate): gate.value(operands[0], operands.count == 2 ? operands[1] : 0)
    case .program(let gate):
      programGates[gate].body.values(inputs: operands).of(programGates[gate].body.output)
    }
  }

  /// do/di for all operands of the node, read from their values and the output.
  public func localDerivatives<S: Scalar>(of node: Int, _ operands: [S], output: S) -> [S] {
    switch operation(of: node) {
    case .gate(let gate):
      let (first, second) = gate.localDerivatives(
        operands[0], operands.count == 2 ? operands[1] : 0, output: output)
      return operands.count == 2 ? [first, second] : [first]
    case .program(let gate):
      return programGates[gate].body.gradients(inputs: operands, output: output)
    }
  }

  /// The values of inputs, constants and nodes.
  private struct Values<S: Scalar> {
    let inputs: [S]
    let constants: [S]
    var nodes: [S] = []

    func of(_ operand: Operand) -> S {
      switch operand.source {
      case .input(let index): inputs[index]
      case .constant(let index): constants[index]
      case .node(let index): nodes[index]
      }
    }
  }

  /// Recursion is safe: gates of the program call each other only so deep.
  private func values<S: Scalar>(inputs: [S]) -> Values<S> {
    var values = Values(inputs: inputs, constants: constants.map { S.number($0.value) })
    for node in 0..<count {
      values.nodes.append(value(of: node, operands(of: node).map(values.of)))
    }
    return values
  }

  /// The gradients of the inputs, where the output is known to be `output`.
  private func gradients<S: Scalar>(inputs: [S], output known: S) -> [S] {
    var values = values(inputs: inputs)
    if let node = output.node { values.nodes[node] = known }
    var gradients = Array(repeating: S.number(0), count: inputs.count + count)
    func place(_ operand: Operand) -> Int { neededIndex(operand, inputs: inputs.count) }
    if output.constant == nil { gradients[place(output)] = 1 }
    for node in (0..<count).reversed() {
      let operands = operands(of: node)
      let slopes = localDerivatives(
        of: node, operands.map(values.of), output: values.nodes[node])
      for (operand, slope) in zip(operands, slopes) where operand.constant == nil {
        let sent = gradients[inputs.count + node] * slope
        gradients[place(operand)] = gradients[place(operand)] + sent
      }
    }
    return Array(gradients[..<inputs.count])
  }
}
