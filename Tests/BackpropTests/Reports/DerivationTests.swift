// Derived formulas, read back by the program's own parser, against the backward pass.

import Expressions
import Gates
import Graphs
import Testing

@testable import Reports

@Suite("A derivation")
struct DerivationTests {
  static let groupings = [
    Grouping(), Grouping(level: .primitive), Grouping(level: .whole), Grouping(level: .named),
    Grouping(shares: false),
  ]

  @Test(
    "read back and evaluated is the backward pass, line for line (seed 20264)",
    arguments: RandomProgramTests.programs(seed: 20264, count: 25, length: 20))
  func readsBack(_ program: RandomProgram) throws {
    for grouping in Self.groupings {
      let trace = try trace("0*(x + y + z); \(program)", at: "x=0.7,y=-1.3,z=0.4", grouping)
      for withPoint in [true, false] {
        let derivation = Derivation(trace.graph, trace: withPoint ? trace : nil)
        try expectLines(of: derivation, toBe: trace)
      }
    }
  }

  @Test(
    "in inputs alone is the backward pass (seed 20265)",
    arguments: RandomProgramTests.programs(seed: 20265, count: 40, length: 7))
  func readsBackInInputs(_ program: RandomProgram) throws {
    let text = "0*(x + y + z); \(program)"
    let trace = try trace(text, at: "x=0.7,y=-1.3,z=0.4")
    for style in [NumberStyle(), NumberStyle(ascii: true)] {
      let wording = DeriveWording(
        Derivation(trace.graph), style: ReportStyle(numbers: style))
      let alone = InputsAlone(wording)
      let length = try #require(alone.length)
      let isShort = length <= Double(InputsAlone.longest)
      #expect((alone.texts != nil) == isShort)
      for (index, formula) in (alone.texts ?? []).enumerated() {
        let value = try read("0*(x + y + z) + \(formula)", ["x": 0.7, "y": -1.3, "z": 0.4])
        expectClose(value, trace.gradient(of: .input(index)), formula)
      }
      let count = alone.texts.map { $0.reduce(0) { $0 + $1.unicodeScalars.count + 2 } }
      #expect(count == nil || count.map(Double.init) == length)
    }
  }

  @Test("has formulas for every gate that read back", arguments: Gate.allCases)
  func readsBackForGates(_ gate: Gate) throws {
    // Φ and φ, which its slope is made of, are no gates; choices are decided by the point.
    guard gate != .gelu else { return }
    let name = gate.card.names[0]
    let text = "\(name)(\(gate.inputs == 2 ? "x, y" : "x"))*u + x*u + 0*y"
    let trace = try trace(text, at: "x=0.3,y=0.7,u=-1.5", Grouping(level: .whole))
    try expectLines(of: Derivation(trace.graph, trace: trace), toBe: trace)
  }

  @Test("collects signs over names that stand for sums")
  func collectsSigns() throws {
    let sum = "v = -a + b; (x + v)^2"
    #expect(try inputs(sum, PlainNotation(ascii: false)) == "2(x − a + b)")
    #expect(try inputs(sum, LaTeXNotation()) == "2\\,\\left(x - a + b\\right)")
  }

  @Test("collects signs in sums of more terms than one formula holds")
  func collectsSignsInLongSums() throws {
    let terms = (0..<300).map { $0.isMultiple(of: 2) ? "(x + \($0))*y" : "-(x + \($0))*z" }
    let sum = terms.map { "(\($0))" }.joined(separator: " + ")
    let derivation = Derivation(try graph(sum))
    #expect(derivation.definition(of: .gradient(.input(0)))?.count == 300)
    #expect(try inputs(sum, PlainNotation(ascii: true))?.hasPrefix("y - z + y - z + y") == true)
    #expect(try inputs(sum, LaTeXNotation())?.hasSuffix(" - z + y - z") == true)
  }

  /// The derivative by x in inputs alone.
  private func inputs(_ text: String, _ notation: any DeriveNotation) throws -> String? {
    let graph = try graph(text)
    let derivation = Derivation(graph, wanted: graph.operand(named: "x").map { [$0] })
    let wording = DeriveWording(derivation, style: ReportStyle(), notation: notation)
    return InputsAlone(wording).texts?.first
  }

  // MARK: - Reading back

  private func expectLines(of derivation: Derivation, toBe trace: Trace) throws {
    let wording = DeriveWording(derivation, style: ReportStyle(), notation: ReadableNotation())
    let numbers = Derivation(trace.graph, trace: trace)
    func expect(_ formula: Formula?, _ expected: Double?) throws {
      let formula = try #require(formula)
      var point: [String: Double] = [:]
      for number in formula.inputPlaces {
        let variable = derivation.variable(numbered: number)
        point[wording.text(.input(number))] = numbers.value(of: variable)
      }
      expectClose(try read(wording.text(formula), point), expected, wording.text(formula))
    }
    for node in 0..<trace.graph.count {
      if let formula = derivation.value(of: node) { try expect(formula, trace.value(of: node)) }
      for edge in derivation.edges(into: node) {
        let slope = trace.localDerivatives(of: node)[edge.slot]
        if let local = derivation.localDerivative(edge) { try expect(local, slope) }
        guard let formula = derivation.contribution(edge) else { continue }
        try expect(formula, trace.gradient(of: .node(node)).map { $0 * slope })
      }
    }
    for input in trace.graph.inputs.indices {
      guard let formula = derivation.gradient(of: .input(input)) else { continue }
      try expect(formula, trace.gradient(of: .input(input)))
    }
  }

  private func read(_ text: String, _ point: [String: Double]) throws -> Double {
    try trace(text, at: point.map { "\($0)=\($1)" }.joined(separator: ",")).value
  }

  private func expectClose(_ actual: Double, _ expected: Double?, _ text: String) {
    let expected = expected ?? .nan
    #expect((actual - expected).magnitude <= 1e-9 * max(1, expected.magnitude), "\(text)")
  }
}

/// Writes derivatives as names, so that formulas that speak of them can be read too.
private struct ReadableNotation: DeriveNotation {
  private let plain = PlainNotation(ascii: false)

  func name(_ name: String) -> String { plain.name(name) }
  func number(_ text: String) -> String { text }
  func derivative(of output: String, by input: String) -> String { "by\(input)of\(output)" }
  func copy(_ number: Int?, of name: String) -> String { name + (number.map { "copy\($0)" } ?? "") }
  func formula(
    _ formula: Formula, input: @escaping (Int) -> WrittenFormula
  ) -> WrittenFormula { plain.formula(formula, input: input) }
  func factors(_ first: String, _ second: String) -> String { plain.factors(first, second) }
  func inText(_ formula: String) -> String { formula }
  func words(_ text: String) -> String { text }
  var minus: String { plain.minus }
  var times: String { plain.times }
  var nabla: String { plain.nabla }
  var at: String { plain.at }
  var approximately: String { plain.approximately }
  var ellipsis: String { plain.ellipsis }
}
