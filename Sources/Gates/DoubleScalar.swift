// The rules of the gates read as arithmetic, with forms that stay right for extreme arguments.

extension Double: Scalar {
  /// The number itself.
  public static func number(_ value: Double) -> Double { value }

  /// `base` to the power `exponent`.
  @inline(__always)
  public static func power(_ base: Double, _ exponent: Double) -> Double {
    // Squares are most powers in a lecture, and a product is as exact as the library's power.
    exponent == 2 ? base * base : CLibrary.raise(base, to: exponent)
  }

  /// The value of `function`, finite wherever the exact one is.
  @inline(__always)
  public static func apply(_ function: ElementaryFunction, _ x: Double) -> Double {
    switch function {
    case .exp: CLibrary.exponential(x)
    case .ln: CLibrary.logarithm(x)
    case .log2: CLibrary.logarithmBase2(x)
    case .log10: CLibrary.logarithmBase10(x)
    case .sqrt: x.squareRoot()
    case .sin: CLibrary.sine(x)
    case .cos: CLibrary.cosine(x)
    case .tan: CLibrary.tangent(x)
    case .asin: CLibrary.arcsine(x)
    case .acos: CLibrary.arccosine(x)
    case .atan: CLibrary.arctangent(x)
    case .sinh: CLibrary.hyperbolicSine(x)
    case .cosh: CLibrary.hyperbolicCosine(x)
    case .tanh: CLibrary.hyperbolicTangent(x)
    case .sigmoid: stableSigmoid(x)
    case .softplus: stableSoftplus(x)
    case .erf: CLibrary.errorFunction(x)
    case .normalDistribution:
      0.5 * CLibrary.complementaryErrorFunction(-x / 1.4142135623730951)
    case .normalDensity: CLibrary.exponential(-0.5 * x * x) * 0.3989422804014327
    }
  }

  /// 1/(1 + e^−x), or e^x/(1 + e^x) where the first would lose a result too small for e^−x.
  @inline(__always)
  static func stableSigmoid(_ x: Double) -> Double {
    if x > -700 { return 1 / (1 + CLibrary.exponential(-x)) }
    return CLibrary.exponential(x)
  }

  /// ln(1 + e^x), without e^x becoming infinite or vanishing beside the 1.
  static func stableSoftplus(_ x: Double) -> Double {
    (x > 0 ? x : 0) + CLibrary.logarithmOfOnePlus(CLibrary.exponential(-x.magnitude))
  }

  /// The branch that the comparison decides for.
  @inline(__always)
  public static func select(
    _ left: Double, _ relation: Relation, _ right: Double, then: Double, otherwise: Double
  ) -> Double {
    relation.holds(left, right) ? then : otherwise
  }

  /// 1 − `part`, in the way that loses no digits.
  @inline(__always)
  public static func oneMinus(_ part: Double, exact: @autoclosure () -> Double) -> Double {
    // Up to 7/8 the subtraction loses at most two bits, and a second exponential would be waste.
    part < 0.875 ? 1 - part : exact()
  }

  /// exponent · base^(exponent − 1), and 0 for the exponent 0 at every base.
  public static func powerSlope(base: Double, exponent: Double) -> Double {
    // x^0 is 1 everywhere, also at 0, where 0 · 0^−1 would be no number.
    exponent == 0 ? 0 : exponent * power(base, exponent - 1)
  }
}
