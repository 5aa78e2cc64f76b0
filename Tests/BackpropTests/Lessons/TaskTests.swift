// The block of a worksheet: what is written is what is read, and mistakes are told with their place.

import Expressions
import Graphs
import Testing

@testable import Lessons

@Suite("A task")
struct TaskTests {
  private static let arias = Task(
    program: "z = (x + σ(x)) / (σ(x) + (x + y)^2)",
    point: [.init("x", 4), .init("y", 3)])

  @Test("is a block with a line for every key that is not as usual")
  func text() {
    #expect(
      Self.arias.text == """
        format: backprop/worksheet/1
        program: z = (x + σ(x)) / (σ(x) + (x + y)^2)
        at: x=4, y=3
        digits: 3
        blank: all

        """)
    var task = Self.arias
    task.grouping = Grouping(level: .whole, split: ["sigmoid"], fused: ["division"], shares: false)
    task.wanted = ["x"]
    task.blank = .share(percent: 60)
    task.seed = 7
    task.given = 3
    #expect(
      task.text == """
        format: backprop/worksheet/1
        program: z = (x + σ(x)) / (σ(x) + (x + y)^2)
        at: x=4, y=3
        gates: whole
        split: sigmoid
        fuse: division
        share: no
        wrt: x
        digits: 3
        blank: 60%
        seed: 7
        given: 3

        """)
  }

  @Test("is read back from its block, with the same sheet", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let program = RandomProgram(length: Int.random(in: 1...8, using: &random), &random)
    let names = try Expressions.Program(reading: SourceText("\(program)")).inputs.map(\.name)
    var task = Task(
      program: "\(program)",
      point: names.map { .init($0, Double(Int.random(in: -40...40, using: &random)) / 16 + 0.01) })
    task.grouping = Grouping(
      level: Grouping.Level.allCases.randomElement(using: &random) ?? .lecture,
      split: Bool.random(using: &random) ? ["sigmoid", "division"] : [],
      fused: Bool.random(using: &random) ? ["softplus"] : [],
      shares: Bool.random(using: &random))
    task.wanted = Bool.random(using: &random) ? Array(names.prefix(1)) : []
    task.digits =
      Bool.random(using: &random) ? .rounded(.random(in: 1...17, using: &random)) : .exact
    task.blank =
      [.all, .forward, .backward, .share(percent: .random(in: 1...100, using: &random))]
      .randomElement(using: &random) ?? .all
    if case .share = task.blank { task.seed = .random(in: 0...Int.max, using: &random) }
    task.given = Int.random(in: 0...4, using: &random)
    #expect(try Task(reading: task.text) == task)
    let (one, other) = (try Exercise(task), try Exercise(reading: task.text))
    #expect(one.blanks == other.blanks)
    #expect(one.trace.cells.map(one.trace.value) == other.trace.cells.map(other.trace.value))
  }

  /// What is wrong with a block, and where.
  struct Row: Sendable, CustomStringConvertible {
    let lines: String
    let fact: String
    let line: Int
    let column: Int
    var description: String { lines }
  }

  private static let start = "format: backprop/worksheet/1\nprogram: x*y\nat: x=2, y=3\n"

  static let rows = [
    Row(lines: "", fact: "missing format", line: 1, column: 1),
    Row(lines: "program: x\n", fact: "missing format", line: 1, column: 1),
    Row(lines: "format: backprop/worksheet/1\n", fact: "missing program", line: 2, column: 1),
    Row(lines: "format: backprop/worksheet/2\n", fact: "unknownFormat", line: 1, column: 9),
    Row(lines: " format:  nonsense", fact: "unknownFormat", line: 1, column: 11),
    Row(lines: start + "bank: all\n", fact: "unknownKey bank, blank?", line: 4, column: 1),
    Row(lines: start + "\n  colour: red\n", fact: "unknownKey colour", line: 5, column: 3),
    Row(lines: start + "blank: most\n", fact: "unusable blank", line: 4, column: 8),
    Row(lines: start + "blank: 0%\n", fact: "unusable blank", line: 4, column: 8),
    Row(lines: start + "digits: 18", fact: "unusable digits", line: 4, column: 9),
    Row(lines: start + "seed: -1", fact: "unusable seed", line: 4, column: 7),
    Row(lines: start + "given: 99999999999999999999", fact: "unusable given", line: 4, column: 8),
    Row(lines: start + "share: maybe", fact: "unusable share", line: 4, column: 8),
    Row(lines: start + "gates: huge", fact: "unusable gates", line: 4, column: 8),
    Row(lines: start + "program: x", fact: "repeated program", line: 4, column: 1),
    Row(lines: start + "and so on", fact: "noKey", line: 4, column: 1),
    Row(lines: start + "wrt: q", fact: "text wrt", line: 4, column: 6),
    Row(lines: start + "split: sigmoit", fact: "text split", line: 4, column: 8),
    Row(
      lines: "format: backprop/worksheet/1\nprogram: x*(y\nat: x=2, y=3\n", fact: "text program",
      line: 2, column: 12),
    Row(
      lines: "format: backprop/worksheet/1\nprogram: x*y\nat: x=2, y=3, x=4\n", fact: "text at",
      line: 3, column: 15),
    Row(
      lines: "format: backprop/worksheet/1\nprogram: x*y\nat: x=2\n", fact: "text at", line: 3,
      column: 5),
    Row(
      lines: "format: backprop/worksheet/1\nprogram: x/y\nat: x=2, y=0\n", fact: "fault", line: 3,
      column: 5),
  ]

  @Test("that is wrong is refused, with the line and the column", arguments: rows)
  func refused(_ row: Row) throws {
    let problem = try #require(throws: TaskProblem.self) { try Exercise(reading: row.lines) }
    #expect(problem.shortText == row.fact)
    #expect(problem.line == row.line)
    #expect(problem.column == row.column)
  }

  @Test("for more numbers than a sheet can have is refused")
  func tooLong() throws {
    let sum = Array(repeating: "σ(x)", count: 2_000).joined(separator: " + ")
    let task = Task(
      program: sum, point: [.init("x", 0.5)], grouping: Grouping(shares: false))
    let problem = try #require(throws: TaskProblem.self) { try Exercise(task) }
    guard case .tooLong(_, Exercise.mostCells) = problem.fact else {
      Issue.record("\(problem)")
      return
    }
  }
}

extension TaskProblem {
  /// The fact as it is written in the rows.
  fileprivate var shortText: String {
    switch fact {
    case .noKey: "noKey"
    case .unknownKey(let key, let suggestion):
      "unknownKey \(key)" + (suggestion.map { ", \($0)?" } ?? "")
    case .repeated(let key): "repeated \(key)"
    case .missing(let key): "missing \(key)"
    case .unknownFormat: "unknownFormat"
    case .unusable(let key, _): "unusable \(key)"
    case .text(let key, _): "text \(key)"
    case .fault: "fault"
    case .tooLong: "tooLong"
    case .question(let fact): "question \(fact)"
    }
  }
}
