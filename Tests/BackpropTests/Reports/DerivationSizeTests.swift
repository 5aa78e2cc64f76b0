// Derivations of large programs: nothing is expanded that sharing keeps small.

import Graphs
import Testing

@testable import Reports

@Suite("A large derivation")
struct DerivationSizeTests {
  private func report(_ text: String) throws -> (text: String, length: Double?) {
    let program = try program(text)
    let derivation = Derivation(try Graph(program))
    var output = ""
    DeriveReport(program, derivation, style: ReportStyle()).write(.text, to: &output)
    return (output, InputsAlone(DeriveWording(derivation, style: ReportStyle())).length)
  }

  @Test("says how long it would be in inputs alone, without building it")
  func countsLengths() throws {
    let squares = (1...1_100).map { "t\($0) = t\($0 - 1)*t\($0 - 1)" }.joined(separator: "; ")
    let (text, length) = try report("t0 = x + y; \(squares)")
    #expect(length == .infinity)
    #expect(text.utf8.count < 1_000_000)
    let (short, exact) = try report("t0 = x + y; t1 = t0*t0; t2 = t1*t1; t2*t2")
    #expect(short.hasSuffix("sum of the derivatives by its copies.\n"))
    #expect(exact.map { $0 < 2_000 } == true)
  }

  @Test("counts to the character, also what it does not build", arguments: [3, 5, 7, 9])
  func countsExactly(doublings: Int) throws {
    let squares = (1...doublings).map { "t\($0) = sin(t\($0 - 1))*t\($0 - 1)" }
    let program = try program((["t0 = x - |y|"] + squares).joined(separator: "; "))
    let derivation = Derivation(try Graph(program))
    let notation = PlainNotation(ascii: false)
    var counting = Expander(derivation, notation, limit: 200)
    var writing = Expander(derivation, notation)
    let (counted, written) = (counting.gradients(), writing.gradients())
    #expect(counted?.count == 2 && written?.count == 2)
    for (one, other) in zip(counted ?? [], written ?? []) {
      #expect(other.hidden == 0)
      #expect(one.length == other.length)
    }
  }

  @Test("takes no stack and little time for tens of thousands of gates")
  func isFlat() throws {
    let count = 20_000
    let deep = String(repeating: "sin(", count: count) + "x" + String(repeating: ")", count: count)
    let sum = (0..<count).map { "b*x\($0 % 50)" }.joined(separator: " + ")
    for text in [deep, sum] {
      let derivation = Derivation(try graph(text, Grouping(shares: false)))
      #expect(InputsAlone(DeriveWording(derivation, style: ReportStyle())).texts == nil)
    }
  }
}
