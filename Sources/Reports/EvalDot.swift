// The circuit as a drawing for Graphviz: every edge with its value and its gradient.

internal import Graphs

extension EvalReport {
  func writeDot(to output: inout some TextOutputStream) {
    output.write("digraph backprop {\n")
    output.write(
      "  rankdir=LR;\n  node [fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\"];\n")
    for index in graph.inputs.indices {
      let operand = Operand.input(index)
      writeDotNode(
        identifier(operand), [wording.name(operand)], operand, shape: "ellipse", to: &output)
    }
    for node in 0..<graph.count {
      writeDotNode(
        identifier(.node(node)), [wording.name(node), wording.glyph(node)], .node(node),
        shape: "box", to: &output)
      if !isBrief { writeDotEdges(of: node, to: &output) }
    }
    if isBrief { for node in 0..<graph.count { writeBareEdges(of: node, to: &output) } }
    output.write("}\n")
  }

  /// A name in the file that no text of the program can break.
  private func identifier(_ operand: Operand) -> String {
    switch operand.source {
    case .input(let index): "input\(index + 1)"
    case .node(let index): "node\(index + 1)"
    case .constant(let index): "constant\(index + 1)"
    }
  }

  private func writeDotNode(
    _ identifier: String, _ lines: [String], _ operand: Operand, shape: String,
    to output: inout some TextOutputStream
  ) {
    // Without its tables, a report still has the values and gradients at both ends.
    let isShown = !isBrief || operand.input != nil || operand == graph.output
    let numbers =
      isShown ? [wording.number(trace.value(of: operand)), gradientText(operand)] : []
    let label = (lines + numbers).map(escapedForDot).joined(separator: "\\n")
    output.write("  \(identifier) [shape=\(shape), label=\"\(label)\"];\n")
  }

  private func gradientText(_ operand: Operand) -> String {
    wording.plain("∂\(wording.outputName): ") + wording.gradient(trace.gradient(of: operand))
  }

  private func writeDotEdges(of node: Int, to output: inout some TextOutputStream) {
    let sent = trace.contributions(from: node)
    for (slot, place) in graph.slots(of: node).enumerated() {
      let operand = graph.operand(at: place)
      let value = wording.number(trace.value(of: operand))
      guard operand.constant == nil else {
        let own = "node\(node + 1)_\(slot + 1)"
        output.write("  \(own) [shape=plaintext, label=\"\(escapedForDot(value))\"];\n")
        output.write("  \(own) -> node\(node + 1);\n")
        continue
      }
      // Colours as in lectures; the gradient also stands below and names itself.
      output.write(
        "  \(identifier(operand)) -> node\(node + 1) [label=<<font color=\"darkgreen\">"
          + "\(escapedForHTML(value))</font><br/><font color=\"red\">"
          + "\(escapedForHTML(wording.plain("∂: ") + wording.gradient(sent[slot])))</font>>];\n")
    }
  }

  private func writeBareEdges(of node: Int, to output: inout some TextOutputStream) {
    for place in graph.slots(of: node) where graph.operand(at: place).constant == nil {
      output.write("  \(identifier(graph.operand(at: place))) -> node\(node + 1);\n")
    }
  }

  private func escapedForDot(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
  }

  private func escapedForHTML(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
  }
}
