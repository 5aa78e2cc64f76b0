// The worked examples of the lectures, computed elsewhere to 25 digits.

import Foundation
import Graphs
import Testing

@Suite("The lectures' examples")
struct LectureTests {
  /// An example: a program, a point, and what comes out.
  struct Example: Decodable, Sendable, CustomStringConvertible {
    let id: String
    let expression: String
    let at: [String: String]
    let value: String
    let gradient: [String: String]
    var description: String { id }
  }

  static let examples: [Example] = {
    let data = (try? Data(contentsOf: goldenFile("lectures.json"))) ?? Data()
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }()

  @Test("are all here")
  func areHere() { #expect(Self.examples.count == 22) }

  @Test("come out to the last digits, whatever the size of the gates", arguments: examples)
  func comesOut(_ example: Example) throws {
    let point = example.at.map { "\($0)=\($1)" }.joined(separator: ",")
    for grouping in [
      Grouping(), Grouping(level: .whole), Grouping(level: .primitive), Grouping(level: .named),
      Grouping(shares: false),
    ] {
      let trace = try trace(example.expression, at: point, grouping)
      #expect(isClose(trace.value, example.value), "value, \(grouping.level)")
      #expect(Set(trace.gradient.keys) == Set(example.gradient.keys))
      for (name, expected) in example.gradient {
        #expect(isClose(trace.gradient[name], expected), "gradient of \(name), \(grouping.level)")
      }
    }
  }

  /// Within 4 units of the last place, or 10⁻¹⁵ of the true number.
  private func isClose(_ actual: Double?, _ expected: String) -> Bool {
    guard let actual, let expected = Double(expected) else { return false }
    let tolerance = max(4 * expected.ulp, 1e-15 * expected.magnitude)
    return (actual - expected).magnitude <= tolerance
  }
}
