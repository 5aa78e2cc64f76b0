// The gradient as a sum over paths.

import Testing

@testable import Graphs

@Suite("The paths to the output")
struct PathSumsTests {
  /// Every path from the operand, found by walking: lists of places of edges.
  private func walk(_ trace: Trace, from start: Operand) -> [[Trace.Use]] {
    var found: [[Trace.Use]] = []
    var pending: [(Operand, [Trace.Use])] = [(start, [])]
    while let (place, path) = pending.popLast() {
      if place == trace.graph.output { found.append(path) }
      for use in trace.uses(of: place) { pending.append((.node(use.node), path + [use])) }
    }
    return found
  }

  @Test("of the lecture's example are four from x, in the order of the slide")
  func lecture() throws {
    let trace = try trace("z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3")
    let sums = PathSums(trace, limit: 50)
    let expected = [
      0.02000719707294614, 0.0003533812440508654, -3.522367542848113e-05, -0.027919360150352072,
    ]
    #expect(sums.starts[0].paths.count == 4)
    for (path, product) in zip(sums.starts[0].paths, expected) {
      #expect((path.product - product).magnitude <= 1e-14 * product.magnitude)
    }
    #expect(sums.count == PathCount(5))
    #expect(sums.edges == PathCount(19))
    #expect(sums.visitedEdges == 11)
  }

  @Test(
    "are counted, and add up to the gradient (seed 20271)",
    arguments: RandomProgramTests.programs(seed: 20271, count: 40, length: 14))
  func addUp(_ program: RandomProgram) throws {
    for grouping in RandomProgramTests.groupings {
      let trace = try trace("0*(x + y + z); \(program)", at: "x=0.7,y=-1.3,z=0.4", grouping)
      let sums = PathSums(trace, limit: 2000)
      for start in sums.starts {
        let walked = walk(trace, from: start.operand)
        #expect(start.count == PathCount(walked.count))
        #expect(start.edges == PathCount(walked.reduce(0) { $0 + $1.count }))
        guard start.isComplete else { continue }
        let places = Set(start.paths.map { $0.edges.map(\.place) })
        #expect(places == Set(walked.map { $0.map(\.place) }))
        let sum = start.paths.reduce(0) { $0 + $1.product }
        let scale = start.paths.reduce(0) { $0 + $1.product.magnitude }
        #expect((sum - start.gradient).magnitude <= 1e-12 * max(scale, .leastNormalMagnitude))
      }
    }
  }

  @Test(
    "are the largest where there are too many to show (seed 20272)",
    arguments: RandomProgramTests.programs(seed: 20272, count: 40, length: 14), [1, 3, 10])
  func areTheLargest(_ program: RandomProgram, limit: Int) throws {
    let trace = try trace("0*(x + y + z); \(program)", at: "x=0.7,y=-1.3,z=0.4")
    for start in PathSums(trace, limit: limit).starts where !start.isComplete {
      let all = walk(trace, from: start.operand).map {
        GradientPath(start.operand, $0, trace).product.magnitude
      }.sorted(by: >)
      #expect(start.paths.count == limit)
      for (path, size) in zip(start.paths, all) {
        #expect((path.product.magnitude - size).magnitude <= 1e-12 * size)
      }
    }
  }

  @Test("keep the two edges of a product of a value with itself apart")
  func keepEdgesApart() throws {
    let start = try PathSums(trace("a*a", at: "a=3"), limit: 50).starts[0]
    #expect(start.paths.map { $0.edges.map(\.slot) } == [[0], [1]])
    #expect(start.paths.map(\.product) == [3, 3])
  }

  @Test("are none where the output does not depend on an input, and one for the output itself")
  func areFew() throws {
    let unused = try PathSums(trace("a = x*y; x + 1", at: "x=1,y=2"), limit: 50).starts
    #expect(unused.map(\.count) == [PathCount(1), PathCount(0)])
    let itself = try PathSums(trace("q = x*y; q", at: "x=1,y=2", wrt: ["q"]), limit: 50).starts
    #expect(itself.map { $0.paths.map(\.product) } == [[1]])
    let input = try PathSums(trace("x", at: "x=1"), limit: 50).starts
    #expect(input.map { $0.paths.map(\.product) } == [[1]])
  }

  @Test("have products that leave the range of a Double on the way")
  func haveLargeProducts() throws {
    let trace = try trace("1e-200*(1e-200*(1e200*(1e100*x) + y))", at: "x=1e-90,y=1")
    let path = PathSums(trace, limit: 50).starts[0].paths[0]
    #expect((path.product / 1e-100 - 1).magnitude < 1e-12)
  }

  @Test("of a graph with a million edges are found without walking it a million times")
  func areFast() throws {
    let count = 100_000
    let trace = try trace(Array(repeating: "x", count: count).joined(separator: "+"), at: "x=1")
    let sums = PathSums(trace, limit: 5)
    #expect(sums.count == PathCount(count))
    #expect(sums.starts[0].paths.count == 5)
  }
}
