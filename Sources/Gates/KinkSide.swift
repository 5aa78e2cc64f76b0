// Kinks seen from one side: the slope that a gate takes once its inputs have left the kink.

/// On which side of a point slopes are asked for.
public enum KinkSide: Double, Sendable {
  /// Where the input of the program is a little smaller.
  case below = -1
  /// At the point, where a gate on its kink takes the slope that was agreed on.
  case itself = 0
  /// Where the input of the program is a little larger.
  case above = 1
}

extension Kink {
  /// The first input of a gate on its kink, moved off it the way both inputs go toward `side`.
  ///
  /// Where they do not leave the kink, their slopes are equal, and it does not matter which branch
  /// the gate takes.
  func moved(_ first: Dual, _ second: Dual, toward side: KinkSide) -> Double {
    let drift =
      switch self {
      case .atZero: first.slope
      case .atTie: first.slope - second.slope
      }
    let way = drift * side.rawValue
    if way == 0 { return first.value }
    return way > 0 ? first.value.nextUp : first.value.nextDown
  }
}
