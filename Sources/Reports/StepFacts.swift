// The steps of a walk as one fact a line, for screen readers and `grep`.

internal import Graphs
internal import Lessons

/// The facts of each step; every line says what it is about.
struct StepFacts {
  private let pages: StepPages

  init(_ pages: StepPages) { self.pages = pages }

  private var trace: Trace { pages.walk.trace }
  private var graph: Graph { trace.graph }
  private var output: String { pages.wording.outputName }

  /// What is known of a step before its results.
  func beginning(_ step: Step) -> String {
    let wording = pages.wording(before: step.number)
    let title = joined(pages.title(step)) + "\n"
    switch step.kind {
    case .forward(let node): return title + arrivals(forward: node, wording)
    case .seed: return title + "Output: \(output) = \(wording.value(graph.output))\n"
    case .backward(let node): return title + arrivals(backward: node, wording)
    case .gradient: return title + contributions(wording)
    }
  }

  private func arrivals(forward node: Int, _ wording: Wording) -> String {
    let name = wording.name(node)
    let inputs = graph.slots(of: node).enumerated().map { slot, place in
      let operand = graph.operand(at: place)
      let source = operand.constant == nil ? " = \(wording.name(operand))" : ""
      return
        "\(name), arrives: \(wording.inputLabel(node, slot))\(source) = \(wording.value(operand))\n"
    }
    return inputs.joined() + "\(name), computes: o = \(wording.valueFormula(node))\n"
  }

  private func arrivals(backward node: Int, _ wording: Wording) -> String {
    let name = wording.name(node)
    guard trace.isNeeded(.node(node)) else { return "\(name), d\(output)/do: not needed\n" }
    let uses = trace.uses(of: .node(node))
    if uses.isEmpty { return "\(name), arrives: d\(output)/d\(output) = 1, the start\n" }
    return zip(uses, wording.sources(uses)).map { use, source in
      "\(name), arrives: \(wording.sent(use, trace.contribution(of: use) ?? 0)) from \(source)\n"
    }.joined()
  }

  private func contributions(_ wording: Wording) -> String {
    GradientSummary(wording).entries.map { entry in
      let label = wording.plain("∂\(output)/∂\(entry.name)")
      return entry.terms.map { "Contribution to \(label): \($0.text) from \($0.source)\n" }.joined()
    }.joined()
  }

  /// The results of a step.
  func result(_ step: Step) -> String {
    switch step.kind {
    case .forward(let node): return results(forward: node)
    case .seed: return "d\(output)/d\(output) = 1\n"
    case .backward(let node): return results(backward: node)
    case .gradient: return gradient
    }
  }

  private func results(forward node: Int) -> String {
    let wording = pages.wording
    let name = wording.name(node)
    let slopes = SlideTables(wording: wording).slopes(node, uses: 1, formulas: true)
    return "\(name), output: o = \(wording.valueFormula(node)) \(wording.valueSign(node)) "
      + "\(wording.value(.node(node)))\n"
      + slopes.map { "\(name), keeps: \(joined($0))\n" }.joined()
  }

  private func results(backward node: Int) -> String {
    let wording = pages.wording
    guard let arriving = trace.gradient(of: .node(node)) else { return "" }
    let name = wording.name(node)
    let slopes = trace.localDerivatives(of: node)
    let times = wording.style.ascii ? "*" : "·"
    let sum =
      trace.uses(of: .node(node)).count > 1
      ? "\(name), together: d\(output)/do = \(wording.number(arriving))\n" : ""
    return sum
      + trace.contributions(from: node).enumerated().map { slot, sent in
        guard let sent else { return "" }
        let label = wording.inputLabel(node, slot)
        let to = wording.name(trace.operand(of: node, slot: slot))
        let sign = wording.productSign(arriving, slopes[slot], sent)
        return "\(name), sends back: d\(output)/d\(label) = d\(output)/do \(times) do/d\(label) = "
          + "\(wording.number(arriving)) \(times) \(wording.number(slopes[slot])) \(sign) "
          + "\(wording.number(sent)) to \(to)\n"
      }.joined()
  }

  private var gradient: String {
    let wording = pages.wording
    let summary = GradientSummary(wording)
    let entries = summary.entries.map { entry in
      let label = wording.plain("∂\(output)/∂\(entry.name)")
      return
        "Gradient: \(label) \(entry.sum.map { "= " + wording.number($0) } ?? "is not needed")\n"
    }
    return entries.joined() + (summary.vector.map { "Gradient: \(joined($0))\n" } ?? "")
  }
}
