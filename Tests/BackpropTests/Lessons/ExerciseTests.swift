// Which numbers of a sheet are blank.

import Graphs
import Testing

@testable import Lessons

@Suite("An exercise")
struct ExerciseTests {
  private func arias(_ blank: Task.Blank, seed: Int = 1, given: Int = 0) throws -> Exercise {
    try Exercise(
      Task(
        program: "z = (x + σ(x)) / (σ(x) + (x + y)^2)", point: [.init("x", 4), .init("y", 3)],
        blank: blank, seed: seed, given: given))
  }

  @Test("asks for everything, or for one of the passes")
  func passes() throws {
    let all = try arias(.all)
    #expect(all.blanks == Set(all.trace.cells))
    let forward = try arias(.forward)
    #expect(forward.blanks == Set(forward.trace.cells.filter(\.isForward)))
    #expect(!forward.cells.contains { !$0.isForward })
    let backward = try arias(.backward)
    let isAsked = backward.cells.filter(backward.isBlank)
    #expect(!isAsked.isEmpty)
    for cell in isAsked {
      #expect(!cell.isForward)
      if case .carriedDerivative = cell.quantity { Issue.record("\(cell) is known from above") }
    }
    #expect(backward.isBlank(Cell(gradientOf: 0)))
  }

  @Test("gives the last rows of the backward pass, and their do/di in the forward table")
  func given() throws {
    let exercise = try arias(.all, given: 3)
    for node in 0..<exercise.trace.graph.count {
      let row = exercise.trace.backwardCells(of: node)
      #expect(row.allSatisfy { exercise.isBlank($0) == (node >= 3) })
      #expect(exercise.isBlank(Cell(node, .localDerivative(slot: 0))) == (node >= 3))
      #expect(exercise.isBlank(Cell(node, .output)))
    }
    #expect(try arias(.all, given: 100).blanks.contains(Cell(gradientOf: 0)))
  }

  @Test("asks for a share that the seed chooses", arguments: [1, 25, 60, 99, 100])
  func share(percent: Int) throws {
    let one = try arias(.share(percent: percent), seed: 7)
    #expect(one.blanks == (try arias(.share(percent: percent), seed: 7).blanks))
    let count = one.trace.cells.count
    // The last group of copies may have a few numbers more.
    #expect(
      ((count * percent + 50) / 100...(count * percent + 50) / 100 + 3).contains(one.blanks.count))
    if (25...60).contains(percent) {
      #expect(one.blanks != (try arias(.share(percent: percent), seed: 8).blanks))
    }
  }

  @Test("never gives a number in one place that it asks for in another", arguments: 0..<50)
  func copies(seed: Int) throws {
    let exercise = try arias(.share(percent: 50), seed: seed)
    for cell in exercise.trace.cells {
      let sources = exercise.trace.sources(of: cell)
      switch cell.quantity {
      case .carriedDerivative, .share, .arriving, .gradient:
        guard sources.count == 1 else { continue }
        #expect(exercise.isBlank(cell) == exercise.isBlank(sources[0]), "\(cell)")
      case .output, .localDerivative, .sent: break
      }
    }
  }

  @Test("of one seed is the same on every machine")
  func seeded() throws {
    var numbers = SeededNumbers(seed: 7)
    #expect((0..<8).map { _ in numbers.below(100) } == [38, 1, 90, 58, 45, 24, 46, 32])
    #expect(numbers.shuffled(Array(0..<8)) == [5, 7, 6, 3, 4, 0, 2, 1])
  }

  @Test("at another point has the same blanks")
  func moved() throws {
    let exercise = try arias(.share(percent: 40), seed: 3)
    let moved = try exercise.moved(to: [5, 2])
    #expect(moved.blanks == exercise.blanks)
    #expect(moved.task.point == [.init("x", 5), .init("y", 2)])
    #expect(moved.trace.point == [5, 2])
  }
}
