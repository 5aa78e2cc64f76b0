// The facts of both passes at a point: what tables, sentences and pictures are made of.

internal import Gates

/// The forward and the backward pass over a graph at a point, with every number on every edge.
public final class Trace: Sendable {
  /// One use of a value: the node that takes it, and in which of its slots.
  public struct Use: Sendable {
    /// The node that uses the value.
    public let node: Int
    /// Its slot, counted from 0 over the inputs of the node.
    public let slot: Int
    /// The place among all operands of the graph.
    let place: Int
  }

  /// The graph.
  public let graph: Graph
  /// The value of each input.
  public let point: [Double]
  /// Which inputs and nodes a gradient was asked for, in the order of the request.
  public let wanted: [Operand]
  private let areWanted: [Bool]
  /// What went wrong, if anything: then the passes are right up to there.
  public let fault: Fault?

  let passes: Passes
  /// do/di of every operand, in the order of the graph's operands.
  let derivatives: [Double]
  private let needed: [Bool]
  private let useStarts: [Int32]
  private let usePlaces: [Int32]
  private let placeNodes: [Int32]
  private let placeSlots: [Int32]

  /// Runs both passes.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - point: The value of each input, in the order of the graph's inputs.
  ///   - wanted: The inputs and nodes whose gradient is wanted; all inputs where it is nil.
  public init(_ graph: Graph, at point: [Double], wanted: [Operand]? = nil) {
    precondition(point.count == graph.inputs.count)
    let tape = graph.tape()
    var passes = Passes(tape, leaves: point + graph.constants.map(\.value))
    passes.forward(tape)
    let asked = wanted ?? graph.inputs.indices.map(Operand.input)
    let uses = UseIndex(graph)
    let derivatives = graph.derivatives(passes)
    var fault = graph.forwardFault(passes)
    // Where the forward pass has stopped there is no backward pass, and so no gradient.
    let needed = graph.needed(for: fault == nil ? asked : [])
    if fault == nil, graph.output.constant == nil {
      passes.backward(tape, from: graph.slot(graph.output))
      fault = graph.backwardFault(passes, derivatives: derivatives, needed: needed)
    }
    self.graph = graph
    self.point = point
    self.wanted = asked
    areWanted = graph.marked(asked)
    self.fault = fault
    self.passes = passes
    self.needed = needed
    self.derivatives = derivatives
    useStarts = uses.starts
    usePlaces = uses.places
    placeNodes = uses.nodes
    placeSlots = uses.slots
  }

  /// The value of an input, a constant or a node.
  public func value(of operand: Operand) -> Double { passes.values[Int(graph.slot(operand))] }

  /// The output of the node.
  public func value(of node: Int) -> Double { value(of: Operand.node(node)) }

  /// The values that arrive at the node, slot by slot.
  public func inputs(of node: Int) -> [Double] {
    graph.slots(of: node).map { value(of: graph.operands[$0]) }
  }

  /// do/di of the node, slot by slot.
  public func localDerivatives(of node: Int) -> [Double] {
    graph.slots(of: node).map { derivatives[$0] }
  }

  /// Whether the gradient of the operand was asked for.
  public func isWanted(_ operand: Operand) -> Bool {
    operand.constant == nil && areWanted[neededIndex(operand, inputs: graph.inputs.count)]
  }

  /// Whether the gradient of the operand is needed for a gradient that was asked for.
  public func isNeeded(_ operand: Operand) -> Bool {
    operand.constant == nil && needed[neededIndex(operand, inputs: graph.inputs.count)]
  }

  /// The gradient of an input or a node: the sum of its contributions; nil where it is not needed.
  public func gradient(of operand: Operand) -> Double? {
    isNeeded(operand) ? passes.gradients[Int(graph.slot(operand))] : nil
  }

  /// What the node sends back along its slot: dz/do · do/di; nil where it is not needed.
  public func contribution(of use: Use) -> Double? {
    guard isNeeded(graph.operands[use.place]), let arriving = gradient(of: .node(use.node)) else {
      return nil
    }
    return arriving * derivatives[use.place]
  }

  /// What the node sends back along each of its slots; nil where it is not needed.
  public func contributions(from node: Int) -> [Double?] {
    graph.slots(of: node).enumerated().map { slot, place in
      contribution(of: Use(node: node, slot: slot, place: place))
    }
  }

  /// The uses of an input's or a node's value, by the node that uses it, then by slot.
  public func uses(of operand: Operand) -> [Use] {
    let index = neededIndex(operand, inputs: graph.inputs.count)
    return usePlaces[Int(useStarts[index])..<Int(useStarts[index + 1])].map { place in
      Use(
        node: Int(placeNodes[Int(place)]), slot: Int(placeSlots[Int(place)]), place: Int(place))
    }
  }
}

/// The number of an input or a node among all inputs and nodes.
func neededIndex(_ operand: Operand, inputs: Int) -> Int {
  switch operand.source {
  case .input(let index): index
  case .node(let index): inputs + index
  case .constant: preconditionFailure("a constant has no gradient")
  }
}

/// For every input and node, where it is used.
struct UseIndex {
  private(set) var starts: [Int32]
  private(set) var places: [Int32]
  /// The node that each operand belongs to.
  private(set) var nodes: [Int32]
  /// The slot of each operand in its node; 0 for the constants of a gate.
  private(set) var slots: [Int32]

  init(_ graph: Graph) {
    let values = graph.inputs.count + graph.count
    starts = Array(repeating: 0, count: values + 2)
    places = Array(repeating: 0, count: graph.operands.count)
    nodes = Array(repeating: 0, count: graph.operands.count)
    slots = nodes
    for operand in graph.operands where operand.constant == nil {
      starts[neededIndex(operand, inputs: graph.inputs.count) + 2] += 1
    }
    for index in 2..<starts.count { starts[index] += starts[index - 1] }
    for node in 0..<graph.count {
      for (slot, place) in graph.slots(of: node).enumerated() {
        nodes[place] = Int32(node)
        slots[place] = Int32(slot)
        guard graph.operands[place].constant == nil else { continue }
        let index = neededIndex(graph.operands[place], inputs: graph.inputs.count)
        places[Int(starts[index + 1])] = Int32(place)
        starts[index + 1] += 1
      }
    }
    starts.removeLast()
  }
}

extension Graph {
  /// True for each of `operands` among all inputs and nodes.
  func marked(_ operands: [Operand]) -> [Bool] {
    var marked = Array(repeating: false, count: inputs.count + count)
    for operand in operands where operand.constant == nil {
      marked[neededIndex(operand, inputs: inputs.count)] = true
    }
    return marked
  }

  /// Which inputs and nodes lie on a way from the output to something wanted.
  func needed(for wanted: [Operand]) -> [Bool] {
    var needed = marked(wanted)
    for node in 0..<count {
      let reaches = operands(of: node).contains {
        $0.constant == nil && needed[neededIndex($0, inputs: inputs.count)]
      }
      if reaches { needed[inputs.count + node] = true }
    }
    return needed
  }

  /// do/di of every operand, gathered from the passes over the tape.
  fileprivate func derivatives(_ passes: Passes) -> [Double] {
    var all: [Double] = []
    all.reserveCapacity(operands.count)
    var call = 0
    for node in 0..<count {
      let operands = operands(of: node)
      if case .program = nodes[node].operation {
        all.append(contentsOf: passes.callDerivatives[call..<(call + operands.count)])
        call += operands.count
      } else {
        all.append(passes.firsts[node])
        if operands.count == 2 { all.append(passes.seconds[node]) }
      }
    }
    return all
  }
}
