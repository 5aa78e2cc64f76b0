// What a recipe for exercises gives: a program, and what kind of number each input is.

internal import Graphs

/// How the exercises of a topic are made.
protocol PracticeRecipe: Sendable {
  /// The first level at which the topic makes sense.
  var firstLevel: PracticeLevel { get }
  /// Whether a gradient may be 0, because a gate lets none through.
  var mayBlock: Bool { get }

  /// An exercise without numbers; nil where chance led nowhere, and should be asked again.
  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft?
}

extension PracticeRecipe {
  var firstLevel: PracticeLevel { .first }
  var mayBlock: Bool { false }
}

/// An exercise without numbers.
struct PracticeDraft: Sendable {
  /// The kind of number that an input has.
  enum Kind: Hashable, Sendable {
    /// From 2 to 9, of either sign.
    case whole
    /// With one decimal, about as large as 1.5, of either sign.
    case decimal
    /// From 0.1 to 0.9, of either sign.
    case fraction
    /// As the fraction, but greater than 0: a strength or a rate.
    case share
  }

  /// The program, as a student sees it.
  let program: String
  /// The kinds of the inputs that are not of the usual kind.
  var kinds: [String: Kind] = [:]
  /// The kind of the other inputs.
  var usual = Kind.whole
  /// The size of the gates.
  var grouping = Grouping()

  /// The kind of the input called `name`.
  func kind(of name: String) -> Kind { kinds[name] ?? usual }
}

extension PracticeDraft.Kind {
  /// A number of this kind, small enough for those around it to have one digit before the point.
  func number(_ numbers: inout SeededNumbers) -> Double {
    let size =
      switch self {
      case .whole: numbers.pick([2.0, 3, 4])
      case .decimal: numbers.pick([0.8, 1.2, 1.5])
      case .fraction, .share: numbers.pick([0.2, 0.4, 0.5, 0.8])
      }
    // Where most signs are plus, those that are minus are noticed.
    return self != .share && numbers.below(5) < 2 ? -size : size
  }
}

extension SeededNumbers {
  /// One of `items`, of which there are some.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// A whole number in `range`.
  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }
}
