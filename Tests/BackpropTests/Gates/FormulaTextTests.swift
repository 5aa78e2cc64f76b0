// Formulas read as a lecture writes them: few brackets, the sign in front, numbers first.

import Foundation
import Gates
import Testing

@Suite("Formulas as text")
struct FormulaTextTests {
  private static let i = Formula.input(0)
  private static let j = Formula.input(1)
  private static let o = Formula.output

  @Test("a product of many factors is written in no time")
  func longProduct() {
    let product = (0..<150).reduce(Self.i) { left, _ in .gate(.multiply, left, Self.j) }
    #expect(product.text(.inputs(2)).hasSuffix("i₂"))
  }

  @Test("a product is collected into one fraction, and nothing in it is cancelled")
  func fractions() {
    let (i, j) = (Self.i, Self.j)
    let style = FormulaStyle(inputs: ["u", "v"], readsBack: true)
    func text(_ factors: [Formula]) -> String { Formula.product(factors).text(style) }
    #expect(text([-(i / j), 2 * j]) == "−2u·v/v")
    #expect(text([2 * i, -1]) == "−2u")
    #expect(text([i, 1 / (j * j), 1 / j]) == "u/v³")
    #expect(text([2 * i, .gate(.divide, 1, 2)]) == "u")
    #expect(text([i, 0]) == "0")
    #expect(text([i, i, j]) == "u²·v")
    #expect(Formula.sum([i * j, i * j]).text(style) == "2u·v")
    #expect(Formula.sum([i, -j + i]).text(style) == "u − v + u")
  }

  @Test("the formulas of all gates are the golden ones")
  func golden() throws {
    let text = Gate.allCases.map(Self.entry).joined(separator: "\n")
    try expectGolden(text, "gate-formulas.txt")
  }

  /// What a reader sees of a gate, in Unicode and in ASCII.
  private static func entry(_ gate: Gate) -> String {
    let inputs = gate.inputs == 1 ? [i] : [i, j]
    let whole = Formula.gate(gate, i, gate.inputs == 1 ? nil : j)
    let slopes = gate.localDerivatives(i, j, output: o)
    var rows = [row("glyph", whole, FormulaStyle.glyph), row("whole", whole, FormulaStyle.inputs)]
    rows.append(row("o", gate.value(i, j), FormulaStyle.inputs))
    for (slot, slope) in zip(inputs.indices, [slopes.0, slopes.1]) {
      let name = inputs.count == 1 ? "do/di" : "do/di\(slot + 1)"
      rows.append(row(name, slope, FormulaStyle.inputs))
    }
    if let parts = gate.parts(i, j) { rows.append(row("parts", parts, FormulaStyle.inputs)) }
    return gate.card.name + "\n" + rows.joined()

    func row(_ name: String, _ formula: Formula, _ style: (Int, Bool) -> FormulaStyle) -> String {
      let name = name.padding(toLength: 7, withPad: " ", startingAt: 0)
      let texts = [false, true].map { formula.text(style(inputs.count, $0)) }
      return "  \(name)\(texts[0].padding(toLength: 40, withPad: " ", startingAt: 0)) \(texts[1])\n"
    }
  }

  @Test("are tidied as they are built", arguments: tidied)
  func tidying(_ formula: Formula, _ expected: String) {
    #expect(formula.text(.inputs(2)) == expected)
  }

  private static let half = Formula.constant(0.5, text: "1/2")
  private static let third = Formula.constant(1 / 3, text: "1/3")
  private static let three = Formula.constant(3, text: "3")

