// Why a gate does what it does: the sentences of `--explain` for one step, with what is known by now.

internal import Gates
internal import Graphs
internal import Lessons

/// The explanation of a step.
struct StepWhy {
  private let pages: StepPages

  init(_ pages: StepPages) { self.pages = pages }

  private var walk: StepWalk { pages.walk }
  private var trace: Trace { walk.trace }

  /// The sentences about the step, in which numbers that are not known yet stay out.
  func sentences(_ step: Step, _ machine: StepMachine) -> [String] {
    let wording = pages.wording.knowing { machine.knows($0) }
    let gates = GateSentences(wording: wording)
    let output = wording.outputName
    switch step.kind {
    case .forward(let node): return [gates.forward(node)] + rules(node)
    case .seed:
      return ["\(output) moves exactly as far as itself, so d\(output)/d\(output) = 1."]
    case .backward(let node):
      let warning = Explanation(wording, explainsGates: false, nudges: []).warning(node)
      return [gates.backward(node)] + (warning.map { [$0] } ?? [])
    case .gradient:
      return [
        "An input that goes to several gates moves \(output) through each of them, so its gradient "
          + "is the sum of what they send back."
      ]
    }
  }

  /// What the gate keeps for the way back, as rules, and what it will do there.
  private func rules(_ node: Int) -> [String] {
    let hints = StepHints(walk: walk, wording: pages.wording)
    let slopes = trace.forwardCells(of: node).dropFirst().prefix(6).map {
      hints.hint($0, level: 1)
    }
    let kept = GateSentences(wording: pages.wording).listed(slopes)
    let rule = slopes.isEmpty ? [] : ["For the way back it keeps \(kept)."]
    guard case .gate(let gate) = trace.graph.operation(of: node) else { return rule }
    return rule + ["There it \(gate.card.pattern.sentence)."]
  }
}
