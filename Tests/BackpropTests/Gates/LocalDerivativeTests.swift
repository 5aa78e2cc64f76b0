// Every local derivative against three witnesses: dual numbers, differences, and exact constants.

import Gates
import Testing

@Suite("Local derivatives")
struct LocalDerivativeTests {
  @Test("agree with dual numbers to 16 ulp wherever the gate is smooth", arguments: Gate.allCases)
  func dualNumbers(_ gate: Gate) {
    for sample in gate.samples where !sample.isAtKink {
      for (rule, dual) in zip(sample.localDerivatives, sample.dualDerivatives) {
        #expect(
          agree(rule, dual.slope, ulps: 16, scale: dual.scale), "\(sample): \(rule), \(dual)")
      }
    }
  }

  @Test("the value read with duals is the value, to 4 ulp", arguments: Gate.allCases)
  func dualValues(_ gate: Gate) {
    for sample in gate.samples {
      let dual = sample.dualDerivatives[0].value
      #expect(agree(sample.value, dual, ulps: 4), "\(sample): \(sample.value), \(dual)")
    }
  }

  @Test("agree with central differences at moderate inputs", arguments: Gate.allCases)
  func differences(_ gate: Gate) {
    for sample in gate.moderateSamples where !sample.isAtKink && !sample.hasWholePowerOnly {
      for (slot, rule) in sample.localDerivatives.enumerated() {
        let measured = sample.difference(slot)
        let allowed = 1e-8 * max(1, rule.magnitude, sample.value.magnitude)
        #expect((rule - measured).magnitude <= allowed, "\(sample): \(rule), \(measured)")
      }
    }
  }

  @Test("are finite and right at the ends", arguments: Extreme.all)
  func extremes(_ extreme: Extreme) {
    let sample = GateSample(gate: extreme.gate, first: extreme.input, second: 0)
    // Where the result is e^−i²/2, half an ulp of i is already i² ulp of the result.
    let ulps = 6 + (extreme.isGaussian ? extreme.input * extreme.input : 0)
    let slope = sample.localDerivatives[0]
    #expect(agree(sample.value, extreme.value, ulps: ulps), "\(sample.value)")
    #expect(agree(slope, extreme.slope, ulps: ulps), "\(slope)")
  }

  @Test("obey the conventions where there is no derivative", arguments: conventions)
  func kinks(_ gate: Gate, _ first: Double, _ second: Double, _ expected: [Double]) {
    let sample = GateSample(gate: gate, first: first, second: second)
    #expect(sample.isAtKink)
    #expect(sample.localDerivatives == expected)
  }

  private static let conventions: [(Gate, Double, Double, [Double])] = [
    (.relu, 0, 0, [0]), (.relu, -0.0, 0, [0]), (.abs, 0, 0, [0]), (.abs, -0.0, 0, [0]),
    (.leakyRelu, 0, 0.01, [0.01, 0]), (.max, 2, 2, [1, 0]), (.max, 0, -0.0, [1, 0]),
    (.min, 2, 2, [1, 0]), (.min, -0.0, 0, [1, 0]),
  ]

  @Test("x^y has no derivative with respect to y where x is not positive", arguments: [0.0, -2.0])
  func missingEdge(_ base: Double) {
    let derivatives = GateSample(gate: .power, first: base, second: 2).localDerivatives
    #expect(derivatives[0] == 2 * base)
    #expect(!derivatives[1].isFinite)
  }

  @Test("x^0 is 1 with slope 0 at every x", arguments: Gate.allNumbers)
  func zerothPower(_ base: Double) {
    let sample = GateSample(gate: .power, first: base, second: 0)
    #expect(sample.value == 1)
    #expect(sample.localDerivatives[0] == 0)
  }
}

extension GateSample {
  /// Whether a step along the exponent leaves the domain of the power gate.
  var hasWholePowerOnly: Bool { gate == .power && first < 0 }

  /// The derivative by central differences with three steps, extrapolated to the step 0.
  func difference(_ slot: Int) -> Double {
    func slope(_ step: Double) -> Double {
      func moved(_ by: Double) -> Double {
        gate.value(slot == 0 ? first + by : first, slot == 1 ? second + by : second)
      }
      return (moved(step) - moved(-step)) / (2 * step)
    }
    let step = 0x1p-8
    let (coarse, middle, fine) = (slope(step), slope(step / 2), slope(step / 4))
    let (better, best) = ((4 * middle - coarse) / 3, (4 * fine - middle) / 3)
    return (16 * best - better) / 15
  }
}
