// Exercises in which every kind of mistake can be made, and the attempts that make them.

import Gates
import Graphs

@testable import Lessons

/// A program at a point.
struct MistakeExercise: Sendable, CustomStringConvertible {
  let program: String
  let point: String
  var grouping = Grouping()

  var description: String { "\(program) at \(point)" }

  func passes() throws -> Trace { try trace(program, at: point, grouping) }

  /// Between them they have every gate, forks, gates of their own, and a loss.
  static let all: [MistakeExercise] = [
    .init(program: "z = (x + σ(x)) / (σ(x) + (x + y)^2)", point: "x=4,y=3"),
    .init(
      program: "sq(a, b) = (a + b)^2; z = (x + σ(x)) / (σ(x) + sq(x, y))", point: "x=4,y=3",
      grouping: Grouping(fused: ["division"])),
    .init(program: "(x + y) * z", point: "x=-2,y=5,z=-4"),
    .init(program: "1/(1 + e^(-(w0*x0 + w1*x1 + w2)))", point: "w0=2,x0=-1,w1=-3,x1=-2,w2=-3"),
    .init(
      program: "f = w*x + b; L = (f - y)^2 / 2", point: "w=1.7,x=2.3,b=-0.9,y=0.4"),
    .init(program: "J = (w*x + b - y)^2", point: "w=-0.8,x=1.9,b=3.3,y=5.6"),
    .init(
      program: "x*y + x/y - sin(x) + x^3", point: "x=1.3,y=2.7", grouping: .init(level: .whole)),
    .init(
      program: "(a - 3)/(b*c + 1)", point: "a=7.3,b=2.6,c=-1.4", grouping: .init(level: .whole)),
    .init(program: "(x/y)^3 + 3/x", point: "x=1.7,y=2.9", grouping: .init(level: .whole)),
    .init(program: "max(x*y, z) * min(x, 3*z)", point: "x=1.6,y=-2.3,z=2.8"),
    .init(program: "max(x, y)/max(y, z) + min(x*z, y)", point: "x=2.4,y=-1.7,z=3.6"),
    .init(program: "relu(w*x + b)*v + relu(x - 9) - x", point: "w=1.4,x=2.6,b=-0.7,v=3.2"),
    .init(program: "leaky_relu(x*y, 0.1) + leaky_relu(x + 5, 0.1)*y", point: "x=1.8,y=-2.4"),
    .init(program: "abs(x*y)*abs(y) + abs(x - 4)", point: "x=2.2,y=-1.3"),
    .init(program: "tanh(w*x)*tan(x)", point: "w=0.7,x=1.2"),
    .init(program: "tanh(x + y) - tan(y) + tanh(y)", point: "x=0.6,y=0.8"),
    .init(program: "exp(x)*y + 3^x - e^(-y)", point: "x=1.4,y=0.7"),
    .init(program: "2^(x*y) - exp(x + y) + 5^y", point: "x=1.3,y=0.9"),
    .init(program: "ln(x*y) + log2(x)*log10(y) - ln(x)", point: "x=3.7,y=5.2"),
    .init(program: "ln(x)^2 + log2(x + y) + log10(x)", point: "x=6.3,y=2.6"),
    .init(program: "sqrt(x + y)*sqrt(x) + 1/sqrt(y)", point: "x=2.7,y=5.9"),
    .init(program: "sin(x*y) + cos(x)*cos(y) - cos(x*y)", point: "x=1.7,y=0.6"),
    .init(program: "asin(x) + acos(y)*atan(x*y)", point: "x=0.3,y=0.6"),
    .init(program: "sinh(x)*cosh(y) + cosh(x)", point: "x=0.9,y=1.6"),
    .init(program: "x^3*y - x^y + (x + 2)^2", point: "x=1.7,y=2.6"),
    .init(program: "1/(x + y) + x^2/3 - 1/x", point: "x=2.3,y=1.9"),
    .init(program: "-x^2 + x + y*z - (-y)^3", point: "x=3.4,y=1.6,z=2.7"),
    .init(program: "a*(b + c) - (a*b)^2 + 2*c^2", point: "a=1.3,b=2.4,c=-1.9"),
    .init(program: "softplus(x)*silu(y) + gelu(x) - erf(y)", point: "x=0.8,y=-1.4"),
    .init(program: "-ln(exp(a)/(exp(a) + exp(b) + exp(c)))", point: "a=0.4,b=1.3,c=-0.6"),
    .init(program: "-log(e^p/(e^p + e^q))", point: "p=1.2,q=-0.7"),
    .init(program: "L = -ln(exp(u*v)/(exp(u*v) + exp(w)))", point: "u=0.8,v=1.7,w=0.3"),
    .init(program: "x*y + x*z + σ(x)*x", point: "x=1.2,y=-2.3,z=0.7"),
    .init(program: "s = σ(x*y); s*x + s*y + s^2", point: "x=1.4,y=0.8"),
    .init(
      program: "loss(p, y) = (σ(p) - y)^2; loss(w*x, 1) + loss(x, w)", point: "w=0.7,x=-1.6"),
    .init(
      program: "g(a, b) = 1/(a^2 + b); h(a) = exp(-a^2); g(x, y) * h(x - y)", point: "x=1.3,y=0.6"),
    .init(
      program: "f(a, b, c) = (a*b + c)^3; f(x, y, 2) - σ(f(y, x, x)/9)", point: "x=0.7,y=1.6"),
    .init(
      program: "yhat = σ(w*x + b); r = yhat - y; l = r^2", point: "w=0.6,x=1.9,b=-0.4,y=0.8",
      grouping: .init(level: .named)),
  ]
}

