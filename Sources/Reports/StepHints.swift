// What is asked for at a number of a walk, and three hints: a question, the rule, the rule with numbers.

internal import Gates
internal import Graphs
internal import Lessons

/// The questions and hints of a walk.
struct StepHints {
  let walk: StepWalk
  let wording: Wording

  private var trace: Trace { walk.trace }
  private var graph: Graph { trace.graph }
  private var output: String { wording.outputName }
  private var times: String { wording.style.ascii ? "*" : "·" }

  /// What the number in the cell is called: `o`, `do/di₁`, `dz/do`, `∂z/∂x`.
  func label(_ cell: Cell) -> String {
    guard let node = cell.operand.node else {
      return wording.plain("∂\(output)/∂\(wording.name(cell.operand))")
    }
    switch cell.quantity {
    case .output: return "o"
    case .localDerivative(let slot), .carriedDerivative(let slot):
      return "do/d\(wording.inputLabel(node, slot))"
    case .arriving where trace.graph.output == .node(node): return "d\(output)/d\(output)"
    case .arriving, .gradient: return "d\(output)/do"
    case .share(let use): return "d\(output)/do\(wording.subscripted(use + 1))"
    case .sent(let slot): return "d\(output)/d\(wording.inputLabel(node, slot))"
    }
  }

  /// What is asked: the label, and where the number goes.
  func question(_ cell: Cell) -> String {
    guard case .sent(let slot) = cell.quantity, let node = cell.operand.node else {
      return label(cell)
    }
    return "\(label(cell)) (to \(wording.name(trace.operand(of: node, slot: slot))))"
  }

  /// A hint: 0 a question, 1 the rule, 2 the rule with the numbers in.
  func hint(_ cell: Cell, level: Int) -> String {
    switch level {
    case 0: question0(cell)
    case 1: rule(cell)
    default: rule(cell, withNumbers: true)
    }
  }

  private func question0(_ cell: Cell) -> String {
    let name = wording.name(cell.operand)
    guard let node = cell.operand.node else {
      return "Which gates use \(name), and what does each of them send back?"
    }
    switch cell.quantity {
    case .output: return "Which numbers arrive at \(name), and what does its gate do with them?"
    case .localDerivative(let slot), .carriedDerivative(let slot):
      let input = wording.inputLabel(node, slot)
      return graph.hasOneSlot(node)
        ? "If \(input) rises a little, how fast does o move?"
        : "If \(input) alone rises a little, how fast does o move?"
    case .arriving where graph.output == .node(node):
      return "If \(output) rises a little, how fast does \(output) rise?"
    case .arriving, .gradient, .share:
      return "Which gates use \(name), and what does each of them send back?"
    case .sent(let slot):
      return "Which gradient arrives at \(name), and how steep is o in "
        + "\(wording.inputLabel(node, slot))?"
    }
  }

  // MARK: - Rules

  private func rule(_ cell: Cell, withNumbers: Bool = false) -> String {
    let label = label(cell)
    switch cell.quantity {
    case .output:
      guard let node = cell.operand.node else { return label }
      let formula = graph.valueFormula(of: node)
      return "\(label) = \(withNumbers ? filled(formula, node) : wording.valueFormula(node))"
    case .localDerivative(let slot), .carriedDerivative(let slot):
      guard let node = cell.operand.node else { return label }
      return "\(label) = \(slope(node, slot, withNumbers: withNumbers))"
    case .sent(let slot):
      guard let node = cell.operand.node else { return label }
      let slope = Cell(node, .localDerivative(slot: slot))
      let factors = withNumbers ? [Cell(node, .arriving), slope].map(factor) : nil
      return "\(label) = "
        + (factors ?? ["d\(output)/do", self.label(slope)]).joined(separator: " \(times) ")
    case .arriving, .gradient, .share:
      let hasTerms = withNumbers && !trace.uses(of: cell.operand).isEmpty
      return "\(label)\(hasTerms ? " =" : ":") \(sumRule(cell, withNumbers))"
    }
  }

  private func sumRule(_ cell: Cell, _ withNumbers: Bool) -> String {
    let uses = trace.uses(of: cell.operand)
    guard !uses.isEmpty else { return "the output moves exactly as far as itself." }
    guard withNumbers else {
      return uses.count == 1
        ? "it is used once, so it gets what comes back from there."
        : "it is used \(uses.count) times: add up what comes back from every use."
    }
    return sum(uses.map { trace.contribution(of: $0) ?? 0 })
  }

  /// `0.02 − 0.00199`; of many terms only the first.
  func sum(_ terms: [Double]) -> String {
    var text = ""
    for (index, term) in terms.prefix(6).enumerated() {
      let number = wording.number(index == 0 ? term : term.magnitude)
      let sign = term < 0 ? wording.style.numbers.minus : "+"
      text += index == 0 ? number : " \(sign) \(number)"
    }
    return terms.count > 6 ? "\(text) + \(terms.count - 6) more" : text
  }

  private func factor(_ cell: Cell) -> String {
    let value = trace.value(of: cell)
    return value < 0 ? "(\(wording.number(value)))" : wording.number(value)
  }

  private func slope(_ node: Int, _ slot: Int, withNumbers: Bool) -> String {
    let formula = graph.derivativeFormulas(of: node)[slot]
    if formula.isTooLong { return "the chain rule inside \(wording.name(node)) gives it" }
    if withNumbers {
      let decided = formula.decided(inputs: trace.inputs(of: node), output: trace.value(of: node))
      return filled(decided, node)
    }
    let style = FormulaStyle.inputs(graph.slots(of: node).count, ascii: wording.style.ascii)
    return wording.plain(formula.text(style))
  }

  /// The formula with the numbers that are known in it.
  private func filled(_ formula: Formula, _ node: Int) -> String {
    if formula.isTooLong { return wording.valueFormula(node) }
    func constant(_ value: Double) -> Formula {
      let number = wording.number(value)
      return .constant(value, text: value < 0 ? "(\(number))" : number)
    }
    let whole = formula.substituting(
      trace.inputs(of: node).map(constant), output: constant(trace.value(of: node)))
    let style = FormulaStyle(inputs: [], ascii: wording.style.ascii, showsProducts: true)
    return Self.withoutIdleBrackets(wording.plain(whole.text(style)))
  }

  /// `text` without the brackets around negative numbers that nothing stands close to: `|(−2)|`.
  private static func withoutIdleBrackets(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    var closing: Int?
    for (place, character) in characters.enumerated() {
      if character == "(", let end = endOfNumber(characters, place) {
        let isFree = place == 0 || "(| ".contains(characters[place - 1])
        let isEnd = end + 1 == characters.count || ")|, ".contains(characters[end + 1])
        // Behind a sign the brackets keep two signs apart.
        let isSigned = place > 1 && characters[place - 1] == " " && characters[place - 2] != ","
        if isFree, isEnd, !isSigned {
          closing = end
          continue
        }
      }
      if place == closing { continue }
      result.append(character)
    }
    return result
  }

  /// Where the bracket closes that begins at `start`, if nothing but a negative number is in it.
  private static func endOfNumber(_ characters: [Character], _ start: Int) -> Int? {
    guard start + 1 < characters.count, "−-".contains(characters[start + 1]) else { return nil }
    let end = characters[(start + 2)...].firstIndex { !($0.isNumber || ".·⁻e".contains($0)) }
    return end.flatMap { characters[$0] == ")" ? $0 : nil }
  }
}
