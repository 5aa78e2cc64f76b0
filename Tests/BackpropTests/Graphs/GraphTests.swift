// What the graph of a program looks like.

import Expressions
import Graphs
import Testing

@Suite("The graph of a program")
struct GraphTests {
  /// A program and the nodes of its graph.
  struct Row: Sendable, CustomStringConvertible {
    let program: String
    let nodes: [String]
    var grouping = Grouping()
    var description: String { program }
  }

  static let rows = [
    Row(program: "(x+y)*z", nodes: ["v1: · + · of x, y", "f: · × · of v1, z"]),
    Row(program: "q = x + y; f = q*z", nodes: ["q: · + · of x, y", "f: · × · of q, z"]),
    Row(program: "a*a", nodes: ["f: · × · of a, a"]),
    Row(program: "σ(x) + σ(x)", nodes: ["v1: σ(·) of x", "f: · + · of v1, v1"]),
    Row(
      program: "σ(x) + σ(x)", nodes: ["v1: σ(·) of x", "v2: σ(·) of x", "f: · + · of v1, v2"],
      grouping: Grouping(shares: false)),
    Row(program: "x/y", nodes: ["v1: 1/· of y", "f: · × · of x, v1"]),
    Row(program: "x/y", nodes: ["f: · / · of x, y"], grouping: Grouping(fused: ["division"])),
    Row(program: "x/y", nodes: ["f: · / · of x, y"], grouping: Grouping(level: .whole)),
    Row(program: "1/x", nodes: ["f: 1/· of x"]),
    Row(program: "3/x", nodes: ["v1: 1/· of x", "f: 3 × · of v1"]),
    Row(program: "x/2", nodes: ["f: ·/2 of x"]),
    Row(program: "2x", nodes: ["f: 2 × · of x"]),
    Row(program: "x*2", nodes: ["f: · × 2 of x"]),
    Row(program: "1 + x", nodes: ["f: 1 + · of x"]),
    Row(program: "1 - x", nodes: ["f: 1 − · of x"]),
    Row(program: "x - 1", nodes: ["f: · − 1 of x"]),
    Row(program: "x^3", nodes: ["f: (·)³ of x"]),
    Row(program: "2^x", nodes: ["f: 2^· of x"]),
    Row(program: "x^y", nodes: ["f: ·^· of x, y"]),
    Row(program: "1/2 * x", nodes: ["f: (1/2) × · of x"]),
    Row(program: "max(0, x)", nodes: ["f: max(·, ·) of 0, x"]),
    Row(program: "max(x, y, z)", nodes: ["v1: max(·, ·) of x, y", "f: max(·, ·) of v1, z"]),
    Row(program: "x*1", nodes: ["f: · × 1 of x"]),
    Row(program: "leaky_relu(x, 0.1)", nodes: ["f: leaky_relu(·, 0.1) of x"]),
    Row(
      program: "σ(x)",
      nodes: ["v1: −· of x", "v2: exp(·) of v1", "v3: 1 + · of v2", "f: 1/· of v3"],
      grouping: Grouping(split: ["sigmoid"])),
    Row(
      program: "sq(a, b) = (a + b)^2; z = (x + σ(x)) / (σ(x) + sq(x, y))",
      nodes: [
        "v1: σ(·) of x", "v2: · + · of x, v1", "v3: (· + ·)² of x, y", "v4: · + · of v1, v3",
        "v5: 1/· of v4", "z: · × · of v2, v5",
      ]),
    Row(
      program: "sq(a, b) = (a + b)^2; sq(x, y)", nodes: ["v1: · + · of x, y", "f: (·)² of v1"],
      grouping: Grouping(split: ["sq"])),
    Row(
      program: "sq(a, b) = (a + b)^2; sq(x, 3)", nodes: ["f: (· + 3)² of x"]),
    Row(program: "id(a) = a; id(x) + 1", nodes: ["f: · + 1 of x"]),
    Row(
      program: "r = y - yhat; l = r^2; J = l + lam*(w1^2 + w2^2)",
      nodes: [
        "r: · − · of y, yhat", "l: (·)² of r", "J: · + · × ((·)² + (·)²) of l, lam, w1, w2",
      ], grouping: Grouping(level: .named)),
    Row(
      program: "v1 = x + 1; v1 * y + 2",
      nodes: ["v1: · + 1 of x", "w1: · × · of v1, y", "f: · + 2 of w1"]),
    Row(program: "q = x*y; p = q; p + 1", nodes: ["q: · × · of x, y", "f: · + 1 of q"]),
  ]

