// The steps of a walk as JSON lines, `backprop/step/1`: one object a step, for other front ends.

internal import Gates
internal import Graphs
public import Lessons

/// Writes steps for programs: numbers as they are, never rounded, and the sentences that go with them.
struct StepJSON {
  /// The version of the form.
  static let format = "backprop/step/1"
  private static let longestText = 200

  let report: StepReport

  private var walk: StepWalk { report.walk }
  private var trace: Trace { walk.trace }
  private var graph: Graph { trace.graph }
  private var wording: Wording { report.wording }

  /// One step in a line.
  func line(_ step: Step) -> String {
    var json = JSONWriter("", ascii: report.style.ascii)
    json.object { json in
      json.field("format", Self.format)
      json.field("step", step.number)
      json.field("of", walk.count)
      json.field("pass", pass(step))
      switch step.kind {
      case .forward(let node): forward(node, step, &json)
      case .seed: seed(&json)
      case .backward(let node): backward(node, step, &json)
      case .gradient: gradient(&json)
      }
      texts(step, &json)
    }
    return json.finish()
  }

  private func pass(_ step: Step) -> String {
    switch step.kind {
    case .forward: "forward"
    case .seed: "start"
    case .backward: "backward"
    case .gradient: "gradient"
    }
  }

  /// What people are shown before and with the results.
  private func texts<Output>(_ step: Step, _ json: inout JSONWriter<Output>) {
    let hasResult = step.number != walk.faulty
    for (key, blocks) in [
      ("before", report.pages.beginning(step)),
      ("after", hasResult ? report.pages.result(step) : []),
    ] {
      json.key(key)
      json.array { json in
        for case .sentence(let text) in blocks { json.string(text) }
        for case .line(let line) in blocks { json.string(joined(line)) }
      }
    }
  }

  private func node<Output>(_ node: Int, _ number: Int, _ json: inout JSONWriter<Output>) {
    json.field("number", number)
    json.field("node", node + 1)
    json.field("name", graph.name(of: node))
    json.field("gate", graph.gateName(node))
    json.field("glyph", graph.glyph(of: node))
    json.field("text", graph.text(of: node, limit: Self.longestText))
  }

  /// The name of a cell and the number in it.
  private func cell<Output>(_ cell: Cell, _ json: inout JSONWriter<Output>) {
    json.field("cell", trace.name(of: cell))
    let isReached = walk.last > walk.step(of: cell) || walk.faulty == nil
    json.field("value", isReached ? trace.value(of: cell) : nil)
  }

  // MARK: - Forward

  private func forward<Output>(
    _ node: Int, _ step: Step, _ json: inout JSONWriter<Output>
  ) {
    self.node(node, node + 1, &json)
    json.key("arrives")
    json.array { json in
      for place in graph.slots(of: node) {
        let operand = graph.operand(at: place)
        json.object { json in
          json.field("from", operand.constant == nil ? graph.name(of: operand) : nil)
          json.field("value", trace.value(of: operand))
        }
      }
    }
    json.key("output")
    json.object { json in
      cell(Cell(node, .output), &json)
      let formula = graph.valueFormula(of: node)
      json.field("formula", formula.isTooLong ? nil : text(formula, node))
    }
    localDerivatives(node, &json)
    uses(node, &json)
  }

  private func localDerivatives<Output>(_ node: Int, _ json: inout JSONWriter<Output>) {
    let formulas = graph.derivativeFormulas(of: node)
    json.key("localDerivatives")
    json.array { json in
      for own in trace.forwardCells(of: node) {
        guard let slot = own.slot else { continue }
        json.object { json in
          json.field("slot", slot + 1)
          cell(own, &json)
          json.field("formula", formulas[slot].isTooLong ? nil : text(formulas[slot], node))
        }
      }
    }
  }

  private func text(_ formula: Formula, _ node: Int) -> String {
    formula.text(.inputs(graph.slots(of: node).count))
  }

  private func uses<Output>(_ node: Int, _ json: inout JSONWriter<Output>) {
    json.key("goesTo")
    json.array { json in
      for use in trace.uses(of: .node(node)) {
        json.object { json in
          json.field("name", graph.name(of: use.node))
          json.field("slot", use.slot + 1)
        }
      }
    }
  }

  // MARK: - Backward

  private func seed<Output>(_ json: inout JSONWriter<Output>) {
    json.field("name", graph.outputName)
    json.field("output", trace.value(of: graph.output))
    json.key("gradient")
    json.object { json in
      if let node = graph.output.node {
        cell(Cell(node, .arriving), &json)
      } else {
        json.field("cell", nil as String?)
        json.field("value", 1.0)
      }
    }
  }

  private func backward<Output>(
    _ node: Int, _ step: Step, _ json: inout JSONWriter<Output>
  ) {
    self.node(node, graph.count - node, &json)
    json.field("isNeeded", trace.isNeeded(.node(node)))
    guard trace.isNeeded(.node(node)) else { return }
    contributions(to: .node(node), &json)
    json.key("gradient")
    json.object { cell(Cell(node, .arriving), &$0) }
    localDerivatives(node, &json)
    json.key("sends")
    json.array { json in
      for own in trace.backwardCells(of: node) {
        guard case .sent(let slot) = own.quantity else { continue }
        json.object { json in
          json.field("to", graph.name(of: trace.operand(of: node, slot: slot)))
          json.field("slot", slot + 1)
          cell(own, &json)
        }
      }
    }
  }

  private func contributions<Output>(to operand: Operand, _ json: inout JSONWriter<Output>) {
    json.key("arrives")
    json.array { json in
      for use in trace.uses(of: operand) {
        json.object { json in
          json.field("from", graph.name(of: use.node))
          json.field("slot", use.slot + 1)
          cell(Cell(use.node, .sent(slot: use.slot)), &json)
        }
      }
    }
  }

  private func gradient<Output>(_ json: inout JSONWriter<Output>) {
    json.field("name", graph.outputName)
    let wanted = trace.wanted.filter { trace.isWanted($0) }
    json.key("gradient")
    json.array { json in
      for operand in wanted {
        json.object { json in
          json.field("by", graph.name(of: operand))
          contributions(to: operand, &json)
          cell(
            operand.node.map { Cell($0, .arriving) } ?? Cell(gradientOf: operand.input ?? 0), &json)
        }
      }
    }
  }
}

extension StepReport {
  /// A step as a line of JSON.
  public func json(_ step: Step) -> String { StepJSON(report: self).line(step) }
}
