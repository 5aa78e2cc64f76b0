// From the texts of a task to its program and its passes; what is wrong is told with its key.

internal import Expressions
internal import Graphs

/// Reads the parts of a task, which may stand in a block.
struct ExerciseReader {
  let task: Task
  let block: TaskBlock?

  /// A problem with the value of a key, at its place where it has one.
  func problem(_ fact: TaskProblem.Fact, in key: Task.Key) -> TaskProblem {
    block?.problem(fact, in: key) ?? TaskProblem(fact)
  }

  /// The program of the task.
  func program() throws(TaskProblem) -> Expressions.Program {
    do throws(ProblemList) {
      return try Program(reading: SourceText(task.program), given: task.point.map(\.name))
    } catch {
      throw problem(.text(.program, error), in: .program)
    }
  }

  /// Both passes over the program at the point of the task.
  func trace(of program: Expressions.Program) throws(TaskProblem) -> Trace {
    let graph = try graph(of: program)
    let wanted = try wanted(in: graph, of: program)
    let trace = Trace(graph, at: try point(of: program), wanted: wanted)
    guard trace.fault == nil else { throw problem(.fault(program, trace), in: .at) }
    return trace
  }

  /// The graph of the program.
  func graph(of program: Expressions.Program) throws(TaskProblem) -> Graph {
    do throws(ProblemList) {
      return try Graph(program, grouping: task.grouping)
    } catch {
      // What has no place in the program is a name of a gate to open or to draw as one.
      let isOfNames = error.diagnostics.allSatisfy { $0.range == nil }
      let key = isOfNames ? task.grouping.split.isEmpty ? .fuse : .split : Task.Key.program
      throw problem(.text(key, error), in: key)
    }
  }

  private func wanted(
    in graph: Graph, of program: Expressions.Program
  ) throws(TaskProblem) -> [Operand]? {
    do throws(ProblemList) {
      return try graph.wanted(task.wanted, of: program)
    } catch {
      throw problem(.text(.wrt, error), in: .wrt)
    }
  }

  private func point(of program: Expressions.Program) throws(TaskProblem) -> [Double] {
    do throws(ProblemList) {
      return try program.point(Bindings(task.point.map { ($0.name, $0.number) }))
    } catch {
      throw problem(.text(.at, error), in: .at)
    }
  }
}
