// Random expressions, the same in every run, that are smooth and tame around their point.

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

  private func name(_ index: Int) -> String {
    index < 3 ? ["x", "y", "z"][index] : "t\(index - 2)"
  }

  /// The program, a statement a step; the last is the output.
  var description: String {
    steps.enumerated().map { "t\($0 + 1) = \(text($1))" }.joined(separator: "; ")
  }
}
