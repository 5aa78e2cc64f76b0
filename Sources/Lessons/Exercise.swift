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

  private init(_ task: Task, in block: TaskBlock?) throws(TaskProblem) {
    func problem(_ fact: TaskProblem.Fact, _ key: Task.Key) -> TaskProblem {
      block?.problem(fact, in: key) ?? TaskProblem(fact)
    }
    self.task = task
    do throws(ProblemList) {
      program = try Program(reading: SourceText(task.program), given: task.point.map(\.name))
    } catch {
      throw problem(.text(.program, error), .program)
    }
    let graph: Graph
    do throws(ProblemList) {
      graph = try Graph(program, grouping: task.grouping)
    } catch {
      let isOfNames = error.diagnostics.allSatisfy { $0.range == nil }
      let key = isOfNames ? task.grouping.split.isEmpty ? .fuse : .split : Task.Key.program
      throw problem(.text(key, error), key)
    }
    let wanted: [Operand]?
    do throws(ProblemList) {
      wanted = try graph.wanted(task.wanted, of: program)
    } catch {
      throw problem(.text(.wrt, error), .wrt)
    }
    let point: [Double]
    do throws(ProblemList) {
      point = try program.point(Bindings(task.point.map { ($0.name, $0.number) }))
    } catch {
      throw problem(.text(.at, error), .at)
    }
    trace = Trace(graph, at: point, wanted: wanted)
    guard trace.fault == nil else { throw problem(.fault(program, trace), .at) }
    let cells = trace.cells
    guard cells.count <= Self.mostCells else {
      throw problem(.tooLong(cells: cells.count, limit: Self.mostCells), .program)
    }
    blanks = BlankChoice(trace, cells).blanks(of: task)
  }

  /// Whether the number in the cell is asked for.
  public func isBlank(_ cell: Cell) -> Bool { blanks.contains(cell) }

  /// Whether the sheet shows the backward pass and the gradient; otherwise it ends before them.
  public var showsBackwardPass: Bool { task.blank != .forward }

  /// Everything that the sheet shows, given or asked for, in the order in which it is worked out.
  public var cells: [Cell] { trace.cells.filter { $0.isForward || showsBackwardPass } }

  /// The same exercise at another point.
  public func moved(to point: [Double]) throws(TaskProblem) -> Exercise {
    var moved = task
    moved.point = zip(program.inputs, point).map { Task.Value($0.name, $1) }
    return try Exercise(moved)
  }
}
