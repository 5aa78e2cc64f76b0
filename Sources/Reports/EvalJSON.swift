// The report as one JSON object, `backprop/eval/1`.

internal import Gates
internal import Graphs

/// Writes an evaluation for programs: names, numbers and edges as they are, never rounded.
struct EvalJSON {
  /// The version of the form.
  static let format = "backprop/eval/1"
  /// Texts of nodes longer than this are cut.
  private static let longestText = 200

  private let report: EvalReport
  private var trace: Trace { report.trace }
  private var graph: Graph { report.graph }

  init(_ report: EvalReport) { self.report = report }

  func write<Output: TextOutputStream>(to output: inout Output) {
    var json = JSONWriter(output, ascii: report.style.ascii)
    json.object { json in
      json.field("format", Self.format)
      if !report.isBrief { json.point(report) }
      writeOutput(&json)
      writeGradient(&json)
      if !report.isBrief {
        writeInputs(&json)
        writeNodes(0..<graph.count, &json)
      }
      json.remarks(report)
      if let explanation = report.explanation { write(explanation, &json) }
    }
    output = json.finish()
  }

  private func writeOutput<Output>(_ json: inout JSONWriter<Output>) {
    json.key("output")
    json.object { json in
      json.key("name")
      json.string(graph.outputName)
      json.key("node")
      if let node = graph.output.node { json.integer(node + 1) } else { json.null() }
      json.key("value")
      json.number(trace.value(of: graph.output))
    }
  }

  private func writeGradient<Output>(_ json: inout JSONWriter<Output>) {
    let inputs = graph.inputs.indices.map(Operand.input)
    json.key("gradient")
    json.object { json in
      for operand in inputs + trace.wanted.filter({ $0.input == nil }) {
        json.key(graph.name(of: operand))
        json.number(trace.isWanted(operand) ? trace.gradient(of: operand) : nil)
      }
    }
  }

  private func writeInputs<Output>(_ json: inout JSONWriter<Output>) {
    json.key("inputs")
    json.array { json in
      for (index, input) in graph.inputs.enumerated() {
        json.object { json in
          json.key("name")
          json.string(input.name)
          json.key("value")
          json.number(trace.point[index])
          let isWanted = trace.isWanted(.input(index))
          json.key("gradient")
          json.number(isWanted ? trace.gradient(of: .input(index)) : nil)
          writeContributions(to: .input(index), isWanted: isWanted, &json)
        }
      }
    }
  }

  private func writeContributions<Output>(
    to operand: Operand, isWanted: Bool = true, _ json: inout JSONWriter<Output>
  ) {
    json.key("contributions")
    json.array { json in
      if graph.output == operand { writeContribution(nil, nil, 1, &json) }
      for use in trace.uses(of: operand) {
        let value = isWanted ? trace.contribution(of: use) : nil
        writeContribution(use.node + 1, use.slot + 1, value, &json)
      }
    }
  }

  private func writeContribution<Output>(
    _ node: Int?, _ slot: Int?, _ value: Double?, _ json: inout JSONWriter<Output>
  ) {
    json.object { json in
      json.key("node")
      if let node { json.integer(node) } else { json.null() }
      json.key("slot")
      if let slot { json.integer(slot) } else { json.null() }
      json.key("value")
      json.number(value)
    }
  }

  private func writeNodes<Output>(_ nodes: Range<Int>, _ json: inout JSONWriter<Output>) {
    json.key("nodes")
    json.array { json in
      for node in nodes { json.object { writeNode(node, &$0) } }
    }
  }

  private func writeNode<Output>(_ node: Int, _ json: inout JSONWriter<Output>) {
    json.key("node")
    json.integer(node + 1)
    for (key, text) in [
      ("name", graph.name(of: node)), ("gate", graph.gateName(node)),
      ("glyph", graph.glyph(of: node)),
      ("text", graph.text(of: node, limit: Self.longestText)),
    ] {
      json.key(key)
      json.string(text)
    }
    writeOperands(of: node, &json)
    json.key("value")
    json.number(trace.value(of: node))
    writeDerivatives(of: node, &json)
    writeContributions(to: .node(node), &json)
    json.key("gradient")
    json.number(trace.gradient(of: .node(node)))
    json.key("inputGradients")
    json.array { json in for sent in trace.contributions(from: node) { json.number(sent) } }
  }

  private func writeOperands<Output>(of node: Int, _ json: inout JSONWriter<Output>) {
    json.key("inputs")
    json.array { json in
      for place in graph.slots(of: node) {
        let operand = graph.operand(at: place)
        json.object { json in
          json.key("from")
          if operand.constant == nil { json.string(graph.name(of: operand)) } else { json.null() }
          json.key("value")
          json.number(trace.value(of: operand))
        }
      }
    }
  }

  private func writeDerivatives<Output>(of node: Int, _ json: inout JSONWriter<Output>) {
    let slots = graph.slots(of: node)
    let style = FormulaStyle.inputs(slots.count)
    let formulas = graph.derivativeFormulas(of: node)
    let partials = trace.localDerivatives(of: node)
    json.key("formulas")
    json.array { json in
      for (place, formula) in zip(slots, formulas) {
        let isConstant = graph.operand(at: place).constant != nil
        if isConstant || formula.isTooLong { json.null() } else { json.string(formula.text(style)) }
      }
    }
    json.key("partials")
    json.array { json in
      for (place, partial) in zip(slots, partials) {
        json.number(graph.operand(at: place).constant == nil ? partial : nil)
      }
    }
  }

  private func write<Output>(_ explanation: Explanation, _ json: inout JSONWriter<Output>) {
    json.key("explanation")
    json.array { json in
      for part in explanation.parts {
        for index in 0..<part.count {
          let sentence = part.sentence(index)
          json.object { json in
            json.key("part")
            json.string(part.title)
            json.key("node")
            if let node = sentence.node { json.integer(node + 1) } else { json.null() }
            json.key("text")
            json.string(sentence.text)
          }
        }
      }
    }
  }

  /// The rows up to the fault of the trace, inside an object that is being written.
  func writeNodesSoFar<Output>(
    _ json: inout JSONWriter<Output>
  ) {
    if report.isBrief { return }
    switch trace.fault {
    case .forward(let node, _)?: writeNodes(0..<node, &json)
    default: writeNodes(0..<graph.count, &json)
    }
  }
}

extension Graph {
  /// The name of the node's gate, for programs.
  func gateName(_ node: Int) -> String {
    switch operation(of: node) {
    case .gate(let gate): gate.card.name
    case .program(let gate): programGates[gate].name
    }
  }
}
