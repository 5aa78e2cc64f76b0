// The rules of a node, read with numbers of any kind, give what the passes give.

import Gates
import Graphs
import Testing

@Suite("The rules of a node")
struct NodeRulesTests {
  private static let programs = [
    "z = (x + σ(x)) / (σ(x) + (x + y)^2)",
    "sq(a, b) = (a + b)^2; z = (x + σ(x)) / (σ(x) + sq(x, y))",
    "n(a) = 1/(1 + exp(-a)); m(a, b) = n(a)*b + n(b); z = m(x, m(y, 2)) - 3x",
  ]

  @Test("give its output and its local derivatives", arguments: programs)
  func agree(_ program: String) throws {
    let trace = try trace(program, at: "x=4,y=3")
    for node in 0..<trace.graph.count {
      let graph = trace.graph
      let operands = graph.operands(of: node).map(trace.value(of:))
      let output = trace.value(of: node)
      #expect(isClose(graph.value(of: node, operands), output))
      let slopes = graph.localDerivatives(of: node, operands, output: output)
      let start = graph.operands(of: node).startIndex
      for (place, expected) in zip(graph.slots(of: node), trace.localDerivatives(of: node)) {
        #expect(isClose(slopes[place - start], expected))
      }
      #expect(graph.value(of: node, operands.map { Interval($0) }).contains(output))
    }
  }

  private func isClose(_ one: Double, _ two: Double) -> Bool {
    (one - two).magnitude <= 1e-13 * max(1, two.magnitude)
  }
}
