// The words and numbers of a trace that every layout is made of.

internal import Gates
internal import Graphs
internal import Lessons

/// Turns the facts of a trace into the pieces of text that tables, sentences and pictures share.
struct Wording {
  let trace: Trace
  let style: ReportStyle
  /// Whether the number in a cell is known by now: a walk through the passes comes to it later.
  let knows: @Sendable (Cell) -> Bool
  let approximations: Approximations

  /// Remembers whether a ≈ was shown, so that it can be explained once, below.
  final class Approximations {
    fileprivate(set) var anyShown = false

    func note() { anyShown = true }
  }

  init(
    trace: Trace, style: ReportStyle, approximations: Approximations = Approximations(),
    knows: @escaping @Sendable (Cell) -> Bool = { _ in true }
  ) {
    self.trace = trace
    self.approximations = approximations
    self.style = style
    self.knows = knows
  }

  var graph: Graph { trace.graph }

  /// Texts of the program longer than this are cut.
  static let longestText = 80

  func number(_ value: Double) -> String { style.numbers.text(value) }

  /// `text` in the characters that may be used.
  func plain(_ text: String) -> String { style.ascii ? ascii(text) : text }

  /// What stands for a number that is not known yet.
  var unknown: String { style.ascii ? "?" : "·" }

  /// The number in the cell, once it is known.
  func number(_ value: Double, in cell: Cell) -> String { knows(cell) ? number(value) : unknown }

  /// The value of an input, a constant or a node, once it is known.
  func value(_ operand: Operand) -> String {
    let value = trace.value(of: operand)
    return operand.node.map { number(value, in: Cell($0, .output)) } ?? number(value)
  }

  /// `=` where the printed numbers give the printed result, else `≈`.
  func equals(_ shown: Double, _ computedFromPrint: Double) -> String {
    if style.numbers.looksEqual(shown, computedFromPrint) { return "=" }
    approximations.anyShown = true
    return approximately
  }

  var approximately: String { style.ascii ? "~=" : "≈" }

  func name(_ operand: Operand) -> String { plain(graph.name(of: operand)) }

  func name(_ node: Int) -> String { plain(graph.name(of: node)) }

  /// `f`, `the gate (·)²`: an operand where no table shows what the nodes without a name are called.
  func place(_ operand: Operand) -> String {
    guard let node = operand.node, !graph.isNamed(node) else { return name(operand) }
    return "the gate \(glyph(node))"
  }

  /// The gate with a dot for each of its inputs.
  func glyph(_ node: Int) -> String { plain(graph.glyph(of: node, ascii: style.ascii)) }

  /// `z`: what is differentiated.
  var outputName: String { plain(graph.outputName) }

  /// `dz/dx` for a name `x`.
  func derivative(of output: String? = nil, by name: String) -> String {
    "d\(output ?? outputName)/d\(name)"
  }

  /// `i` where the node has one input, else `i₁`, `i₂`, ….
  func inputLabel(_ node: Int, _ slot: Int) -> String {
    graph.hasOneSlot(node) ? "i" : "i" + subscripted(slot + 1)
  }

  func subscripted(_ number: Int) -> String {
    FormulaStyle.subscripted(number, ascii: style.ascii)
  }

  private func formulaStyle(_ node: Int) -> FormulaStyle {
    .inputs(graph.slots(of: node).count, ascii: style.ascii)
  }

  /// The values that a reader of the print would put into a formula of the node.
  private func printedInputs(_ node: Int) -> [Double] {
    trace.inputs(of: node).map(style.numbers.asPrinted)
  }

  /// `i₁ + i₂`; the gate's name where its formula is too long.
  func valueFormula(_ node: Int) -> String {
    let formula = graph.valueFormula(of: node)
    let text = formula.isTooLong ? "" : formula.text(formulaStyle(node))
    if !text.isEmpty, text.count <= Self.longestText { return plain(text) }
    return plain(graph.callText(of: node, inputs: formulaStyle(node).inputs))
  }

