// A number that carries its derivative along: forward mode, the witness that backprop is held against.

/// A value and its derivative with respect to one input.
///
/// A gate's value rule read with it gives the derivative without the gate's derivative rule, so that
/// the two can be compared.
public struct Dual: Scalar {
  /// The value.
  public let value: Double
  /// The derivative.
  public let slope: Double
  /// The sum of the magnitudes of the derivative's terms: what rounding errors are measured by.
  public let scale: Double

  /// A value with its derivative.
  public init(_ value: Double, slope: Double = 0) {
    self.init(value, slope: slope, scale: slope.magnitude)
  }

  init(_ value: Double, slope: Double, scale: Double) {
    self.value = value
    self.slope = slope
    self.scale = scale
  }

  /// `value`, which changes with `first` and `second` by these factors.
  private init(
    _ value: Double, _ factor: Double, _ first: Dual, _ secondFactor: Double = 0,
    _ second: Dual = Dual(0)
  ) {
    // A part that does not vary adds nothing, however large its factor.
    let (a, b) = (first.scale == 0 ? 0 : factor, second.scale == 0 ? 0 : secondFactor)
    let scale = a.magnitude * first.scale + b.magnitude * second.scale
    let varies = a != 0 || b != 0
    self.init(
      value, slope: a * first.slope + b * second.slope,
      scale: varies ? max(scale, Dual.leastScale) : scale)
  }

  /// Smaller terms have lost digits, and what they are multiplied by later multiplies the loss.
  private static let leastScale = Double.leastNormalMagnitude / 10_000

  /// A constant.
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// A constant.
  public static func number(_ value: Double) -> Dual { Dual(value) }

  /// `gate` applied; at a kink with the slope that the gate takes there, or that it takes once its
  /// inputs have moved a little with the input of the program.
  static func apply(
    _ gate: Gate, _ first: Dual, _ second: Dual, toward side: KinkSide = .itself
  ) -> Dual {
    guard let kink = kinks[Int(gate.rawValue)], kink.isAt(first.value, second.value) else {
      return gate.value(first, second)
    }
    let value = gate.value(first.value, second.value)
    let moved = kink.moved(first, second, toward: side)
    let (a, b) = gate.localDerivatives(moved, second.value, output: value)
    return Dual(value, a, first, gate.inputs == 2 ? b : 0, second)
  }

  /// Where each gate has its kink, if it has one.
  private static let kinks = Gate.allCases.map(\.card.kink)
}

// MARK: - Arithmetic

extension Dual {
  /// The sum.
  public static func + (left: Dual, right: Dual) -> Dual {
    Dual(left.value + right.value, 1, left, 1, right)
  }

  /// The difference.
  public static func - (left: Dual, right: Dual) -> Dual {
    Dual(left.value - right.value, 1, left, -1, right)
  }

  /// The product.
  public static func * (left: Dual, right: Dual) -> Dual {
    Dual(left.value * right.value, right.value, left, left.value, right)
  }

  /// The quotient.
  public static func / (left: Dual, right: Dual) -> Dual {
    let quotient = left.value / right.value
    return Dual(quotient, 1 / right.value, left, -quotient / right.value, right)
  }

  /// The number with its sign turned.
  public static prefix func - (operand: Dual) -> Dual { Dual(-operand.value, -1, operand) }

  /// `base` to the power `exponent`.
  public static func power(_ base: Dual, _ exponent: Dual) -> Dual {
    let value = Double.power(base.value, exponent.value)
    return Dual(
      value, Double.powerSlope(base: base.value, exponent: exponent.value), base,
      value * CLibrary.logarithm(base.value), exponent)
  }

  /// The branch that the values decide for.
  public static func select(
    _ left: Dual, _ relation: Relation, _ right: Dual, then: Dual, otherwise: Dual
  ) -> Dual {
    relation.holds(left.value, right.value) ? then : otherwise
  }

  /// The number without the loss of digits of a subtraction.
  public static func oneMinus(_ part: Dual, exact: @autoclosure () -> Dual) -> Dual { exact() }
}

// MARK: - Functions

extension Dual {
  /// The value of `function`, and its derivative from a table.
  public static func apply(_ function: ElementaryFunction, _ operand: Dual) -> Dual {
    Dual(Double.apply(function, operand.value), slope(function, operand.value), operand)
  }

  private static func slope(_ function: ElementaryFunction, _ x: Double) -> Double {
    switch function {
    case .exp: CLibrary.exponential(x)
    case .ln: 1 / x
    case .log2: 1 / x / CLibrary.logarithm(2)
    case .log10: 1 / x / CLibrary.logarithm(10)
    case .sqrt: 0.5 / x.squareRoot()
    case .sin: CLibrary.cosine(x)
    case .cos: -CLibrary.sine(x)
    case .tan: square(1 / CLibrary.cosine(x))
    case .asin: 1 / ((1 - x) * (1 + x)).squareRoot()
    case .acos: -1 / ((1 - x) * (1 + x)).squareRoot()
    case .atan: 1 / (1 + x * x)
    case .sinh: CLibrary.hyperbolicCosine(x)
    case .cosh: CLibrary.hyperbolicSine(x)
    case .tanh: square(1 / CLibrary.hyperbolicCosine(x))
    case .sigmoid: Double.stableSigmoid(x) * Double.stableSigmoid(-x)
    case .softplus: Double.stableSigmoid(x)
    case .erf: 2 / Double.pi.squareRoot() * CLibrary.exponential(-x * x)
    case .normalDistribution: Double.apply(.normalDensity, x)
    case .normalDensity: -x * Double.apply(.normalDensity, x)
    }
  }

  private static func square(_ x: Double) -> Double { x * x }
}
