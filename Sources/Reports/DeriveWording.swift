// The words and formulas of a derivation that every format is made of.

internal import Gates
internal import Graphs

/// Turns the facts of a derivation into the pieces of text that all its formats share.
struct DeriveWording {
  let derivation: Derivation
  let style: ReportStyle
  /// How names, formulas and derivatives are written.
  let notation: any DeriveNotation
  /// Remembers whether a ≈ was shown, so that it can be explained once, below.
  let approximations = Wording.Approximations()
  /// For every variable the number that a reader of the print would calculate with.
  private let printed: [Double]

  init(_ derivation: Derivation, style: ReportStyle, notation: (any DeriveNotation)? = nil) {
    self.derivation = derivation
    self.style = style
    self.notation = notation ?? PlainNotation(ascii: style.ascii)
    printed =
      derivation.trace == nil
      ? []
      : (0..<derivation.variableCount).map { number in
        let value = derivation.value(of: derivation.variable(numbered: number))
        return style.numbers.asPrinted(value ?? 0)
      }
  }

  var graph: Graph { derivation.graph }
  var hasPoint: Bool { derivation.trace != nil }

  func number(_ value: Double) -> String { notation.number(style.numbers.text(value)) }
}

// MARK: - Names

extension DeriveWording {
  /// What is differentiated: `f`.
  var outputName: String { notation.name(graph.outputName) }

  func name(_ operand: Operand) -> String { notation.name(graph.name(of: operand)) }

  /// The node's name; the output goes by the name that is differentiated.
  func name(_ node: Int) -> String {
    graph.output == .node(node) ? outputName : name(.node(node))
  }

  /// `∂f/∂x`.
  func gradient(_ operand: Operand) -> String {
    notation.derivative(of: outputName, by: name(operand))
  }

  /// `∂q/∂x`, or `∂q/∂x⁽¹⁾` where x has copies.
  func local(_ edge: Derivation.Edge) -> String {
    notation.derivative(of: name(edge.node), by: copy(edge))
  }

  /// `∂f/∂x⁽¹⁾`.
  func share(_ edge: Derivation.Edge) -> String {
    notation.derivative(of: outputName, by: copy(edge))
  }

  private func copy(_ edge: Derivation.Edge) -> String {
    notation.copy(edge.copy, of: name(edge.operand))
  }

  private func name(_ variable: Derivation.Variable) -> String {
    switch variable {
    case .value(let operand): name(operand)
    case .gradient(let operand): gradient(operand)
    case .local(let place): local(derivation.edge(at: place))
    }
  }

  /// Two factors side by side, each in brackets, as slides have them: `(2r)(−1)`.
  func factors(_ first: Formula, _ second: Formula) -> String {
    notation.factors(text(first), text(second))
  }

  /// The formula with the names of what it speaks of.
  func text(_ formula: Formula) -> String { written(formula).text }

  /// The formula, ready for what it is written into.
  func written(_ formula: Formula) -> WrittenFormula {
    notation.formula(formula) { .name(name(derivation.variable(numbered: $0))) }
  }
}

// MARK: - Numbers

extension DeriveWording {
  /// The number of a formula and where it was worked out, `= 14 at v3 = 7`, in pieces; none
  /// without a point.
  func numbers(_ formula: Formula?, _ value: Double?) -> [String] {
    guard hasPoint, let value else { return [] }
    guard let formula else { return ["= " + number(value)] }
    if let constant = formula.constant, text(formula) == number(constant) { return [] }
    let computed = formula.value(inputs: printed, output: 0)
    return ["\(sign(value, computed)) \(number(value))"] + places(of: formula)
  }

  /// `=` where the printed numbers give the printed result, else `≈`.
  private func sign(_ value: Double, _ computed: Double) -> String {
    if style.numbers.looksEqual(value, computed) { return "=" }
    approximations.note()
    return notation.approximately
  }

  /// Where a formula was evaluated: `at v3 = 7`, in pieces.
  private func places(of formula: Formula) -> [String] {
    let most = 6
    var numbers: [Int] = []
    for number in formula.inputPlaces where !numbers.contains(number) { numbers.append(number) }
    var parts = numbers.prefix(most).map { number in
      let variable = derivation.variable(numbered: number)
      return "\(name(variable)) = \(self.number(derivation.value(of: variable) ?? .nan))"
    }
    if numbers.count > most { parts.append(notation.ellipsis) }
    return parts.enumerated().map { index, part in
      (index == 0 ? notation.at : "") + part + (index == parts.count - 1 ? "" : ",")
    }
  }

  /// The branch that the point takes: `(x > 0)`; nothing where there is no choice.
  func condition(_ edge: Derivation.Edge) -> [String] {
    guard let (left, relation, right) = derivation.condition(edge) else { return [] }
    return ["(\(text(left)) \(relation) \(text(right)))"]
  }
}
