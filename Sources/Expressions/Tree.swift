// The expressions of a program as one flat arena: no boxes, so no text is too deep for it.

public import Gates

/// The expressions of a program, in post-order: every node stands behind its operands.
public struct Tree: Sendable {
  /// What a node of the tree is.
  public enum Kind: Sendable {
    /// A literal number.
    case number(Double)
    /// A name, by its number in ``Program/symbols``.
    case name(Int32)
    /// The operators. `x²`, `1/u` and `√u` are these too, or calls of gates.
    case add, subtract, multiply, divide, power, negate
    /// A call of a gate; more than two operands nest to the left.
    case gate(Gate)
    /// A call of a gate that the program defines, by its number in ``Program/definitions``.
    case definition(Int32)
  }

  /// A node of the tree.
  public struct Node: Sendable {
    /// What it is.
    public let kind: Kind
    /// Its place in the text, without brackets around it.
    public let range: SourceRange
    let operands: Range<Int32>
  }

  /// The nodes, operands before the nodes that use them.
  public private(set) var nodes: [Node] = []
  private var operandList: [Int32] = []

  /// A tree without nodes.
  public init() {}

  /// The operands of `node`, as numbers of nodes, in the order in which they were written.
  public func operands(of node: Int) -> ArraySlice<Int32> {
    let range = nodes[node].operands
    return operandList[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// Adds a node behind its operands.
  ///
  /// - Returns: The number of the node.
  mutating func append(
    _ kind: Kind, _ operands: some Collection<Int32> = EmptyCollection(), at range: SourceRange
  ) -> Int32 {
    let start = Int32(operandList.count)
    operandList.append(contentsOf: operands)
    nodes.append(Node(kind: kind, range: range, operands: start..<Int32(operandList.count)))
    return Int32(nodes.count - 1)
  }
}
