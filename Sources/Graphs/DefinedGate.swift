// A gate that the program defines: its body as a graph, as a tape, and as formulas.

public import Gates

/// A gate that the program defines, such as `sq(a, b) = (a + b)^2`.
public struct DefinedGate: Sendable {
  /// Its name; for a statement drawn as one gate, the name of the statement.
  public let name: String
  /// Whether it was written as a function, so that `name(·, ·)` is a way to show it.
  public let isFunction: Bool
  /// The graph of its body; the inputs of the graph are the gate's.
  public let body: Graph
  /// The body compiled: what evaluating the gate runs.
  public let program: ProgramGate
  /// The body as one formula of the inputs; too long where it has too many parts.
  public let value: Formula
  /// do/di for every input as a formula of the inputs and the output.
  public let localDerivatives: [Formula]
  /// Whether a gate with a kink stands anywhere in the body.
  let hasKinks: Bool

  init(name: String, isFunction: Bool, body: Graph) {
    self.name = name
    self.isFunction = isFunction
    self.body = body
    program = body.compiled()
    hasKinks = body.hasKinks
    let formulas = BodyFormulas(body)
    value = formulas.value
    localDerivatives = formulas.localDerivatives
  }
}

extension Graph {
  /// The slot of the tape that holds the operand's value.
  func slot(_ operand: Operand) -> Int32 {
    switch operand.source {
    case .input(let index): Int32(index)
    case .constant(let index): Int32(inputs.count + index)
    case .node(let index): Int32(inputs.count + constants.count + index)
    }
  }

  /// The operations of the graph in evaluation order.
  public func tape() -> Tape {
    var tape = Tape(leaves: inputs.count + constants.count)
    tape.reserve(count)
    for node in 0..<count {
      let operands = operands(of: node)
      switch nodes[node].operation {
      case .program(let gate): tape.append(programGates[gate].program, operands.map(slot))
      case .gate(let gate):
        let first = slot(operands[operands.startIndex])
        tape.append(
          gate, first, operands.count == 2 ? slot(operands[operands.endIndex - 1]) : first)
      }
    }
    return tape
  }

  fileprivate func compiled() -> ProgramGate {
    ProgramGate(
      body: tape(), inputs: inputs.count, constants: constants.map(\.value), output: slot(output))
  }
}

/// Backpropagation inside a body, with formulas for numbers.
private struct BodyFormulas {
  let body: Graph
  private(set) var value: Formula = 0
  private(set) var localDerivatives: [Formula] = []
  private var values: [Formula] = []
  private var gradients: [Formula]

  init(_ body: Graph) {
    self.body = body
    gradients = Array(repeating: 0, count: body.inputs.count + body.count)
    forward()
    value = formula(body.output)
    backward()
    localDerivatives = Array(gradients[..<body.inputs.count])
  }

  private func formula(_ operand: Operand) -> Formula {
    switch operand.source {
    case .input(let index): .input(index)
    case .constant(let index):
      .constant(body.constants[index].value, text: body.constants[index].text)
    case .node(let index): values[index]
    }
  }

  private mutating func forward() {
    for node in 0..<body.count {
      let operands = body.operands(of: node).map(formula)
      switch body.operation(of: node) {
      case .gate(let gate):
        values.append(.gate(gate, operands[0], operands.count == 2 ? operands[1] : nil))
      case .program(let gate):
        values.append(body.programGates[gate].value.substituting(operands, output: .output))
      }
    }
  }

  private mutating func backward() {
    add(1, to: body.output)
    for node in (0..<body.count).reversed() {
      let arriving = gradients[body.inputs.count + node]
      guard arriving.constant != 0 else { continue }
      let operands = body.operands(of: node)
      for (operand, slope) in zip(operands, slopes(of: node)) where operand.constant == nil {
        add(arriving * slope, to: operand)
      }
    }
  }

  private func slopes(of node: Int) -> [Formula] {
    let operands = body.operands(of: node).map(formula)
    let output = body.output.node == node ? Formula.output : values[node]
    switch body.operation(of: node) {
    case .gate(let gate):
      let (first, second) = gate.localDerivatives(
        operands[0], operands.count == 2 ? operands[1] : 0, output: output)
      return operands.count == 2 ? [first, second] : [first]
    case .program(let gate):
      return body.programGates[gate].localDerivatives.map {
        $0.substituting(operands, output: output)
      }
    }
  }

  private mutating func add(_ gradient: Formula, to operand: Operand) {
    switch operand.source {
    case .input(let index): gradients[index] = gradients[index] + gradient
    case .node(let index):
      gradients[body.inputs.count + index] = gradients[body.inputs.count + index] + gradient
    case .constant: break
    }
  }
}
