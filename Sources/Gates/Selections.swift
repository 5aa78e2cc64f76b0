// The gates that choose: relu and its leaky form, absolute value, max and min.

enum ReLU: UnaryGate {
  static let card = GateCard(
    "relu", called: ["relu"], .function("relu"), pattern: .gates, kink: .atZero)
  @inline(__always)
  static func value<S: Scalar>(_ input: S) -> S {
    .select(input, .greater, 0, then: input, otherwise: 0)
  }
  @inline(__always)
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S {
    .select(input, .greater, 0, then: 1, otherwise: 0)
  }
}

enum LeakyReLU: GateDefinition {
  static let card = GateCard(
    "leaky relu", called: ["leaky_relu"], .function("leaky_relu"), pattern: .scales, kink: .atZero,
    absorbsConstants: true)
  static func value<S: Scalar>(_ first: S, _ second: S) -> S {
    .select(first, .greater, 0, then: first, otherwise: second * first)
  }
  static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) {
    (
      .select(first, .greater, 0, then: 1, otherwise: second),
      .select(first, .greater, 0, then: 0, otherwise: first)
    )
  }
}

enum AbsoluteValue: UnaryGate {
  static let card = GateCard(
    "absolute value", called: ["abs", "absolute", "fabs"], .bars, pattern: .flips, kink: .atZero)
  static func value<S: Scalar>(_ input: S) -> S {
    .select(input, .less, 0, then: -input, otherwise: input)
  }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S {
    .select(
      input, .greater, 0, then: 1,
      otherwise: .select(input, .less, 0, then: -1, otherwise: 0))
  }
}

enum Maximum: GateDefinition {
  static let card = GateCard(
    "max", called: ["max", "maximum"], .function("max"), pattern: .routes, kink: .atTie,
    nests: true)
  static func value<S: Scalar>(_ first: S, _ second: S) -> S {
    .select(first, .greaterOrEqual, second, then: first, otherwise: second)
  }
  static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) {
    (
      .select(first, .greaterOrEqual, second, then: 1, otherwise: 0),
      .select(first, .greaterOrEqual, second, then: 0, otherwise: 1)
    )
  }
}

enum Minimum: GateDefinition {
  static let card = GateCard(
    "min", called: ["min", "minimum"], .function("min"), pattern: .routes, kink: .atTie,
    nests: true)
  static func value<S: Scalar>(_ first: S, _ second: S) -> S {
    .select(second, .greaterOrEqual, first, then: first, otherwise: second)
  }
  static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) {
    (
      .select(second, .greaterOrEqual, first, then: 1, otherwise: 0),
      .select(second, .greaterOrEqual, first, then: 0, otherwise: 1)
    )
  }
}
