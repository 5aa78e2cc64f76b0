// The derivation as one JSON object, `backprop/derive/1`.

internal import Gates
internal import Graphs

/// Writes a derivation for programs: formulas as text, numbers unrounded.
///
/// A formula whose `isExpression` is true reads back: it is an expression of the language over the
/// names of inputs and nodes. Others are case distinctions such as `1 if x > 0, else 0`, use Φ or φ,
/// which are no gates, or speak of further derivatives such as `∂f/∂q`.
struct DeriveJSON {
  /// The version of the form.
  static let format = "backprop/derive/1"

  private let report: DeriveReport
  private let wording: DeriveWording
  private let equations: DeriveEquations

  private var derivation: Derivation { report.derivation }
  private var graph: Graph { report.graph }

  init(_ report: DeriveReport) {
    self.report = report
    // Names are escaped, never transliterated: they are the same wherever they stand.
    var style = report.style
    style.numbers.ascii = false
    wording = DeriveWording(report.derivation, style: style)
    equations = DeriveEquations(wording: wording)
  }

  func write<Output: TextOutputStream>(to output: inout Output) {
    var json = JSONWriter(output, ascii: report.style.ascii)
    json.object { json in
      json.field("format", Self.format)
      writeQuestion(&json)
      writeNodes(&json)
      writeLocals(&json)
      writeChain(&json)
      writeGradient(&json)
      json.key("notes")
      json.array { json in for note in report.notes(wording) { json.string(note) } }
    }
    output = json.finish()
  }

  private func writeQuestion<Output>(_ json: inout JSONWriter<Output>) {
    json.field("expression", String(decoding: graph.printed, as: UTF8.self))
    json.key("at")
    if let trace = derivation.trace { json.point(graph, trace) } else { json.null() }
    json.field("output", graph.outputName)
  }

  private func writeNodes<Output>(_ json: inout JSONWriter<Output>) {
    json.key("nodes")
    json.array { json in
      for node in 0..<graph.count {
        json.object { json in
          json.field("node", node + 1)
          json.field("name", graph.name(of: node))
          write(derivation.value(of: node), derivation.trace?.value(of: node), &json)
        }
      }
    }
  }

  private func writeLocals<Output>(_ json: inout JSONWriter<Output>) {
    json.key("localDerivatives")
    json.array { json in
      for node in report.derivedNodes {
        for edge in derivation.edges(into: node) {
          writeEdge(edge, wording.local(edge), &json) { json in
            write(derivation.localDerivative(edge), derivation.value(of: edge.local), &json)
          }
        }
      }
    }
  }

  private func writeEdge<Output>(
    _ edge: Derivation.Edge, _ symbol: String, _ json: inout JSONWriter<Output>,
    _ rest: (inout JSONWriter<Output>) -> Void
  ) {
    json.object { json in
      json.field("symbol", symbol)
      json.field("node", edge.node + 1)
      json.field("slot", edge.slot + 1)
      json.field("by", graph.name(of: edge.operand))
      json.field("copy", edge.copy)
      rest(&json)
    }
  }

  /// A formula and its number at the point, each null where there is none.
  private func write<Output>(
    _ formula: Formula?, _ value: Double?, _ json: inout JSONWriter<Output>
  ) {
    json.field("formula", formula.map(wording.text))
    json.field("isExpression", formula.map(derivation.isExpression) ?? false)
    json.field("value", value)
  }
}

// MARK: - The chain rule and its result

extension DeriveJSON {
  private func writeChain<Output>(_ json: inout JSONWriter<Output>) {
    json.key("chain")
    json.array { json in
      for operand in report.chained {
        json.object { json in
          json.field("symbol", wording.gradient(operand))
          json.field("by", graph.name(of: operand))
          json.key("terms")
          writeTerms(operand, &json)
          write(
            derivation.gradient(of: operand), derivation.trace?.gradient(of: operand), &json)
        }
      }
    }
  }

  private func writeTerms<Output>(_ operand: Operand, _ json: inout JSONWriter<Output>) {
    json.array { json in
      for edge in derivation.uses(of: operand) {
        writeEdge(edge, wording.share(edge), &json) { json in
          json.key("factors")
          json.array { json in
            json.string(wording.gradient(.node(edge.node)))
            json.string(wording.local(edge))
          }
          write(derivation.contribution(edge), derivation.sent(over: edge), &json)
        }
      }
    }
  }

  private func writeGradient<Output>(_ json: inout JSONWriter<Output>) {
    let alone = InputsAlone(wording)
    json.key("gradient")
    json.array { json in
      for (index, operand) in derivation.wanted.enumerated() {
        json.object { json in
          json.field("name", graph.name(of: operand))
          let formula = derivation.gradient(of: operand)
          json.field("formula", equations.result(operand))
          json.field("isExpression", formula.map(derivation.isExpression) ?? false)
          json.field("inInputs", alone.texts?[index])
          json.field("inInputsIsExpression", alone.areExpressions?[index] ?? false)
          json.field("value", derivation.trace?.gradient(of: operand))
        }
      }
    }
    json.field("charactersInInputs", alone.length)
  }
}
