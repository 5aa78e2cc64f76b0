// A rule read as a line of code: the same rules that give the numbers give the text that computes them.

internal import Gates

/// A programming language that staged code can be written in.
protocol StagedLanguage: Sendable {
  /// What starts a comment.
  static var comment: String { get }
  /// The lines that the code begins with.
  static var header: [String] { get }
  /// The normal distribution and its density, which neither language has.
  static var normalFunctions: [String] { get }
  /// Names that must not be given to a value.
  static var reserved: Set<String> { get }
  /// What starts a value that is set once, and one that grows.
  static var constant: String { get }
  static var variable: String { get }
  static var pi: String { get }
  static var euler: String { get }

  /// The call of a function of the language's library.
  static func call(_ function: ElementaryFunction, _ argument: String) -> String
  /// `base` to the power `exponent`.
  static func power(_ base: StagedPowerPart, _ exponent: StagedPowerPart) -> (String, StagedBinding)
  /// `then` where `test` holds, else `otherwise`.
  static func choice(_ test: String, _ then: String, _ otherwise: String) -> String
  /// 1 where `test` holds, else 0.
  static func truth(_ test: String) -> String
  /// A line that prints a value.
  static func printing(_ label: String, _ value: String) -> String
}

/// The base or the exponent of a power as code: alone, and as it stands beside an operator.
struct StagedPowerPart {
  let text: String
  let bracketed: String
  let isTwo: Bool
}

/// How tightly the parts of a line of code hold together.
enum StagedBinding: Int, Comparable {
  case sum, product, minus, power, atom

  static func < (left: StagedBinding, right: StagedBinding) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A number that remembers how it was computed, as code.
struct StagedExpression<Language: StagedLanguage>: Scalar {
  /// The code; empty where it has grown too long.
  private(set) var text: String
  private(set) var binding: StagedBinding
  /// What the code computes.
  private(set) var value: Double
  /// Whether the number comes from a gate's rule, so that 0 and 1 are used up.
  private(set) var isFromRule = false
  /// Whether it is a constant.
  private(set) var isConstant = false
  /// Whether everything on the way to it is a number that the language can hold.
  private(set) var isSafe = true
  /// Whether it calls the normal distribution or its density.
  private(set) var usesNormal = false
  /// What it is 1 over.
  private var divisor: String?

  /// A longer line is cut into stages.
  static var longest: Int { 90 }

  var isTooLong: Bool { text.isEmpty }

  init(_ text: String, _ binding: StagedBinding, value: Double, isConstant: Bool = false) {
    self.text = text
    self.binding = binding
    self.value = value
    self.isConstant = isConstant
    isSafe = value.isFinite
  }

  private init(
    _ text: String, _ binding: StagedBinding, value: Double, of parts: [StagedExpression]
  ) {
    let isTooLong = parts.contains(where: \.isTooLong) || text.utf8.count > Self.longest
    self.init(isTooLong ? "" : text, binding, value: value)
    isConstant = parts.allSatisfy(\.isConstant)
    isSafe = value.isFinite && parts.allSatisfy(\.isSafe)
    usesNormal = parts.contains(where: \.usesNormal)
  }

  /// A name of the code with its value.
  static func name(_ text: String, value: Double) -> Self { Self(text, .atom, value: value) }

  /// A number, as the shortest text that reads back as the same.
  static func literal(_ value: Double) -> Self {
    let digits = "\(value)"
    let text = digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    return Self(text, value < 0 ? .minus : .atom, value: value, isConstant: true)
  }

  static func number(_ value: Double) -> Self {
    var number =
      value == .pi ? Self(Language.pi, .atom, value: value, isConstant: true) : literal(value)
    number.isFromRule = true
    return number
  }

  init(integerLiteral value: Int) { self = .number(Double(value)) }

  /// The code, in brackets unless it holds together at least as tightly as `binding`.
  func bracketed(below binding: StagedBinding) -> String {
    self.binding < binding ? "(\(text))" : text
  }

  private func isRule(_ number: Double) -> Bool { isFromRule && isConstant && value == number }
}

// MARK: - Arithmetic

extension StagedExpression {
  static func + (left: Self, right: Self) -> Self {
    if left.isRule(0) { return right }
    if right.isRule(0) { return left }
    let text = "\(left.text) + \(right.operand(after: .sum))"
    return Self(text, .sum, value: left.value + right.value, of: [left, right])
  }

  static func - (left: Self, right: Self) -> Self {
    let text = "\(left.text) - \(right.operand(after: .sum))"
    return Self(text, .sum, value: left.value - right.value, of: [left, right])
  }

  static func * (left: Self, right: Self) -> Self {
    if left.isRule(0) || right.isRule(0) { return 0 }
    if left.isRule(1) { return right }
    if right.isRule(1) { return left }
    if left.isRule(-1) { return -right }
    if right.isRule(-1) { return -left }
    let text = "\(left.bracketed(below: .product)) * \(right.operand(after: .product))"
    return Self(text, .product, value: left.value * right.value, of: [left, right])
  }

