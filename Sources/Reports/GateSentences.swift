// A sentence per gate, forward and backward, with the numbers in it and the pattern named.

internal import Gates
internal import Graphs
internal import Lessons

/// What a gate does, in words.
struct GateSentences {
  let wording: Wording

  private var trace: Trace { wording.trace }
  private var graph: Graph { wording.graph }

  /// The inputs of a node that are no constants: slot, name, value.
  private func inputs(_ node: Int) -> [(slot: Int, name: String, value: String)] {
    graph.slots(of: node).enumerated().compactMap { slot, place in
      let operand = graph.operand(at: place)
      guard operand.constant == nil else { return nil }
      return (slot, wording.name(operand), wording.value(operand))
    }
  }

  /// What arrives at the node, and what it computes.
  func forward(_ node: Int) -> String {
    let inputs = inputs(node)
    let arriving =
      inputs.prefix(8).map { "\($0.name) = \($0.value)" }
      + (inputs.count > 8 ? ["\(inputs.count - 8) more"] : [])
    let verb = arriving.count == 1 ? "arrives" : "arrive"
    let result = "\(wording.valueFormula(node)) \(wording.valueSign(node)) \(value(node))"
    return "\(listed(arriving)) \(verb) at \(wording.name(node)), which computes \(result)."
  }

  private func value(_ node: Int) -> String { wording.value(.node(node)) }

  /// What the node does with the gradient that arrives.
  func backward(_ node: Int) -> String {
    guard let gradient = trace.gradient(of: .node(node)) else {
      return "The gradient of \(wording.name(node)) is not needed."
    }
    return arrival(node) + " " + departure(node, gradient)
  }

  /// Where the gradient comes from, and that it adds up at a fork.
  func arrival(_ node: Int) -> String {
    let gradient = trace.gradient(of: .node(node)) ?? 0
    let name = wording.name(node)
    let uses = trace.uses(of: .node(node))
    guard !uses.isEmpty else {
      return "\(name) is the output: the backward pass starts with the gradient 1."
    }
    guard uses.count > 1 else {
      let number = wording.sent(uses[0], gradient)
      return "\(name) gets \(number) from \(wording.sources(uses)[0])."
    }
    let sum = Cell(node, .arriving)
    let terms = uses.map { trace.contribution(of: $0) ?? 0 }
    let shown = zip(zip(uses, terms), wording.sources(uses)).prefix(6).map {
      "\(wording.sent($0.0, $0.1)) from \($1)"
    }
    let rest = uses.count > 6 ? ["\(uses.count - 6) more"] : []
    let sign = wording.knows(sum) ? wording.equals(gradient, wording.printedSum(terms)) : "="
    let together = sign == "=" ? "together" : "together \(sign)"
    return
      "\(name) is used \(uses.count) times, so its gradients add up: \(listed(shown + rest)), "
      + "\(together) \(wording.number(gradient, in: sum))."
  }

  /// What the node does with the gradient, and where it goes.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - gradient: dz/do.
  ///   - it: How the gradient is called where it goes on unchanged.
  /// - Returns: The sentence.
  func departure(_ node: Int, _ gradient: Double, calling it: String = "it") -> String {
    let shares = self.shares(node)
    guard !shares.isEmpty else { return "Nothing behind it needs a gradient." }
    guard case .gate(let gate) = graph.operation(of: node) else {
      return "Inside it the chain rule runs once more: \(products(node, shares, gradient))."
    }
    switch gate.card.pattern {
    case .distributes:
      let verb = shares.count == 1 ? "gets" : "get"
      let each = shares.count == 1 ? "" : " each"
      return
        "An add gate distributes: \(listed(shares.map(\.name)))\(each) \(verb) \(it) unchanged."
    case .flips: return flipped(gate, node, shares)
    case .switches:
      return inputs(node).count == 1
        ? "Multiplied by a constant, so it scales: \(products(node, shares, gradient))."
        : "A multiply gate switches: each input gets the gradient times the other input: "
          + "\(products(node, shares, gradient))."
    case .routes: return routed(gate, node, shares)
    case .gates:
      let isOpen = trace.inputs(of: node)[0] > 0
      return isOpen
        ? "Its input is positive, so the gate is open: \(shares[0].name) gets \(it) unchanged."
        : "Its input is not positive, so the gate is closed: \(shares[0].name) gets 0."
    case .scales: return "It scales: \(products(node, shares, gradient))."
    }
  }

