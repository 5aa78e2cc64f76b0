// One step of staged code in a flat list: what an operator or a function computes from earlier steps.

internal import Gates

/// A step: operands stand before it.
struct StagedStep {
  enum Kind: Equatable {
    case number(Double)
    /// The value of an input.
    case input(Int)
    /// A value under a name of its own.
    case copy
    /// What a gradient is when it is read: its variable, and how many lines have changed it.
    case read(variable: Int, version: Int)
    case gate(Gate)
    case special(StagedFunction)
    case greater, greaterOrEqual, equal, notEqual, and, or, not
    /// The second operand where the first is not 0, else the third.
    case select
    /// Nothing is known of it.
    case unknown
  }

  let kind: Kind
  var first: Int32 = -1
  var second: Int32 = -1
  var third: Int32 = -1
  /// The statement that it belongs to.
  let statement: Int

  var operands: [Int32] { [first, second, third].filter { $0 >= 0 } }

  /// The value for these values of the operands.
  func value(_ a: Double, _ b: Double, _ c: Double) -> Double {
    switch kind {
    case .number(let value): value
    case .copy, .read: a
    case .gate(let gate): gate.value(a, b)
    case .special(let function): function.value(a)
    case .greater: a > b ? 1 : 0
    case .greaterOrEqual: a >= b ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .and: a != 0 ? b : a
    case .or: a != 0 ? a : b
    case .not: a == 0 ? 1 : 0
    case .select: a != 0 ? b : c
    case .input, .unknown: .nan
    }
  }

  /// The derivatives by the operands.
  func slopes(_ a: Double, _ b: Double, output: Double) -> (Double, Double, Double) {
    switch kind {
    case .copy: return (1, 0, 0)
    case .gate(let gate):
      let (first, second) = gate.localDerivatives(a, b, output: output)
      return (first, second, 0)
    case .special(let function): return (function.slope(a), 0, 0)
    case .and: return a != 0 ? (0, 1, 0) : (1, 0, 0)
    case .or: return a != 0 ? (1, 0, 0) : (0, 1, 0)
    case .select: return a != 0 ? (0, 1, 0) : (0, 0, 1)
    case .number, .input, .read, .greater, .greaterOrEqual, .equal, .notEqual, .not, .unknown:
      return (0, 0, 0)
    }
  }

  /// The value with its derivative, by forward mode: the witness for the slopes.
  func dual(_ a: Dual, _ b: Dual, _ c: Dual) -> Dual {
    switch kind {
    case .gate(let gate):
      return gate.card.kink?.isAt(a.value, b.value) == true ? chain(a, b, c) : gate.value(a, b)
    default: return chain(a, b, c)
    }
  }

  private func chain(_ a: Dual, _ b: Dual, _ c: Dual) -> Dual {
    let output = value(a.value, b.value, c.value)
    let (first, second, third) = slopes(a.value, b.value, output: output)
    func part(_ slope: Double, _ dual: Dual) -> Double { dual.slope == 0 ? 0 : slope * dual.slope }
    return Dual(output, slope: part(first, a) + part(second, b) + part(third, c))
  }

  /// Whether the gate lies on a kink for these values.
  func isAtKink(_ a: Double, _ b: Double) -> Bool {
    switch kind {
    case .gate(let gate): gate.card.kink?.isAt(a, b) ?? false
    case .greater, .greaterOrEqual: a == b
    default: false
    }
  }
}

/// Functions of code that are no gates.
enum StagedFunction: String, CaseIterable {
  case log1p, expm1, erfc, sign

  func value(_ x: Double) -> Double {
    switch self {
    case .log1p:
      // What the sum has lost is put back by what was really added.
      let sum = 1 + x
      return sum == 1 ? x : Double.apply(.ln, sum) * (x / (sum - 1))
    case .expm1:
      let power = Double.apply(.exp, x)
      if power == 1 { return x }
      return power - 1 == -1 ? -1 : (power - 1) * (x / Double.apply(.ln, power))
    case .erfc: return 2 * Double.apply(.normalDistribution, -x * 1.4142135623730951)
    case .sign: return x > 0 ? 1 : x < 0 ? -1 : 0
    }
  }

  func slope(_ x: Double) -> Double {
    switch self {
    case .log1p: 1 / (1 + x)
    case .expm1: Double.apply(.exp, x)
    case .erfc: -2 / Double.pi.squareRoot() * Double.apply(.exp, -x * x)
    case .sign: 0
    }
  }
}
