// `--explain`: why the numbers of an evaluation are what they are, and what they mean.

internal import Gates
internal import Graphs

/// The sentences that go with an evaluation.
struct Explanation {
  /// A sentence, and the node that it is about, counted from 0, if it is about one.
  typealias Sentence = (node: Int?, text: String)

  private let wording: Wording
  private let explainsGates: Bool
  private let nudges: [Nudge]

  init(_ wording: Wording, explainsGates: Bool, nudges: [Nudge]) {
    self.wording = wording
    self.explainsGates = explainsGates
    self.nudges = nudges
  }

  private var trace: Trace { wording.trace }
  private var graph: Graph { wording.graph }

  /// The parts in their order, each with its title; sentences are made when they are asked for.
  var parts: [(title: String, count: Int, sentence: (Int) -> Sentence)] {
    let gates = GateSentences(wording: wording)
    let count = explainsGates ? graph.count : 0
    let warnings = explainsGates ? warnings() : []
    return [
      ("Forward, gate by gate", count, { ($0, gates.forward($0)) }),
      (
        "Backward, gate by gate", count,
        { (count - 1 - $0, gates.backward(count - 1 - $0)) }
      ),
      ("What the gradient means", nudges.count, { (nil, sentence(nudges[$0])) }),
      ("What to look out for", warnings.count, { warnings[$0] }),
    ].filter { $0.1 > 0 }
  }

  /// What a step of an input does: as predicted, and in truth.
  private func sentence(_ nudge: Nudge) -> String {
    let output = wording.outputName
    let moves = GateSentences(wording: wording).listed(
      nudge.steps.map { move in
        let name = wording.name(Operand.input(move.input))
        return
          "\(move.step < 0 ? "lower" : "raise") \(name) by \(wording.number(move.step.magnitude))"
      })
    let start = moves.prefix(1).uppercased() + moves.dropFirst()
    guard let predicted = nudge.predicted else {
      return "\(start): its gradient was not asked for."
    }
    guard predicted.isFinite else {
      return "\(start) and the straight line leaves the numbers that can be held."
    }
    guard let actual = nudge.actual else {
      return
        "\(start) and \(output) should \(move(predicted, "rise", "fall")); but there it does not exist."
    }
    let error = wording.number((actual - predicted).magnitude)
    if predicted == 0, actual == 0 { return "\(start) and \(output) does not change." }
    // Below this the difference of two outputs is nothing but the rounding of their last digits.
    let largest = largestValue(actual)
    let noise = 8 * largest.ulp
    if predicted == 0, actual.magnitude <= noise {
      return "\(start) and \(output) does not change, as far as can be seen beside "
        + "\(sizable(largest, over: actual))."
    }
    if predicted.magnitude <= noise, actual.magnitude <= noise {
      return "\(start) and \(output) \(move(predicted, "rises", "falls")): too little to be seen "
        + "beside \(sizable(largest, over: predicted))."
    }
    if (actual - predicted).magnitude <= noise {
      return
        "\(start) and \(output) \(move(predicted, "rises", "falls", about: false)), as predicted."
    }
    return
      "\(start) and \(output) \(move(predicted, "rises", "falls")); it really "
      + "\(move(actual, "rises", "falls", about: false)): the straight line is off by \(error)."
  }

  /// The largest number that rounding takes its size from.
  private func largestValue(_ change: Double) -> Double {
    let values = trace.point + (0..<graph.count).map { trace.value(of: $0) } + [change]
    return values.map(\.magnitude).max() ?? 0
  }

  /// What is so large that a change is not to be seen: the output, if it is, else numbers before it.
  private func sizable(_ largest: Double, over change: Double) -> String {
    let value = trace.value(of: graph.output)
    return change.magnitude <= 8 * value.ulp
      ? "\(wording.outputName) = \(wording.number(value))"
      : "numbers as large as \(wording.number(largest))"
  }

  private func move(_ change: Double, _ up: String, _ down: String, about: Bool = true) -> String {
    if change == 0 { return about ? "does not change at first" : "does not change" }
    return
      "\(change < 0 ? down : up) by \(about ? "about " : "")\(wording.number(change.magnitude))"
  }

  /// At most so many gates of one kind are pointed out.
  private static let mostWarnings = 5

  private func warnings() -> [Sentence] {
    guard trace.fault == nil else { return [] }
    var found: [Sentence] = []
    for node in 0..<graph.count where found.count < Self.mostWarnings {
      if let text = warning(node) { found.append((node, text)) }
    }
    return found + extremes()
  }

  /// A gate that lets next to nothing through.
  func warning(_ node: Int) -> String? {
    guard case .gate(let gate) = graph.operation(of: node), trace.isNeeded(.node(node)) else {
      return nil
    }
    let slope = trace.localDerivatives(of: node)[0]
    let name = wording.name(node)
    let input = wording.number(trace.inputs(of: node)[0])
    let share = slope == 0 ? "none" : "only \(wording.number(slope))"
    switch gate {
    case .relu where slope == 0:
      return "\(name) is a dead relu here: its input is \(input), so no gradient passes through it."
    case .sigmoid where slope < 0.02, .tanh where slope < 0.08, .erf where slope < 0.08:
      return
        "\(name) is saturated: at \(input) its curve is flat, and \(share) of the gradient gets "
        + "through."
    default: return nil
    }
  }

  /// The weakest and the strongest path from the output back to an input or a node, where the slopes
  /// along it have run away.
  private func extremes() -> [Sentence] {
    let strengths = trace.pathStrengths
    let reached = strengths.filter { $0.strength > 0 }
    let start = "On the way from \(wording.outputName) back to"
    var sentences: [Sentence] = []
    if let weakest = reached.min(by: { $0.strength < $1.strength }), weakest.strength < 1e-4 {
      sentences.append(
        (
          weakest.operand.node,
          "\(start) \(wording.name(weakest.operand)) the gradient vanishes: even along the strongest "
            + "path the slopes multiply to \(wording.number(weakest.strength))."
        ))
    }
    if let strongest = reached.max(by: { $0.strength < $1.strength }), strongest.strength > 1e4 {
      sentences.append(
        (
          strongest.operand.node,
          "\(start) \(wording.name(strongest.operand)) the gradient explodes: along the strongest "
            + "path the slopes multiply to \(wording.number(strongest.strength))."
        ))
    }
    return sentences
  }
}
