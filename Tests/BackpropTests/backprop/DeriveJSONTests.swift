// The JSON of `derive`: which of its formulas our own parser reads back, and what they give.

import Foundation
import Testing

@testable import backprop

@Suite("The JSON of derive")
struct DeriveJSONTests {
  private static let programs: [(program: String, point: String)] = [
    ("q = x + y; f = q*z", "x=-2,y=5,z=-4"),
    ("relu(x)*y + |x| + max(x, y)*leaky_relu(y, 0.1)", "x=2,y=-3"),
    ("gelu(x)*y + silu(y)", "x=0.3,y=0.7"),
    ("λ₁ = x*relu(x); sin(λ₁)*λ + λ₁", "x=0.3,λ=2"),
    ("y = x0*x1*x2*x3*x4*x5*x6*x7*x8*x9; sin(y)*exp(y*x0)*y^2", point),
  ]
  private static let point = (0..<10).map { "x\($0)=0.\($0 + 3)" }.joined(separator: ",")

  private func json(_ words: [String]) throws -> [String: Any] {
    let console = RecordingConsole()
    #expect(Program.run(["derive"] + words + ["--format", "json"], on: console) == .done)
    let value = try JSONSerialization.jsonObject(with: Data(console.output.utf8))
    return try #require(value as? [String: Any])
  }

  /// Every object with a formula, at whatever depth.
  private func formulas(in value: Any) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap(formulas) }
    guard let object = value as? [String: Any] else { return [] }
    return (object["formula"] == nil ? [] : [object]) + object.values.flatMap(formulas)
  }

  @Test("says which formulas read back: no others do", arguments: programs)
  func saysWhatReadsBack(program: String, point: String) throws {
    for words in [[program], [program, "--ascii"], [program, "--at", point]] {
      for object in try formulas(in: json(words)) {
        for (key, flag) in [("formula", "isExpression"), ("inInputs", "inInputsIsExpression")] {
          guard let text = object[key] as? String else { continue }
          let isRead = (try? BackpropTests.program(text)) != nil
          #expect(isRead == (object[flag] as? Bool), "\(text)")
        }
      }
    }
  }

  @Test("has formulas whose value is the value beside them", arguments: programs)
  func hasRightFormulas(program: String, point: String) throws {
    let object = try json([program, "--at", point])
    let nodes = try #require(object["nodes"] as? [[String: Any]])
    var values = try #require(object["at"] as? [String: Double])
    for node in nodes { values[node["name"] as? String ?? ""] = node["value"] as? Double }
    let everything = values.map { "\($0)=\($1)" }.joined(separator: ",")
    for object in formulas(in: object) where object["isExpression"] as? Bool == true {
      let text = try #require(object["formula"] as? String)
      let unused = values.keys.sorted().map { "0*\($0)" }.joined(separator: " + ")
      let value = try trace("\(unused) + (\(text))", at: everything).value
      let expected = try #require(object["value"] as? Double)
      #expect((value - expected).magnitude <= 1e-9 * max(1, expected.magnitude), "\(text)")
    }
  }

  @Test("has a case distinction only without a point, and words for it")
  func tellsChoices() throws {
    let without = formulas(in: try json(["relu(x)*y"]))
    #expect(without.contains { $0["inInputs"] as? String == "y·(1 if x > 0, else 0)" })
    #expect(without.contains { $0["inInputsIsExpression"] as? Bool == false })
    let with = formulas(in: try json(["relu(x)*y", "--at", "x=1,y=2"]))
    #expect(with.allSatisfy { $0["isExpression"] as? Bool == true })
  }

  @Test("has the same names everywhere, in ASCII too")
  func hasOneName() throws {
    let names = Set(
      formulas(in: try json(["λ*x", "--ascii"])).compactMap { $0["name"] as? String })
    #expect(names == ["f", "λ", "x"])
    #expect(
      formulas(in: try json(["λ*x", "--ascii"])).contains { $0["formula"] as? String == "λ" })
  }
}
