// A printed program reads as a lecture writes it, with the fewest brackets that keep its tree.

@testable import Expressions
import Gates
import Testing

@Suite("The printed program")
struct ProgramPrinterTests {
  typealias Row = (PrintedExpression, String)

  /// The negative of a literal, which Swift would take for a negative literal.
  private static func minus(_ number: PrintedExpression) -> PrintedExpression { -number }

  @Test("has the fewest brackets that keep the tree", arguments: expressions)
  func printed(_ expression: PrintedExpression, _ expected: String) {
    #expect(expression.program().printed().text == expected)
  }

  private static let expressions: [Row] = sums + products + powers + calls

  private static let sums: [Row] = [
    ("x" + "y" + "z", "x + y + z"), ("x" + ("y" + "z"), "x + (y + z)"),
    ("x" - "y" - "z", "x − y − z"), ("x" - ("y" - "z"), "x − (y − z)"),
    ("x" + "y" * "z", "x + y·z"), ("x" - 2 * "y", "x − 2y"), (-"x", "−x"), (-(-"x"), "−(−x)"),
    (-"x" + "y", "−x + y"), ("x" + -"y", "x + (−y)"), ("x" - minus(2) * "y", "x − (−2y)"),
    (-("x" + "y"), "−(x + y)"), (-("x" * "y"), "−(x·y)"), (-("x" / "y"), "−(x/y)"),
    (-("x" ^ 2), "−x²"), ("x" + (-"y" + "z"), "x + (−y + z)"),
  ]

  private static let products: [Row] = [
    (2 * "x", "2x"), (2 * "x" * "y", "2x·y"), ("x" * 2, "x·2"), (2 * 3, "2·3"),
    (2 * ("x" + "y"), "2(x + y)"), (("x" + "y") * "z", "(x + y)z"),
    (("a" + "b") * ("c" + "d"), "(a + b)(c + d)"), ("z" * ("x" + "y"), "z·(x + y)"),
    (("x" + "y") * 2, "(x + y)·2"), (("x" + "y") * .call(.ln, "z"), "(x + y)·ln(z)"),
    ("w" * "x" * "y", "w·x·y"), ("w" * ("x" * "y"), "w·(x·y)"), (minus(2) * "x", "−2x"),
    (-"w" * "x", "−w·x"), ("w" * -"x", "w·(−x)"), (2 * "exp", "2·exp"), (0 * "x", "0·x"),
    (.number("1e-3") * "x", "1e-3·x"), (.number("2.") * "x", "2.·x"), (0.5 * "x", "0.5x"),
    (2 * "ŷ", "2ŷ"), (2 * "_a", "2·_a"), (2 * .call(.sigmoid, "x"), "2σ(x)"),
    (2 * .call(.ln, "x"), "2·ln(x)"), (2 * .call(.sqrt, "x"), "2·√x"),
    (2 * .call(.abs, "x"), "2·|x|"), (("x" + 1) * .call(.abs, "y"), "(x + 1)·|y|"),
    ("x" / "y", "x/y"), ("x" / "y" / "z", "x/y/z"), ("x" / ("y" / "z"), "x / (y/z)"),
    (1 / (2 * "x"), "1 / (2x)"), (1 / 2 * "x", "1/2 · x"), (1 / 2 * ("x" + "y"), "1/2 · (x + y)"),
    (2 * "x" / 3, "2x/3"), ("x" * "y" / "z", "x·y/z"), ("x" * ("y" / "z"), "x·(y/z)"),
    (("x" + "y") / 2, "(x + y) / 2"), (-"x" / "y", "−x/y"), ("x" / -"y", "x / (−y)"),
    (1 / "x" * "y" * "z", "1/x · y · z"),
    (
      ("x" + .call(.sigmoid, "x")) / (.call(.sigmoid, "x") + (("x" + "y") ^ 2)),
      "(x + σ(x)) / (σ(x) + (x + y)²)"
    ),
  ]