  /// The sign between the value's formula and the value.
  func valueSign(_ node: Int) -> String {
    let formula = graph.valueFormula(of: node)
    guard !formula.isTooLong, knows(Cell(node, .output)) else { return "=" }
    return equals(trace.value(of: node), formula.value(inputs: printedInputs(node), output: 0))
  }

  /// A local derivative: its formula, empty where it is the number itself, and how they compare.
  struct Slope {
    let formula: String
    let sign: String
    let number: String

    /// Formula, sign and number in one.
    var text: String { formula.isEmpty ? number : "\(formula) \(sign) \(number)" }
  }

  /// do/di for every slot of the node.
  func slopes(_ node: Int) -> [Slope] {
    let point = NodePoint(
      inputs: trace.inputs(of: node), printed: printedInputs(node),
      output: trace.value(of: node), style: formulaStyle(node))
    let slopes = zip(graph.derivativeFormulas(of: node), trace.localDerivatives(of: node))
    return slopes.enumerated().map { slot, slope in
      knows(Cell(node, .localDerivative(slot: slot)))
        ? self.slope(slope.0, slope.1, at: point) : Slope(formula: "", sign: "=", number: unknown)
    }
  }

  /// What a local derivative of a node is worked out from.
  private struct NodePoint {
    let inputs: [Double]
    /// The inputs as they are printed.
    let printed: [Double]
    let output: Double
    let style: FormulaStyle
  }

  private func slope(_ formula: Formula, _ value: Double, at point: NodePoint) -> Slope {
    let condition = formula.condition(inputs: point.inputs, output: point.output).map {
      left, sign, right in
      let parts = [left, right].map { plain($0.text(point.style)) }
      return " (\(parts[0]) \(sign) \(parts[1]))"
    }
    let decided = formula.decided(inputs: point.inputs, output: point.output)
    let printed = decided.value(
      inputs: point.printed, output: style.numbers.asPrinted(point.output))
    let text = decided.isTooLong ? "" : cut(plain(decided.text(point.style)))
    let number = number(value)
    if text.isEmpty || text == number || (decided.constant != nil && condition != nil) {
      return Slope(formula: "", sign: "=", number: number + (condition ?? ""))
    }
    return Slope(formula: text + (condition ?? ""), sign: equals(value, printed), number: number)
  }

  /// A formula, cut where it is long.
  private func cut(_ text: String) -> String {
    let dots = style.ascii ? "..." : "…"
    return text.count <= Self.longestText ? text : text.prefix(Self.longestText - 3) + dots
  }

  /// A gradient or what an edge sends back; `not needed` where nobody asked for it.
  func gradient(_ value: Double?) -> String { value.map(number) ?? "not needed" }

  /// Where each contribution comes from: `v5`, or `v5, i₂` where a node uses the value twice.
  func sources(_ uses: [Trace.Use]) -> [String] {
    uses.indices.map { index in
      let use = uses[index]
      // Uses stand in the order of the nodes, so two by one node are neighbours.
      let isAgain = index > 0 && uses[index - 1].node == use.node
      let comesAgain = index + 1 < uses.count && uses[index + 1].node == use.node
      guard isAgain || comesAgain else { return name(use.node) }
      return "\(name(use.node)), \(inputLabel(use.node, use.slot))"
    }
  }

  /// What comes back along a use, once it is known.
  func sent(_ use: Trace.Use, _ value: Double) -> String {
    number(value, in: Cell(use.node, .sent(slot: use.slot)))
  }

  /// The sum of numbers as they are printed.
  func printedSum(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + style.numbers.asPrinted($1) }
  }

  /// The sign between dz/do · do/di and what goes back.
  func productSign(_ arriving: Double, _ slope: Double, _ sent: Double) -> String {
    let numbers = style.numbers
    return equals(sent, numbers.asPrinted(arriving) * numbers.asPrinted(slope))
  }
}
