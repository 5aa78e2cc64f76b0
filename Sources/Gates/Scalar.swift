// What a gate's rules are written in, so that one rule gives the number, its formula and a test.

/// A number-like value that the rules of a gate can be read with.
///
/// `Double` reads a rule as arithmetic, ``Formula`` reads it as the text shown beside the number, and
/// the tests read it with dual numbers.
public protocol Scalar: Sendable, ExpressibleByIntegerLiteral {
  /// A constant.
  static func number(_ value: Double) -> Self

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  static prefix func - (operand: Self) -> Self

  /// `base` to the power `exponent`.
  static func power(_ base: Self, _ exponent: Self) -> Self

  /// The value of a gate with one input.
  ///
  /// One requirement for all of them: a reading decides by the gate what to do.
  static func apply(_ function: ElementaryFunction, _ operand: Self) -> Self

  /// `then` where `left` stands in the `relation` to `right`, else `otherwise`.
  static func select(
    _ left: Self, _ relation: Relation, _ right: Self, then: Self, otherwise: Self
  ) -> Self

  /// 1 − `part`, where `exact` is the same number without the loss of digits of that subtraction.
  ///
  /// A formula shows 1 − `part`; a number uses `exact`: at i = 40, o is 1 to the last digit, and
  /// o(1 − o) would be 0 instead of 4.25·10⁻¹⁸.
  static func oneMinus(_ part: Self, exact: @autoclosure () -> Self) -> Self

  /// The local derivative of a power with respect to its base.
  static func powerSlope(base: Self, exponent: Self) -> Self
}

extension Scalar {
  /// exponent · base^(exponent − 1).
  public static func powerSlope(base: Self, exponent: Self) -> Self {
    exponent * power(base, exponent - 1)
  }

  static func exp(_ x: Self) -> Self { apply(.exp, x) }
  static func ln(_ x: Self) -> Self { apply(.ln, x) }
  static func sqrt(_ x: Self) -> Self { apply(.sqrt, x) }
  static func sigmoid(_ x: Self) -> Self { apply(.sigmoid, x) }
}

/// A function of one number that the rules may use.
public enum ElementaryFunction: String, CaseIterable, Sendable {
  case exp, ln, log2, log10, sqrt
  case sin, cos, tan, asin, acos, atan, sinh, cosh, tanh
  case sigmoid, softplus, erf
  /// The standard normal distribution function Φ, which gelu is made of.
  case normalDistribution
  /// The standard normal density φ, the derivative of Φ.
  case normalDensity

  /// How a formula writes it.
  var symbol: String {
    switch self {
    case .sigmoid: "σ"
    case .normalDistribution: "Φ"
    case .normalDensity: "φ"
    default: rawValue
    }
  }

  /// How a formula writes it where only ASCII may be used.
  var ascii: String {
    switch self {
    case .normalDistribution: "Phi"
    case .normalDensity: "phi"
    default: rawValue
    }
  }
}

/// How two numbers are compared in a rule with branches.
public enum Relation: String, Sendable {
  case greater = ">"
  case greaterOrEqual = "≥"
  case less = "<"

  /// Whether `left` stands in this relation to `right`.
  @inline(__always)
  public func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .less: left < right
    }
  }

  /// How it is written where only ASCII may be used.
  var ascii: String { self == .greaterOrEqual ? ">=" : rawValue }
}
