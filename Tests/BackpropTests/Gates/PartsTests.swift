// An opened gate computes what the whole one does, and backpropagation through it agrees.

import Gates
import Testing

@Suite("Parts of gates")
struct PartsTests {
  static let openable = Gate.allCases.filter(\.canBeOpened)

  @Test("are there for the gates that lectures open")
  func opened() {
    let expected: Set<Gate> = [
      .divide, .log2, .log10, .tan, .sinh, .cosh, .tanh, .sigmoid, .softplus, .silu, .gelu,
    ]
    #expect(Set(Self.openable) == expected)
  }

  @Test("give the same value and the same derivative", arguments: openable)
  func sameNumbers(_ gate: Gate) throws {
    let parts = try #require(gate.parts(.input(0), .input(1)))
    for sample in gate.moderateSamples {
      let value = parts.value(inputs: sample.inputs, output: .nan)
      #expect(agree(value, sample.value, ulps: 32, scale: 1), "\(sample): \(value)")
      for (slot, rule) in sample.localDerivatives.enumerated() {
        let slope = slope(of: parts, at: sample, slot)
        #expect(agree(slope, rule, ulps: 64, scale: 1), "\(sample): \(slope), \(rule)")
      }
    }
  }

  /// The derivative through the parts, each of them taken by its own rule.
  private func slope(of formula: Formula, at sample: GateSample, _ slot: Int) -> Double {
    if let index = formula.inputIndex { return index == slot ? 1 : 0 }
    guard let (gate, first, second) = formula.asGate else { return 0 }
    func number(_ part: Formula?) -> Double {
      part?.value(inputs: sample.inputs, output: .nan) ?? 0
    }
    let slopes = gate.localDerivatives(number(first), number(second), output: number(formula))
    let through = slopes.0 * slope(of: first, at: sample, slot)
    return through + (second.map { slopes.1 * slope(of: $0, at: sample, slot) } ?? 0)
  }

  @Test("are made of gates only, none of which opens into the gate again", arguments: openable)
  func gatesOnly(_ gate: Gate) throws {
    var pending = [try #require(gate.parts(.input(0), .input(1)))]
    while let part = pending.popLast() {
      guard let (inner, first, second) = part.asGate else {
        #expect(part.inputIndex != nil || part.constant != nil, "\(part)")
        continue
      }
      // A quotient of formulas is written as a quotient however it was made; who opens it knows.
      #expect(inner != gate || gate == .divide)
      pending += [first] + (second.map { [$0] } ?? [])
    }
  }
}