  @Test("is what was written, no more and no less", arguments: rows)
  func isWhatWasWritten(_ row: Row) throws {
    #expect(try graph(row.program, row.grouping).drawn == row.nodes)
  }

  @Test("leaves out what the output does not need, and says so")
  func leavesOut() throws {
    let program = try program("a = x*y; b = x + 1; b*2")
    #expect(try Graph(program).drawn == ["b: · + 1 of x", "f: · × 2 of b"])
    #expect(program.unusedStatements.map(\.problem.id) == [.unusedStatement])
    #expect(try trace("a = x*y; b = x + 1; b*2", at: "x=1,y=2").gradient == ["x": 2, "y": 0])
  }

  @Test("stays within ten million gates", arguments: [Grouping(), Grouping(level: .primitive)])
  func staysWithinTheLimit(_ grouping: Grouping) {
    let doublings = (1...30).map { "g\($0)(a) = g\($0 - 1)(a) * g\($0 - 1)(a)" }
    let text = (["g0(a) = a + 1"] + doublings + ["g30(x)"]).joined(separator: "; ")
    let error = #expect(throws: ProblemList.self) { try graph(text, grouping) }
    #expect(error?.diagnostics.map(\.problem.id) == [.tooManyGates])
  }

  @Test("calls a gate of the program without copying it")
  func callsWithoutCopying() throws {
    let doublings = (1...15).map { "g\($0)(a) = g\($0 - 1)(a) * g\($0 - 1)(a + 0.001)" }
    let text = (["g0(a) = a/2"] + doublings + ["g15(x)"]).joined(separator: "; ")
    let whole = try trace(text, at: "x=2")
    #expect(whole.graph.count == 1)
    let opened = try trace(text, at: "x=2", Grouping(level: .primitive))
    #expect(opened.graph.count > 100)
    let difference = (whole.value - opened.value).magnitude
    #expect(difference <= 1e-9 * opened.value.magnitude)
  }

  @Test("refuses names of gates that do not exist")
  func refusesUnknownGates() {
    let error = #expect(throws: ProblemList.self) {
      try graph("σ(x)", Grouping(split: ["sigmoit"]))
    }
    guard case .unknownGateToSplit("sigmoit", "sigmoid") = error?.diagnostics.first?.problem else {
      Issue.record("another problem")
      return
    }
  }

  @Test("of a long sum is made in the order in which it is evaluated")
  func isInOrder() throws {
    let count = 100_000
    let trace = try trace(Array(repeating: "x", count: count).joined(separator: "+"), at: "x=1")
    #expect(trace.graph.count == count - 1)
    #expect(trace.gradient == ["x": Double(count)])
  }

  @Test("of gates that lie 50 deep in each other needs no deep stack", arguments: [[], ["g0"]])
  func isNotRecursive(split: [String]) throws {
    let calls = (1...49).map { "g\($0)(a) = g\($0 - 1)(a) + 1" }
    let text = (["g0(a) = a + sin(a)"] + calls + ["g49(x)"]).joined(separator: "; ")
    let trace = try trace(text, at: "x=1", Grouping(level: split.isEmpty ? .lecture : .primitive))
    #expect(trace.graph.count == (split.isEmpty ? 1 : 51))
    #expect((trace.value - (50 + 0.8414709848078965)).magnitude < 1e-12)
  }

  @Test("makes the text of a constant once, however long the sum that it folds")
  func foldsInLinearTime() throws {
    let sum = Array(repeating: "1", count: 50_000).joined(separator: "+")
    #expect(try trace("\(sum) + x", at: "x=1").value == 50_001)
  }

  @Test("keeps constants apart that are written differently")
  func keepsConstantsApart() throws {
    #expect(try graph("√(2) x + 2^(1/2) x").count == 3)
    #expect(try graph("2x + 2x").count == 2)
  }

  @Test("has no division by a constant 0")
  func hasNoDivisionByZero() {
    let error = #expect(throws: ProblemList.self) { try graph("x/(1-1)") }
    #expect(error?.diagnostics.map(\.problem.id) == [.constantOutOfDomain])
  }
}
