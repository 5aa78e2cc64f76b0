// What the slides leave out: every input's contributions, their sum, and the gradient ∇z.

internal import Graphs
internal import Lessons

/// The gradient of each wanted input or node, as a sum of contributions.
struct GradientSummary {
  let wording: Wording

  private var trace: Trace { wording.trace }

  /// An input or a wanted node: its name, what flows back to it, and the sum.
  struct Entry {
    let operand: Operand
    let name: String
    let isWanted: Bool
    /// The contributions, each with the gate that it came from.
    let terms: [(value: Double, text: String, source: String)]
    /// What to say where there is no contribution.
    let remark: String
    let sum: Double?
  }

  /// All inputs, then the nodes that were asked for.
  let entries: [Entry]

  init(_ wording: Wording) {
    self.wording = wording
    let trace = wording.trace
    let inputs = trace.graph.inputs.indices.map(Operand.input)
    entries = (inputs + trace.wanted.filter { $0.input == nil }).map { operand in
      Self.entry(operand, isWanted: trace.isWanted(operand), wording)
    }
  }

  private static func entry(_ operand: Operand, isWanted: Bool, _ wording: Wording) -> Entry {
    let trace = wording.trace
    let gradient = isWanted ? trace.gradient(of: operand) : nil
    let uses = gradient == nil ? [] : trace.uses(of: operand)
    let terms = zip(uses, wording.sources(uses)).map { use, source in
      let value = trace.contribution(of: use) ?? 0
      return (value, wording.sent(use, value), source)
    }
    return Entry(
      operand: operand, name: wording.name(operand), isWanted: isWanted, terms: terms,
      remark: remark(operand, isWanted: isWanted, wording), sum: gradient)
  }

  private static func remark(
    _ operand: Operand, isWanted: Bool, _ wording: Wording
  ) -> String {
    if !isWanted { return "not needed" }
    if wording.graph.output == operand { return "it is the output itself" }
    return "\(wording.outputName) does not depend on it"
  }

  /// `x   0.000318 (from v1) + 0.02 (from v2) ≈ −0.00759`, without the name.
  func sentence(_ entry: Entry) -> [Fragment] {
    guard let sum = entry.sum else { return [Fragment(entry.remark, .faint)] }
    guard let first = entry.terms.first else {
      return [Fragment(total(entry, sum), .gradient), Fragment("(\(entry.remark))")]
    }
    var words = [Fragment(first.text, .gradient), Fragment("(from \(first.source))")]
    for term in entry.terms.dropFirst() {
      let isNegative = term.value < 0
      words.append(Fragment(isNegative ? wording.style.numbers.minus : "+"))
      words.append(Fragment(wording.number(term.value.magnitude), .gradient))
      words.append(Fragment("(from \(term.source))"))
    }
    guard entry.terms.count > 1 else { return words }
    let isKnown = wording.knows(Cell(totalOf: entry.operand))
    let sign = isKnown ? wording.equals(sum, wording.printedSum(entry.terms.map(\.value))) : "="
    return words + [Fragment(sign), Fragment(total(entry, sum), .gradient)]
  }

  private func total(_ entry: Entry, _ sum: Double) -> String {
    wording.number(sum, in: Cell(totalOf: entry.operand))
  }

  /// `∇z = [∂z/∂x, ∂z/∂y] = [−0.00759, −0.0279]`; nil where a node is wanted too, or no input.
  var vector: [Fragment]? {
    let wanted = entries.filter(\.isWanted)
    guard !wanted.isEmpty, trace.wanted.allSatisfy({ $0.input != nil }) else { return nil }
    let output = wording.outputName
    let names = wanted.map { wording.plain("∂\(output)/∂\($0.name)") }.joined(separator: ", ")
    let numbers = wanted.map { wording.number($0.sum ?? 0) }.joined(separator: ", ")
    let label = (wording.style.ascii ? "grad " : "∇") + output
    return [Fragment("\(label) = [\(names)] ="), Fragment("[\(numbers)]", .gradient)]
  }
}

extension Cell {
  /// The gradient of an input or a node.
  fileprivate init(totalOf operand: Operand) {
    if let node = operand.node {
      self.init(node, .arriving)
    } else {
      self.init(gradientOf: operand.input ?? 0)
    }
  }
}
