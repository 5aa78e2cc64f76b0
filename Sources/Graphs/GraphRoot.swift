// A graph that ends earlier: the derivatives of a node are those of the graph whose output it is.

extension Graph {
  /// The same graph up to the node, with its value for the output; all nodes keep their numbers.
  public func ending(at node: Int) -> Graph {
    var part = self
    part.nodes.removeLast(count - node - 1)
    part.operands.removeLast(operands.count - Int(nodes[node].operands.upperBound))
    part.names.ordinals.removeLast(count - node - 1)
    part.named.removeAll { $0.operand.node.map { $0 > node } ?? false }
    part.output = .node(node)
    part.outputName = name(of: node)
    return part
  }
}
