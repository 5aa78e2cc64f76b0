// How strong the gradient can be along one path: where slopes vanish or explode.

extension Trace {
  /// For every input and node that a gradient is needed for, the largest product of slopes, in
  /// magnitude, along one path from the output back to it.
  ///
  /// The gradient itself would not do: contributions of strong paths may cancel.
  public var pathStrengths: [(operand: Operand, strength: Double)] {
    var strengths = Array(repeating: 0.0, count: graph.inputs.count + graph.count)
    guard graph.output.constant == nil else { return [] }
    strengths[neededIndex(graph.output, inputs: graph.inputs.count)] = 1
    for node in (0..<graph.count).reversed() {
      let arriving = strengths[graph.inputs.count + node]
      for (slope, place) in zip(localDerivatives(of: node), graph.slots(of: node)) {
        let operand = graph.operand(at: place)
        guard isNeeded(operand) else { continue }
        let index = neededIndex(operand, inputs: graph.inputs.count)
        strengths[index] = max(strengths[index], arriving * slope.magnitude)
      }
    }
    let operands = graph.inputs.indices.map(Operand.input) + (0..<graph.count).map(Operand.node)
    return zip(operands, strengths).filter { isNeeded($0.0) }.map { ($0, $1) }
  }
}
