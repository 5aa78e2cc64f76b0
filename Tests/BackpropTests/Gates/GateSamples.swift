// The inputs at which the gates are tried: moderate ones, and every kind of extreme.

import Gates

/// A gate with inputs for it.
struct GateSample: Sendable, CustomStringConvertible {
  let gate: Gate
  let first: Double
  let second: Double

  var description: String {
    gate.inputs == 1 ? "\(gate)(\(first))" : "\(gate)(\(first), \(second))"
  }

  var value: Double { gate.value(first, second) }

  var localDerivatives: [Double] {
    let (one, two) = gate.localDerivatives(first, second, output: value)
    return gate.inputs == 1 ? [one] : [one, two]
  }

  /// The local derivatives as dual numbers find them from the value alone.
  var dualDerivatives: [DualNumber] {
    (0..<gate.inputs).map { slot in
      gate.value(
        DualNumber(first, slope: slot == 0 ? 1 : 0), DualNumber(second, slope: slot == 1 ? 1 : 0))
    }
  }

  var isInDomain: Bool { gate.card.domain.contains(first, second) }

  var isAtKink: Bool { gate.card.kink?.isAt(first, second) ?? false }

  /// The text of a derivative's formula, or its value, has these inputs in it.
  var inputs: [Double] { gate.inputs == 1 ? [first] : [first, second] }
}

extension Gate {
  /// Numbers that no function is extreme at.
  static let moderateNumbers = [
    -2.625, -1.125, -0.75, -0.3125, 0.1875, 0.4375, 0.625, 0.8125, 1.375, 2.75,
  ]

  /// Numbers of every size, with those at which a function of ours ends, saturates or overflows.
  static let allNumbers: [Double] = {
    let magnitudes: [Double] = [
      0, .leastNonzeroMagnitude, 0x1p-1030, 1e-300, 1e-160, 1e-20, 1e-8, 0.1, 0.5, 0.875,
      0.999999999999,
      0.9999999999999999, 1, 1.5, 2, 2.5, 3, 10, 20, 37, 40, 100, 354, 400, 700, 710, 745, 800,
      1e8, 1e154, 1e160, 1e300,
    ]
    return magnitudes.flatMap { [$0, -$0] }
  }()

  /// The moderate inputs at which the gate is defined.
  var moderateSamples: [GateSample] { samples(Gate.moderateNumbers).filter(\.isInDomain) }

  /// All inputs at which the gate is defined and its value does not overflow.
  var samples: [GateSample] {
    samples(Gate.allNumbers).filter { $0.isInDomain && $0.value.isFinite }
  }

  /// The gate at these numbers, in all pairs where it has two inputs.
  func samples(_ numbers: [Double]) -> [GateSample] {
    numbers.flatMap { first in
      (inputs == 1 ? [0] : numbers).map { GateSample(gate: self, first: first, second: $0) }
    }
  }
}

/// Whether two numbers are equal up to `ulps` units in the last place of `scale`.
///
/// Below the normal numbers the last place no longer shrinks with the number; there an absolute
/// error of the smallest normal number is allowed.
func agree(_ left: Double, _ right: Double, ulps: Double, scale: Double = 0) -> Bool {
  if left == right || left.isNaN && right.isNaN { return true }
  let size = max(scale, left.magnitude, right.magnitude)
  return (left - right).magnitude <= ulps * size.ulp + Double.leastNormalMagnitude
}
