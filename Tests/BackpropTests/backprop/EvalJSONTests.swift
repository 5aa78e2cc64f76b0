// The JSON of `eval`, read back by somebody else's reader.

import Foundation
import Graphs
import Testing

@testable import backprop

@Suite("The JSON of eval")
struct EvalJSONTests {
  private func object(_ words: [String]) throws -> [String: Any] {
    let console = RecordingConsole()
    #expect(Program.run(["eval"] + words + ["--format", "json"], on: console) == .done)
    let value = try JSONSerialization.jsonObject(with: Data(console.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test("reads back to the same numbers, to the last bit (seed 20263)", arguments: [24, 60])
  func readsBack(length: Int) throws {
    var random = SplitMix(seed: 20263)
    let program = RandomProgram(length: length, &random)
    let text = "0*(x + y + z); \(program)"
    let trace = try trace(text, at: "x=0.7,y=-1.3,z=0.4")
    let json = try decoded([text, "--at", "x=0.7,y=-1.3,z=0.4"])
    #expect(json.output.value == trace.value)
    #expect(json.gradient == trace.gradient)
    #expect(json.nodes.count == trace.graph.count)
    for (index, node) in json.nodes.enumerated() {
      #expect(node.value == trace.value(of: index))
      #expect(node.gradient == trace.gradient(of: .node(index)))
      #expect(node.partials == trace.localDerivatives(of: index))
      let sum = node.contributions.map(\.value).reduce(0, +)
      #expect((sum - node.gradient).magnitude <= 1e-12 * max(1, sum.magnitude))
    }
  }

  /// The parts of the JSON that hold numbers.
  private struct Report: Decodable {
    struct Output: Decodable { let value: Double }
    struct Contribution: Decodable { let value: Double }
    struct Node: Decodable {
      let value: Double
      let gradient: Double
      let partials: [Double]
      let contributions: [Contribution]
    }
    let output: Output
    let gradient: [String: Double]
    let nodes: [Node]
  }

  /// Read by `JSONDecoder`: `JSONSerialization` is off by a last bit now and then.
  private func decoded(_ words: [String]) throws -> Report {
    let console = RecordingConsole()
    #expect(Program.run(["eval"] + words + ["--format", "json"], on: console) == .done)
    return try JSONDecoder().decode(Report.self, from: Data(console.output.utf8))
  }

  @Test("has no nodes for a program without gates")
  func hasNoNodes() throws {
    let json = try object(["x", "--at", "x=3"])
    let output = try #require(json["output"] as? [String: Any])
    #expect(output["node"] is NSNull)
    #expect((json["nodes"] as? [Any])?.isEmpty == true)
    #expect(json["gradient"] as? [String: Double] == ["x": 1])
  }

  @Test("has null for gradients that nobody asked for")
  func hasNull() throws {
    let json = try object(["(x+y)*z", "--at", "x=1,y=2,z=3", "--wrt", "z"])
    let gradient = try #require(json["gradient"] as? [String: Any])
    #expect(gradient["x"] is NSNull)
    #expect(gradient["z"] as? Double == 3)
  }

  @Test("is short where that is asked for")
  func isShort() throws {
    let json = try object(["(x+y)*z", "--at", "x=1,y=2,z=3", "--brief"])
    #expect(Set(json.keys) == ["format", "output", "gradient", "remarks"])
  }
}
