// The shape of a kind of mistake: what it would have given instead of the right number.

internal import Graphs

/// One kind of mistake.
///
/// Nothing about an exercise is typed in: a mistake says, for any cell of any graph, which numbers it
/// would give there.
public protocol MistakeDefinition {
  /// What the mistake gives in the cell of the situation, in each way that it can be made; nothing
  /// where it cannot be made.
  static func predictions(in situation: Situation) -> [Prediction]
}

/// A number that a mistake gives, and what it was made of.
public struct Prediction: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// The slot that it is about, where it is about one.
  public let slot: Int?
  /// Which use of the value it is about, counted from 0, where it is about one.
  public let use: Int?
  /// The other cell that it is about, where it is about one.
  public let other: Cell?
  /// Numbers that the sentence names; each kind says which.
  public let numbers: [Double]

  /// A prediction.
  public init(
    _ value: Double, slot: Int? = nil, use: Int? = nil, other: Cell? = nil, numbers: [Double] = []
  ) {
    self.value = value
    self.slot = slot
    self.use = use
    self.other = other
    self.numbers = numbers
  }
}
