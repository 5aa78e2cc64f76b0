// Intervals hold every result that some numbers in them could have.

import Gates
import Testing

@Suite("An interval")
struct IntervalTests {
  /// An interval and a number in it, near a sample.
  private static func around(
    _ value: Double, _ random: inout SplitMix
  ) -> (interval: Interval, inside: Double) {
    let width = value.magnitude * Double.random(in: 0...0.2, using: &random)
    let start = value - width * Double.random(in: 0...1, using: &random)
    let inside = Double.random(in: start...(start + width), using: &random)
    return (Interval(start, start + width), inside)
  }

  @Test(
    "read by a gate's rules holds value and slopes of all numbers in it (seed 81)",
    arguments: Gate.allCases)
  func holdsEverything(_ gate: Gate) {
    var random = SplitMix(seed: 81)
    var tried = 0
    for sample in gate.moderateSamples {
      for _ in 0..<40 {
        let (first, one) = Self.around(sample.first, &random)
        let (second, two) = Self.around(sample.second, &random)
        let value = gate.value(one, two)
        guard gate.card.domain.contains(one, two), value.isFinite else { continue }
        let output = gate.value(first, second)
        #expect(output.contains(value), "\(gate)(\(one), \(two)) of \(first), \(second)")
        let slopes = gate.localDerivatives(one, two, output: value)
        let bounds = gate.localDerivatives(first, second, output: output)
        #expect(bounds.0.contains(slopes.0), "slope of \(gate) at \(one), \(two)")
        if gate.inputs == 2, !slopes.1.isNaN { #expect(bounds.1.contains(slopes.1)) }
        tried += 1
      }
    }
    #expect(tried > 100)
  }

  @Test("of one number stays narrow through every gate", arguments: Gate.allCases)
  func staysNarrow(_ gate: Gate) {
    for sample in gate.moderateSamples where !sample.isAtKink {
      let output = gate.value(Interval(sample.first), Interval(sample.second))
      #expect(output.contains(sample.value), "\(sample)")
      // Where a result is small beside what it is made of, its last digits go.
      #expect(output.upper - output.lower <= 1e-13 * max(1, sample.value.magnitude), "\(sample)")
    }
  }

  @Test("takes both branches on a kink, so that every slope between is in it")
  func kinks() {
    let zero = Interval(0)
    #expect(Gate.relu.localDerivatives(zero, zero, output: zero).0 == Interval(0, 1))
    #expect(Gate.abs.localDerivatives(zero, zero, output: zero).0 == Interval(-1, 1))
    let tie = Gate.max.localDerivatives(Interval(2), Interval(2), output: Interval(2))
    #expect(tie.0 == Interval(0, 1))
    #expect(tie.1 == Interval(0, 1))
    #expect(Gate.relu.localDerivatives(Interval(-1), zero, output: zero).0 == Interval(0))
  }

  @Test("of whole numbers is exact")
  func wholeNumbers() {
    #expect(Interval(2) + Interval(5) == Interval(7))
    #expect(Interval(-3, 2) * Interval(4) == Interval(-12, 8))
    #expect(Gate.power.value(Interval(7), Interval(2)) == Interval(49))
    #expect(Gate.power.value(Interval(-2, 3), Interval(2)) == Interval(0, 9))
  }

  @Test("says that anything is possible where nothing is known")
  func everything() {
    #expect(Interval(1) / Interval(-1, 1) == .everything)
    #expect(Interval(.nan) == .everything)
    #expect(Interval(-1, 1).relativeWidth == .infinity)
    #expect(Gate.ln.value(Interval(-1, 1), 0) == .everything)
    #expect(Gate.tan.value(Interval(1, 2), 0) == .everything)
    #expect(Gate.sin.value(Interval(0, 100), 0).contains(-1))
    #expect(Gate.sin.value(Interval(0, 100), 0).contains(1))
  }
}
