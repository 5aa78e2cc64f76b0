// The list of all gates: the one place that names them all.

/// A kind of gate.
///
/// A new gate is a type with its rules, a case here, and its line in ``visit(_:)``; the parser, the
/// help, the tables and the tests read this list.
public enum Gate: UInt8, CaseIterable, Sendable {
  case add, subtract, multiply, divide, negate
  case power, reciprocal, exp, ln, log2, log10, sqrt
  case sin, cos, tan, asin, acos, atan, sinh, cosh, tanh
  case sigmoid, relu, leakyRelu, softplus, silu, gelu, erf
  case abs, max, min

  /// Hands the definition of this gate to `visitor`.
  @inline(__always)
  public func visit<V: GateVisitor>(_ visitor: V) -> V.Result {
    switch self {
    case .add: visitor.visit(Add.self)
    case .subtract: visitor.visit(Subtract.self)
    case .multiply: visitor.visit(Multiply.self)
    case .divide: visitor.visit(Divide.self)
    case .negate: visitor.visit(Negate.self)
    case .power: visitor.visit(Power.self)
    case .reciprocal: visitor.visit(Reciprocal.self)
    case .exp: visitor.visit(Exponential.self)
    case .ln: visitor.visit(NaturalLogarithm.self)
    case .log2: visitor.visit(BinaryLogarithm.self)
    case .log10: visitor.visit(DecimalLogarithm.self)
    case .sqrt: visitor.visit(SquareRoot.self)
    case .sin: visitor.visit(Sine.self)
    case .cos: visitor.visit(Cosine.self)
    case .tan: visitor.visit(Tangent.self)
    case .asin: visitor.visit(Arcsine.self)
    case .acos: visitor.visit(Arccosine.self)
    case .atan: visitor.visit(Arctangent.self)
    case .sinh: visitor.visit(HyperbolicSine.self)
    case .cosh: visitor.visit(HyperbolicCosine.self)
    case .tanh: visitor.visit(HyperbolicTangent.self)
    case .sigmoid: visitor.visit(Sigmoid.self)
    case .relu: visitor.visit(ReLU.self)
    case .leakyRelu: visitor.visit(LeakyReLU.self)
    case .softplus: visitor.visit(Softplus.self)
    case .silu: visitor.visit(SiLU.self)
    case .gelu: visitor.visit(GELU.self)
    case .erf: visitor.visit(ErrorFunction.self)
    case .abs: visitor.visit(AbsoluteValue.self)
    case .max: visitor.visit(Maximum.self)
    case .min: visitor.visit(Minimum.self)
    }
  }
}

/// Something to do with the definition of a gate that is known only at run time.
public protocol GateVisitor {
  /// What visiting gives back.
  associatedtype Result

  /// Called with the definition.
  func visit<Definition: GateDefinition>(_ definition: Definition.Type) -> Result
}
