// A place for one number in the tables of both passes: what a student works out, one at a time.

public import Graphs

/// One number of the working.
public struct Cell: Hashable, Sendable {
  /// What the number is.
  public enum Quantity: Hashable, Sendable {
    /// The output of the node, o.
    case output
    /// do/di for a slot of the node, in the forward table.
    case localDerivative(slot: Int)
    /// do/di for a slot of the node once more, where the backward table needs it.
    case carriedDerivative(slot: Int)
    /// dz/do along one of several uses of the node's output, counted from 0.
    case share(Int)
    /// dz/do of the node: the sum over its uses, and 1 at the output.
    case arriving
    /// dz/di for a slot of the node: what goes back along it.
    case sent(slot: Int)
    /// The gradient of an input: the sum of what flows back to it.
    case gradient
  }

  /// The node that the number belongs to, or the input of which it is the gradient.
  public let operand: Operand
  /// What it is.
  public let quantity: Quantity

  /// The number `quantity` of a node.
  public init(_ node: Int, _ quantity: Quantity) {
    operand = .node(node)
    self.quantity = quantity
  }

  /// The gradient of an input.
  public init(gradientOf input: Int) {
    operand = .input(input)
    quantity = .gradient
  }

  /// Whether the number belongs to the forward pass.
  public var isForward: Bool {
    switch quantity {
    case .output, .localDerivative: true
    case .carriedDerivative, .share, .arriving, .sent, .gradient: false
    }
  }

  /// The slot that the number is about, where it is about one.
  public var slot: Int? {
    switch quantity {
    case .localDerivative(let slot), .carriedDerivative(let slot), .sent(let slot): slot
    case .output, .share, .arriving, .gradient: nil
    }
  }
}

extension Trace {
  /// All numbers of the working, in the order in which they are worked out: forward node by node,
  /// backward node by node, and the gradient.
  ///
  /// What is not needed for a gradient that was asked for is left out of the backward pass.
  public var cells: [Cell] {
    let nodes = 0..<graph.count
    let inputs = graph.inputs.indices.filter { isWanted(.input($0)) }
    return nodes.flatMap(forwardCells) + nodes.reversed().flatMap(backwardCells)
      + inputs.map(Cell.init(gradientOf:))
  }

  /// The numbers of the node in the forward table.
  public func forwardCells(of node: Int) -> [Cell] {
    [Cell(node, .output)] + slots(of: node).map { Cell(node, .localDerivative(slot: $0)) }
  }

  /// The numbers of the node in the backward table; none where its gradient is not needed.
  public func backwardCells(of node: Int) -> [Cell] {
    guard isNeeded(.node(node)) else { return [] }
    let uses = uses(of: .node(node)).count
    let shares = uses > 1 ? (0..<uses).map { Cell(node, .share($0)) } : []
    let sent = slots(of: node).filter { isNeeded(operand(of: node, slot: $0)) }
    return shares + [Cell(node, .arriving)]
      + sent.flatMap { [Cell(node, .carriedDerivative(slot: $0)), Cell(node, .sent(slot: $0))] }
  }

  /// The slots of the node through which something flows that is no constant.
  private func slots(of node: Int) -> [Int] {
    graph.slots(of: node).indices.filter { operand(of: node, slot: $0).constant == nil }
  }

  /// What flows into the slot of the node.
  public func operand(of node: Int, slot: Int) -> Operand {
    graph.operand(at: graph.slots(of: node)[slot])
  }

  /// The exact number in the cell: the key.
  public func value(of cell: Cell) -> Double {
    switch (cell.quantity, cell.operand.node) {
    case (.output, let node?): value(of: node)
    case (.localDerivative(let slot), let node?), (.carriedDerivative(let slot), let node?):
      localDerivatives(of: node)[slot]
    case (.share(let use), let node?): contribution(of: uses(of: .node(node))[use]) ?? 0
    case (.sent(let slot), let node?): contributions(from: node)[slot] ?? 0
    case (.arriving, _), (.gradient, _): gradient(of: cell.operand) ?? 0
    case (_, nil): preconditionFailure("only a gradient belongs to an input")
    }
  }
}
