// The facts of both passes.

import Graphs
import Testing

@Suite("A trace")
struct TraceTests {
  @Test("adds up the contributions at a fork")
  func addsUp() throws {
    let trace = try trace("z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3")
    let uses = trace.uses(of: .input(0))
    #expect(uses.map(\.node) == [0, 1, 2])
    let sum = uses.compactMap(trace.contribution(of:)).reduce(0, +)
    #expect(sum == trace.gradient["x"])
  }

  @Test("keeps both edges of a product of a value with itself")
  func keepsBothEdges() throws {
    let trace = try trace("a*a", at: "a=3")
    #expect(trace.uses(of: .input(0)).map(\.slot) == [0, 1])
    #expect(trace.gradient == ["a": 6])
  }

  @Test("says nothing about gradients that nobody asked for")
  func saysOnlyWhatIsWanted() throws {
    let trace = try trace("(x+y)*z", at: "x=-2,y=5,z=-4", wrt: ["z"])
    #expect(trace.gradient == ["z": 3])
    #expect(trace.contributions(from: 1) == [nil, 3])
  }

  @Test("knows the gradient of a named node")
  func knowsNodes() throws {
    let trace = try trace("q = x + y; f = q*z", at: "x=-2,y=5,z=-4", wrt: ["q"])
    #expect(trace.wanted.map(trace.gradient(of:)) == [-4])
    #expect(trace.gradient.isEmpty)
  }

  /// A program at a point where a number does not exist.
  struct FaultRow: Sendable, CustomStringConvertible {
    let program: String
    let point: String
    let fault: String
    var wanted: [String]?
    var description: String { "\(program) at \(point)" }
  }

  static let faults = [
    FaultRow(program: "ln(x)", point: "x=-1", fault: "forward 0 domain"),
    FaultRow(program: "1/x", point: "x=0", fault: "forward 0 domain"),
    FaultRow(program: "√x", point: "x=-1", fault: "forward 0 domain"),
    FaultRow(program: "exp(x)", point: "x=1000", fault: "forward 0 overflow"),
    FaultRow(program: "x*x", point: "x=1e200", fault: "forward 0 overflow"),
    FaultRow(program: "(x)^(1/3)", point: "x=-8", fault: "forward 0 domain"),
    FaultRow(program: "x + asin(y)", point: "x=1,y=2", fault: "forward 0 domain"),
    FaultRow(program: "g(a) = ln(a) + 1; 2 g(x)", point: "x=0", fault: "forward 0 domain"),
    FaultRow(program: "√x", point: "x=0", fault: "slope 0 0"),
    FaultRow(program: "x^y", point: "x=-2,y=2", fault: "slope 0 1"),
    FaultRow(program: "x^y", point: "x=-2,y=2", fault: "none", wanted: ["x"]),
    FaultRow(program: "0*√x + y", point: "x=0,y=1", fault: "slope 0 0"),
    FaultRow(program: "0*√x + y", point: "x=0,y=1", fault: "none", wanted: ["y"]),
    FaultRow(program: "x^2", point: "x=0", fault: "none"),
    FaultRow(program: "x^0.5", point: "x=0", fault: "slope 0 0"),
    FaultRow(program: "asin(x)", point: "x=1", fault: "slope 0 0"),
    FaultRow(program: "1e200 * (1e200 * x)", point: "x=1e-200", fault: "sent 0 0"),
  ]

  @Test("stops at the first number that does not exist, where it is needed", arguments: faults)
  func stops(_ row: FaultRow) throws {
    let trace = try trace(row.program, at: row.point, wrt: row.wanted)
    #expect(described(trace.fault) == row.fault)
  }

  private func described(_ fault: Fault?) -> String {
    switch fault {
    case nil: "none"
    case .forward(let node, let why)?: "forward \(node) \(why.overflows ? "overflow" : "domain")"
    case .localDerivative(let node, let slot, _)?: "slope \(node) \(slot)"
    case .contributionOverflows(let node, let slot)?: "sent \(node) \(slot)"
    case .gradientOverflows?: "sum"
    }
  }

  @Test(
    "notices kinks and ties, also inside the program's own gates",
    arguments: [
      ("relu(x)", "x=0", 1), ("relu(x)", "x=1", 0), ("|x| + max(x, y)", "x=0,y=0", 2),
      ("g(a) = relu(a) + a; g(x)", "x=0", 1), ("min(x, 2)", "x=2", 1),
    ])
  func noticesKinks(program: String, point: String, count: Int) throws {
    #expect(try trace(program, at: point).kinks.count == count)
  }
}
