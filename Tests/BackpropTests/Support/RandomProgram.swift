// Random expressions, the same in every run, that are smooth and tame around their point.

/// A generator with the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// An expression over x, y and z as a list of steps, each of which takes earlier results.
struct RandomProgram: Sendable, CustomStringConvertible {
  /// What a step computes.
  enum Operation: Int, CaseIterable, Sendable {
    case add, subtract, multiply, divideBySquarePlusOne, sigmoid, sine, tanh, exp, square, softplus
  }

  /// A step: an operation on two earlier results, where 0, 1, 2 are x, y, z.
  struct Step: Sendable {
    let operation: Operation
    let first: Int
    let second: Int
  }

  let steps: [Step]

  init(length: Int, _ random: inout SplitMix) {
    steps = (0..<length).map { index in
      Step(
        operation: Operation.allCases.randomElement(using: &random) ?? .add,
        first: Int.random(in: max(0, index - 2)..<(3 + index), using: &random),
        second: Int.random(in: 0..<(3 + index), using: &random))
    }
  }

  /// Results are squashed so that no chain of steps runs away.
  func text(_ step: Step) -> String {
    let (a, b) = (name(step.first), name(step.second))
    return switch step.operation {
    case .add: "\(a) + \(b)"
    case .subtract: "\(a) - \(b)"
    case .multiply: "tanh(\(a)) * \(b)"
    case .divideBySquarePlusOne: "\(a) / (\(b)^2 + 1)"
    case .sigmoid: "σ(\(a))"
    case .sine: "sin(\(a))"
    case .tanh: "tanh(\(a))"
    case .exp: "exp(sin(\(a)))"
    case .square: "sin(\(a))^2"
    case .softplus: "softplus(\(a)) / 2"
    }
  }

  private func name(_ index: Int) -> String { index < 3 ? ["x", "y", "z"][index] : "t\(index - 2)" }

  /// The program, a statement a step; the last is the output.
  var description: String {
    steps.enumerated().map { "t\($0 + 1) = \(text($1))" }.joined(separator: "; ")
  }
}