  private static let tidied: [(Formula, String)] = [
    (i + 0, "i₁"), (0 + i, "i₁"), (i - 0, "i₁"), (0 - i, "−i₁"), (i + -j, "i₁ − i₂"),
    (i - -j, "i₁ + i₂"), (-(-i), "i₁"), (-i + j, "−i₁ + i₂"), (i - (i + j), "i₁ − (i₁ + i₂)"),
    (i * 1, "i₁"), (1 * i, "i₁"), (i * 0, "0"), (i * 2, "2i₁"), (2 * (3 * i), "6i₁"),
    ((2 * i) * (3 * j), "6i₁i₂"), (i * i, "i₁²"), (-i * j, "−i₁i₂"), (i * -j, "−i₁i₂"),
    (-i * -j, "i₁i₂"), (-2 * i, "−2i₁"), (i * (1 / j), "i₁/i₂"), ((1 / j) * i, "i₁/i₂"),
    (i / 1, "i₁"), (1 / i / i, "1/i₁²"), (i / j / j, "i₁/i₂²"), (-i / j, "−i₁/i₂"),
    (i / -j, "−i₁/i₂"), (i / (j * 2), "i₁/(2i₂)"), ((i + j) / 2, "(i₁ + i₂)/2"),
    (2 * (i + j), "2(i₁ + i₂)"), ((i + j) * (i - j), "(i₁ + i₂)(i₁ − i₂)"),
    (.power(i, 1), "i₁"), (.power(i, 0), "1"), (.power(i, -1), "i₁⁻¹"),
    (.power(i, 10), "i₁¹⁰"), (.power(-i, 2), "(−i₁)²"), (.power(.power(i, 2), 2), "(i₁²)²"),
    (.power(2, i), "2^i₁"), (.power(i, j + 1), "i₁^(i₂ + 1)"), (.power(i, j) * j, "i₁^i₂·i₂"),
    (.power(i, .number(0.5)), "i₁^0.5"), (.power(i, .number(-0.5)), "i₁^(−0.5)"),
    (2 * third, "2(1/3)"), (third - 1, "1/3 − 1"), (half - 1, "−0.5"), (three - 1, "2"),
    (half * i, "(1/2)i₁"), (.power(i, half), "i₁^(1/2)"), (2 * .number(.pi), "6.283185307179586"),
    (.powerSlope(base: i, exponent: three), "3i₁²"),
    (.powerSlope(base: i, exponent: .constant(-1, text: "−1")), "−i₁⁻²"),
    (.powerSlope(base: i, exponent: .constant(-2, text: "-2")), "−2i₁⁻³"),
    (.constant(-0.5, text: "−1/2") * i, "−(1/2)i₁"), (i + .constant(-2, text: "−2"), "i₁ − 2"),
    (i - .constant(-1, text: "−2 + 1"), "i₁ − (−2 + 1)"),
    (.powerSlope(base: i, exponent: third), "(1/3)i₁^(1/3 − 1)"),
    (.apply(.ln, 1), "0"), (i * .apply(.ln, .constant(2.718281828459045, text: "e")), "i₁"),
  ]

  @Test("are written as they were built where nothing is tidied", arguments: written)
  func writing(_ formula: Formula, _ expected: String, _ ascii: String, _ glyph: String) {
    let inputs = [true, false].map { FormulaStyle.inputs(2, ascii: $0) }
    #expect(formula.text(inputs[1]) == expected)
    #expect(formula.text(inputs[0]) == ascii)
    #expect(formula.text(.glyph(2)) == glyph)
  }

  private static func constant(_ text: String) -> Formula {
    .constant(Double(text.replacing("−", with: "-")) ?? 0.5, text: text)
  }

