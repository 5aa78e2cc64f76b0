// The paths as one JSON object, `backprop/paths/1`.

internal import Graphs

extension PathsReport {
  /// The version of the form.
  private static var format: String { "backprop/paths/1" }

  func writeJSON<Output: TextOutputStream>(to output: inout Output) {
    var json = JSONWriter(output, ascii: style.ascii)
    json.object { json in
      json.question(Self.format, eval)
      json.key("starts")
      json.array { json in for start in sums.starts { json.object { write(start, &$0) } } }
      json.key("cost")
      json.object { json in
        write("paths", sums.count, &json)
        write("pathEdges", sums.edges, &json)
        json.field("backpropEdges", sums.visitedEdges)
        json.field("backwardSweeps", 1)
        json.field("forwardSweeps", sums.starts.count)
      }
      json.remarks(eval)
    }
    output = json.finish()
  }

  private func write<Output>(_ start: PathSums.Start, _ json: inout JSONWriter<Output>) {
    json.field("from", trace.graph.name(of: start.operand))
    json.field("gradient", start.gradient)
    write("count", start.count, &json)
    write("edges", start.edges, &json)
    json.field("complete", start.isComplete)
    json.key("paths")
    json.array { json in for path in start.paths { json.object { write(path, &$0) } } }
  }

  private func write<Output>(_ path: GradientPath, _ json: inout JSONWriter<Output>) {
    json.key("edges")
    json.array { json in
      for edge in path.edges {
        json.object { json in
          json.field("node", edge.node + 1)
          json.field("name", trace.graph.name(of: edge.node))
          json.field("slot", edge.slot + 1)
          json.field("partial", trace.localDerivative(on: edge))
        }
      }
    }
    json.field("product", path.product)
  }

  /// A count in all the ways it is known: its digits are a text, for they may be a hundred.
  private func write<Output>(
    _ name: String, _ count: PathCount, _ json: inout JSONWriter<Output>
  ) {
    json.key(name)
    json.object { json in
      json.field("digits", count.digits)
      json.field("powerOfTwo", count.powerOfTwo)
      json.field("mantissa", count.scientific.mantissa)
      json.field("exponent", count.scientific.exponent)
    }
  }
}
