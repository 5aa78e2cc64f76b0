// Staged code for a graph: the forward pass a line a node, then the backward pass the other way.

internal import Gates
internal import Graphs

/// Writes the passes over a graph as code that computes them.
struct StagedPrinter<Language: StagedLanguage> {
  typealias Code = StagedExpression<Language>

  private let report: EvalReport
  private let names: StagedIdentifiers
  private let constants: [Code]
  /// The output, where it is no more than a second name.
  private let alias: String?
  /// Which inputs and nodes have a gradient already.
  private var isStarted: [Bool]

  private var trace: Trace { report.trace }
  private var graph: Graph { report.graph }
  private var wording: Wording { report.wording }

  init(_ report: EvalReport) {
    self.report = report
    let graph = report.graph
    names = StagedIdentifiers(graph, reserved: Language.reserved)
    constants = graph.constants.map { Code.constant($0.text, value: $0.value) }
    isStarted = Array(repeating: false, count: graph.inputs.count + graph.count)
    let isNode = graph.output.node.map { graph.name(of: $0) == graph.outputName } ?? false
    alias = isNode ? nil : names.freeName(graph.outputName)
  }

  /// Writes everything, line by line.
  mutating func write(to output: inout some TextOutputStream) {
    output.write("\(Language.comment) \(report.programText)\n")
    for line in Language.header { output.write(line + "\n") }
    if needsNormalFunctions {
      output.write("\n" + Language.normalFunctions.dropLast().joined(separator: "\n") + "\n")
    }
    writeInputs(to: &output)
    writeForward(to: &output)
    if graph.output.constant == nil { writeBackward(to: &output) }
    writeGradient(to: &output)
  }

  private func write(
    _ code: String, _ remark: String = "", to output: inout some TextOutputStream
  ) {
    guard !remark.isEmpty else { return output.write(code + "\n") }
    let gap = spaces(max(2, 34 - code.utf8.count))
    output.write("\(code)\(gap)\(Language.comment) \(wording.plain(remark))\n")
  }

  private func title(_ text: String, to output: inout some TextOutputStream) {
    output.write("\n\(Language.comment) \(text)\n")
  }

  // MARK: - Values

  private func code(_ operand: Operand) -> Code {
    if let constant = operand.constant { return constants[constant] }
    return .name(names.name(of: operand), value: trace.value(of: operand))
  }

  private var needsNormalFunctions: Bool {
    graph.gatesInside.contains { gate in
      gate.value(Code.name("x", value: 1), Code.name("y", value: 1)).usesNormal
    }
  }

  private func writeInputs(to output: inout some TextOutputStream) {
    guard !graph.inputs.isEmpty else { return }
    title("the inputs and their values", to: &output)
    for (index, value) in trace.point.enumerated() {
      write("\(Language.constant)\(names.name(of: .input(index))) = \(value)", to: &output)
    }
  }

  private func writeForward(to output: inout some TextOutputStream) {
    title("forward pass: every node once, its value kept", to: &output)
    for node in 0..<graph.count {
      let name = names.name(of: .node(node))
      write(
        stages(of: node), as: name, "\(wording.name(node)): \(wording.valueFormula(node))", &output)
    }
    if let alias {
      write("\(Language.constant)\(alias) = \(code(graph.output).text)", "the output", to: &output)
    }
  }

  /// The node as code; a gate of the program that is too long for a line in stages of its own.
  private func stages(of node: Int) -> StagedStages<Language> {
    let slots = Set(graph.slots(of: node).filter { trace.isNeeded(graph.operand(at: $0)) })
    let operands = graph.operands(of: node)
    return StagedStages(
      graph, node, operands: operands.map(code),
      needed: operands.indices.map { graph.operand(at: $0).constant == nil && slots.contains($0) },
      name: names.name(of: .node(node)), output: trace.value(of: node), names: names)
  }

  private func write(
    _ stages: StagedStages<Language>, as name: String, _ remark: String,
    _ output: inout some TextOutputStream
  ) {
    for (index, line) in stages.forward.enumerated() {
      let isLast = index == stages.forward.count - 1
      write(
        "\(Language.constant)\(line.name) = \(line.code)",
        isLast ? remark : "inside \(wording.plain(name))", to: &output)
    }
  }

  // MARK: - Gradients

