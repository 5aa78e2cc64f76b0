// Both passes as a walk: which steps there are, and which numbers each of them brings.

public import Graphs

/// One step of the walk.
public struct Step: Hashable, Sendable {
  /// What happens in a step.
  public enum Kind: Hashable, Sendable {
    /// A node computes its output and its local derivatives.
    case forward(node: Int)
    /// The backward pass starts with the gradient of the output by itself.
    case seed
    /// A node takes the gradient that arrives and sends it on.
    case backward(node: Int)
    /// The inputs add up what has flowed back to them.
    case gradient
  }

  /// Its number, from 1.
  public let number: Int
  /// What happens in it.
  public let kind: Kind

  /// The node that it is about, where it is about one.
  public var node: Int? {
    switch kind {
    case .forward(let node), .backward(let node): node
    case .seed, .gradient: nil
    }
  }
}

/// The steps over a graph: its gates forward, the start of the backward pass, its gates backward, and
/// the gradient.
public struct StepWalk: Sendable {
  /// Both passes.
  public let trace: Trace

  /// The walk through the passes of `trace`.
  public init(_ trace: Trace) { self.trace = trace }

  /// How many gates there are, and so steps in each pass.
  public var gates: Int { trace.graph.count }

  /// How many steps there would be if every number existed.
  public var count: Int { 2 * gates + 2 }

  /// The step that has no result because a number does not exist; nil where all exist.
  public var faulty: Int? {
    switch trace.fault {
    case nil: nil
    case .forward(let node, _)?: node + 1
    case .localDerivative(let node, _, _)?, .contributionOverflows(let node, _)?:
      backward(node)
    case .gradientOverflows(let operand)?: operand.node.map(backward) ?? count
    }
  }

  /// The last step that there is.
  public var last: Int { faulty ?? count }

  /// The step of this number.
  public subscript(number: Int) -> Step {
    let kind: Step.Kind =
      if number <= gates {
        .forward(node: number - 1)
      } else if number == gates + 1 {
        .seed
      } else if number < count {
        .backward(node: count - 1 - number)
      } else {
        .gradient
      }
    return Step(number: number, kind: kind)
  }

  /// The number of the node's step in the backward pass.
  public func backward(_ node: Int) -> Int { count - 1 - node }

  /// The last step of the pass that the step belongs to.
  ///
  /// The forward pass ends where the backward pass starts, the backward pass with the gradient.
  public func endOfPass(_ number: Int) -> Int { min(last, number <= gates ? gates + 1 : count) }

  /// The number of the step that brings the number in `cell`.
  public func step(of cell: Cell) -> Int {
    guard let node = cell.operand.node else { return count }
    switch cell.quantity {
    case .output, .localDerivative, .carriedDerivative: return node + 1
    case .share(let use): return backward(trace.uses(of: .node(node))[use].node)
    case .arriving: return trace.graph.output == .node(node) ? gates + 1 : backward(node)
    case .sent: return backward(node)
    case .gradient: return count
    }
  }

  /// The numbers that a step brings, in the order in which they are worked out.
  public func cells(of step: Step) -> [Cell] {
    switch step.kind {
    case .forward(let node): return trace.forwardCells(of: node)
    case .seed: return trace.graph.output.node.map { [Cell($0, .arriving)] } ?? []
    case .backward(let node):
      let isStart = trace.graph.output == .node(node)
      return trace.backwardCells(of: node).filter { cell in
        switch cell.quantity {
        case .arriving: !isStart
        case .sent: true
        default: false
        }
      }
    case .gradient:
      return trace.graph.inputs.indices.filter { trace.isWanted(.input($0)) }
        .map(Cell.init(gradientOf:))
    }
  }
}
