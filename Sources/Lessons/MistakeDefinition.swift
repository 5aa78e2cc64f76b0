// The shape of a kind of mistake: what it would have given instead of the right number.

public import Gates
internal import Graphs

/// One kind of mistake.
///
/// Nothing about an exercise is typed in: a mistake says, for any cell of any graph, which numbers it
/// would give there.
public protocol MistakeDefinition {
  /// What the mistake is about.
  static var family: MistakeFamily { get }

  /// What the mistake gives in the cell of the situation, in each way that it can be made; nothing
  /// where it cannot be made.
  static func predictions(in situation: Situation) -> [Prediction]
}

/// What kinds of mistake are about, the ones that say most first.
public enum MistakeFamily: Int, Comparable, CaseIterable, Sendable {
  /// What a gate computes, or its local derivatives; such mistakes are made inside gates too.
  case gate
  /// The two factors of the chain rule.
  case chainRule
  /// Sums over the uses of a value.
  case fork
  /// A factor that every number from some gate on has.
  case factor
  /// The way from the right number to the paper.
  case slip
  /// The number of another cell.
  case otherCell

  /// Whether the first says more than the second.
  public static func < (left: MistakeFamily, right: MistakeFamily) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Mistakes of one strength may explain a number equally well; a weaker one is not mentioned
  /// beside a stronger one.
  var strength: Int { Swift.max(rawValue, Self.fork.rawValue) }
}

/// A number that a mistake gives, and what it was made of.
public struct Prediction: Hashable, Sendable {
  /// The number.
  public private(set) var value: Double
  /// The slot that it is about, where it is about one.
  public let slot: Int?
  /// Which use of the value it is about, counted from 0, where it is about one.
  public let use: Int?
  /// The other cell that it is about, where it is about one.
  public let other: Cell?
  /// The gate that it takes for this one, where it takes one for another.
  public let gate: Gate?
  /// Numbers that the sentence names; each kind says which.
  public private(set) var numbers: [Double]
  /// The node inside the gate of the program where the mistake was made; nil where it was made at
  /// the node of the cell.
  public private(set) var inside: Int?

  /// A prediction.
  public init(
    _ value: Double, slot: Int? = nil, use: Int? = nil, other: Cell? = nil, gate: Gate? = nil,
    numbers: [Double] = []
  ) {
    self.value = value
    self.slot = slot
    self.use = use
    self.other = other
    self.gate = gate
    self.numbers = numbers
  }

  /// The same, `value` being what it gives where it was made at a node inside of a gate.
  func inside(_ node: Int, giving value: Double) -> Prediction {
    var prediction = giving(value)
    prediction.inside = node
    return prediction
  }

  /// The same, giving another number.
  func giving(_ value: Double) -> Prediction {
    var prediction = self
    prediction.value = value
    return prediction
  }

  /// The same with its sign turned.
  var turned: Prediction { giving(-value) }

  /// The same for somebody who does not have the numbers.
  var withoutNumbers: Prediction {
    var prediction = self
    prediction.numbers = []
    return prediction
  }
}