  static func / (left: Self, right: Self) -> Self {
    let value = left.value / right.value
    if let divisor = left.divisor, divisor == right.text, right.canBeSquared {
      // 1/i/i, which does not overflow where 1/i² would; here it does not matter.
      let square = power(right, 2)
      return Self("1 / \(square.operand(after: .product))", .product, value: value, of: [square])
    }
    let text = "\(left.bracketed(below: .product)) / \(right.operand(after: .product))"
    var quotient = Self(text, .product, value: value, of: [left, right])
    if left.isRule(1) { quotient.divisor = right.text }
    return quotient
  }

  static prefix func - (operand: Self) -> Self {
    if operand.isFromRule, operand.isConstant { return .number(-operand.value) }
    let starts = operand.text.utf8.first == UInt8(ascii: "-") || operand.binding == .sum
    let text = "-" + (starts ? "(\(operand.text))" : operand.text)
    let binding: StagedBinding = operand.binding == .product && !starts ? .product : .minus
    return Self(text, binding, value: -operand.value, of: [operand])
  }

  static func power(_ base: Self, _ exponent: Self) -> Self {
    let (text, binding) = Language.power(base.part(.atom), exponent.part(.minus))
    return Self(
      text, binding, value: Double.power(base.value, exponent.value), of: [base, exponent])
  }

  private func part(_ binding: StagedBinding) -> StagedPowerPart {
    StagedPowerPart(
      text: text, bracketed: bracketed(below: binding), isTwo: isConstant && value == 2)
  }

  static func powerSlope(base: Self, exponent: Self) -> Self {
    if exponent.value == 0 { return 0 }
    if exponent.isConstant, exponent.value == 1 { return 1 }
    if exponent.isConstant, exponent.value == 2 { return .literal(2) * base }
    let isWhole = exponent.isConstant && exponent.value == exponent.value.rounded()
    return exponent * power(base, isWhole ? .literal(exponent.value - 1) : exponent - 1)
  }

  /// How it stands behind an operator that holds together as tightly as `binding`.
  private func operand(after binding: StagedBinding) -> String {
    let isSigned = text.utf8.first == UInt8(ascii: "-")
    return self.binding <= binding || isSigned ? "(\(text))" : text
  }

  private var canBeSquared: Bool { value.magnitude > 1e-70 && value.magnitude < 1e70 }
}

// MARK: - Functions and branches

extension StagedExpression {
  static func apply(_ function: ElementaryFunction, _ operand: Self) -> Self {
    let value = Double.apply(function, operand.value)
    switch function {
    case .sigmoid:
      // The exponential of a large number is none, though σ of it is.
      if operand.value < -700 { return apply(.exp, operand) }
      return 1 / (1 + apply(.exp, -operand))
    case .softplus where operand.value > 700: return operand
    case .normalDistribution, .normalDensity:
      var call = Self(
        Language.call(function, operand.text), .atom, value: value, of: [operand])
      call.usesNormal = true
      return call
    default:
      return Self(Language.call(function, operand.text), .atom, value: value, of: [operand])
    }
  }

  static func select(
    _ left: Self, _ relation: Relation, _ right: Self, then: Self, otherwise: Self
  ) -> Self {
    let value = relation.holds(left.value, right.value) ? then.value : otherwise.value
    let parts = [left, right, then, otherwise]
    if let call = known(left, right, then: then, otherwise: otherwise) {
      return Self(call, .atom, value: value, of: parts)
    }
    let test = "\(left.text) \(relation.sign) \(right.text)"
    if then.isRule(1), otherwise.isRule(0) {
      return Self(Language.truth(test), .atom, value: value, of: parts)
    }
    if then.isRule(0), otherwise.isRule(1) {
      let opposite = "\(left.text) \(relation.oppositeSign) \(right.text)"
      return Self(Language.truth(opposite), .atom, value: value, of: parts)
    }
    return Self(
      "(" + Language.choice(test, then.text, otherwise.text) + ")", .atom, value: value, of: parts)
  }

  /// The branches that both languages have a function for.
  private static func known(
    _ left: Self, _ right: Self, then: Self, otherwise: Self
  ) -> String? {
    if then.text == left.text, otherwise.text == right.text {
      return right.isConstant
        ? "max(\(right.text), \(left.text))" : "max(\(left.text), \(right.text))"
    }
    if then.text == right.text, otherwise.text == left.text {
      return "min(\(then.text), \(otherwise.text))"
    }
    return then.text == "-" + otherwise.text && left.text == otherwise.text
      ? "abs(\(left.text))" : nil
  }

  static func oneMinus(_ part: Self, exact: @autoclosure () -> Self) -> Self {
    // Near 1 the difference has lost its digits; up to there it is what everybody writes.
    1 - part.value > 0x1p-10 ? 1 - part : exact()
  }
}

extension Relation {
  fileprivate var sign: String { self == .greaterOrEqual ? ">=" : rawValue }

  fileprivate var oppositeSign: String {
    switch self {
    case .greater: "<="
    case .greaterOrEqual: "<"
    case .less: ">="
    }
  }
}
