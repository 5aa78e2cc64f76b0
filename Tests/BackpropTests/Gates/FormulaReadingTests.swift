// The formula that stands beside a number has that number as its value.

import Gates
import Testing

@Suite("Formulas as numbers")
struct FormulaReadingTests {
  /// The rules of a gate read with formulas: the value first, then every local derivative.
  private static func formulas(_ gate: Gate) -> [Formula] {
    let inputs = (Formula.input(0), Formula.input(1))
    let (first, second) = gate.localDerivatives(inputs.0, inputs.1, output: .output)
    let value = gate.value(inputs.0, inputs.1)
    return gate.inputs == 1 ? [value, first] : [value, first, second]
  }

  private static func numbers(_ sample: GateSample) -> [Double] {
    [sample.value] + sample.localDerivatives
  }

  @Test("the formula of every rule has the number of the rule", arguments: Gate.allCases)
  func values(_ gate: Gate) {
    let formulas = Self.formulas(gate)
    // The slope of 0^0 is the rule's own: the formula would multiply 0 by 0^−1.
    let samples = gate.samples(Gate.moderateNumbers + [0]).filter {
      $0.isInDomain && !($0.gate == .power && $0.first == 0 && $0.second == 0)
    }
    for sample in samples {
      for (formula, number) in zip(formulas, Self.numbers(sample)) where number.isFinite {
        let value = formula.value(inputs: sample.inputs, output: sample.value)
        #expect(agree(value, number, ulps: 4, scale: 1), "\(sample): \(value), \(number)")
      }
    }
  }

  @Test("a decided formula has no branches and the same number", arguments: Gate.allCases)
  func decided(_ gate: Gate) {
    for sample in gate.samples([-1.5, 0, 0.5, 2]) where sample.isInDomain {
      for formula in Self.formulas(gate) {
        let whole = formula.value(inputs: sample.inputs, output: sample.value)
        let decided = formula.decided(inputs: sample.inputs, output: sample.value)
        let value = decided.value(inputs: sample.inputs, output: sample.value)
        #expect(!decided.text(.inputs(gate.inputs)).contains("if"))
        #expect(agree(value, whole, ulps: 0) || !whole.isFinite, "\(sample): \(value), \(whole)")
      }
    }
  }

  @Test("the condition that decided is shown as it came out", arguments: conditions)
  func condition(_ gate: Gate, _ first: Double, _ second: Double, _ expected: String?) {
    let formula = Self.formulas(gate)[1]
    let output = gate.value(first, second)
    let style = FormulaStyle.inputs(gate.inputs)
    let shown = formula.condition(inputs: [first, second], output: output).map {
      left, sign, right in
      "\(left.text(style)) \(sign) \(right.text(style))"
    }
    #expect(shown == expected)
  }

  private static let conditions: [(Gate, Double, Double, String?)] = [
    (.relu, 2, 0, "i > 0"), (.relu, 0, 0, "i = 0"), (.relu, -2, 0, "i < 0"),
    (.abs, 2, 0, "i > 0"), (.abs, 0, 0, "i = 0"), (.abs, -2, 0, "i < 0"),
    (.max, 2, 1, "i₁ > i₂"), (.max, 1, 1, "i₁ = i₂"), (.min, 2, 1, "i₂ < i₁"),
    (.leakyRelu, -1, 0.1, "i₁ < 0"), (.sigmoid, 1, 0, nil),
  ]

  @Test("a formula with others in place of its inputs has their number", arguments: Gate.allCases)
  func substitution(_ gate: Gate) {
    let inner: [Formula] = [.input(0) * .input(1), .input(1) + 1]
    for formula in Self.formulas(gate) {
      let placed = formula.substituting(inner, output: .input(2))
      let (x, y) = (0.5, 0.75)
      let output = gate.value(x * y, y + 1)
      let value = placed.value(inputs: [x, y, output], output: .nan)
      let whole = formula.value(inputs: [x * y, y + 1], output: output)
      #expect(agree(value, whole, ulps: 0))
    }
  }

  @Test("a formula of too many parts is given up, and stays given up")
  func tooLong() {
    var formula = Formula.input(0)
    for _ in 0..<100_000 { formula = .sqrt(formula) + .input(1) }
    #expect(formula.isTooLong)
    #expect(formula.text(.inputs(2)) == "…")
    #expect((formula * 2).isTooLong)
    #expect(formula.value(inputs: [1, 1], output: 1).isNaN)
  }
}

extension Formula {
  fileprivate static func sqrt(_ operand: Formula) -> Formula { .apply(.sqrt, operand) }
}
