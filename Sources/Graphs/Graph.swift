// The computational graph: nodes in evaluation order, operands by number, nothing nested.

internal import Expressions
public import Gates

/// A computational graph.
///
/// Every node stands after the nodes it uses, so the forward pass is one loop over the nodes and the
/// backward pass the same loop in reverse.
public struct Graph: Sendable {
  /// An input, to which a point gives a value.
  public struct Input: Sendable {
    /// Its name, as it was first written.
    public let name: String
  }

  /// A constant, as it was written.
  public struct Constant: Sendable {
    /// Its value.
    public let value: Double
    /// Its text in the program, such as `1/2` or `π`.
    public let text: String
  }

  /// What a node computes.
  public enum Operation: Hashable, Sendable {
    /// A gate of the list of all gates.
    case gate(Gate)
    /// A gate that the program defines, by its number in ``Graph/programGates``.
    case program(Int)
  }

  /// A node: one gate and its operands.
  struct Node: Sendable {
    let operation: Operation
    let operands: Range<Int32>
    /// The part of the printed program that the node stands for; empty where it stands for none.
    var text: Range<Int32>
  }

  /// The inputs, in the order in which they first appear.
  public internal(set) var inputs: [Input] = []
  /// The constants that are operands of a node.
  public internal(set) var constants: [Constant] = []
  /// The gates that the program defines, in the order in which they are defined.
  public internal(set) var programGates: [DefinedGate] = []
  /// Where the value of the program comes from.
  public internal(set) var output = Operand.constant(0)
  /// The name of the output, such as `z`, or `f` where the program gives none.
  public internal(set) var outputName = "f"
  /// The program as it is printed; the texts of nodes are parts of it.
  public internal(set) var printed: [UInt8] = []

  var nodes: [Node] = []
  var operands: [Operand] = []
  var names = NodeNames()
  /// What the names of the program stand for, second names included.
  var named: [(name: String, operand: Operand)] = []

  /// How many nodes there are.
  public var count: Int { nodes.count }

  /// What the node computes.
  public func operation(of node: Int) -> Operation { nodes[node].operation }

  /// All operands of the node, also those that belong to the gate.
  public func operands(of node: Int) -> ArraySlice<Operand> {
    let range = nodes[node].operands
    return operands[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The operand at a place of ``slots(of:)``.
  public func operand(at place: Int) -> Operand { operands[place] }

  /// The places in ``operands(of:)`` that are inputs of the node: all but the gate's own constants.
  public func slots(of node: Int) -> [Int] {
    let operands = operands(of: node)
    guard absorbsConstants(nodes[node].operation) else { return Array(operands.indices) }
    return operands.indices.filter { operands[$0].constant == nil }
  }

  /// Whether the node has one input only.
  public func hasOneSlot(_ node: Int) -> Bool {
    let operands = operands(of: node)
    guard operands.count > 1 else { return true }
    guard absorbsConstants(nodes[node].operation) else { return false }
    // Looks no further than the second: a gate of the program may have thousands.
    return operands.lazy.filter { $0.constant == nil }.prefix(2).count == 1
  }

  private func absorbsConstants(_ operation: Operation) -> Bool {
    switch operation {
    case .gate(let gate): gate.card.absorbsConstants
    case .program: true
    }
  }

  /// The name of the node: the program's, or `v1`, `v2`, … in evaluation order.
  public func name(of node: Int) -> String { names.name(of: node) }

  /// Whether the program gives the node its name.
  public func isNamed(_ node: Int) -> Bool { names.ordinals[node] <= 0 }

  /// The names that the program gives to nodes, in the order of the program.
  public var givenNames: [String] { names.given.map(\.name) }

  /// The input or node of this name, as the program or the tables have it; nil where there is none.
  public func operand(named name: String) -> Operand? {
    let key = NameKey(name)
    if let found = named.first(where: { NameKey($0.name) == key }) { return found.operand }
    if let input = inputs.firstIndex(where: { NameKey($0.name) == key }) { return .input(input) }
    return nodes.indices.first { self.name(of: $0) == name }.map(Operand.node)
  }

  /// The name of an input or a node, or the text of a constant.
  public func name(of operand: Operand) -> String {
    switch operand.source {
    case .input(let index): inputs[index].name
    case .constant(let index): constants[index].text
    case .node(let index): name(of: index)
    }
  }

  /// What stands for the node in the program, such as `σ(x)`, cut to about `limit` characters.
  public func text(of node: Int, limit: Int) -> String {
    let range = nodes[node].text
    guard range.isEmpty else { return cut(range, limit: limit) }
    let parts = operands(of: node).map { operand -> String in
      guard let inner = operand.node else { return name(of: operand) }
      return nodes[inner].text.isEmpty ? name(of: inner) : cut(nodes[inner].text, limit: limit)
    }
    return glyph(of: node, operands: parts, limit: limit)
  }

  private func cut(_ range: Range<Int32>, limit: Int) -> String {
    // A character takes four bytes at most, save for combining marks, which a name may have few of.
    let end = min(Int(range.upperBound), Int(range.lowerBound) + limit * 4)
    let text = String(decoding: printed[Int(range.lowerBound)..<end], as: UTF8.self)
    let isWhole = end == Int(range.upperBound)
    return isWhole && text.count <= limit ? text : String(text.prefix(limit - 1)) + "…"
  }
}

/// The names of the nodes of a graph.
struct NodeNames: Sendable {
  /// The names that the program gives, in the order in which it gives them.
  private(set) var given: [(node: Int, name: String)] = []
  /// For each node: its number among those without a name, from 1; or, below 1, how many places
  /// behind the first its name stands in ``given``.
  var ordinals: [Int32] = []
  /// The letter before that number.
  var letter = "v"

  func name(of node: Int) -> String {
    let ordinal = ordinals[node]
    return ordinal > 0 ? "\(letter)\(ordinal)" : given[Int(-ordinal)].name
  }

  /// Gives a node a name; the first name stands.
  mutating func give(_ name: String, to node: Int) {
    guard ordinals[node] > 0 else { return }
    ordinals[node] = -Int32(given.count)
    given.append((node, name))
  }
}
