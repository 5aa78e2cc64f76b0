// A number known only to lie between two others: what a rounded answer says, and what follows from it.

/// All numbers from `lower` to `upper`.
///
/// A gate's rules read with it give every result that some numbers in the inputs could have: bounds
/// are rounded outward, so that no possible result is lost. At a kink both branches count.
public struct Interval: Scalar, Hashable {
  /// The least number; −∞ where there is no bound.
  public let lower: Double
  /// The greatest number; ∞ where there is no bound.
  public let upper: Double

  /// The numbers from `lower` to `upper`; all numbers where a bound is none.
  public init(_ lower: Double, _ upper: Double) {
    let isKnown = lower <= upper
    self.lower = isKnown ? lower : -.infinity
    self.upper = isKnown ? upper : .infinity
  }

  /// One number.
  public init(_ value: Double) { self.init(value, value) }

  /// A number as it was typed: a Double holds most decimals only nearly.
  public init(around value: Double) {
    self = value == value.rounded() ? Interval(value) : Interval(value).widened
  }

  /// All numbers.
  public static let everything = Interval(-.infinity, .infinity)

  /// Whether `value` is one of the numbers.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Whether some number lies in both.
  public func overlaps(_ other: Interval) -> Bool { lower <= other.upper && other.lower <= upper }

  /// The number in the middle.
  public var middle: Double { lower == upper ? lower : lower / 2 + upper / 2 }

  /// How wide it is beside the least magnitude in it; infinite where it holds 0 and more.
  public var relativeWidth: Double {
    if lower == upper { return 0 }
    guard lower > 0 || upper < 0 else { return .infinity }
    return (upper - lower) / Swift.min(lower.magnitude, upper.magnitude)
  }

  /// The smallest interval that holds both.
  public func joined(_ other: Interval) -> Interval {
    Interval(Swift.min(lower, other.lower), Swift.max(upper, other.upper))
  }

  /// Further on both sides by `margin`, and by the rounding of doing so.
  public func widened(by margin: Double) -> Interval {
    Interval((lower - margin).nextDown, (upper + margin).nextUp)
  }

  /// One step of a Double further on both sides: more than the rounding of an arithmetic operation.
  var widened: Interval { Interval(lower.nextDown, upper.nextUp) }

  /// Further on both sides by what the mathematics of a C library may be off.
  private var widenedForFunctions: Interval {
    let (below, above) = (8 * lower.ulp, 8 * upper.ulp)
    return Interval(
      lower.isFinite ? lower - below : lower, upper.isFinite ? upper + above : upper)
  }
}

// MARK: - Arithmetic

extension Interval {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// A constant.
  public static func number(_ value: Double) -> Interval { Interval(around: value) }

  /// The sum.
  public static func + (left: Interval, right: Interval) -> Interval {
    exactOrWidened(left.lower + right.lower, left.upper + right.upper, left, right)
  }

  /// The difference.
  public static func - (left: Interval, right: Interval) -> Interval { left + (-right) }

  /// The number with its sign turned.
  public static prefix func - (operand: Interval) -> Interval {
    Interval(-operand.upper, -operand.lower)
  }

  /// The product.
  public static func * (left: Interval, right: Interval) -> Interval {
    let products = [left.lower, left.upper].flatMap { a in
      // Where one factor is 0, the product is, however far the other reaches.
      [right.lower, right.upper].map { b in a == 0 || b == 0 ? 0 : a * b }
    }
    return exactOrWidened(products.min() ?? 0, products.max() ?? 0, left, right)
  }

  /// The quotient; all numbers where the divisor may be 0.
  public static func / (left: Interval, right: Interval) -> Interval {
    guard right.lower > 0 || right.upper < 0 else { return .everything }
    let quotients = [left.lower, left.upper].flatMap { a in
      [right.lower, right.upper].map { b in a / b }
    }
    guard quotients.allSatisfy({ !$0.isNaN }) else { return .everything }
    return Interval(quotients.min() ?? 0, quotients.max() ?? 0).widened
  }

