// The cards and the spellings of the gates: every gate can be named, called and told about.

import Gates
import Testing

@Suite("The catalogue of gates")
struct GateCatalogueTests {
  @Test("gives every gate a name, a spelling of its own, and words that can be typed")
  func names() {
    for gate in Gate.allCases {
      #expect(!gate.card.name.isEmpty)
      #expect(gate.card.names.allSatisfy { Gate.spelled($0)?.gate == gate }, "\(gate)")
      #expect(gate.card.names[0].utf8.allSatisfy { $0 < 0x80 }, "\(gate)")
    }
    #expect(Set(Gate.allCases.map(\.card.name)).count == Gate.allCases.count)
  }

  @Test("spells no two gates alike")
  func unique() {
    let names = Gate.spellings.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("finds a gate by its name, upper or lower case", arguments: spellings)
  func spelled(_ name: String, _ gate: Gate?) {
    #expect(Gate.spelled(name)?.gate == gate)
  }

  private static let spellings: [(String, Gate?)] = [
    ("ReLU", .relu), ("EXP", .exp), ("σ", .sigmoid), ("Sigma", .sigmoid), ("swish", .silu),
    ("log", .ln), ("Ln", .ln), ("arctan", .atan), ("maximum", .max), ("Square", .power),
    // A capital sigma is a sum to everybody, and no gate.
    ("Σ", nil), ("ς", nil), ("", nil), ("reluu", nil), ("re lu", nil),
  ]

  @Test("counts the arguments of a call", arguments: argumentCounts)
  func arguments(_ name: String, _ count: Int, _ isAllowed: Bool) throws {
    let spelling = try #require(Gate.spelled(name))
    #expect(spelling.arguments.contains(count) == isAllowed)
  }

  private static let argumentCounts = [
    ("max", 1, false), ("max", 2, true), ("max", 9, true), ("exp", 1, true), ("exp", 2, false),
    ("pow", 2, true), ("pow", 3, false), ("square", 1, true), ("square", 2, false),
    ("leaky_relu", 1, false), ("leaky_relu", 2, true),
  ]

  @Test("says square is the power gate with the exponent 2")
  func square() {
    #expect(Gate.spelled("square")?.fixedExponent == 2)
    #expect(Gate.spellings.filter { $0.fixedExponent != nil }.count == 1)
  }

  @Test("calls a gate defined exactly where it has a finite value", arguments: Gate.allCases)
  func domains(_ gate: Gate) {
    let numbers = Gate.moderateNumbers + [-3, -2, -1, -0.0, 0, 1, 2, 3]
    for sample in gate.samples(numbers) {
      #expect(sample.isInDomain == sample.value.isFinite, "\(sample): \(sample.value)")
    }
  }

  @Test("puts a kink exactly where the two one-sided slopes differ", arguments: Gate.allCases)
  func kinks(_ gate: Gate) {
    for sample in gate.samples([-2, -0.5, 0, 0.5, 2]) where sample.isInDomain {
      let before = sample.moved(-0x1p-20).localDerivatives
      let after = sample.moved(0x1p-20).localDerivatives
      let jumps = zip(before, after).contains { ($0 - $1).magnitude > 0.25 }
      if sample.second != 1, before.allSatisfy(\.isFinite), after.allSatisfy(\.isFinite) {
        #expect(jumps == sample.isAtKink, "\(sample): \(before), \(after)")
      }
    }
  }

  @Test("lets only gates with two inputs take a constant in or nest", arguments: Gate.allCases)
  func binaryFacts(_ gate: Gate) {
    #expect(gate.inputs == 1 || gate.inputs == 2)
    #expect(gate.inputs == 2 || !gate.card.absorbsConstants && !gate.card.nests)
  }
}

extension GateSample {
  fileprivate func moved(_ step: Double) -> GateSample {
    GateSample(gate: gate, first: first + step, second: second)
  }
}
