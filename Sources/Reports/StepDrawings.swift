// The drawings of a walk: the gate of a step, what is known around it, and dots for the rest.

internal import Graphs
internal import Lessons

extension StepPages {
  /// The gate with what arrives and where its output goes.
  func drawing(forward node: Int, _ wording: Wording) -> StepBlock {
    let inputs = graph.slots(of: node).map(graph.operand(at:)).map { operand in
      GateDrawing.Wire(
        name: operand.constant == nil ? wording.name(operand) : "", number: wording.value(operand))
    }
    let uses = trace.uses(of: .node(node))
    let drawing = GateDrawing(
      left: inputs, gate: gate(node), middle: "o = \(wording.value(.node(node)))",
      right: wording.sources(uses).map { GateDrawing.Wire(name: $0, number: "") },
      isBackward: false, ascii: wording.style.ascii)
    return .drawing(drawing.lines(width: wording.style.width - 2))
  }

  private func gate(_ node: Int) -> String {
    let dots = wording.style.ascii ? "..." : "…"
    return "\(GateDrawing.cut(wording.name(node), 8, dots: dots)) "
      + "[\(GateDrawing.cut(wording.glyph(node), GateDrawing.longestGate, dots: dots))]"
  }

  /// The gate with the gradients that arrive and the inputs that it sends them to.
  func drawing(backward node: Int, _ wording: Wording) -> StepBlock {
    let operands = graph.slots(of: node).map(graph.operand(at:))
    let sent = operands.enumerated().filter { trace.isNeeded($0.element) }.map { slot, operand in
      let use = Cell(node, .sent(slot: slot))
      return GateDrawing.Wire(name: wording.name(operand), number: wording.number(0, in: use))
    }
    let uses = trace.uses(of: .node(node))
    let arriving = zip(uses, wording.sources(uses)).map { use, source in
      GateDrawing.Wire(
        name: source, number: wording.sent(use, trace.contribution(of: use) ?? 0))
    }
    let sum = wording.number(trace.gradient(of: .node(node)) ?? 0, in: Cell(node, .arriving))
    let middle = uses.isEmpty ? "\(sum) (the start)" : uses.count == 1 ? "" : sum
    let drawing = GateDrawing(
      left: sent, gate: gate(node), middle: middle, right: arriving, isBackward: true,
      ascii: wording.style.ascii)
    return .drawing(drawing.lines(width: wording.style.width - 2))
  }
}
