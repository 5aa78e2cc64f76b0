// The backward pass against witnesses that know nothing of it.

import Foundation
import Graphs
import Testing
import _Differentiation

@Suite("The gradient of a random program")
struct RandomProgramTests {
  static let point = (x: 0.7, y: -1.3, z: 0.4)
  static let groupings = [
    Grouping(), Grouping(level: .primitive), Grouping(level: .whole), Grouping(level: .named),
    Grouping(shares: false),
  ]

  static func programs(seed: UInt64, count: Int, length: Int) -> [RandomProgram] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in RandomProgram(length: length, &random) }
  }

  private func passes(_ program: RandomProgram, _ grouping: Grouping) throws -> Trace {
    // A sum of all inputs in front keeps each of them in the program.
    try trace("0*(x + y + z); \(program)", at: "x=0.7,y=-1.3,z=0.4", grouping)
  }

  @Test(
    "is what the compiler's differentiation gives (seed 20261)",
    arguments: programs(seed: 20261, count: 60, length: 24))
  func agreesWithTheCompiler(_ program: RandomProgram) throws {
    let (value, gradient) = compiled(program)
    for grouping in Self.groupings {
      let trace = try passes(program, grouping)
      #expect(isClose(trace.value, value))
      for (name, expected) in zip(["x", "y", "z"], gradient) {
        #expect(isClose(trace.gradient[name] ?? .nan, expected), "\(name), \(grouping.level)")
      }
    }
  }

  @Test(
    "is the limit of difference quotients (seed 20262)",
    arguments: programs(seed: 20262, count: 40, length: 16))
  func agreesWithDifferences(_ program: RandomProgram) throws {
    let trace = try passes(program, Grouping())
    for (index, name) in ["x", "y", "z"].enumerated() {
      let slope = try differenceQuotient(program, index)
      let actual = trace.gradient[name] ?? .nan
      #expect((actual - slope).magnitude <= 1e-7 * max(1, slope.magnitude), "\(name)")
    }
  }

  /// Richardson's extrapolation of two central differences.
  private func differenceQuotient(_ program: RandomProgram, _ input: Int) throws -> Double {
    func value(_ shift: Double) throws -> Double {
      var point = [Self.point.x, Self.point.y, Self.point.z]
      point[input] += shift
      let at = zip(["x", "y", "z"], point).map { "\($0)=\($1)" }.joined(separator: ",")
      return try trace("0*(x + y + z); \(program)", at: at).value
    }
    func central(_ step: Double) throws -> Double { (try value(step) - value(-step)) / (2 * step) }
    return (4 * (try central(5e-4)) - (try central(1e-3))) / 3
  }

  private func isClose(_ actual: Double, _ expected: Double) -> Bool {
    (actual - expected).magnitude <= 1e-11 * max(1, expected.magnitude)
  }

  /// The program run and differentiated by the compiler.
  private func compiled(_ program: RandomProgram) -> (value: Double, gradient: [Double]) {
    let point = Point3(x: Self.point.x, y: Self.point.y, z: Self.point.z)
    let (value, gradient) = valueWithGradient(at: point) {
      evaluate(program.steps, upTo: program.steps.count + 2, $0)
    }
    return (value, [gradient.x, gradient.y, gradient.z])
  }
}

/// The inputs of a random program.
private struct Point3: Differentiable {
  var x: Double
  var y: Double
  var z: Double
}

/// The result number `index`: 0, 1, 2 are the inputs, the steps follow.
///
/// Recomputes shared results, so programs must be short.
@differentiable(reverse,wrt: point)
private func evaluate(_ steps: [RandomProgram.Step], upTo index: Int, _ point: Point3) -> Double {
  if index == 0 { return point.x }
  if index == 1 { return point.y }
  if index == 2 { return point.z }
  let step = steps[index - 3]
  let a = evaluate(steps, upTo: step.first, point)
  switch step.operation {
  case .add: return a + evaluate(steps, upTo: step.second, point)
  case .subtract: return a - evaluate(steps, upTo: step.second, point)
  case .multiply: return (1 - 2 / (exp(2 * a) + 1)) * evaluate(steps, upTo: step.second, point)
  case .divideBySquarePlusOne:
    let b = evaluate(steps, upTo: step.second, point)
    return a / (b * b + 1)
  case .sigmoid: return 1 / (1 + exp(-a))
  case .sine: return sin(a)
  case .tanh: return 1 - 2 / (exp(2 * a) + 1)
  case .exp: return exp(sin(a))
  case .square: return sin(a) * sin(a)
  case .softplus: return log(1 + exp(a)) / 2
  }
}
