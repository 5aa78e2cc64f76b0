// The short cut of the hot loop gives what the two rules give.

@testable import Gates
import Testing

@Suite("Steps")
struct StepTests {
  @Test("give the value and the local derivatives to the last bit", arguments: Gate.allCases)
  func bits(_ gate: Gate) {
    for sample in gate.samples(Gate.allNumbers + Gate.moderateNumbers) {
      let (value, derivatives) = gate.visit(StepReading(sample: sample))
      let (first, second) = gate.localDerivatives(sample.first, sample.second, output: value)
      #expect(same(value, sample.value), "\(sample)")
      #expect(same(derivatives.0, first) && same(derivatives.1, second), "\(sample)")
    }
  }

  /// Whether two numbers have the same bits, where all that are no numbers count as one.
  private func same(_ left: Double, _ right: Double) -> Bool {
    left.bitPattern == right.bitPattern || left.isNaN && right.isNaN
  }
}

private struct StepReading: GateVisitor {
  let sample: GateSample
  func visit<Definition: GateDefinition>(
    _ definition: Definition.Type
  ) -> (Double, (Double, Double)) {
    Definition.step(sample.first, sample.second)
  }
}
