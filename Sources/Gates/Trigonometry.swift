// The trigonometric and hyperbolic gates.

enum Sine: UnaryGate {
  static let card = GateCard(
    "sine", called: ["sin"], .function("sin"), pattern: .scales)
  @inline(__always)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.sin, input) }
  @inline(__always)
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { .apply(.cos, input) }
  @inline(__always)
  static func step(_ first: Double, _ second: Double) -> (Double, (Double, Double)) {
    let (sine, cosine) = CLibrary.sineAndCosine(first)
    return (sine, (cosine, 0))
  }
}

enum Cosine: UnaryGate {
  static let card = GateCard(
    "cosine", called: ["cos"], .function("cos"), pattern: .scales)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.cos, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { -.apply(.sin, input) }
}

enum Tangent: UnaryGate {
  static let card = GateCard(
    "tangent", called: ["tan"], .function("tan"), pattern: .scales, domain: .nonZeroCosine)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.tan, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { 1 + output * output }
  static func parts<S: Scalar>(_ input: S) -> S? { .apply(.sin, input) / .apply(.cos, input) }
}

enum Arcsine: UnaryGate {
  static let card = GateCard(
    "arcsine", called: ["asin", "arcsin"], .function("asin"), pattern: .scales,
    domain: .unitInterval)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.asin, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S {
    1 / .sqrt(.oneMinus(input * input, exact: (1 - input) * (1 + input)))
  }
}

enum Arccosine: UnaryGate {
  static let card = GateCard(
    "arccosine", called: ["acos", "arccos"], .function("acos"), pattern: .scales,
    domain: .unitInterval)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.acos, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S {
    -(1 / .sqrt(.oneMinus(input * input, exact: (1 - input) * (1 + input))))
  }
}

enum Arctangent: UnaryGate {
  static let card = GateCard(
    "arctangent", called: ["atan", "arctan"], .function("atan"), pattern: .scales)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.atan, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { 1 / (1 + input * input) }
}

enum HyperbolicSine: UnaryGate {
  static let card = GateCard(
    "hyperbolic sine", called: ["sinh"], .function("sinh"), pattern: .scales)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.sinh, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { .apply(.cosh, input) }
  static func parts<S: Scalar>(_ input: S) -> S? { (.exp(input) - .exp(-input)) / 2 }
}

enum HyperbolicCosine: UnaryGate {
  static let card = GateCard(
    "hyperbolic cosine", called: ["cosh"], .function("cosh"), pattern: .scales)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.cosh, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { .apply(.sinh, input) }
  static func parts<S: Scalar>(_ input: S) -> S? { (.exp(input) + .exp(-input)) / 2 }
}

enum HyperbolicTangent: UnaryGate {
  static let card = GateCard(
    "hyperbolic tangent", called: ["tanh"], .function("tanh"), pattern: .scales)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.tanh, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S {
    .oneMinus(output * output, exact: 1 / .apply(.cosh, input) / .apply(.cosh, input))
  }
  static func parts<S: Scalar>(_ input: S) -> S? {
    (.exp(input) - .exp(-input)) / (.exp(input) + .exp(-input))
  }
}
