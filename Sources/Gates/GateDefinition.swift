// The shape of a gate's definition: its rules, and the card of facts that people are told about it.

/// One kind of node: what it computes, its local derivatives, and how people speak of it.
///
/// The rules are written once, generic over ``Scalar``. Gates with one input ignore the second.
public protocol GateDefinition {
  /// What people are told about the gate.
  static var card: GateCard { get }

  /// How many inputs it has: 1 or 2.
  static var inputs: Int { get }

  /// The output for the inputs.
  static func value<S: Scalar>(_ first: S, _ second: S) -> S

  /// do/di₁ and do/di₂ for the inputs and the output that ``value(_:_:)`` gave for them.
  static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S)

  /// The gate written with smaller gates, where it can be opened; nil where it cannot.
  static func parts<S: Scalar>(_ first: S, _ second: S) -> S?

  /// The output and the local derivatives at once, for the hot loop.
  ///
  /// What the two rules give, to the last bit; a gate may only save work over calling both.
  static func step(_ first: Double, _ second: Double) -> (Double, (Double, Double))
}

extension GateDefinition {
  /// Two inputs, unless the gate says otherwise.
  @inline(__always) public static var inputs: Int { 2 }

  /// Most gates cannot be opened.
  public static func parts<S: Scalar>(_ first: S, _ second: S) -> S? { nil }

  /// The value rule, then the derivative rule.
  @inline(__always)
  public static func step(_ first: Double, _ second: Double) -> (Double, (Double, Double)) {
    let output = value(first, second)
    return (output, localDerivatives(first, second, output: output))
  }
}

/// A gate with one input.
public protocol UnaryGate: GateDefinition {
  /// The output for the input.
  static func value<S: Scalar>(_ input: S) -> S

  /// do/di for the input and the output that ``value(_:)`` gave for it.
  static func localDerivative<S: Scalar>(_ input: S, output: S) -> S

  /// The gate written with smaller gates, where it can be opened.
  static func parts<S: Scalar>(_ input: S) -> S?
}

extension UnaryGate {
  /// One input.
  @inline(__always) public static var inputs: Int { 1 }

  /// The output for the first input; there is no second.
  @inline(__always)
  public static func value<S: Scalar>(_ first: S, _ second: S) -> S { value(first) }

  /// do/di, and 0 for the input that does not exist.
  @inline(__always)
  public static func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) {
    (localDerivative(first, output: output), 0)
  }

  /// The parts of the gate of the first input.
  public static func parts<S: Scalar>(_ first: S, _ second: S) -> S? { parts(first) }

  /// Most gates cannot be opened.
  public static func parts<S: Scalar>(_ input: S) -> S? { nil }
}

/// The facts about a gate that help, tables and tests read.
public struct GateCard: Sendable {
  /// The gate's name in words, such as `leaky relu`.
  public let name: String
  /// The names that call it in an expression, the usual one first.
  public let names: [String]
  /// How the gate is written between or around its inputs.
  public let notation: Notation
  /// What it does to the gradient that arrives.
  public let pattern: Pattern
  /// For which inputs it is defined.
  public let domain: Domain
  /// Where it has no derivative though it is continuous, if anywhere.
  public let kink: Kink?
  /// Whether a constant operand belongs to the gate, as 2 does in `2 × ·`.
  public let absorbsConstants: Bool
  /// Whether it may be called with more than two arguments, which nest to the left.
  public let nests: Bool

  init(
    _ name: String, called names: [String], _ notation: Notation, pattern: Pattern,
    domain: Domain = .everywhere,
    kink: Kink? = nil, absorbsConstants: Bool = false, nests: Bool = false
  ) {
    self.name = name
    self.names = names
    self.notation = notation
    self.pattern = pattern
    self.domain = domain
    self.kink = kink
    self.absorbsConstants = absorbsConstants
    self.nests = nests
  }
}

extension Notation {
  /// The signs that an expression writes the gate with; none where it is called by name.
  public var signs: [String] {
    switch self {
    case .sum(let sign): sign == "−" ? ["-"] : [sign]
    case .product: ["*", "·", "×"]
    case .quotient: ["/", "÷"]
    case .minus: ["-u"]
    case .reciprocal: ["1/u"]
    case .power: ["^", "**", "u²"]
    case .root: ["√"]
    case .bars: ["|u|"]
    case .function: []
    }
  }
}

/// How a gate is written.
public enum Notation: Equatable, Sendable {
  /// Between its inputs, as `+`.
  case sum(String), product(String), quotient
  /// Before its input, as `−`.
  case minus
  /// 1 over its input.
  case reciprocal
  /// The second input raised, as in `(·)²`.
  case power
  /// Under a root sign.
  case root
  /// Between bars.
  case bars
  /// As a call of a function of this name.
  case function(String)
}

/// What a gate does to the gradient that arrives, as lectures teach it.
public enum Pattern: String, CaseIterable, Sendable {
  /// Every input gets the gradient unchanged.
  case distributes
  /// The gradient goes on with its sign turned, to one input or to all.
  case flips
  /// Each input gets the gradient times the other input.
  case switches
  /// One input gets the whole gradient, the others get 0.
  case routes
  /// The gradient goes through or is stopped.
  case gates
  /// The gradient is multiplied by a slope that depends on the input.
  case scales
}

/// Where a gate with a kink has it.
public enum Kink: Sendable {
  /// Where its (first) input is 0.
  case atZero
  /// Where its two inputs are equal.
  case atTie

  /// Whether these inputs lie on the kink.
  public func isAt(_ first: Double, _ second: Double) -> Bool {
    switch self {
    case .atZero: first == 0
    case .atTie: first == second
    }
  }
}

/// For which inputs a gate is defined.
public enum Domain: Sendable {
  /// Defined for all numbers.
  case everywhere
  /// The input must be greater than 0.
  case positive
  /// The input must be at least 0.
  case nonNegative
  /// The input must not be 0.
  case nonZero
  /// The second input must not be 0.
  case nonZeroSecond
  /// The input must lie between −1 and 1.
  case unitInterval
  /// A negative base needs a whole exponent, and 0 needs one that is not negative.
  case realPower
  /// The cosine of the input must not be 0, which it never is for a number that a Double holds.
  case nonZeroCosine

  /// Whether the gate is defined for these inputs.
  public func contains(_ first: Double, _ second: Double) -> Bool {
    switch self {
    case .everywhere, .nonZeroCosine: true
    case .positive: first > 0
    case .nonNegative: first >= 0
    case .nonZero: first != 0
    case .nonZeroSecond: second != 0
    case .unitInterval: first >= -1 && first <= 1
    case .realPower:
      first > 0 || (first == 0 ? second >= 0 : second == second.rounded(.towardZero))
    }
  }
}
