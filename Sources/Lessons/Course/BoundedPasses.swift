// Both passes with bounds for every number: what lies apart is different, whatever rounding did.

internal import Gates
internal import Graphs

/// The values and the local derivatives of a graph at a point, each with its bounds.
///
/// Where something does not exist, or lies on a kink, the bounds are wide and prove nothing.
struct BoundedPasses {
  let graph: Graph
  private let values: [Interval]
  /// do/di of every operand, node by node.
  let slopes: [Interval]

  init(_ graph: Graph, at point: [Interval]) {
    var values = point
    var slopes: [Interval] = []
    for node in 0..<graph.count {
      let operands = graph.operands(of: node).map { Self.value(of: $0, in: graph, values) }
      let output = graph.value(of: node, operands)
      slopes += graph.localDerivatives(of: node, operands, output: output)
      values.append(output)
    }
    self.graph = graph
    self.values = values
    self.slopes = slopes
  }

  func value(of operand: Operand) -> Interval { Self.value(of: operand, in: graph, values) }

  private static func value(
    of operand: Operand, in graph: Graph, _ values: [Interval]
  ) -> Interval {
    switch operand.source {
    case .input(let index): return values[index]
    case .node(let index): return values[graph.inputs.count + index]
    case .constant(let index):
      let value = graph.constants[index].value
      // 1/3 was worked out from rounded numbers.
      return value == value.rounded() ? Interval(value) : Interval(value).widened(by: 4 * value.ulp)
    }
  }

  /// The derivative of one value by another, where the slopes at some places are others.
  func derivative(
    of top: Operand, by bottom: Operand, replacing others: [Int: Interval] = [:]
  ) -> Interval {
    var gradients = Array(repeating: Interval(0), count: values.count)
    gradients[place(top)] = 1
    guard let last = top.node else { return gradients[place(bottom)] }
    for node in (0...last).reversed() {
      let arriving = gradients[graph.inputs.count + node]
      // What nothing arrives at sends nothing back, also where its slopes do not exist.
      guard arriving != 0, bottom != .node(node) else { continue }
      let operands = graph.operands(of: node)
      for (index, operand) in zip(operands.indices, operands) where operand.constant == nil {
        let sent = arriving * (others[index] ?? slopes[index])
        gradients[place(operand)] = gradients[place(operand)] + sent
      }
    }
    return gradients[place(bottom)]
  }

  private func place(_ operand: Operand) -> Int {
    operand.input ?? operand.node.map { graph.inputs.count + $0 } ?? 0
  }
}

extension Interval {
  /// Whether it is as good as one number, against which others can be told apart.
  var isSharp: Bool {
    guard lower.isFinite, upper.isFinite else { return false }
    let size = Swift.max(lower.magnitude, upper.magnitude)
    return upper - lower <= 1e-8 * size || size <= 1e-14
  }
}
