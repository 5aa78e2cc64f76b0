// The smooth activation functions of neural networks.

enum Sigmoid: UnaryGate {
  static let card = GateCard(
    "sigmoid", called: ["sigmoid", "σ", "sigma", "logistic", "expit"], .function("σ"),
    pattern: .scales)
  @inline(__always)
  static func value<S: Scalar>(_ input: S) -> S { .sigmoid(input) }
  @inline(__always)
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S {
    output * .oneMinus(output, exact: .sigmoid(-input))
  }
  static func parts<S: Scalar>(_ input: S) -> S? { 1 / (1 + .exp(-input)) }
}

enum Softplus: UnaryGate {
  static let card = GateCard(
    "softplus", called: ["softplus"], .function("softplus"), pattern: .scales)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.softplus, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S { .sigmoid(input) }
  static func parts<S: Scalar>(_ input: S) -> S? { .ln(1 + .exp(input)) }
}

enum SiLU: UnaryGate {
  static let card = GateCard(
    "silu", called: ["silu", "swish"], .function("silu"), pattern: .scales)
  static func value<S: Scalar>(_ input: S) -> S { input * .sigmoid(input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S {
    .sigmoid(input) + output * .oneMinus(.sigmoid(input), exact: .sigmoid(-input))
  }
  static func parts<S: Scalar>(_ input: S) -> S? { input * .sigmoid(input) }
}

enum GELU: UnaryGate {
  static let card = GateCard(
    "gelu", called: ["gelu"], .function("gelu"), pattern: .scales)
  static func value<S: Scalar>(_ input: S) -> S { input * .apply(.normalDistribution, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S {
    .apply(.normalDistribution, input) + input * .apply(.normalDensity, input)
  }
  static func parts<S: Scalar>(_ input: S) -> S? {
    input * ((1 + .apply(.erf, input / .sqrt(2))) / 2)
  }
}

enum ErrorFunction: UnaryGate {
  static let card = GateCard(
    "error function", called: ["erf"], .function("erf"), pattern: .scales)
  static func value<S: Scalar>(_ input: S) -> S { .apply(.erf, input) }
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S {
    2 / .sqrt(.number(.pi)) * .exp(-(input * input))
  }
}
