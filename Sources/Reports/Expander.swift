// Expands the names in formulas, in the order of the graph, so that nothing is expanded twice.

internal import Gates
internal import Graphs

/// Writes the gradients of a derivation in inputs alone, or only counts how long they would be.
struct Expander {
  /// An expanded formula; of a long one only the ends are kept, which decide how it is written into
  /// others.
  struct Expansion {
    var written: WrittenFormula
    /// How many characters it has that `written` leaves out.
    var hidden = 0.0
    /// Whether it is an expression of the language, which a case distinction is not.
    var isExpression = true

    var text: String { written.text }
    var length: Double { Double(text.unicodeScalars.count) + hidden }
  }

  private let derivation: Derivation
  private let notation: any DeriveNotation
  private var isUsed: [Bool]
  private var expansions: [Int: Expansion] = [:]
  /// Texts of more characters are shortened.
  private let limit: Int

  init(_ derivation: Derivation, _ notation: any DeriveNotation, limit: Int = .max) {
    self.derivation = derivation
    self.notation = notation
    self.limit = limit
    isUsed = Array(repeating: false, count: derivation.variableCount)
  }

  /// The gradients that were asked for; nil where a part of one is too long for a formula.
  mutating func gradients() -> [Expansion]? {
    let wanted = derivation.wanted.map { derivation.number(of: .gradient($0)) }
    for number in wanted { isUsed[number] = true }
    let order = useOrder()
    for number in order.reversed() where isUsed[number] {
      guard let expansion = expansion(of: number) else { return nil }
      expansions[number] = expansion
    }
    let results = wanted.compactMap { expansions[$0] }
    return results.count == wanted.count ? results : nil
  }

  /// All variables in use, each before those that its definition speaks of.
  private mutating func useOrder() -> [Int] {
    var order: [Int] = []
    let graph = derivation.graph
    let inputs = graph.inputs.indices.map(Operand.input)
    let nodes = (0..<graph.count).map(Operand.node)
    for operand in inputs + nodes { visit(.gradient(operand), &order) }
    for place in derivation.longLocals { visit(.local(place: place), &order) }
    for operand in nodes.reversed() + inputs { visit(.value(operand), &order) }
    return order
  }

  private mutating func visit(_ variable: Derivation.Variable, _ order: inout [Int]) {
    let number = derivation.number(of: variable)
    guard isUsed[number] else { return }
    order.append(number)
    for formula in derivation.definition(of: variable) ?? [] {
      for part in formula.inputPlaces { isUsed[part] = true }
    }
  }

  private func expansion(of number: Int) -> Expansion? {
    let variable = derivation.variable(numbered: number)
    if case .value(let operand) = variable, operand.node == nil {
      return Expansion(written: .name(notation.name(derivation.graph.name(of: operand))))
    }
    guard let terms = derivation.definition(of: variable) else { return nil }
    let parts = terms.map(expanded)
    return shortened(parts.count == 1 ? parts[0] : sum(of: parts))
  }

  private func expanded(_ formula: Formula) -> Expansion {
    let written = notation.formula(formula) { [expansions] in
      expansions[$0]?.written ?? .name("?")
    }
    let parts = formula.inputPlaces.compactMap { expansions[$0] }
    return Expansion(
      written: written, hidden: parts.reduce(0) { $0 + $1.hidden },
      isExpression: formula.isExpression && parts.allSatisfy(\.isExpression))
  }

  /// A sum of more terms than one formula holds.
  private func sum(of parts: [Expansion]) -> Expansion {
    Expansion(
      written: .sum(parts.map(\.written), minus: notation.minus),
      hidden: parts.reduce(0) { $0 + $1.hidden },
      isExpression: parts.allSatisfy(\.isExpression))
  }

  private func shortened(_ expansion: Expansion) -> Expansion {
    let scalars = expansion.text.unicodeScalars
    guard scalars.count > limit else { return expansion }
    // Longer than any name, so that what it begins and ends with stays.
    let kept = 70
    var text = String.UnicodeScalarView(scalars.prefix(kept))
    if scalars.contains("|") { text.append("|") }
    text.append(contentsOf: scalars.suffix(kept))
    var short = expansion
    short.written.text = String(text)
    short.hidden += Double(scalars.count - text.count)
    return short
  }
}
