// Which numbers make an exercise pleasant: nothing vanishes, nothing saturates, few digits.

internal import Expressions
internal import Gates
internal import Graphs

/// How pleasant an exercise is to calculate at a point.
struct PracticePoint {
  /// The passes at the point.
  let trace: Trace
  /// Whether a gradient may be 0.
  let mayBlock: Bool

  /// Larger numbers than this are no fun to write.
  private static let largest = 10_000.0
  /// And neither are smaller ones.
  private static let smallest = 0.001

  /// Whether nothing speaks against it: every number is there and is of a size to be written.
  var isUsable: Bool {
    trace.fault == nil && trace.kinks.isEmpty && gradientsFlow
      && trace.cells.allSatisfy { isWritable(trace.value(of: $0)) }
  }

  /// What is 0 hides whatever it is multiplied by; only a gate that blocks may do so.
  private func isWritable(_ value: Double) -> Bool {
    (Self.smallest..<Self.largest).contains(value.magnitude) || value == 0 && mayBlock
  }

  /// Whether every input gets a gradient; with gates that block, most of them do.
  private var gradientsFlow: Bool {
    let gradients = trace.graph.inputs.indices.map { trace.gradient(of: .input($0)) ?? 0 }
    guard gradients.allSatisfy(\.isFinite) else { return false }
    let flowing = gradients.count { $0 != 0 }
    return mayBlock ? flowing * 2 >= gradients.count && flowing > 0 : flowing == gradients.count
  }

  /// How many digits there are to write, as far as they can be told apart from others by hand.
  ///
  /// Nine digits are looked at, so that it is the same on machines that round the last bit of an
  /// exponential otherwise.
  var effort: Int {
    trace.cells.reduce(0) { $0 + Self.digits(trace.value(of: $1)) } + Self.twins * twins
  }

  /// Two inputs of one size are as bad as so many digits more.
  private static let twins = 20

  /// How many inputs have the size of one before them: 3 and −3 are easily mistaken.
  private var twins: Int { trace.point.count - Set(trace.point.map(\.magnitude)).count }

  /// The digits of a number: those before the point as well as those behind it, at most six.
  private static func digits(_ value: Double) -> Int {
    guard value != 0, value.isFinite else { return 1 }
    var decimal = DecimalDigits(value.magnitude)
    decimal.round(toDigits: 9)
    return Swift.min(6, Swift.max(decimal.digits.count, decimal.exponent))
  }

  /// Whether no gate is in vain: none gives what another value is already, or always the same.
  ///
  /// A gate with a kink may pass on what arrives.
  static func isLean(_ trace: Trace) -> Bool {
    var numbers = SeededNumbers(seed: 1)
    let points = (0..<3).map { _ in trace.point.map { $0 * (0.7 + 0.6 * numbers.fraction()) } }
    let traces = points.map { Trace(trace.graph, at: $0) }.filter { $0.fault == nil }
    guard traces.count > 1 else { return false }
    let graph = trace.graph
    let operands = graph.inputs.indices.map(Operand.input) + (0..<graph.count).map(Operand.node)
    let nodes = (0..<graph.count).filter { !hasKink($0, graph) }
    return nodes.allSatisfy { node in
      let own = traces.map { $0.value(of: node) }
      let isFixed = own.allSatisfy { isClose($0, own[0]) }
      return !isFixed
        && operands.allSatisfy { other in
          if other == .node(node) || other.node.map({ hasKink($0, graph) }) == true { return true }
          let others = traces.map { $0.value(of: other) }
          return !zip(own, others).allSatisfy { isClose($0, $1) }
        }
    }
  }

  /// Whether every gate with a kink lets through now this, now that: max(x, x − 3) does not.
  static func hasLiveKinks(_ trace: Trace) -> Bool {
    let graph = trace.graph
    let nodes = (0..<graph.count).filter { hasKink($0, graph) }
    guard !nodes.isEmpty else { return true }
    var numbers = SeededNumbers(seed: 2)
    let points = (0..<60).map { _ in
      trace.point.map { $0 * (0.2 + 2 * numbers.fraction()) * (numbers.below(2) == 0 ? -1 : 1) }
    }
    let traces = points.map { Trace(graph, at: $0) }.filter { $0.fault == nil }
    return nodes.allSatisfy { node in
      Set(traces.map { $0.localDerivatives(of: node) }).count > 1
    }
  }

  private static func hasKink(_ node: Int, _ graph: Graph) -> Bool {
    guard case .gate(let gate) = graph.operation(of: node) else { return false }
    return gate.card.kink != nil
  }

  private static func isClose(_ one: Double, _ other: Double) -> Bool {
    (one - other).magnitude <= 1e-9 * (one.magnitude + other.magnitude)
  }
}