  private static let written: [(Formula, String, String, String)] = [
    (.gate(.multiply, constant("2"), i), "2i₁", "2*i1", "2 × ·"),
    (.gate(.multiply, constant("−2"), i), "−2i₁", "−2*i1", "−2 × ·"),
    (.gate(.multiply, i, constant("−2")), "i₁(−2)", "i1*(−2)", "· × (−2)"),
    (.gate(.multiply, i, constant("2")), "i₁·2", "i1*2", "· × 2"),
    (.gate(.multiply, constant("2"), constant("3")), "2·3", "2*3", "2 × 3"),
    (.gate(.multiply, constant("1/2"), i), "(1/2)i₁", "(1/2)*i1", "(1/2) × ·"),
    (.gate(.multiply, constant("1e-3"), i), "1e-3·i₁", "1e-3*i1", "1e-3 × ·"),
    (.gate(.multiply, constant("2π"), i), "2πi₁", "2π*i1", "2π × ·"),
    (.gate(.divide, i, constant("2π")), "i₁/(2π)", "i1/(2π)", "·/(2π)"),
    (.gate(.power, constant("2π"), i), "(2π)^i₁", "(2π)^i1", "(2π)^·"),
    (.gate(.add, constant("1"), i), "1 + i₁", "1 + i1", "1 + ·"),
    (.gate(.subtract, i, constant("1 + 2")), "i₁ − (1 + 2)", "i1 - (1 + 2)", "· − (1 + 2)"),
    (.gate(.add, i, constant("−2")), "i₁ + (−2)", "i1 + (−2)", "· + (−2)"),
    (.gate(.power, i, constant("3")), "i₁³", "i1^3", "(·)³"),
    (.gate(.power, i, constant("−1")), "i₁⁻¹", "i1^(−1)", "(·)⁻¹"),
    (.gate(.power, constant("2"), i), "2^i₁", "2^i1", "2^·"),
    (.gate(.divide, i, j), "i₁/i₂", "i1/i2", "· / ·"),
    (.gate(.divide, i, constant("2")), "i₁/2", "i1/2", "·/2"),
    (.gate(.divide, .gate(.divide, i, j), i), "(i₁/i₂)/i₁", "(i1/i2)/i1", "(· / ·) / ·"),
    (.gate(.power, .gate(.add, i, j), 2), "(i₁ + i₂)²", "(i1 + i2)^2", "(· + ·)²"),
    (.gate(.multiply, .gate(.sqrt, i), j), "√i₁·i₂", "sqrt(i1)*i2", "√· × ·"),
    (.gate(.sqrt, .gate(.add, i, j)), "√(i₁ + i₂)", "sqrt(i1 + i2)", "√(· + ·)"),
    (.gate(.abs, .gate(.subtract, i, j)), "|i₁ − i₂|", "|i1 - i2|", "|· − ·|"),
    (.gate(.abs, .gate(.abs, i)), "abs(|i₁|)", "abs(|i1|)", "abs(|·|)"),
    (.gate(.negate, .gate(.negate, i)), "−(−i₁)", "-(-i1)", "−(−·)"),
    (.gate(.negate, .gate(.add, i, j)), "−(i₁ + i₂)", "-(i1 + i2)", "−(· + ·)"),
    (.gate(.multiply, i, .gate(.negate, j)), "i₁(−i₂)", "i1*(-i2)", "· × (−·)"),
    (.gate(.max, i, j), "max(i₁, i₂)", "max(i1, i2)", "max(·, ·)"),
    (.gate(.multiply, o, .gate(.ln, i)), "o·ln(i₁)", "o*ln(i1)", "o × ln(·)"),
  ]

  @Test("keep longer names apart", arguments: named)
  func names(_ formula: Formula, _ expected: String) {
    #expect(formula.text(FormulaStyle(inputs: ["yhat", "w₁"])) == expected)
  }

  private static let named: [(Formula, String)] = [
    (i * j, "yhat·w₁"), (j * i, "w₁·yhat"), (2 * i, "2·yhat"), (2 * j, "2w₁"),
    (j * o, "w₁o"), (i * (1 - o), "yhat·(1 − o)"), (j * (1 - o), "w₁(1 − o)"),
    (-(i * j), "−yhat·w₁"),
  ]

  @Test("a choice is bracketed wherever it is part of something")
  func choices() {
    let relu = Gate.relu.value(Self.i, 0)
    #expect(relu.text(.inputs(1)) == "i if i > 0, else 0")
    #expect((Self.i + relu).text(.inputs(1)) == "i + (i if i > 0, else 0)")
    #expect((relu * Self.i).text(.inputs(1)) == "(i if i > 0, else 0)i")
    #expect(Gate.max.value(Self.i, 2).text(.inputs(1, ascii: true)) == "i if i >= 2, else 2")
  }
}