  /// An input that a gradient is sent to.
  private typealias Share = (slot: Int, name: String, sent: Double)

  private func shares(_ node: Int) -> [Share] {
    let sent = trace.contributions(from: node)
    return inputs(node).compactMap { input in
      sent[input.slot].map { (input.slot, input.name, $0) }
    }
  }

  /// `v2 gets 1 · 0.02 = 0.02` for every input.
  private func products(_ node: Int, _ shares: [Share], _ gradient: Double) -> String {
    let slopes = trace.localDerivatives(of: node)
    let times = wording.style.ascii ? "*" : "·"
    return listed(
      shares.prefix(8).map { share in
        let slope = slopes[share.slot]
        let cell = Cell(node, .sent(slot: share.slot))
        let sign = wording.knows(cell) ? wording.productSign(gradient, slope, share.sent) : "="
        return
          "\(share.name) gets \(arriving(gradient, node)) \(times) "
          + "\(factor(slope, Cell(node, .localDerivative(slot: share.slot)))) \(sign) "
          + wording.number(share.sent, in: cell)
      } + (shares.count > 8 ? ["\(shares.count - 8) more inputs theirs"] : []))
  }

  /// The gradient as a factor; its name where it has not been added up yet.
  private func arriving(_ gradient: Double, _ node: Int) -> String {
    let sum = Cell(node, .arriving)
    return wording.knows(sum) ? factor(gradient, sum) : "d\(wording.outputName)/do"
  }

  /// A negative number in brackets, so that no two signs meet.
  private func factor(_ value: Double, _ cell: Cell) -> String {
    let number = wording.number(value, in: cell)
    return value < 0 && wording.knows(cell) ? "(\(number))" : number
  }

  private func flipped(_ gate: Gate, _ node: Int, _ shares: [Share]) -> String {
    let numbers = shares.map { share in
      "\(share.name) gets \(wording.number(share.sent, in: Cell(node, .sent(slot: share.slot))))"
    }
    let slope = trace.localDerivatives(of: node)[shares[0].slot]
    if inputs(node).count == 1, slope == 1 {
      return "The slope is 1, so it goes on unchanged: \(numbers[0])."
    }
    if slope == 0 {
      return "Its input is 0, where it has a kink and its slope is taken as 0: \(numbers[0])."
    }
    let rule =
      switch gate {
      case .subtract: "A subtract gate passes it on, with its sign turned to what is subtracted"
      case .abs:
        "An absolute value passes it on where its input is positive and turns its sign "
          + "where it is negative"
      default: "A minus turns its sign"
      }
    return "\(rule): \(listed(numbers))."
  }

  private func routed(_ gate: Gate, _ node: Int, _ shares: [Share]) -> String {
    let name = gate.card.names[0]
    let winner = trace.localDerivatives(of: node).firstIndex { $0 == 1 } ?? 0
    let place = graph.slots(of: node)[winner]
    let isTie =
      gate.card.kink?.isAt(trace.inputs(of: node)[0], trace.inputs(of: node)[1]) == true
    let why = isTie ? "a tie goes to the first input" : "it decided the output"
    let taker = wording.name(graph.operand(at: place))
    guard trace.contributions(from: node)[winner] != nil else {
      return "A \(name) gate routes: the whole gradient belongs to \(taker) (\(why)), and "
        + "\(listed(shares.map(\.name))) gets 0."
    }
    return
      "A \(name) gate routes: \(taker) gets the whole gradient (\(why)), the other input 0."
  }

  /// `a, b and c`.
  func listed(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
