// What the gradient promises for a small step, and what really happens.

internal import Gates

/// A small step of some inputs: the change that the gradient predicts, and the change that comes.
public struct Nudge: Sendable {
  /// How far each input moves.
  public let steps: [(input: Int, step: Double)]
  /// The change along the straight line: the sum of gradient times step; nil where a gradient was
  /// not asked for.
  public let predicted: Double?
  /// The change of the output; nil where the output does not exist there.
  public let actual: Double?

  /// The change of the output of `trace` when its inputs move by `steps`.
  public init(_ trace: Trace, by steps: [(input: Int, step: Double)]) {
    self.steps = steps
    let terms = steps.map { move in
      trace.gradient(of: .input(move.input)).map { $0 * move.step }
    }
    predicted = terms.contains { $0 == nil } ? nil : Self.sum(terms.compactMap(\.self))
    var point = trace.point
    for move in steps { point[move.input] += move.step }
    let value = trace.graph.value(at: point)
    actual = value.isFinite ? value - trace.value(of: trace.graph.output) : nil
  }

  /// The sum, and 0 where terms cancel and leave nothing but their rounding.
  private static func sum(_ terms: [Double]) -> Double {
    let sum = terms.reduce(0, +)
    let rounding = terms.reduce(0) { $0 + $1.magnitude } * Double.ulpOfOne
    return terms.count > 1 && sum.magnitude <= rounding ? 0 : sum
  }
}

extension Trace {
  /// The inputs of which a nudge tells most, at most `count`: those with the largest gradients that
  /// were asked for, in the order of the graph's inputs.
  public func mostSensitive(_ count: Int) -> [Int] {
    let sized = graph.inputs.indices.compactMap { input in
      gradient(of: .input(input)).map { (input: input, size: $0.magnitude) }
    }
    return sized.sorted { ($1.size, $0.input) < ($0.size, $1.input) }.prefix(count)
      .map(\.input).sorted()
  }
}

extension Graph {
  /// The value of the output at `point`; not finite where it does not exist.
  public func value(at point: [Double]) -> Double {
    let tape = tape()
    var passes = Passes(tape, leaves: point + constants.map(\.value))
    passes.forward(tape)
    if passes.values.contains(where: { !$0.isFinite }) { return .nan }
    return passes.values[Int(slot(output))]
  }
}
