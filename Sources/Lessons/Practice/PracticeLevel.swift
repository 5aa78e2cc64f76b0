// How large and how difficult an exercise of a level is: the one place that says so.

/// How difficult an exercise is, the same in every topic.
public enum PracticeLevel: Int, CaseIterable, Sendable {
  /// The first steps.
  case first = 1
  /// A small graph.
  case second
  /// A graph of middle size.
  case third
  /// A large graph.
  case fourth
  /// As large as an exercise in an examination.
  case fifth

  /// How many gates the graph has.
  public var gates: ClosedRange<Int> {
    switch self {
    case .first: 1...2
    case .second: 3...4
    case .third: 5...6
    case .fourth: 7...8
    case .fifth: 9...11
    }
  }

  /// How many gates there are where a single one would be too few.
  var size: ClosedRange<Int> { Swift.max(2, gates.lowerBound)...gates.upperBound }

  /// Whether every input is a whole number.
  public var isWhole: Bool { self <= .second }

  /// How many inputs a graph has whose shape is left to chance.
  var inputs: ClosedRange<Int> {
    switch self {
    case .first: 1...3
    case .second: 2...4
    case .third, .fourth: 2...4
    case .fifth: 2...3
    }
  }

  /// The gates that are met by this level; those that stand here twice come twice as often.
  var gateKinds: [SketchGate] {
    switch self {
    case .first: [.add, .multiply, .multiply, .subtract]
    case .second: [.add, .multiply, .multiply, .subtract, .square]
    case .third: [.add, .multiply, .multiply, .subtract, .square, .reciprocal]
    case .fourth: [.add, .add, .multiply, .multiply, .subtract, .square, .divide, .sigmoid]
    case .fifth:
      [.add, .add, .multiply, .multiply, .subtract, .square, .divide, .divide, .sigmoid, .sigmoid]
    }
  }
}

extension PracticeLevel: Comparable {
  /// Whether the level is below the other.
  public static func < (left: PracticeLevel, right: PracticeLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
