// Products and sums of whole formulas, collected as one would write them by hand.

extension Formula {
  /// The product of `factors` as one fraction: signs and numbers in front, equal factors as powers.
  ///
  /// Nothing is cancelled: u/u stays, since it says where u must not be 0.
  public static func product(_ factors: [Formula]) -> Formula {
    if let long = factors.first(where: \.isTooLong) { return long }
    var fraction = Fraction()
    for factor in factors { fraction.collect(factor, inverted: false) }
    return fraction.formula
  }

  /// The sum of `terms`; equal ones are counted: u + u is 2u.
  public static func sum(_ terms: [Formula]) -> Formula {
    guard let first = terms.first else { return 0 }
    if terms.count > 1, first.constant == nil, terms.allSatisfy({ $0 == first }) {
      return product([.number(Double(terms.count)), first])
    }
    var sum = first
    for term in terms.dropFirst() where !sum.isTooLong { sum.append(term, isSubtracted: false) }
    return sum
  }

  /// Adds a term that may itself be a sum, so that a + (−b + c) is a − b + c.
  private mutating func append(_ term: Formula, isSubtracted: Bool) {
    switch term.shape {
    case .gate(.add, let first, let second?):
      append(first, isSubtracted: isSubtracted)
      append(second, isSubtracted: isSubtracted)
    case .gate(.subtract, let first, let second?):
      append(first, isSubtracted: isSubtracted)
      append(second, isSubtracted: !isSubtracted)
    default: self = isSubtracted ? self - term : self + term
    }
  }

  /// The numbers of the inputs in the formula, one for every place where one stands.
  public var inputPlaces: [Int] {
    switch shape {
    case .input(let index): [index]
    case .output, .number, .tooLong: []
    case .gate(_, let first, let second): first.inputPlaces + (second?.inputPlaces ?? [])
    case .function(_, let operand): operand.inputPlaces
    case .choice(let left, _, let right, let then, let otherwise):
      then.inputPlaces + left.inputPlaces + right.inputPlaces + otherwise.inputPlaces
    }
  }

  /// How many parts the formula has.
  public var length: Int { size }
}

/// A product taken apart into what stands above and below the line of one fraction.
private struct Fraction {
  /// Equal factors and how often they occur.
  private typealias Power = (base: Formula, exponent: Double)

  private var isNegative = false
  private var numbers = (above: Formula.number(1), below: Formula.number(1))
  private var above: [Power] = []
  private var below: [Power] = []

  /// Takes in a factor, or where `inverted` a divisor.
  ///
  /// Recursion is safe: the limit on the size keeps formulas shallow.
  mutating func collect(_ factor: Formula, inverted: Bool) {
    if let opposite = factor.negated {
      isNegative.toggle()
      return collect(opposite, inverted: inverted)
    }
    switch factor.shape {
    case .gate(.multiply, let first, let second?):
      collect(first, inverted: inverted)
      collect(second, inverted: inverted)
    case .gate(.divide, let first, let second?):
      collect(first, inverted: inverted)
      collect(second, inverted: !inverted)
    case .gate(.reciprocal, let divisor, _): collect(divisor, inverted: !inverted)
    case .number: collectNumber(factor, inverted: inverted)
    case .gate(.power, let base, let exponent?) where (exponent.constant ?? 0) >= 1:
      collect((base, exponent.wholeNumber ?? 1), whole: factor, inverted: inverted)
    default: collect((factor, 1), whole: factor, inverted: inverted)
    }
  }

  /// A power whose exponent is no whole number is a factor like any other.
  private mutating func collect(_ power: Power, whole: Formula, inverted: Bool) {
    let isPower = whole.asGate?.gate == .power && whole.asGate?.second?.wholeNumber != nil
    let power = isPower ? power : (whole, 1)
    if inverted { Self.add(power, to: &below) } else { Self.add(power, to: &above) }
  }

  private static func add(_ power: Power, to list: inout [Power]) {
    if let index = list.firstIndex(where: { $0.base == power.base }) {
      list[index].exponent += power.exponent
    } else {
      list.append(power)
    }
  }

  private mutating func collectNumber(_ number: Formula, inverted: Bool) {
    if inverted {
      numbers.below = numbers.below * number
    } else {
      numbers.above = numbers.above * number
    }
  }

  var formula: Formula {
    var fraction = self
    fraction.reduceNumbers()
    if fraction.numbers.above.constant == 0 { return 0 }
    let top = Self.written(fraction.numbers.above, fraction.above)
    let bottom = Self.written(fraction.numbers.below, fraction.below)
    let value: Formula =
      bottom.constant == 1
      ? top : top.constant == 1 ? .gate(.reciprocal, bottom) : .gate(.divide, top, bottom)
    return isNegative ? -value : value
  }

  /// 2u/2 is u, and 2u/4 is u/2.
  private mutating func reduceNumbers() {
    guard let top = numbers.above.wholeNumber, let bottom = numbers.below.wholeNumber,
      top != 0, bottom != 0
    else { return }
    if (top / bottom).rounded() == top / bottom {
      numbers = (.number(top / bottom), 1)
    } else if (bottom / top).rounded() == bottom / top {
      numbers = (1, .number(bottom / top))
    }
  }

  private static func written(_ number: Formula, _ powers: [Power]) -> Formula {
    let factors = powers.map { Formula.power($0.base, .number($0.exponent)) }
    guard let first = factors.first else { return number }
    let start = number.constant == 1 ? first : .gate(.multiply, number, first)
    return factors.dropFirst().reduce(start) { .gate(.multiply, $0, $1) }
  }
}

extension Formula {
  /// Its value where it is a whole number that is written with digits.
  fileprivate var wholeNumber: Double? {
    guard case .number(let value, let text) = shape, value == value.rounded(),
      value.magnitude < 1e6, text?.utf8.allSatisfy({ (0x30...0x39).contains($0) }) ?? true
    else { return nil }
    return value
  }
}
