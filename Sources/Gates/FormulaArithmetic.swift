// The operators of formulas, which tidy what a student would tidy without thinking.

extension Formula {
  /// The sum, with zeros dropped and u + (−v) written u − v.
  public static func + (left: Formula, right: Formula) -> Formula {
    if let sum = folded(left, right, +) { return sum }
    if left.constant == 0 { return right }
    if right.constant == 0 { return left }
    if let negated = right.negated { return left - negated }
    return gate(.add, left, right)
  }

  /// The difference, with zeros dropped and u − (−v) written u + v.
  public static func - (left: Formula, right: Formula) -> Formula {
    if let difference = folded(left, right, -) { return difference }
    if right.constant == 0 { return left }
    if left.constant == 0 { return -right }
    if let negated = right.negated { return left + negated }
    return gate(.subtract, left, right)
  }

  /// The product, with 0 and 1 used up, the sign in front and numbers first.
  public static func * (left: Formula, right: Formula) -> Formula {
    if let product = folded(left, right, *) { return product }
    if left.constant == 0 || right.constant == 0 { return 0 }
    if left.constant == 1 { return right }
    if right.constant == 1 { return left }
    if let negated = left.negated { return -(negated * right) }
    if let negated = right.negated { return -(left * negated) }
    if left.constant == nil, right.constant != nil { return right * left }
    if let (number, rest) = right.numberFirst {
      return (left.constant == nil ? number * left : left * number) * rest
    }
    if case .gate(.reciprocal, let divisor, _) = right.shape { return left / divisor }
    if case .gate(.reciprocal, let divisor, _) = left.shape { return right / divisor }
    if left == right { return power(left, 2) }
    return gate(.multiply, left, right)
  }

  /// The quotient, with the sign in front and u/v/w written u/(v·w).
  public static func / (left: Formula, right: Formula) -> Formula {
    if left.constant == 0 || right.constant == 1 { return left }
    if let negated = left.negated { return -(negated / right) }
    if let negated = right.negated { return -(left / negated) }
    if case .gate(.reciprocal, let divisor, _) = left.shape { return 1 / (divisor * right) }
    if case .gate(.divide, let dividend, let divisor?) = left.shape {
      return dividend / (divisor * right)
    }
    return left.constant == 1 ? gate(.reciprocal, right) : gate(.divide, left, right)
  }

  /// The negative, where two signs cancel.
  public static prefix func - (operand: Formula) -> Formula {
    if let negated = operand.negated { return negated }
    if case .number(let value, nil) = operand.shape { return number(-value) }
    return gate(.negate, operand)
  }

  /// The power, with exponents 0 and 1 used up.
  public static func power(_ base: Formula, _ exponent: Formula) -> Formula {
    if exponent.constant == 1 { return base }
    if exponent.constant == 0 { return 1 }
    if base.constant == 1 { return 1 }
    return gate(.power, base, exponent)
  }

  /// The function by its name; e and π stay as they are.
  public static func apply(_ function: ElementaryFunction, _ operand: Formula) -> Formula {
    if function == .ln, let value = operand.constant {
      if value == 1 { return 0 }
      if value == 2.718281828459045 { return 1 }
    }
    return Formula(.function(function, operand), parts: [operand])
  }

  /// The branch, where both sides are known, else the choice between the two.
  public static func select(
    _ left: Formula, _ relation: Relation, _ right: Formula, then: Formula, otherwise: Formula
  ) -> Formula {
    if let a = left.constant, let b = right.constant {
      return relation.holds(a, b) ? then : otherwise
    }
    if then == otherwise { return then }
    return Formula(
      .choice(left, relation, right, then: then, otherwise: otherwise),
      parts: [left, right, then, otherwise])
  }

  /// 1 − part: what is written is the plain subtraction.
  public static func oneMinus(_ part: Formula, exact: @autoclosure () -> Formula) -> Formula {
    1 - part
  }

  /// u where the formula is −u, or a negative number.
  var negated: Formula? {
    switch shape {
    case .gate(.negate, let operand, _): operand
    case .number(let value, nil) where value < 0: .number(-value)
    case .number(let value, let text?) where Binding(ofConstant: text) == .minus:
      .constant(-value, text: String(text.dropFirst()))
    default: nil
    }
  }

  /// The number and the rest, where the formula is a number times something.
  private var numberFirst: (Formula, Formula)? {
    guard case .gate(.multiply, let first, let second?) = shape, first.constant != nil else {
      return nil
    }
    return (first, second)
  }

  /// The result for two constants; nil where a constant that the student wrote would be lost in it.
  ///
  /// 3 − 1 is 2, but 1/3 − 1 says more than −0.6666666666666667.
  private static func folded(
    _ left: Formula, _ right: Formula, _ operation: (Double, Double) -> Double
  ) -> Formula? {
    guard let a = left.constant, let b = right.constant else { return nil }
    let result = operation(a, b)
    let isShort = "\(result.magnitude)".utf8.count <= 5
    return isShort || !(left.isWritten || right.isWritten) ? .number(result) : nil
  }

  /// Whether it is a constant with a text of its own.
  private var isWritten: Bool {
    if case .number(_, .some) = shape { true } else { false }
  }
}
