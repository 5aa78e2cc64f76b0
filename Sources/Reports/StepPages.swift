// The steps of a walk as pages: a title, a drawing and sentences, before any layout.

internal import Graphs
internal import Lessons

/// A piece of a page about a step.
enum StepBlock {
  /// What the page is about.
  case title([Fragment])
  /// A drawing, line by line, of parts that join without spaces.
  case drawing([[Fragment]])
  /// A sentence or more.
  case sentence(String)
  /// A line of its own, wrapped where it is long.
  case line([Fragment])
}

/// Makes the pages of a walk.
///
/// A page depends on its step alone, never on how somebody came to it.
struct StepPages {
  let walk: StepWalk
  /// The words, whatever is known.
  let wording: Wording

  var trace: Trace { walk.trace }
  var graph: Graph { trace.graph }
  private var output: String { wording.outputName }

  /// Gradients of more inputs than this are not listed before they are known.
  private static let mostEntries = 12
  private static let mostSlopes = 8

  /// The words where only the numbers of the steps before `number` are known.
  func wording(before number: Int) -> Wording {
    let walk = walk
    return wording.knowing { walk.step(of: $0) < number }
  }

  // MARK: - A step begins

  /// What is shown of a step before its results are known.
  func beginning(_ step: Step) -> [StepBlock] {
    let wording = wording(before: step.number)
    let title = StepBlock.title(title(step))
    switch step.kind {
    case .forward(let node):
      return [title, drawing(forward: node, wording)]
        + [.sentence(GateSentences(wording: wording).forward(node))]
    case .seed: return [title, .sentence(seedQuestion)]
    case .backward(let node): return [title] + beginning(backward: node, wording)
    case .gradient: return [title] + entries(wording, multipleOnly: false, limit: Self.mostEntries)
    }
  }

  /// `Step 1 of 6 · forward 1 of 2 · node v1, gate · + ·`.
  func title(_ step: Step) -> [Fragment] {
    let dot = wording.style.ascii ? "-" : "·"
    let place = "Step \(step.number) of \(walk.count) \(dot)"
    func gate(_ pass: String, _ number: Int, _ node: Int) -> [Fragment] {
      let glyph = wording.glyph(node)
      return [
        "\(place)", "\(pass) \(number) of \(walk.gates) \(dot)", "node \(wording.name(node)),",
      ]
      .map { Fragment($0, .title, isUnbroken: true) }
        + [Fragment("gate \(glyph)", .title, isUnbroken: true)]
    }
    switch step.kind {
    case .forward(let node): return gate("forward", node + 1, node)
    case .seed:
      return [
        Fragment(place, .title, isUnbroken: true), Fragment("the backward pass begins", .title),
      ]
    case .backward(let node): return gate("backward", walk.gates - node, node)
    case .gradient:
      let name = (wording.style.ascii ? "grad " : "∇") + output
      return [
        Fragment(place, .title, isUnbroken: true),
        Fragment("the gradient \(name)", .title, isUnbroken: true),
      ]
    }
  }

  private var seedQuestion: String {
    "The forward pass is done: \(output) = \(wording.value(graph.output)). Now back: how fast does "
      + "\(output) change with \(output) itself?"
  }

  private func beginning(backward node: Int, _ wording: Wording) -> [StepBlock] {
    guard trace.isNeeded(.node(node)) else {
      return [.sentence(GateSentences(wording: wording).backward(node))]
    }
    let kept = kept(node)
    let sentence = GateSentences(wording: wording).arrival(node)
    return [
      drawing(backward: node, wording),
      .sentence(sentence + (kept.isEmpty ? "" : " It kept \(kept).")),
    ]
  }

  /// `do/di₁ = i₂ = −4 and do/di₂ = i₁ = 3`.
  private func kept(_ node: Int) -> String {
    let slopes = SlideTables(wording: wording).slopes(node, uses: 1, formulas: true).map(joined)
    let rest = slopes.count - Self.mostSlopes
    return GateSentences(wording: wording).listed(
      slopes.prefix(Self.mostSlopes) + (rest > 0 ? ["\(rest) more"] : []))
  }

  // MARK: - The results

  /// What comes out of a step.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - isNamed: Whether the gate is named, since no page about it stands above.
  /// - Returns: The results.
  func result(_ step: Step, isNamed: Bool = false) -> [StepBlock] {
    let name = isNamed ? step.node.map { wording.name($0) + ": " } ?? "" : ""
    switch step.kind {
    case .forward(let node): return [.sentence(name + result(forward: node))]
    case .seed:
      return [.sentence("d\(output)/d\(output) = 1: that is the gradient that goes back.")]
    case .backward(let node): return result(backward: node).map { [.sentence(name + $0)] } ?? []
    case .gradient: return entries(wording, multipleOnly: true, limit: .max) + total
    }
  }

  private func result(forward node: Int) -> String {
    let value =
      "\(wording.valueFormula(node)) \(wording.valueSign(node)) \(wording.value(.node(node)))"
    let kept = kept(node)
    return "o = \(value)."
      + (kept.isEmpty ? "" : " It keeps \(kept) for the way back.")
  }

  /// Nil where nothing goes back.
  private func result(backward node: Int) -> String? {
    guard let gradient = trace.gradient(of: .node(node)) else { return nil }
    let departure = GateSentences(wording: wording).departure(
      node, gradient, calling: wording.number(gradient))
    let uses = trace.uses(of: .node(node))
    guard uses.count > 1 else { return departure }
    let terms = uses.map { trace.contribution(of: $0) ?? 0 }
    let sign = wording.equals(gradient, wording.printedSum(terms))
    let sum = StepHints(walk: walk, wording: wording).sum(terms)
    return "d\(output)/do = \(sum) \(sign) \(wording.number(gradient)). \(departure)"
  }

  // MARK: - The gradient

  private func entries(_ wording: Wording, multipleOnly: Bool, limit: Int) -> [StepBlock] {
    let summary = GradientSummary(wording)
    guard !summary.entries.isEmpty else {
      return multipleOnly
        ? [] : [.sentence("No inputs: there is nothing to differentiate by.")]
    }
    let shown = summary.entries.filter { !multipleOnly || $0.isWanted && $0.terms.count > 1 }
    let widths = shown.prefix(limit).map { displayWidth(of: $0.name) }
    let width = widths.filter { $0 <= wording.style.width / 4 }.max() ?? 0
    let lines = shown.prefix(limit).map { entry in
      // The name and a space beside it stay whole, so that the sums stand below each other.
      let name = Fragment(entry.name.padded(to: width) + " ", isUnbroken: true)
      return StepBlock.line([name] + summary.sentence(entry))
    }
    let rest = shown.count - lines.count
    return (multipleOnly ? [] : [.sentence("An input adds up what flows back to it:")]) + lines
      + (rest > 0 ? [.line([Fragment("\(wording.style.ascii ? "..." : "…") \(rest) more")])] : [])
  }

  /// ∇z, or each gradient that was asked for.
  private var total: [StepBlock] {
    let summary = GradientSummary(wording)
    if let vector = summary.vector { return [.line(vector)] }
    return summary.entries.filter(\.isWanted).map { entry in
      let label = wording.plain("∂\(output)/∂\(entry.name)")
      return .line([
        Fragment("\(label) ="), Fragment(wording.number(entry.sum ?? 0), .gradient),
      ])
    }
  }
}

extension Wording {
  /// The same words where only some numbers are known.
  func knowing(_ knows: @escaping @Sendable (Cell) -> Bool) -> Wording {
    Wording(trace: trace, style: style, approximations: approximations, knows: knows)
  }
}