/// A wrong number, written as a student would, and the mistake that made it.
struct MistakeAttempt: Sendable {
  let exercise: MistakeExercise
  let trace: Trace
  let cell: Cell
  let mistake: Mistake
  let prediction: Prediction
  let typed: String

  /// What all mistakes give in all exercises, by kind; eight of a kind in one exercise at most.
  static let everywhere = Result {
    var attempts: [Mistake: [MistakeAttempt]] = [:]
    for exercise in MistakeExercise.all {
      let found = Dictionary(grouping: try all(exercise, Mistake.allCases), by: \.mistake)
      for (mistake, some) in found { attempts[mistake, default: []] += some.prefix(8) }
    }
    return attempts
  }

  /// What the mistakes give in the exercise.
  static func all(_ exercise: MistakeExercise, _ mistakes: [Mistake]) throws -> [MistakeAttempt] {
    let trace = try exercise.passes()
    return trace.cells.flatMap { cell in
      let situation = Situation(trace, cell)
      return mistakes.flatMap { mistake in
        mistake.predictions(in: situation).compactMap { prediction -> MistakeAttempt? in
          guard isClearlyWrong(prediction.value, situation) else { return nil }
          return MistakeAttempt(
            exercise: exercise, trace: trace, cell: cell, mistake: mistake,
            prediction: prediction, typed: text(prediction.value))
        }
      }
    }
  }

  /// Whether the number is another than the right one, and one that a sheet can show.
  private static func isClearlyWrong(_ value: Double, _ situation: Situation) -> Bool {
    guard value.isFinite, value == 0 || value.magnitude > 1e-5, value.magnitude < 1e5 else {
      return false
    }
    if situation.trace.segment(of: situation.cell)?.contains(value) == true { return false }
    let right = situation.trace.value(of: situation.cell)
    return (value - right).magnitude > 0.02 * max(value.magnitude, right.magnitude)
      && (value - right).magnitude > 0.002
  }

  static func text(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    return (value < 0 ? "-" : "") + Digits.rounded(3).text(ofMagnitude: value.magnitude)
  }

  /// What the judge finds.
  func findings() throws -> [Finding] {
    guard let answer = try AnswerReader().read(typed) else { return [] }
    return Judge(trace, digits: .rounded(3)).findings(answer, for: cell)
  }
}
