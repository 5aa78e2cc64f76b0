// Marks as exact sums: counted in halves, never as fractions of a Double.

/// A number of marks.
public struct Marks: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// How many halves of a mark.
  public let halves: Int

  /// So many halves of a mark.
  public init(halves: Int) { self.halves = halves }

  /// No marks.
  public static let none = Marks(halves: 0)
  /// One mark.
  public static let one = Marks(halves: 2)

  /// The sum.
  public static func + (left: Marks, right: Marks) -> Marks {
    Marks(halves: left.halves + right.halves)
  }

  /// Whether the first is less.
  public static func < (left: Marks, right: Marks) -> Bool { left.halves < right.halves }

  /// The marks as a decimal number, such as `29.5`.
  public var description: String {
    "\(halves / 2)" + (halves.isMultiple(of: 2) ? "" : ".5")
  }
}

/// What an answer earns that follows from a wrong one.
public enum FollowThrough: String, CaseIterable, Sendable {
  /// As much as the right answer.
  case full
  /// Half of it.
  case half
  /// Nothing.
  case none

  /// What such an answer earns, where the right one earns `marks`.
  func of(_ marks: Marks) -> Marks {
    switch self {
    case .full: marks
    case .half: Marks(halves: marks.halves / 2)
    case .none: .none
    }
  }
}
