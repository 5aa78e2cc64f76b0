// A gradient check as one JSON object, `backprop/check-gradient/1`.

internal import Graphs

extension CheckReport {
  /// The version of the form.
  private static var format: String { "backprop/check-gradient/1" }

  func writeJSON<Output: TextOutputStream>(to output: inout Output) {
    var json = JSONWriter(output, ascii: style.ascii)
    json.object { json in
      json.question(Self.format, eval)
      json.field("agrees", !check.disagrees)
      json.field("skipped", check.skipped)
      json.key("gradients")
      json.array { json in for entry in check.entries { json.object { write(entry, &$0) } } }
      json.key("sweep")
      if let sweep { json.object { write(sweep, &$0) } } else { json.null() }
      json.remarks(eval)
    }
    output = json.finish()
  }

  private func write<Output>(_ entry: CheckedGradient, _ json: inout JSONWriter<Output>) {
    json.field("name", wording.graph.name(of: entry.operand))
    json.field("backprop", entry.gradient)
    json.field("forward", entry.forward)
    json.key("differences")
    write(entry.differences, &json)
    json.key("left")
    write(entry.slopes?.left, &json)
    json.key("right")
    write(entry.slopes?.right, &json)
    json.field("paths", entry.paths?.count)
    json.field("sumOverPaths", entry.paths?.sum)
    // 17 digits tell every number from its neighbours.
    json.field("digits", entry.differences.map { entry.digits(of: $0.value) ?? 17 })
    json.field("verdict", id(of: entry.verdict))
    json.field("agrees", !entry.verdict.isDisagreement)
    json.field("sentence", sentence(entry))
  }

  private func write<Output>(
    _ quotient: DifferenceQuotient?, _ json: inout JSONWriter<Output>
  ) {
    guard let quotient else { return json.null() }
    json.object { json in
      json.field("value", quotient.value)
      json.field("error", quotient.error)
      json.field("step", quotient.step)
      json.field("side", quotient.side.rawValue)
    }
  }

  /// A name for programs.
  private func id(of verdict: CheckVerdict) -> String {
    switch verdict {
    case .agrees: "agrees"
    case .subgradient: "subgradient"
    case .differencesTooCoarse: "differences-too-coarse"
    case .kinkNearby: "kink-nearby"
    case .kinkAtEdge: "kink-at-edge"
    case .noDifferences: "no-differences"
    case .noSlope: "no-slope"
    case .lostToRounding: "lost-to-rounding"
    case .disagrees(.forwardMode): "disagrees-with-forward-mode"
    case .disagrees(.differences): "disagrees-with-differences"
    case .disagrees(.paths): "disagrees-with-paths"
    }
  }

  private func write<Output>(_ sweep: StepSweep, _ json: inout JSONWriter<Output>) {
    json.field("name", wording.graph.name(of: sweep.operand))
    json.field("backprop", sweep.gradient)
    json.field("best", sweep.best.map { sweep.rows[$0].exponent })
    json.key("steps")
    json.array { json in
      for row in sweep.rows {
        json.object { json in
          json.field("exponent", row.exponent)
          json.field("quotient", row.quotient)
          json.field("error", row.error)
          json.field("side", side(of: row, sweep))
        }
      }
    }
  }
}
