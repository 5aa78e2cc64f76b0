// A rule read as symbols: the formula that stands beside a number in the tables.

/// A symbolic number: what the rules of a gate give when they are read as text.
///
/// Its operators tidy as they build (1·u → u, u·0 → 0, signs collected) and nothing cleverer, so a
/// student can follow every formula back to the rule.
public struct Formula: Scalar, Equatable {
  /// What the formula is made of.
  let shape: Shape
  /// How many parts it has; a formula of more than ``limit`` parts is given up as too long.
  let size: Int

  /// The number of parts above which a formula is not written out.
  static let limit = 400

  /// The forms of a formula.
  ///
  /// Indirect, which is safe: the limit on the size keeps it shallow.
  indirect enum Shape: Equatable, Sendable {
    case input(Int)
    case output
    case number(Double, text: String?)
    case gate(Gate, Formula, Formula?)
    case function(ElementaryFunction, Formula)
    case choice(Formula, Relation, Formula, then: Formula, otherwise: Formula)
    case tooLong
  }

  init(_ shape: Shape, parts: [Formula] = []) {
    let size = parts.reduce(1) { $0 + $1.size }
    let fits = size <= Formula.limit
    self.shape = fits ? shape : .tooLong
    self.size = fits ? size : Formula.limit + 1
  }

  /// The input in slot `index`, counted from 0.
  public static func input(_ index: Int) -> Formula { Formula(.input(index)) }

  /// The output of the gate.
  public static let output = Formula(.output)

  /// A constant as the student wrote it, such as `1/2`.
  public static func constant(_ value: Double, text: String) -> Formula {
    Formula(.number(value, text: text))
  }

  /// A constant.
  public static func number(_ value: Double) -> Formula { Formula(.number(value, text: nil)) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }

  /// Whether the formula has grown too long to write out.
  public var isTooLong: Bool { shape == .tooLong }

  /// Its value, where it is a constant.
  public var constant: Double? {
    if case .number(let value, _) = shape { value } else { nil }
  }

  /// Whether the output of the gate stands in it, or may do so where it is too long.
  public var hasOutput: Bool {
    switch shape {
    case .output, .tooLong: true
    case .input, .number: false
    case .gate(_, let first, let second): first.hasOutput || second?.hasOutput == true
    case .function(_, let inner): inner.hasOutput
    case .choice(let left, _, let right, let then, let otherwise):
      [left, right, then, otherwise].contains(where: \.hasOutput)
    }
  }

  /// `gate` applied, as it was written: nothing is tidied.
  public static func gate(_ gate: Gate, _ first: Formula, _ second: Formula? = nil) -> Formula {
    Formula(.gate(gate, first, second), parts: second.map { [first, $0] } ?? [first])
  }

  /// The formula as one gate and its operands; nil where it is none.
  public var asGate: (gate: Gate, first: Formula, second: Formula?)? {
    switch shape {
    case .gate(let gate, let first, let second): (gate, first, second)
    case .function(let function, let operand):
      Formula.gate(for: function).map { ($0, operand, nil) }
    default: nil
    }
  }

  /// The slot of the input that the formula is; nil where it is none.
  public var inputIndex: Int? {
    if case .input(let index) = shape { index } else { nil }
  }

  /// The gate that computes `function`; nil for Φ and φ, which only rules use.
  static func gate(for function: ElementaryFunction) -> Gate? {
    switch function {
    case .exp: .exp
    case .ln: .ln
    case .log2: .log2
    case .log10: .log10
    case .sqrt: .sqrt
    case .sin: .sin
    case .cos: .cos
    case .tan: .tan
    case .asin: .asin
    case .acos: .acos
    case .atan: .atan
    case .sinh: .sinh
    case .cosh: .cosh
    case .tanh: .tanh
    case .sigmoid: .sigmoid
    case .softplus: .softplus
    case .erf: .erf
    case .normalDistribution, .normalDensity: nil
    }
  }
}
