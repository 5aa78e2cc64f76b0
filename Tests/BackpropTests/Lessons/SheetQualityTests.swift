// What makes an exercise poor, and that a better point is found.

import Graphs
import Testing

@testable import Lessons

@Suite("The quality of an exercise")
struct SheetQualityTests {
  /// A program and a point, and what is wrong with it.
  struct Row: Sendable, CustomStringConvertible {
    let program: String
    let point: [Double]
    let flaws: Set<SheetFlaw>
    var names = ["x", "y"]
    var description: String { "\(program) at \(point)" }

    var exercise: Exercise {
      get throws {
        try Exercise(Task(program: program, point: zip(names, point).map { .init($0, $1) }))
      }
    }
  }

  static let poor = [
    Row(program: "x*y + σ(x)", point: [0, 3], flaws: [.zero(input: 0)]),
    Row(program: "x*y + σ(x)", point: [4, 1], flaws: [.one(input: 1)]),
    Row(program: "x*y + σ(x)", point: [4, -1], flaws: [.one(input: 1)]),
    Row(program: "x*y + σ(x)", point: [3, 3], flaws: [.equal(0, 1)]),
    Row(program: "x*y + σ(x)", point: [9, 3], flaws: [.saturated(node: 1)]),
    Row(program: "x*y + σ(x)", point: [40, 3], flaws: [.saturated(node: 1)]),
    Row(program: "x*y + tanh(x)", point: [-5, 3], flaws: [.saturated(node: 1)]),
    Row(program: "x^2*y", point: [2, 3], flaws: [.squaredTwo(input: 0, node: 0)]),
    Row(program: "relu(x - y)*x", point: [3, 3], flaws: [.equal(0, 1), .kink(node: 1)]),
    Row(program: "max(x, 4)*y", point: [4, 3], flaws: [.kink(node: 0)]),
    Row(
      program: "x*y/1000000", point: [3, 4], flaws: [.unwieldy(Cell(1, .localDerivative(slot: 0)))]),
  ]

  @Test("is poor where the point has a serious flaw, which is named", arguments: poor)
  func isPoor(_ row: Row) throws {
    let quality = SheetQuality(try row.exercise)
    #expect(!quality.isGood)
    #expect(row.flaws.isSubset(of: quality.flaws), "\(quality.flaws)")
    #expect(quality.flaws.filter(\.isSerious).count >= row.flaws.count)
  }

  static let good = [
    Row(program: "z = (x + σ(x)) / (σ(x) + (x + y)^2)", point: [4, 3], flaws: []),
    Row(program: "x*y + σ(x)", point: [3, 4], flaws: []),
    Row(program: "relu(x - y)*x", point: [5, 3], flaws: []),
    Row(program: "x*y", point: [3.14159, 4], flaws: [.needlessPrecision(input: 0)]),
    Row(program: "(x+y)*z", point: [-2, 5, -4], flaws: [], names: ["x", "y", "z"]),
  ]

  @Test("is good where the numbers show the mistakes", arguments: good)
  func isGood(_ row: Row) throws {
    let quality = SheetQuality(try row.exercise)
    #expect(quality.isGood, "\(quality.hidings)")
    #expect(Set(quality.flaws) == row.flaws)
    #expect(quality.ways > 0)
  }

  @Test("counts the mistakes that the numbers hide")
  func hidings() throws {
    let equal = SheetQuality(
      try Row(program: "(x*y)*σ(x)", point: [3, 3], flaws: []).exercise)
    let product = equal.hidings.filter { $0.cell.operand.node == 0 }
    #expect(product.contains { $0.mistakes.contains(.multiplyNotSwitched) })
    #expect(equal.hiddenWays > 0 && equal.share > 0)
  }

  @Test("does not count what no point could show")
  func inherent() throws {
    // A sum passes on what arrives: leaving do/di out is right at every point.
    let sum = SheetQuality(try Row(program: "x + y", point: [3, 4], flaws: []).exercise)
    #expect(sum.hidings == [])
  }

  @Test("counts only what the student is asked for")
  func blanksOnly() throws {
    var task = try Row(program: "(x*y)*σ(x)", point: [3, 3], flaws: []).exercise.task
    task.blank = .forward
    let forward = SheetQuality(try Exercise(task))
    #expect(forward.hidings.allSatisfy { $0.cell.isForward })
  }

  @Test("is better at the point that is suggested", arguments: poor)
  func suggested(_ row: Row) throws {
    // No point makes a millionth readable, and no point moves a constant 4.
    guard !row.program.hasSuffix("1000000") else { return }
    let exercise = try row.exercise
    let best = try #require(PointSearch(exercise).best(seed: 7))
    #expect(best.quality.isBetter(than: SheetQuality(exercise)))
    #expect(best.quality.isGood)
    #expect(SheetQuality(try exercise.moved(to: best.point)).isGood)
  }
}
