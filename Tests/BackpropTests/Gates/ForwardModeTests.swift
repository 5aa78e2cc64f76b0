// Forward mode of the program against the derivative rules and against the tests' own dual numbers.

import Testing

@testable import Gates

@Suite("Forward mode")
struct ForwardModeTests {
  @Test("agrees with the derivative rules, extremes included", arguments: Gate.allCases)
  func agreesWithRules(_ gate: Gate) {
    for sample in gate.samples {
      for (slot, rule) in sample.localDerivatives.enumerated() {
        let dual = Dual.apply(
          gate, Dual(sample.first, slope: slot == 0 ? 1 : 0),
          Dual(sample.second, slope: slot == 1 ? 1 : 0))
        #expect(agree(rule, dual.slope, ulps: 16, scale: dual.scale), "\(sample): \(dual)")
        #expect(agree(sample.value, dual.value, ulps: 4), "\(sample): \(dual)")
      }
    }
  }

  @Test("takes the slope of the gate at a kink")
  func takesSlopes() {
    #expect(Dual.apply(.abs, Dual(0, slope: 1), 0).slope == 0)
    #expect(Dual.apply(.relu, Dual(0, slope: 1), 0).slope == 0)
    #expect(Dual.apply(.max, Dual(2, slope: 1), Dual(2, slope: 5)).slope == 1)
  }
}