  /// Sums and products of small whole numbers have no rounding that would have to be allowed for.
  private static func exactOrWidened(
    _ lower: Double, _ upper: Double, _ left: Interval, _ right: Interval
  ) -> Interval {
    let result = Interval(lower, upper)
    let areWhole = [left.lower, left.upper, right.lower, right.upper, lower, upper].allSatisfy {
      $0 == $0.rounded() && $0.magnitude < 1e15
    }
    return areWhole ? result : result.widened
  }

  /// Both branches where the comparison may come out either way, or on the edge between them.
  public static func select(
    _ left: Interval, _ relation: Relation, _ right: Interval, then: Interval, otherwise: Interval
  ) -> Interval {
    let (holds, fails) =
      relation == .less
      ? (left.upper < right.lower, left.lower > right.upper)
      : (left.lower > right.upper, left.upper < right.lower)
    return holds ? then : fails ? otherwise : then.joined(otherwise)
  }

  /// The number without the loss of digits of a subtraction.
  public static func oneMinus(
    _ part: Interval, exact: @autoclosure () -> Interval
  ) -> Interval {
    // A part that is known to the last digits has lost those that `exact` still has; a rounded part,
    // or one that does not fit, is what somebody calculated with.
    let difference = 1 - part
    guard part.relativeWidth < 1e-12 else { return difference }
    let better = exact()
    return better.overlaps(difference) ? better : difference
  }
}

// MARK: - Functions

extension Interval {
  /// `base` to the power `exponent`; all numbers where the base may be negative and the exponent is
  /// not one whole number.
  public static func power(_ base: Interval, _ exponent: Interval) -> Interval {
    if exponent.lower == exponent.upper, exponent.lower == exponent.lower.rounded() {
      return power(base, whole: exponent.lower)
    }
    guard base.lower >= 0 else { return .everything }
    return hull(
      [base.lower, base.upper].flatMap { a in
        [exponent.lower, exponent.upper].map { Double.power(a, $0) }
      })
  }

  private static func power(_ base: Interval, whole exponent: Double) -> Interval {
    let ends = [base.lower, base.upper].map { Double.power($0, exponent) }
    guard base.lower < 0, base.upper > 0 else { return hull(ends) }
    if exponent < 0 { return .everything }
    let isEven = exponent.truncatingRemainder(dividingBy: 2) == 0
    return hull(isEven && exponent > 0 ? ends + [0] : ends)
  }

  private static func hull(_ values: [Double]) -> Interval {
    guard let least = values.min(), let most = values.max(), values.allSatisfy({ !$0.isNaN })
    else { return .everything }
    // Small whole numbers to whole powers are exact.
    let areWhole = values.allSatisfy { $0 == $0.rounded() && $0.magnitude < 1e15 }
    return areWhole ? Interval(least, most) : Interval(least, most).widenedForFunctions
  }

  /// The values of `function`.
  public static func apply(_ function: ElementaryFunction, _ operand: Interval) -> Interval {
    var points = [operand.lower, operand.upper]
    switch function {
    case .sin: points += turns(in: operand, from: .pi / 2, every: .pi)
    case .cos: points += turns(in: operand, from: 0, every: .pi)
    case .cosh, .normalDensity: if operand.contains(0) { points.append(0) }
    case .tan:
      guard turns(in: operand, from: .pi / 2, every: .pi).isEmpty else { return .everything }
    default: break
    }
    return bounds(points.map { Double.apply(function, $0) }, operand)
  }

  private static func bounds(_ values: [Double], _ operand: Interval) -> Interval {
    guard operand.lower.isFinite, operand.upper.isFinite, let least = values.min(),
      let most = values.max(), values.allSatisfy({ !$0.isNaN })
    else { return .everything }
    return Interval(least, most).widenedForFunctions
  }

  /// The places in `operand` where a function with this period turns: none of its values lies
  /// beyond those there and at the ends.
  private static func turns(
    in operand: Interval, from first: Double, every period: Double
  ) -> [Double] {
    // One turn up and one down are all there are.
    let start = ((operand.lower - first) / period).rounded(.up)
    guard start.isFinite else { return [first, first + period] }
    return [0.0, 1].map { first + (start + $0) * period }.filter { $0 <= operand.upper }
  }
}
