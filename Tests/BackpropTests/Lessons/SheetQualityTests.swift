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

  static let dead = [
    Row(program: "relu(x)*y", point: [-3, 2], flaws: [.noGradient, .dead(node: 0)]),
    Row(
      program: "relu(x*w + b)*v", point: [6, -7, 9, 4], flaws: [.noGradient, .dead(node: 2)],
      names: ["x", "w", "b", "v"]),
    Row(program: "min(relu(x), 5)*y", point: [-3, 4], flaws: [.noGradient, .dead(node: 0)]),
  ]

  @Test("is poor where no gradient reaches an input, and counts what the 0 hides", arguments: dead)
  func isDead(_ row: Row) throws {
    let exercise = try row.exercise
    let quality = SheetQuality(exercise)
    #expect(!quality.isGood)
    #expect(row.flaws.isSubset(of: quality.flaws), "\(quality.flaws)")
    #expect(!quality.isRevealing && quality.hidings.contains { $0.cell.quantity != .output })
    // The better point lets the gradient through.
    let best = try #require(PointSearch(exercise).best(seed: 7))
    #expect(best.quality.isGood && best.quality.isBetter(than: quality))
    let moved = try exercise.moved(to: best.point)
    #expect(!moved.trace.hasNoGradient)
  }

  @Test(
    "is poor where the function is constant, and no point is better",
    arguments: ["x*y*0", "x*y - y*x", "0*x + y - y", "x - x"])
  func isConstant(_ program: String) throws {
    let names = program.contains("y" as Character) ? ["x", "y"] : ["x"]
    let exercise = try Row(program: program, point: [3, 4], flaws: [], names: names).exercise
    #expect(SheetQuality(exercise).flaws.contains(.noGradient))
    #expect(!SheetQuality(exercise).isGood)
    #expect(PointSearch(exercise).points(3, seed: 7).isEmpty)
  }

  static let mild = [
    // One dead unit among live ones, as networks have them.
    Row(program: "relu(x)*y + relu(y)*3", point: [-3, 4], flaws: [.dead(node: 0)]),
    Row(program: "max(x, y)*x", point: [4, -3], flaws: [.unreached(input: 1)]),
    Row(
      program: "(x + y)*z", point: [-6, 6, 3],
      flaws: [.vanishing(node: 0), .vanishing(node: 1), .unreached(input: 2)],
      names: ["x", "y", "z"]),
    Row(program: "x*y + σ(x)", point: [6, 3], flaws: [.nearlySaturated(node: 1)]),
    Row(program: "x*y + tanh(x)", point: [4, 3], flaws: [.nearlySaturated(node: 1)]),
  ]

  @Test("has milder flaws where part of it is 0 or flat, which are named", arguments: mild)
  func isMild(_ row: Row) throws {
    let quality = SheetQuality(try row.exercise)
    #expect(row.flaws.isSubset(of: quality.flaws), "\(quality.flaws)")
    #expect(!quality.flaws.contains { $0.isSerious })
    #expect(quality.isGood)
  }

  @Test("is never suggested where a gate hardly moves, if there is another choice")
  func notNearlySaturated() throws {
    for (program, x) in [("tanh(x)*y", 8.0), ("σ(x)*y", 9)] {
      let exercise = try Row(program: program, point: [x, 3], flaws: []).exercise
      let best = try #require(PointSearch(exercise).best(seed: 7))
      #expect(!best.quality.isNearlySaturated && best.quality.isGood)
    }
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
