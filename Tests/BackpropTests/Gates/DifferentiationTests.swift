// The compiler's own differentiation as a witness for the smooth gates.

#if canImport(_Differentiation)
import Foundation
import Gates
import Testing
import _Differentiation

@Suite("Local derivatives and the compiler's")
struct DifferentiationTests {
  @Test("agree where both are defined", arguments: rows)
  func agrees(_ row: Row) {
    for x in [-2.5, -0.75, -0.25, 0.125, 0.5, 0.875, 1.5, 3] {
      let sample = GateSample(gate: row.gate, first: x, second: 0)
      guard sample.isInDomain else { continue }
      let expected = gradient(at: x, of: row.function)
      #expect(agree(sample.localDerivatives[0], expected, ulps: 64, scale: 1), "at \(x)")
      #expect(agree(sample.value, row.function(x), ulps: 16, scale: 1), "at \(x)")
    }
  }

  @Test("agree for the gates with two inputs", arguments: binaryRows)
  func agrees(_ row: BinaryRow) {
    for (x, y) in [(0.5, 1.5), (2, -0.75), (1.25, 3)] {
      let sample = GateSample(gate: row.gate, first: x, second: y)
      let expected = gradient(at: x, y, of: row.function)
      #expect(agree(sample.localDerivatives[0], expected.0, ulps: 64, scale: 1), "at \(x), \(y)")
      #expect(agree(sample.localDerivatives[1], expected.1, ulps: 64, scale: 1), "at \(x), \(y)")
    }
  }

  /// A gate with one input, and the function that it should be.
  struct Row: @unchecked Sendable, CustomStringConvertible {
    let gate: Gate
    let function: @differentiable(reverse) (Double) -> Double
    var description: String { "\(gate)" }
  }

  /// A gate with two inputs, and the function that it should be.
  struct BinaryRow: @unchecked Sendable, CustomStringConvertible {
    let gate: Gate
    let function: @differentiable(reverse) (Double, Double) -> Double
    var description: String { "\(gate)" }
  }

  static let rows = [
    Row(gate: .negate) { -$0 },
    Row(gate: .reciprocal) { 1 / $0 },
    Row(gate: .exp) { exp($0) },
    Row(gate: .ln) { log($0) },
    Row(gate: .log2) { log($0) / 0.6931471805599453 },
    Row(gate: .log10) { log($0) / 2.302585092994046 },
    Row(gate: .sqrt) { $0.squareRoot() },
    Row(gate: .sin) { sin($0) },
    Row(gate: .cos) { cos($0) },
    Row(gate: .tan) { sin($0) / cos($0) },
    Row(gate: .sinh) { (exp($0) - exp(-$0)) / 2 },
    Row(gate: .cosh) { (exp($0) + exp(-$0)) / 2 },
    Row(gate: .tanh) { 1 - 2 / (exp(2 * $0) + 1) },
    Row(gate: .sigmoid) { 1 / (1 + exp(-$0)) },
    Row(gate: .softplus) { log(1 + exp($0)) },
    Row(gate: .silu) { $0 / (1 + exp(-$0)) },
    Row(gate: .gelu) { $0 * (1 + erf($0 * 0.7071067811865476)) / 2 },
    Row(gate: .erf) { erf($0) },
  ]

  static let binaryRows = [
    BinaryRow(gate: .add) { $0 + $1 },
    BinaryRow(gate: .subtract) { $0 - $1 },
    BinaryRow(gate: .multiply) { $0 * $1 },
    BinaryRow(gate: .divide) { $0 / $1 },
    BinaryRow(gate: .power) { exp($1 * log($0)) },
  ]
}
#endif
