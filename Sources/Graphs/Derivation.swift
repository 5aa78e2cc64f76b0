// The chain rule over a graph in symbols: every derivative as a formula of names.

internal import Gates

/// The derivation of a gradient: local derivatives, then the chain rule from the output back.
///
/// Nothing that the graph shares is expanded: a formula speaks of nodes and, where it would grow
/// long, of gradients that stand further up in the derivation.
public struct Derivation: Sendable {
  /// One use of a value by a node.
  public struct Edge: Sendable {
    /// The node that uses the value.
    public let node: Int
    /// Its slot, counted from 0 over the inputs of the node.
    public let slot: Int
    /// The value.
    public let operand: Operand
    /// Which copy of the value it is, counted from 1; nil where the value is used only once.
    public let copy: Int?
    /// The place among all operands of the graph.
    let place: Int
  }

  /// The graph.
  public let graph: Graph
  /// The passes at a point, where there is one; then choices are decided as the point decides them.
  public let trace: Trace?
  /// Which inputs and nodes a gradient was asked for.
  public let wanted: [Operand]

  /// A gradient of more parts is called by its name in the formulas behind it.
  static let longestPart = 16
  /// A formula of more parts is not written.
  static let longest = 80

  let needed: [Bool]
  let uses: UseIndex
  /// do/di of every operand, in names.
  private(set) var locals: [Formula]
  /// What every operand's node sends back to it, in names.
  private(set) var contributions: [Formula]
  /// The gradient of every input and node, in names.
  private(set) var gradients: [Formula]

  /// Derives the gradients.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - wanted: The inputs and nodes whose gradient is wanted; all inputs where it is nil.
  ///   - trace: The passes over this graph at a point, if there is one.
  public init(_ graph: Graph, wanted: [Operand]? = nil, trace: Trace? = nil) {
    let asked = wanted ?? graph.inputs.indices.map(Operand.input)
    self.graph = graph
    self.trace = trace
    self.wanted = asked
    needed = graph.needed(for: asked)
    uses = UseIndex(graph)
    locals = Array(repeating: 0, count: graph.operands.count)
    contributions = locals
    gradients = Array(repeating: 0, count: graph.inputs.count + graph.count)
    derive()
  }

  private mutating func derive() {
    if graph.output.constant == nil { gradients[index(graph.output)] = 1 }
    for node in (0..<graph.count).reversed() where isNeeded(.node(node)) {
      if graph.output != .node(node) { addUp(.node(node)) }
      sendBack(from: node)
    }
    for input in graph.inputs.indices where graph.output != .input(input) { addUp(.input(input)) }
  }

  private mutating func addUp(_ operand: Operand) {
    gradients[index(operand)] = Formula.sum(places(of: operand).map { contributions[Int($0)] })
  }

  private mutating func sendBack(from node: Int) {
    let arriving = reference(to: .node(node))
    for (place, slope) in zip(graph.slots(of: node), localFormulas(of: node))
    where isNeeded(graph.operands[place]) {
      locals[place] = slope
      let isLong = slope.length > Self.longest
      let factor = isLong ? .input(number(of: .local(place: place))) : slope
      contributions[place] = Formula.product([arriving, factor])
    }
  }

  /// do/di for every slot of the node, in names.
  private func localFormulas(of node: Int) -> [Formula] {
    let operands = graph.slots(of: node).map { variable(graph.operands[$0]) }
    let output = Formula.input(number(of: .value(.node(node))))
    return graph.derivativeFormulas(of: node).map { formula in
      let decided =
        trace.map {
          formula.decided(inputs: $0.inputs(of: node), output: $0.value(of: node))
        } ?? formula
      return decided.substituting(operands, output: output)
    }
  }

  func variable(_ operand: Operand) -> Formula {
    guard let constant = operand.constant.map({ graph.constants[$0] }) else {
      return .input(number(of: .value(operand)))
    }
    return .constant(constant.value, text: constant.text)
  }

  /// The gradient as it stands in other formulas: itself where it is short, else its name.
  func reference(to operand: Operand) -> Formula {
    let gradient = gradients[index(operand)]
    if gradient.length <= Self.longestPart { return gradient }
    return .input(number(of: .gradient(operand)))
  }

  func index(_ operand: Operand) -> Int {
    neededIndex(operand, inputs: graph.inputs.count)
  }

  func places(of operand: Operand) -> ArraySlice<Int32> {
    let index = index(operand)
    return uses.places[Int(uses.starts[index])..<Int(uses.starts[index + 1])]
  }
}
