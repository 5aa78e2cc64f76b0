// What to say where a pass meets a number that does not exist.

internal import Gates
internal import Graphs

/// A fault of a pass in words.
public struct FaultSentence: Sendable {
  /// A name for programs: `domain`, `overflow`, `local-derivative` or `gradient-overflow`.
  public let id: String
  /// What is wrong, and at which node.
  public let message: String
  /// How to go on.
  public let help: String
}

extension EvalReport {
  /// The fault of the trace in words; nil where there is none.
  public var fault: FaultSentence? {
    trace.fault.map { fault in
      switch fault {
      case .forward(let node, let fault): forward(node, fault)
      case .localDerivative(let node, let slot, let value): slope(node, slot, value)
      case .contributionOverflows(let node, let slot):
        gradientOverflow("what \(place(node)) sends back over \(wording.inputLabel(node, slot))")
      case .gradientOverflows(let operand):
        gradientOverflow("the gradient of \(wording.name(operand))")
      }
    }
  }

  /// `node v3, ln(x − 5)`.
  private func place(_ node: Int) -> String {
    let text = wording.plain(graph.text(of: node, limit: Wording.longestText))
    return "node \(wording.name(node)), `\(text)`"
  }

  private func forward(_ node: Int, _ fault: ForwardFault) -> FaultSentence {
    var place = place(node)
    if case .program(let gate) = graph.operation(of: node) {
      place = "inside \(wording.plain(graph.programGates[gate].name)), \(place)"
    }
    let words = DomainSentence(fault.gate, fault.inputs, overflows: fault.overflows, style.numbers)
    return FaultSentence(
      id: fault.overflows ? "overflow" : "domain", message: "\(words.message) (\(place))",
      help: words.help)
  }

  private func slope(_ node: Int, _ slot: Int, _ value: Double) -> FaultSentence {
    let label = "do/d\(wording.inputLabel(node, slot))"
    let kind = value.isNaN ? "does not exist" : "is infinite"
    let inputs = trace.inputs(of: node).enumerated().map { slot, value in
      "\(wording.inputLabel(node, slot)) = \(wording.number(value))"
    }.joined(separator: ", ")
    let formula = graph.derivativeFormulas(of: node)[slot]
    let text =
      formula.isTooLong
      ? ""
      : " = "
        + formula.text(
          .inputs(graph.slots(of: node).count, ascii: style.ascii))
    return FaultSentence(
      id: "local-derivative",
      message: "the local derivative \(label)\(text) \(kind) at \(inputs) (\(place(node)))",
      help: "no gradient passes through this edge: choose another point, or ask for the gradients "
        + "that do not need it with --wrt")
  }

  private func gradientOverflow(_ what: String) -> FaultSentence {
    FaultSentence(
      id: "gradient-overflow", message: "\(what) is too large for a number",
      help: "the backward pass holds numbers up to about "
        + style.numbers.text(Double.greatestFiniteMagnitude) + ": choose a smaller point")
  }
}
