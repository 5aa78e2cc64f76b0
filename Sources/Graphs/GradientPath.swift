// One path from an input to the output: what it passes, and what it contributes to the gradient.

/// A path from an input or a node to the output.
public struct GradientPath: Sendable {
  /// Where it begins.
  public let start: Operand
  /// The edges that it follows: each enters a node through one of its slots.
  public let edges: [Trace.Use]
  /// The product of the local derivatives along it.
  public let product: Double

  init(_ start: Operand, _ edges: [Trace.Use], _ trace: Trace) {
    self.start = start
    self.edges = edges
    // From the output on, as the backward pass multiplies.
    product =
      edges.reversed().reduce(ScaledNumber.one) {
        $0 * ScaledNumber(trace.derivatives[$1.place])
      }.value
  }

  /// The places of its edges from the output to the start: in their order paths read as a depth
  /// first walk back from the output does.
  func precedes(_ other: GradientPath) -> Bool {
    edges.reversed().lazy.map(\.place)
      .lexicographicallyPrecedes(other.edges.reversed().lazy.map(\.place))
  }
}

extension Trace {
  /// do/di on the edge.
  public func localDerivative(on edge: Use) -> Double { derivatives[edge.place] }
}
