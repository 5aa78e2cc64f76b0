// A task worked out: the program, both passes, and which numbers the student is asked for.

public import Expressions
public import Graphs

/// An exercise: what a worksheet shows and what it leaves blank.
public struct Exercise: Sendable {
  /// No sheet has more numbers than this.
  public static let mostCells = 5_000

  /// The task that it was built from.
  public let task: Task
  /// The program.
  public let program: Expressions.Program
  /// Both passes: the key.
  public let trace: Trace
  /// The numbers that the student is asked for.
  public let blanks: Set<Cell>

  /// Builds the exercise of a task.
  ///
  /// - Throws: Why there is none; the problem has no place.
  public init(_ task: Task) throws(TaskProblem) {
    self = try Exercise(task, in: nil)
  }

  /// Reads the block of a worksheet and builds its exercise.
  ///
  /// - Throws: What is wrong, with the line and the column in the block.
  public init(reading text: String) throws(TaskProblem) {
    let block = try TaskBlock(text)
    self = try Exercise(Task(block), in: block)
  }

  init(_ task: Task, in block: TaskBlock?) throws(TaskProblem) {
    let reader = ExerciseReader(task: task, block: block)
    self.task = task
    program = try reader.program()
    trace = try reader.trace(of: program)
    let cells = trace.cells
    guard cells.count <= Self.mostCells else {
      throw reader.problem(.tooLong(cells: cells.count, limit: Self.mostCells), in: .program)
    }
    blanks = BlankChoice(trace, cells).blanks(of: task)
  }

  /// The digits that the sheet prints.
  public var digits: Digits { task.digits }

  /// The numbers that the sheet gives, or leaves out.
  public var given: [Cell] { trace.cells.filter { !blanks.contains($0) } }

  /// Whether the number in the cell is asked for.
  public func isBlank(_ cell: Cell) -> Bool { blanks.contains(cell) }

  /// Whether the sheet shows the backward pass and the gradient; otherwise it ends before them.
  public var showsBackwardPass: Bool { task.blank != .forward }

  /// Everything that the sheet shows, given or asked for, in the order in which it is worked out.
  public var cells: [Cell] { trace.cells.filter { $0.isForward || showsBackwardPass } }

  /// The same exercise where the inputs have these values; nil where that is no other point of it.
  func moved(to values: [Task.Value]) -> Exercise? {
    let point = program.inputs.compactMap { input in
      values.first { $0.name == input.name }?.number
    }
    guard point.count == program.inputs.count, Set(values) != Set(task.point) else { return nil }
    return try? moved(to: point)
  }

  /// The same exercise at another point.
  public func moved(to point: [Double]) throws(TaskProblem) -> Exercise {
    var moved = task
    moved.point = zip(program.inputs, point).map { Task.Value($0.name, $1) }
    return try Exercise(moved)
  }
}
