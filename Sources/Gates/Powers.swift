// Powers, roots, exponentials and logarithms.

enum Power: GateDefinition {
  static let card = GateCard(
    "power", called: ["pow", "power"], .power, pattern: .scales, domain: .realPower,
    absorbsConstants: true)
  @inline(__always)
  static func value<S: Scalar>(_ first: S, _ second: S) -> S { .power(first, second) }
  @inline(__always)
  static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) {
    (.powerSlope(base: first, exponent: second), output * .ln(first))
  }
}

enum Reciprocal: UnaryGate {
  static let card = GateCard(
    "reciprocal", called: ["reciprocal"], .reciprocal, pattern: .scales, domain: .nonZero)
  @inline(__always)
  static func value<S: Scalar>(_ input: S) -> S { 1 / input }
  // Divided twice: the square of an input may overflow where the derivative is a fine number.
  @inline(__always)
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { -(1 / input / input) }
}

enum SquareRoot: UnaryGate {
  static let card = GateCard(
    "square root", called: ["sqrt"], .root, pattern: .scales, domain: .nonNegative)
  @inline(__always)
  static func value<S: Scalar>(_ input: S) -> S { .sqrt(input) }
  @inline(__always)
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { 1 / (2 * output) }
}

enum Exponential: UnaryGate {
  static let card = GateCard(
    "exponential", called: ["exp"], .function("exp"), pattern: .scales)
  @inline(__always)
  static func value<S: Scalar>(_ input: S) -> S { .exp(input) }
  @inline(__always)
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { output }
}

enum NaturalLogarithm: UnaryGate {
  static let card = GateCard(
    "natural logarithm", called: ["ln", "log"], .function("ln"), pattern: .scales, domain: .positive
  )
  @inline(__always)
  static func value<S: Scalar>(_ input: S) -> S { .ln(input) }
  @inline(__always)
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { 1 / input }
}

enum BinaryLogarithm: UnaryGate {
  static let card = GateCard(
    "logarithm to base 2", called: ["log2"], .function("log2"), pattern: .scales, domain: .positive)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.log2, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { 1 / (input * .ln(2)) }
  static func parts<S: Scalar>(_ input: S) -> S? { .ln(input) / .ln(2) }
}

enum DecimalLogarithm: UnaryGate {
  static let card = GateCard(
    "logarithm to base 10", called: ["log10"], .function("log10"), pattern: .scales,
    domain: .positive)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.log10, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { 1 / (input * .ln(10)) }
  static func parts<S: Scalar>(_ input: S) -> S? { .ln(input) / .ln(10) }
}
