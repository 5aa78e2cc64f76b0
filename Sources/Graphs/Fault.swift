// Where a pass meets a number that does not exist, as facts.

public import Gates

/// The first place where a pass meets a number that does not exist.
public enum Fault: Equatable, Sendable {
  /// The node's output does not exist or is too large.
  case forward(node: Int, ForwardFault)
  /// The local derivative of the node with respect to the slot does not exist at this point.
  case localDerivative(node: Int, slot: Int, value: Double)
  /// What the node sends back through the slot is too large for a Double.
  case contributionOverflows(node: Int, slot: Int)
  /// The contributions to the gradient add up to more than a Double holds.
  case gradientOverflows(Operand)
}

/// Why a gate has no output.
public struct ForwardFault: Equatable, Sendable {
  /// The gate that failed; inside a gate of the program, the one in its body.
  public let gate: Gate
  /// The values that arrived at it.
  public let inputs: [Double]
  /// Whether the gate is defined there, so that its output is only too large.
  public let overflows: Bool
}

extension Graph {
  /// The first node whose output is no number, if there is one.
  func forwardFault(_ passes: Passes) -> Fault? {
    let outputs = passes.values[(inputs.count + constants.count)...]
    guard let place = outputs.firstIndex(where: { !$0.isFinite }) else { return nil }
    let node = place - outputs.startIndex
    let values = operands(of: node).map { passes.values[Int(slot($0))] }
    switch operation(of: node) {
    case .gate(let gate): return .forward(node: node, ForwardFault(gate, values))
    case .program(let gate):
      return .forward(node: node, programGates[gate].fault(inputs: values))
    }
  }

  /// The first edge of the backward pass over which no number can be sent, if there is one.
  func backwardFault(_ passes: Passes, derivatives: [Double], needed: [Bool]) -> Fault? {
    func gradient(_ operand: Operand) -> Double { passes.gradients[Int(slot(operand))] }
    func isNeeded(_ operand: Operand) -> Bool {
      operand.constant == nil && needed[neededIndex(operand, inputs: inputs.count)]
    }
    let values = inputs.indices.map(Operand.input) + (0..<count).map(Operand.node)
    guard values.contains(where: { isNeeded($0) && !gradient($0).isFinite }) else { return nil }
    for node in (0..<count).reversed() where isNeeded(.node(node)) {
      let arriving = gradient(.node(node))
      guard arriving.isFinite else { return .gradientOverflows(.node(node)) }
      for (slot, place) in slots(of: node).enumerated() where isNeeded(operands[place]) {
        let slope = derivatives[place]
        if !slope.isFinite { return .localDerivative(node: node, slot: slot, value: slope) }
        if !(arriving * slope).isFinite { return .contributionOverflows(node: node, slot: slot) }
      }
    }
    let input = inputs.indices.first { isNeeded(.input($0)) && !gradient(.input($0)).isFinite }
    return input.map { .gradientOverflows(.input($0)) }
  }
}

extension ForwardFault {
  init(_ gate: Gate, _ values: [Double]) {
    self.gate = gate
    inputs = gate.inputs == 1 ? [values[0]] : values
    overflows = gate.card.domain.contains(values[0], values.count > 1 ? values[1] : 0)
  }
}

extension DefinedGate {
  /// The gate inside the body that failed for these inputs, however deep it lies.
  func fault(inputs values: [Double]) -> ForwardFault {
    let passes = program.passes(inputs: values)
    guard case .forward(_, let fault)? = body.forwardFault(passes) else {
      preconditionFailure("a body without a fault gives a number")
    }
    return fault
  }

  /// The gates in the body that lie on a kink for these inputs.
  func kinks(inputs values: [Double]) -> [Gate] {
    let passes = program.passes(inputs: values)
    return body.kinks { passes.values[Int(body.slot($0))] }.map(\.gate)
  }
}

extension Graph {
  /// The nodes that lie on a kink, and the gate with the kink, for these values of the operands.
  func kinks(value: (Operand) -> Double) -> [(node: Int, gate: Gate)] {
    var found: [(node: Int, gate: Gate)] = []
    for node in 0..<count {
      switch operation(of: node) {
      case .gate(let gate):
        guard let kink = gate.card.kink else { continue }
        let values = operands(of: node).map(value)
        if kink.isAt(values[0], values.count > 1 ? values[1] : 0) { found.append((node, gate)) }
      case .program(let gate):
        guard programGates[gate].hasKinks else { continue }
        let inner = programGates[gate].kinks(inputs: operands(of: node).map(value))
        found += inner.prefix(1).map { (node, $0) }
      }
    }
    return found
  }
}

extension Graph {
  /// Whether a gate with a kink stands anywhere in the graph.
  var hasKinks: Bool {
    nodes.contains { node in
      switch node.operation {
      case .gate(let gate): gate.card.kink != nil
      case .program(let gate): programGates[gate].hasKinks
      }
    }
  }
}

extension Trace {
  /// The nodes that lie on a kink at this point, and the gate that has the kink.
  public var kinks: [(node: Int, gate: Gate)] { graph.kinks(value: value(of:)) }
}
