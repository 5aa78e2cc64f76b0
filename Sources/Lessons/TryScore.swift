// How the tries of a walk went: a count, never a mark.

internal import Gates
internal import Graphs

/// How one number was got.
public enum TryOutcome: Hashable, Sendable {
  /// Right with the first answer and without a hint.
  case atOnce
  /// Right with a hint, or after a wrong answer.
  case withHelp
  /// It was shown.
  case shown
  /// It was shown, and right when it came back.
  case learned
}

/// How many numbers were got in which way.
public struct TryScore: Hashable, Sendable {
  private var counts: [TryOutcome: Int] = [:]

  /// The score of somebody who has tried nothing.
  public init() {}

  init(_ outcomes: some Sequence<TryOutcome>) {
    for outcome in outcomes { counts[outcome, default: 0] += 1 }
  }

  /// How many were got in this way; those that were learned were shown first.
  public func count(_ outcome: TryOutcome) -> Int {
    counts[outcome, default: 0] + (outcome == .shown ? counts[.learned, default: 0] : 0)
  }

  /// Both together.
  public static func + (one: TryScore, other: TryScore) -> TryScore {
    var sum = one
    sum.counts.merge(other.counts, uniquingKeysWith: +)
    return sum
  }

  /// Adds `other`.
  public static func += (score: inout TryScore, other: TryScore) { score = score + other }

  /// How many numbers were asked for.
  public var total: Int { counts.values.reduce(0, +) }
}

/// A kind of number that is soon known by heart.
public enum EasyKind: CaseIterable, Hashable, Sendable {
  /// do/di of a sum is 1.
  case slopeOfSum
  /// dz/do of a value that is used once is what comes back from there.
  case copiedGradient
  /// The backward pass starts with 1.
  case seed

  /// So many right answers in a row are enough.
  static let enough = 2
}

extension StepWalk {
  /// The easy kind of number that is in `cell`, if it is of one.
  func easyKind(of cell: Cell) -> EasyKind? {
    switch cell.quantity {
    case .localDerivative:
      guard let node = cell.operand.node, case .gate(let gate) = trace.graph.operation(of: node),
        gate.card.pattern == .distributes
      else { return nil }
      return .slopeOfSum
    case .arriving, .gradient:
      switch trace.uses(of: cell.operand).count {
      case 0: return cell.quantity == .arriving ? .seed : nil
      case 1: return .copiedGradient
      default: return nil
      }
    case .output, .carriedDerivative, .share, .sent: return nil
    }
  }
}
