// The gates of arithmetic: add, subtract, multiply, divide, negate.

enum Add: GateDefinition {
  static let card = GateCard(
    "add", called: ["add"], .sum("+"), pattern: .distributes, absorbsConstants: true)
  @inline(__always)
  static func value<S: Scalar>(_ first: S, _ second: S) -> S { first + second }
  @inline(__always)
  static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) { (1, 1) }
}

enum Subtract: GateDefinition {
  static let card = GateCard(
    "subtract", called: ["subtract"], .sum("−"), pattern: .flips, absorbsConstants: true)
  @inline(__always)
  static func value<S: Scalar>(_ first: S, _ second: S) -> S { first - second }
  @inline(__always)
  static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) {
    (1, -1)
  }
}

enum Multiply: GateDefinition {
  static let card = GateCard(
    "multiply", called: ["multiply"], .product("×"), pattern: .switches, absorbsConstants: true)
  @inline(__always)
  static func value<S: Scalar>(_ first: S, _ second: S) -> S { first * second }
  @inline(__always)
  static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) {
    (second, first)
  }
}

enum Divide: GateDefinition {
  static let card = GateCard(
    "divide", called: ["divide"], .quotient, pattern: .scales, domain: .nonZeroSecond,
    absorbsConstants: true)
  @inline(__always)
  static func value<S: Scalar>(_ first: S, _ second: S) -> S { first / second }
  @inline(__always)
  static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) {
    (1 / second, -(output / second))
  }
  static func parts<S: Scalar>(_ first: S, _ second: S) -> S? { first * (1 / second) }
}

enum Negate: UnaryGate {
  static let card = GateCard(
    "negate", called: ["negate", "negative"], .minus, pattern: .flips)
  @inline(__always)
  static func value<S: Scalar>(_ input: S) -> S { -input }
  @inline(__always)
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { -1 }
}
