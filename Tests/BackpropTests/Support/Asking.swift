// Short ways to ask for graphs and passes in tests.

import Expressions
import Graphs

/// The program in `text`.
func program(_ text: String, given names: [String] = []) throws -> Program {
  try Program(reading: SourceText(text), given: names)
}

/// The graph of the program in `text`.
func graph(_ text: String, _ grouping: Grouping = Grouping()) throws -> Graph {
  try Graph(program(text), grouping: grouping)
}

/// Both passes over the program in `text` at the point in `point`.
func trace(
  _ text: String, at point: String, _ grouping: Grouping = Grouping(), wrt wanted: [String]? = nil
) throws -> Trace {
  let bindings = try Bindings(reading: [SourceText(point)])
  let program = try program(text, given: bindings.entries.map(\.name))
  let graph = try Graph(program, grouping: grouping)
  return Trace(
    graph, at: try program.point(bindings), wanted: wanted?.compactMap(graph.operand(named:)))
}

extension Trace {
  /// The gradient of the inputs by name.
  var gradient: [String: Double] {
    var gradient: [String: Double] = [:]
    for (index, input) in graph.inputs.enumerated() {
      gradient[input.name] = self.gradient(of: .input(index))
    }
    return gradient
  }

  /// The value of the output.
  var value: Double { value(of: graph.output) }
}

extension Graph {
  /// Every node as it is drawn, with its name and what goes in.
  var drawn: [String] {
    (0..<count).map { node in
      let from = slots(of: node).map { name(of: operand(at: $0)) }.joined(separator: ", ")
      return "\(name(of: node)): \(glyph(of: node)) of \(from)"
    }
  }
}