  private static let powers: [Row] = [
    ("x" ^ 2, "x²"), (2 ^ "x", "2^x"), (2 * ("x" ^ 2), "2x²"), (("x" ^ 2) * "y", "x²·y"),
    (("x" ^ "n") * "y", "x^n·y"), (2 ^ (3 ^ 2), "2^(3²)"), (("x" ^ 2) ^ 3, "(x²)³"),
    ((-"x") ^ 2, "(−x)²"), ("x" ^ minus(1), "x⁻¹"), ("x" ^ -"y", "x^(−y)"), ("x" ^ 0.5, "x^0.5"),
    ("x" ^ minus(0.5), "x^(−0.5)"), ("x" ^ ("n" - 1), "x^(n − 1)"), ("x" ^ (1 / 2), "x^(1/2)"),
    ((2 * "x") ^ 2, "(2x)²"), (("x" / "y") ^ 2, "(x/y)²"), ("x" ^ 1000, "x^1000"),
    ("x" ^ minus(1000), "x^(−1000)"), (("x" + "y") * ("z" ^ 2), "(x + y)z²"),
    (("x" + "y") * (2 ^ "z"), "(x + y)·2^z"), (2 * (2 ^ "z"), "2·2^z"), (2 ^ 2, "2²"),
    (.call(.sin, "x") ^ 2, "sin(x)²"), (.call(.abs, "x") ^ 2, "|x|²"),
    (.call(.sqrt, "x") ^ 2, "(√x)²"), ("x" ^ 0, "x⁰"), ("x" ^ .call(.ln, 2), "x^ln(2)"),
  ]

  private static let calls: [Row] = [
    (.call(.sigmoid, "x" + "y"), "σ(x + y)"), (.call(.max, "x", "y" * 2, -"z"), "max(x, y·2, −z)"),
    (.call(.sqrt, "x" + "y"), "√(x + y)"), (.call(.sqrt, 2), "√2"),
    (.call(.sqrt, .call(.sin, "x")), "√(sin(x))"), (.call(.sqrt, "x" ^ 2), "√(x²)"),
    (.call(.sqrt, 2) * "x", "√2·x"), (.call(.sqrt, .call(.sqrt, "x")), "√(√x)"),
    (.call(.abs, "x" - "y"), "|x − y|"), (.call(.abs, .call(.abs, "x")), "abs(|x|)"),
    (.call(.abs, .call(.max, .call(.abs, "x"), 1)), "abs(max(|x|, 1))"),
    (.call(.abs, "x") + .call(.abs, "y"), "|x| + |y|"), (.call(.exp, -"u"), "exp(−u)"),
    (.call(.reciprocal, "x"), "reciprocal(x)"), (.call(.power, "x", "y"), "pow(x, y)"),
    (.call(.leakyRelu, "x", 0.1), "leaky_relu(x, 0.1)"),
    (.call(.sigmoid, "x") * (1 - .call(.sigmoid, "x")), "σ(x)·(1 − σ(x))"),
  ]

  @Test("names a statement, and keeps names and numbers as they were typed")
  func headings() {
    let expression: PrintedExpression = .number("1.50") * "w_{0}" + "w[1]"
    #expect(expression.program(named: "ŷ").printed().text == "ŷ = 1.50w_{0} + w[1]")
  }

  @Test("gives every node its own text, without the brackets around it")
  func ranges() {
    let expression: PrintedExpression = (("x" + "y") * "z") / ("x" ^ Self.minus(1))
    let program = expression.program()
    let printed = program.printed()
    let texts = printed.ranges.map { printed[$0] }
    #expect(
      texts == ["x", "y", "x + y", "z", "(x + y)z", "x", "¹", "⁻¹", "x⁻¹", "(x + y)z / x⁻¹"])
  }

  @Test("takes an expression nested 100 000 deep")
  func deep() {
    var tree = Tree()
    var root = tree.append(.number(1), at: SourceRange(0, 1))
    for _ in 0..<100_000 { root = tree.append(.negate, [root], at: SourceRange(0, 1)) }
    let statement = Program.Statement(
      name: nil, nameRange: SourceRange(0, 1), nodes: 0..<(root + 1), isAlias: false)
    let program = Program(
      source: SourceText("1"), tree: tree, symbols: [], inputs: [], statements: [statement],
      definitions: [], outputName: "f", remarks: [])
    let printed = program.printed()
    #expect(printed.text.hasPrefix("−(−(−("))
    #expect(printed.ranges[Int(root)] == 0..<Int32(printed.bytes.count))
  }
}
