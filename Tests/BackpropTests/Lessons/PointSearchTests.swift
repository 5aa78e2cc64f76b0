// Points for many sheets: different, of one kind, and the same for the same seed.

import Graphs
import Testing

@testable import Lessons

@Suite("Points of one kind")
struct PointSearchTests {
  /// The decks' own exercises.
  static let exercises: [(program: String, point: [Task.Value])] = [
    ("z = (x + σ(x)) / (σ(x) + (x + y)^2)", [.init("x", 4), .init("y", 3)]),
    ("(x+y)*z", [.init("x", -2), .init("y", 5), .init("z", -4)]),
    ("q = x + y; f = q*z", [.init("x", -2), .init("y", 5), .init("z", -4)]),
    ("max(x,y)*x", [.init("x", 4), .init("y", -3)]),
    (
      "yhat = w1*x1 + w2*x2 + b; r = y - yhat; l = r^2",
      [
        .init("w1", 0.5), .init("x1", 2), .init("w2", -1), .init("x2", 3), .init("b", 0.25),
        .init("y", 1),
      ]
    ),
    (
      "h = relu(w1*x + b1); f = w2*h + b2; L = 1/2*(y - f)^2",
      [
        .init("w1", 0.5), .init("x", 3), .init("b1", -1), .init("w2", 2), .init("b2", 0.25),
        .init("y", 2),
      ]
    ),
  ]

  private func search(_ index: Int) throws -> (Exercise, PointSearch) {
    let (program, point) = Self.exercises[index]
    let exercise = try Exercise(Task(program: program, point: point))
    return (exercise, PointSearch(exercise))
  }

  @Test("differ, are good, and keep the kinks on their sides", arguments: exercises.indices)
  func variants(_ index: Int) throws {
    let (exercise, search) = try search(index)
    let choices = search.points(30, seed: 7)
    #expect(choices.count == 30)
    #expect(Set(choices.map(\.point)).count == 30)
    for choice in choices {
      #expect(choice.quality.isGood, "\(choice.point) \(choice.quality.hidings)")
      #expect(choice.point.allSatisfy { $0 != 0 && $0.magnitude != 1 })
      #expect(Set(choice.point).count == choice.point.count)
      let moved = try exercise.moved(to: choice.point)
      #expect(moved.trace.branches == exercise.trace.branches)
      #expect(moved.blanks == exercise.blanks)
    }
  }

  @Test("have a 0 nowhere that the author's point has none", arguments: exercises.indices)
  func losesNothing(_ index: Int) throws {
    let (exercise, search) = try search(index)
    for choice in search.points(100, seed: 7) {
      let moved = try exercise.moved(to: choice.point)
      #expect(!moved.trace.loses(exercise.cells, of: exercise.trace), "\(choice.point)")
    }
  }

  @Test("come last where a number is 0 that was none")
  func lastResort() throws {
    // So many are asked for that every number is taken, 4 too.
    let task = Task(program: "(x - 4)*x", point: [.init("x", 8)])
    let choices = PointSearch(try Exercise(task)).points(500, seed: 7)
    let firstLoss = try #require(choices.firstIndex { $0.losesNumbers })
    #expect(choices[firstLoss...].allSatisfy { $0.losesNumbers })
  }

  @Test("let a gradient through, though the author's point lets none")
  func alive() throws {
    let task = Task(program: "relu(x)*y", point: [.init("x", -3), .init("y", 2)])
    let search = PointSearch(try Exercise(task))
    let choices = search.points(12, seed: 7)
    #expect(choices.count == 12)
    #expect(choices.allSatisfy { !$0.quality.flaws.contains(.noGradient) && $0.point[0] > 0 })
  }

  @Test("depend on the seed and on nothing else", arguments: exercises.indices)
  func seeded(_ index: Int) throws {
    let (_, search) = try search(index)
    let points = search.points(5, seed: 7).map(\.point)
    #expect(points == search.points(5, seed: 7).map(\.point))
    #expect(points == (try self.search(index)).1.points(5, seed: 7).map(\.point))
    #expect(points != search.points(5, seed: 8).map(\.point))
    #expect(points.first == search.points(1, seed: 7).first?.point)
  }

  @Test("have numbers like the author's")
  func friendly() {
    #expect(FriendlyNumbers.around(4, .near) == [2, 3, 4, 5, 6, 7, 8, 9])
    #expect(FriendlyNumbers.around(-2, .near) == [-2, -3, -4, -5, -6, -7, -8, -9])
    #expect(FriendlyNumbers.around(1, .near) == FriendlyNumbers.around(3, .near))
    #expect(FriendlyNumbers.around(0.25, .near) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    #expect(FriendlyNumbers.around(1.5, .near).prefix(3) == [0.7, 0.8, 0.9])
    #expect(FriendlyNumbers.around(500, .near).last == 1000)
    #expect(!FriendlyNumbers.around(1e300, .near).contains { !$0.isFinite })
    #expect(FriendlyNumbers.around(.leastNonzeroMagnitude, .near).allSatisfy { $0 != 0 })
    for value in [0, 1, -1, 2, 0.1, 7.25, 12, 99.5, 1e-5, 1e9, .greatestFiniteMagnitude] {
      for reach in FriendlyNumbers.Reach.allCases {
        let numbers = FriendlyNumbers.around(value, reach)
        #expect(!numbers.isEmpty && numbers.count <= 4_000)
        #expect(numbers.allSatisfy { $0 != 0 && $0.magnitude != 1 })
      }
    }
  }

  @Test("are fewer than asked for where there are no more")
  func tooFew() throws {
    let exercise = try Exercise(Task(program: "2 + 3", point: []))
    #expect(PointSearch(exercise).points(3, seed: 1).count == 1)
  }
}
