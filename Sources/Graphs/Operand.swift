// What flows along an edge of the graph: an input, a constant, or the output of a node.

/// Where a value comes from, in four bytes.
public struct Operand: Hashable, Sendable {
  /// The kinds of place a value can come from.
  public enum Source: Hashable, Sendable {
    /// An input of the program, counted from 0.
    case input(Int)
    /// A constant of the program, counted from 0.
    case constant(Int)
    /// The output of a node, counted from 0 in evaluation order.
    case node(Int)
  }

  /// The kind of place and its number in one.
  let raw: UInt32

  private init(_ index: Int, tag: UInt32) { raw = UInt32(index) << 2 | tag }

  /// The input of this number.
  public static func input(_ index: Int) -> Operand { Operand(index, tag: 0) }
  /// The constant of this number.
  public static func constant(_ index: Int) -> Operand { Operand(index, tag: 1) }
  /// The output of the node of this number.
  public static func node(_ index: Int) -> Operand { Operand(index, tag: 2) }

  /// How many inputs, constants or nodes an operand can tell apart.
  static let capacity = 1 << 30

  /// Where the value comes from.
  public var source: Source {
    switch raw & 3 {
    case 0: .input(Int(raw >> 2))
    case 1: .constant(Int(raw >> 2))
    default: .node(Int(raw >> 2))
    }
  }

  /// The number of the node, where it is one.
  public var node: Int? { raw & 3 == 2 ? Int(raw >> 2) : nil }

  /// The number of the input, where it is one.
  public var input: Int? { raw & 3 == 0 ? Int(raw >> 2) : nil }

  /// The number of the constant, where it is one.
  public var constant: Int? { raw & 3 == 1 ? Int(raw >> 2) : nil }
}