  private mutating func writeBackward(to output: inout some TextOutputStream) {
    title("backward pass: the same lines from the last to the first", to: &output)
    let name = wording.outputName
    let start = "d\(name)/d\(name): the start"
    if let alias {
      write("\(Language.constant)d\(alias) = 1.0", start, to: &output)
      guard trace.isNeeded(graph.output) else { return }
      add("d\(alias)", to: graph.output, "d\(name)/do", &output)
    } else if trace.isNeeded(graph.output) {
      write("\(Language.constant)d\(names.name(of: graph.output)) = 1.0", start, to: &output)
    }
    for node in (0..<graph.count).reversed() where trace.isNeeded(.node(node)) {
      writeBackward(node, to: &output)
    }
  }

  private mutating func writeBackward(_ node: Int, to output: inout some TextOutputStream) {
    let stages = stages(of: node)
    var inner: Set<String> = []
    for line in stages.backward {
      switch line.target {
      case .stage(let name):
        let isFirst = inner.insert(name).inserted
        let start = isFirst ? (line.isLast ? Language.constant : Language.variable) : ""
        write(
          "\(start)d\(name) \(isFirst ? "=" : "+=") \(line.code)",
          "inside \(wording.name(node))", to: &output)
      case .operand(let place):
        let operand = graph.operand(at: place)
        let parts = stages.backward.count { $0.target == line.target }
        add(line.code, to: operand, parts: parts, remark(node, place), &output)
      }
    }
  }

  /// `backward v6: dz/do · do/di = dv6 · (−1/i²)`.
  private func remark(_ node: Int, _ place: Int) -> String {
    let slot = graph.slots(of: node).firstIndex(of: place) ?? 0
    let formula = graph.derivativeFormulas(of: node)[slot]
    let style = FormulaStyle.inputs(graph.slots(of: node).count, ascii: wording.style.ascii)
    let text = formula.isTooLong ? "" : wording.plain(formula.text(style))
    let label = "d\(wording.outputName)/do · do/d\(wording.inputLabel(node, slot))"
    let start = "backward \(wording.name(node)): \(label)"
    guard !text.isEmpty, text.count <= 60 else { return start }
    let isCompound = text.contains(" ") || text.hasPrefix("−") || text.hasPrefix("-")
    let arriving = "d" + names.name(of: .node(node))
    return "\(start) = \(arriving) · \(isCompound ? "(\(text))" : text)"
  }

  /// A contribution: the first starts the gradient, the others are added to it.
  private mutating func add(
    _ code: String, to operand: Operand, parts: Int = 1, _ remark: String,
    _ output: inout some TextOutputStream
  ) {
    let index = operand.input ?? graph.inputs.count + (operand.node ?? 0)
    let name = names.name(of: operand)
    if isStarted[index] { return write("d\(name) += \(code)", remark, to: &output) }
    isStarted[index] = true
    // Counted once, at the start: a value may have a great many uses.
    let uses = trace.uses(of: operand).count { trace.isNeeded(.node($0.node)) } + parts - 1
    if uses > 1 {
      output.write(
        "\(Language.comment) \(name) is used \(uses) times, so what comes back adds up: "
          + "= once, then +=\n")
    }
    write(
      "\(uses > 1 ? Language.variable : Language.constant)d\(name) = \(code)", remark, to: &output)
  }

  private func writeGradient(to output: inout some TextOutputStream) {
    let name = wording.outputName
    let rest = graph.inputs.indices.filter { trace.isWanted(.input($0)) && !isStarted[$0] }
    for input in rest {
      write(
        "\(Language.constant)d\(names.name(of: .input(input))) = 0.0",
        "\(name) does not depend on \(wording.name(Operand.input(input)))", to: &output)
    }
    let value = alias ?? names.name(of: graph.output)
    output.write("\n" + Language.printing(value, value) + "\n")
    let inputs = graph.inputs.indices.map(Operand.input).filter(trace.isWanted)
    for operand in inputs + trace.wanted.filter({ $0.input == nil && isStarted(node: $0) }) {
      let gradient = "d" + names.name(of: operand)
      output.write(Language.printing("d\(value)/\(gradient)", gradient) + "\n")
    }
  }

  private func isStarted(node operand: Operand) -> Bool {
    guard let node = operand.node else { return false }
    return isStarted[graph.inputs.count + node]
  }
}

extension Graph {
  /// Every kind of gate in the graph and in the bodies of the program's gates.
  ///
  /// Recursion is safe: gates of the program call each other only so deep.
  fileprivate var gatesInside: Set<Gate> {
    var gates: Set<Gate> = []
    for node in 0..<count {
      if case .gate(let gate) = operation(of: node) { gates.insert(gate) }
    }
    return programGates.reduce(into: gates) { $0.formUnion($1.body.gatesInside) }
  }
}
