// Numbers that are worked out beside the tables, each from values of the output or from gradients.

internal import Gates
internal import Graphs

/// How far an input moves.
struct Move: Hashable, Sendable {
  let input: Int
  let step: Double

  /// As far the other way.
  var turned: Move { Move(input: input, step: -step) }
}

/// A change, a difference quotient, or an input after a step of gradient descent.
struct WorkedNumber: Hashable, Sendable {
  /// What it is.
  enum Form: Hashable, Sendable {
    case change, predicted, quotient, central, step
  }

  /// A number that it is worked out from.
  enum Source: Hashable, Sendable {
    /// The output once inputs have moved.
    case output([Move])
    /// The gradient of an input.
    case gradient(Int)
  }

  let form: Form
  /// What moves; for a step of gradient descent how far, in multiples of the gradient.
  let moves: [Move]

  /// Another number of the same moves.
  func with(_ form: Form) -> WorkedNumber { WorkedNumber(form: form, moves: moves) }

  var turned: WorkedNumber { WorkedNumber(form: form, moves: moves.map(\.turned)) }

  var sources: [Source] {
    switch form {
    case .change, .quotient: [.output(moves), .output([])]
    case .central: [.output(moves), .output(moves.map(\.turned))]
    case .predicted, .step: moves.map { .gradient($0.input) }
    }
  }

  /// The number, worked out from its sources.
  func result<S: Scalar>(at point: [Double], from value: (Source) -> S) -> S {
    let step = S.number(moves[0].step)
    switch form {
    case .change: return value(.output(moves)) - value(.output([]))
    case .quotient: return (value(.output(moves)) - value(.output([]))) / step
    case .central:
      return (value(.output(moves)) - value(.output(moves.map(\.turned)))) / (2 * step)
    case .predicted:
      let terms = moves.map { value(.gradient($0.input)) * S.number($0.step) }
      return terms.dropFirst().reduce(terms[0], +)
    case .step: return S.number(point[moves[0].input]) - step * value(.gradient(moves[0].input))
    }
  }
}

extension Trace {
  /// The value of an operand once inputs have moved; not a number where there is none.
  func value(of operand: Operand, after moves: [Move]) -> Double {
    guard !moves.isEmpty else { return value(of: operand) }
    let trace = Trace(graph, at: point(after: moves), wanted: [])
    return trace.fault == nil ? trace.value(of: operand) : .nan
  }

  func point(after moves: [Move]) -> [Double] {
    var point = point
    for move in moves { point[move.input] += move.step }
    return point
  }

  /// The right value of a source.
  func value(of source: WorkedNumber.Source) -> Double {
    switch source {
    case .output(let moves): value(of: graph.output, after: moves)
    case .gradient(let input): gradient(of: .input(input)) ?? .nan
    }
  }

  /// The right number; 0 where its terms cancel and leave nothing but their rounding.
  func value(of number: WorkedNumber) -> Double {
    let result = number.result(at: point, from: value(of:))
    let size = number.sources.map { value(of: $0).magnitude }.max() ?? 0
    let reach = number.moves.map(\.step.magnitude).max() ?? 1
    return result.magnitude <= 1e-13 * size * min(1, reach) ? 0 : result
  }
}
