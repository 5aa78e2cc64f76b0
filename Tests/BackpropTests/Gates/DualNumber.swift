// A number that carries its derivative along: an oracle that knows nothing of the gates' rules.

import Foundation
import Gates

/// A value with its derivative with respect to one input.
///
/// It is written from a table of derivatives and the chain rule; none of it is taken from the gates.
struct DualNumber: Scalar {
  let value: Double
  /// The derivative.
  let slope: Double
  /// The sum of the magnitudes of the terms of the derivative: what rounding errors are measured by.
  let scale: Double

  init(_ value: Double, slope: Double = 0, scale: Double? = nil) {
    self.value = value
    self.slope = slope
    self.scale = scale ?? slope.magnitude
  }

  init(integerLiteral value: Int) { self.init(Double(value)) }

  static func number(_ value: Double) -> DualNumber { DualNumber(value) }

  /// `value`, which depends on `parts` with these factors.
  private init(_ value: Double, from parts: [(factor: Double, of: DualNumber)]) {
    // A part that does not vary adds nothing, however large its factor.
    let varying = parts.filter { $0.of.slope != 0 || $0.of.scale != 0 }
    self.init(
      value, slope: varying.reduce(0) { $0 + $1.factor * $1.of.slope },
      scale: varying.reduce(0) { $0 + ($1.factor * $1.of.scale).magnitude })
  }
}

// MARK: - Arithmetic

extension DualNumber {
  static func + (left: DualNumber, right: DualNumber) -> DualNumber {
    DualNumber(left.value + right.value, from: [(1, left), (1, right)])
  }

  static func - (left: DualNumber, right: DualNumber) -> DualNumber {
    DualNumber(left.value - right.value, from: [(1, left), (-1, right)])
  }

  static func * (left: DualNumber, right: DualNumber) -> DualNumber {
    DualNumber(left.value * right.value, from: [(right.value, left), (left.value, right)])
  }

  static func / (left: DualNumber, right: DualNumber) -> DualNumber {
    let quotient = left.value / right.value
    return DualNumber(quotient, from: [(1 / right.value, left), (-quotient / right.value, right)])
  }

  static prefix func - (operand: DualNumber) -> DualNumber {
    DualNumber(-operand.value, from: [(-1, operand)])
  }

  static func power(_ base: DualNumber, _ exponent: DualNumber) -> DualNumber {
    let (x, n) = (base.value, exponent.value)
    return DualNumber(
      pow(x, n), from: [(n == 0 ? 0 : n * pow(x, n - 1), base), (pow(x, n) * log(x), exponent)])
  }

  static func select(
    _ left: DualNumber, _ relation: Relation, _ right: DualNumber,
    then: DualNumber, otherwise: DualNumber
  ) -> DualNumber {
    relation.holds(left.value, right.value) ? then : otherwise
  }

  static func oneMinus(
    _ part: DualNumber, exact: @autoclosure () -> DualNumber
  ) -> DualNumber {
    exact()
  }
}

// MARK: - Functions

extension DualNumber {
  static func apply(_ function: ElementaryFunction, _ operand: DualNumber) -> DualNumber {
    let (value, slope) = table(function, operand.value)
    return DualNumber(value, from: [(slope, operand)])
  }

  /// Each function and its derivative.
  private static func table(
    _ function: ElementaryFunction, _ x: Double
  ) -> (value: Double, slope: Double) {
    switch function {
    case .exp: (exp(x), exp(x))
    case .ln: (log(x), 1 / x)
    case .log2: (log2(x), 1 / x / log(2))
    case .log10: (log10(x), 1 / x / log(10))
    case .sqrt: (sqrt(x), 0.5 / sqrt(x))
    case .sin: (sin(x), cos(x))
    case .cos: (cos(x), -sin(x))
    case .tan: (tan(x), 1 / cos(x) / cos(x))
    case .asin: (asin(x), 1 / sqrt((1 - x) * (1 + x)))
    case .acos: (acos(x), -1 / sqrt((1 - x) * (1 + x)))
    case .atan: (atan(x), 1 / (1 + x * x))
    case .sinh: (sinh(x), cosh(x))
    case .cosh: (cosh(x), sinh(x))
    case .tanh: (tanh(x), 1 / cosh(x) / cosh(x))
    case .sigmoid: logistic(x)
    case .softplus: (max(x, 0) + log1p(exp(-abs(x))), logistic(x).value)
    case .erf: (erf(x), 2 / sqrt(Double.pi) * exp(-x * x))
    case .normalDistribution: (erfc(-x / sqrt(2)) / 2, bell(x))
    case .normalDensity: (bell(x), -x * bell(x))
    }
  }

  private static func logistic(_ x: Double) -> (value: Double, slope: Double) {
    let small = exp(-abs(x))
    let slope = small / (1 + small) / (1 + small)
    return (x >= 0 ? 1 / (1 + small) : small / (1 + small), slope)
  }

  private static func bell(_ x: Double) -> Double { exp(-x * x / 2) / sqrt(2 * Double.pi) }
}
