// What the printer writes the parser reads back, as the same tree.

import Expressions
import Gates
import Testing

@Suite("Printing and reading again")
struct PrintedProgramReadingTests {
  @Test("gives the same tree for a random expression of seed", arguments: 1...300)
  func randomTrees(_ seed: Int) throws {
    var dice = PrintedDice(seed: seed)
    let program = dice.expression(parts: 14).program()
    let text = program.printed().text
    let again = try Program(reading: SourceText(text), given: PrintedDice.names)
    #expect(outline(again) == outline(program), "\(text)")
    #expect(again.printed().text == text)
  }

  @Test("keeps whole programs as they are", arguments: rows)
  func whole(_ text: String, _ expected: String) throws {
    let program = try Program(reading: SourceText(text))
    let printed = program.printed()
    #expect(printed.text == expected)
    let again = try Program(reading: SourceText(printed.text))
    #expect(outline(again) == outline(program))
    #expect(again.inputs.map(\.name) == program.inputs.map(\.name))
    #expect(again.outputName == program.outputName)
    #expect(again.printed().text == printed.text)
  }

  private static let rows = [
    ("z = (x+sigma(x))/(sigma(x)+(x+y)^2)", "z = (x + σ(x)) / (σ(x) + (x + y)²)"),
    ("x = 3; y = -1/3; x*y", "x = 3; y = −1/3; x·y"), ("x=3", "x = 3"),
    ("y = x*2; x*y", "y = x·2; x·y"),
    ("q = x + y\nf = q*z # the lecture's", "q = x + y; f = q·z"),
    ("sq(a,b) = (a+b)^2; sq(x,y)*2", "sq(a, b) = (a + b)²; sq(x, y)·2"),
    ("f(y,x,z) = (x + y)z", "f(y, x, z) = (x + y)z"), ("1/2*x", "1/2 · x"), ("e^-u", "exp(−u)"),
    ("|x-1|", "|x − 1|"), ("a = x; a + 1", "a = x; a + 1"), ("square(x + 1)", "(x + 1)²"),
    ("x⁻¹", "x⁻¹"), ("x^-1", "x⁻¹"), ("½x", "½x"), ("2pi x", "2pi·x"), ("w[0] + w_1", "w[0] + w_1"),
    ("max(1, x, y)", "max(1, x, y)"), ("√(x+1)", "√(x + 1)"), ("1e-3x + 2.5", "1e-3·x + 2.5"),
    ("--x", "−(−x)"), ("x**2**3", "x^(2³)"), ("relu(w·x + b)", "relu(w·x + b)"),
  ]

  @Test("gives every node of the tree its text")
  func everyNode() throws {
    let text = "x = 2; sq(a) = a^2; y = sq(x + 1)/3; z = |y|·x⁻¹; max(z, 1, y)"
    let program = try Program(reading: SourceText(text))
    let printed = program.printed()
    #expect(printed.ranges.allSatisfy { !$0.isEmpty })
    #expect(printed[printed.ranges[printed.ranges.count - 1]] == "max(z, 1, y)")
  }

  @Test("gives the text of an exponent alone in plain digits", arguments: exponents)
  func exponent(_ text: String, _ expected: String) throws {
    let program = try Program(reading: SourceText(text))
    let printed = program.printed()
    let root = Int(try #require(program.statements.last).root)
    let exponent = Int(try #require(program.tree.operands(of: root).last))
    #expect(printed.text(of: exponent) == expected)
  }

  private static let exponents = [
    ("x^2", "2"), ("x^-1", "−1"), ("x⁻¹²", "−12"), ("x^0", "0"), ("x^n", "n"), ("x^(1/2)", "1/2"),
    ("x^0.5", "0.5"), ("2^(n²)", "n²"),
  ]

  /// The tree in prefix form, names by their spelling.
  ///
  /// A negative number stands for its negated magnitude: `x^-1` is printed `x⁻¹`, which is read as
  /// one number.
  private func outline(_ program: Program) -> [String] {
    let roots = program.definitions.map { $0.nodes.upperBound - 1 } + program.statements.map(\.root)
    var pending = roots.map(Int.init)
    var outline: [String] = []
    while let node = pending.popLast() {
      let kind = program.tree.nodes[node].kind
      let operands = program.tree.operands(of: node)
      switch kind {
      case .name(let symbol): outline.append(program.symbols[Int(symbol)].name)
      case .number(let value) where value < 0: outline += ["negate/1", "number(\(-value))/0"]
      default: outline.append("\(kind)/\(operands.count)")
      }
      pending += operands.map(Int.init)
    }
    return outline
  }
}

/// Random expressions whose sequence depends on the seed alone.
private struct PrintedDice {
  static let names = ["x", "y", "w₁", "ŷ", "yhat", "e1", "b", "_a", "x0"]
  private var random: SplitMix

  init(seed: Int) { random = SplitMix(seed: UInt64(seed)) }

  private mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  mutating func expression(parts: Int) -> PrintedExpression {
    guard parts > 1 else { return leaf() }
    let left = 1 + roll(parts - 1)
    if roll(3) == 0 { return unary(expression(parts: parts - 1)) }
    return binary(expression(parts: left), expression(parts: max(1, parts - left)))
  }

  private mutating func leaf() -> PrintedExpression {
    let numbers = ["2", "0", "10", "0.5", "2.", "1e-3", "1.50", ".25"]
    return roll(3) == 0
      ? .number(numbers[roll(numbers.count)]) : .name(Self.names[roll(Self.names.count)])
  }

  private mutating func unary(_ operand: PrintedExpression) -> PrintedExpression {
    switch roll(8) {
    case 0, 1: -operand
    case 2: .call(.sqrt, operand)
    case 3: .call(.abs, operand)
    case 4: .call(.exp, operand)
    case 5: .call(.sigmoid, operand)
    case 6: operand ^ .number(["2", "3", "0.5", "12"][roll(4)])
    default: .call(.ln, operand)
    }
  }

  private mutating func binary(
    _ left: PrintedExpression, _ right: PrintedExpression
  ) -> PrintedExpression {
    switch roll(8) {
    case 0: left + right
    case 1: left - right
    case 2, 3, 4: left * right
    case 5: left / right
    case 6: left ^ right
    default: .call(.max, left, right)
    }
  }
}
