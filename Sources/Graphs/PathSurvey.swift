// One sweep back over the graph that counts all paths to the output and finds the best of them.

/// For every input and node: how many paths lead from it to the output, and what they are like.
///
/// Counting needs one visit to every edge, as backpropagation does; walking the paths would not end.
struct PathSurvey {
  private let inputs: Int
  /// How many paths there are.
  private var counts: [PathCount]
  /// How many edges they have together.
  private var edges: [PathCount]
  /// The largest magnitude of the product of local derivatives along a path.
  private var largest: [ScaledNumber]

  init(_ trace: Trace) {
    let graph = trace.graph
    inputs = graph.inputs.count
    let size = inputs + graph.count
    counts = Array(repeating: PathCount(0), count: size)
    edges = counts
    largest = Array(repeating: ScaledNumber(0), count: size)
    guard graph.output.constant == nil else { return }
    let output = neededIndex(graph.output, inputs: inputs)
    counts[output] = PathCount(1)
    largest[output] = .one
    for node in (0..<graph.count).reversed() { pass(from: node, trace) }
  }

  /// Adds what the node knows to its operands, once for every edge.
  private mutating func pass(from node: Int, _ trace: Trace) {
    let index = inputs + node
    let longer = edges[index] + counts[index]
    let operands = trace.graph.operands(of: node)
    for place in operands.indices where trace.isNeeded(operands[place]) {
      let operand = neededIndex(operands[place], inputs: inputs)
      counts[operand] += counts[index]
      edges[operand] += longer
      let slope = ScaledNumber(trace.derivatives[place].magnitude)
      largest[operand] = max(largest[operand], slope * largest[index])
    }
  }

  func count(from operand: Operand) -> PathCount { counts[neededIndex(operand, inputs: inputs)] }

  func edges(from operand: Operand) -> PathCount { edges[neededIndex(operand, inputs: inputs)] }

  func largest(from operand: Operand) -> ScaledNumber {
    largest[neededIndex(operand, inputs: inputs)]
  }
}
