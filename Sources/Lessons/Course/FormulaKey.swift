// A right formula to show: the derivation's own, with everything written out that has no name.

internal import Gates
internal import Graphs

/// Writes values and derivatives as formulas that can be read back.
struct FormulaKey {
  private let graph: Graph

  init(_ graph: Graph) { self.graph = graph }

  /// A formula for what is asked.
  func text(_ target: FormulaTarget) -> String {
    guard let top = target.top.node else { return target.bottom == nil ? name(target.top) : "1" }
    guard let bottom = target.bottom else { return value(top) }
    let part = graph.ending(at: top)
    var writer = KeyWriter(Derivation(part, wanted: [bottom]))
    return writer.text(.gradient(bottom))
  }

  private func name(_ operand: Operand) -> String { graph.name(of: operand) }

  /// The value of a node with nothing but inputs in it.
  private func value(_ node: Int) -> String {
    var values: [Formula] = []
    for node in 0...node {
      let operands = graph.slots(of: node).map { place -> Formula in
        let operand = graph.operand(at: place)
        switch operand.source {
        case .input(let index): return .input(index)
        case .node(let index): return values[index]
        case .constant(let index):
          return .constant(graph.constants[index].value, text: graph.constants[index].text)
        }
      }
      values.append(graph.valueFormula(of: node).substituting(operands, output: .output))
    }
    let style = FormulaStyle(inputs: graph.inputs.map(\.name), readsBack: true)
    return values[node].text(style)
  }
}

/// Writes what a derivation has found, without the names that it gives to its own parts.
private struct KeyWriter {
  private let derivation: Derivation
  /// What is shared is written out again and again: only so often.
  private var parts = 0
  private static let mostParts = 200

  init(_ derivation: Derivation) { self.derivation = derivation }

  mutating func text(_ variable: Derivation.Variable) -> String { written(variable).text }

  /// Recursion is safe: every turn counts as a part.
  private mutating func written(_ variable: Derivation.Variable) -> WrittenFormula {
    parts += 1
    guard parts <= Self.mostParts else { return .name("…") }
    let graph = derivation.graph
    if case .value(let operand) = variable, parts > 1 {
      let isNamed = operand.node.map(graph.isNamed) ?? true
      if isNamed { return .name(graph.name(of: operand)) }
    }
    guard let terms = derivation.definition(of: variable) else { return .name("…") }
    let style = FormulaStyle(inputs: [], readsBack: true)
    let written = terms.map { term in
      var inner = self
      let places = Dictionary(
        uniqueKeysWithValues: Set(term.inputPlaces).sorted().map {
          ($0, inner.written(derivation.variable(numbered: $0)))
        })
      self = inner
      return term.written(style) { places[$0] ?? .name("…") }
    }
    return written.count == 1 ? written[0] : .sum(written, minus: "−")
  }
}
