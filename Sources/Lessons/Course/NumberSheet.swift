// The tables behind the numbers that a question asks for: of the program, of a function inside it, or
// at another point.

internal import Expressions
internal import Graphs

/// A program with both passes, all of whose numbers could be asked for.
struct NumberSheet {
  let exercise: Exercise
  private let marker: Marker

  init(_ exercise: Exercise) {
    self.exercise = exercise
    marker = Marker(exercise)
  }

  var trace: Trace { exercise.trace }

  /// Marks the answers to some of the cells; the others are taken as worked out in the mind.
  func mark(_ answers: [(cell: Cell, written: WrittenAnswer)]) -> Marking {
    var reading = SheetReading()
    for answer in answers { reading.add(answer.written, to: answer.cell) }
    return marker.mark(reading)
  }

  /// The node of this name.
  func node(named name: String) -> Int? { trace.graph.operand(named: name)?.node }

  /// The cell with the gradient of a name.
  func gradient(of name: String) -> Cell? {
    guard let operand = trace.graph.operand(named: name), trace.isNeeded(operand) else {
      return nil
    }
    return operand.node.map { Cell($0, .arriving) } ?? operand.input.map(Cell.init(gradientOf:))
  }

  // MARK: - Other tables

  /// The same program once inputs have moved; nil where a number does not exist there.
  func moved(by moves: [Move]) -> NumberSheet? {
    (try? exercise.moved(to: trace.point(after: moves))).map(NumberSheet.init)
  }

  /// The statements up to that of `name`, of which it is the output; nil where there is none.
  func ending(at name: String) -> NumberSheet? {
    let statements = exercise.task.program.split { $0 == ";" || $0.isNewline }
    let key = NameKey(name)
    let last = statements.firstIndex { statement in
      let left = statement.prefix { $0 != "=" }
      return left.count < statement.count && NameKey(QuestionBlock.trimmed(left)) == key
    }
    guard let last else { return nil }
    var task = exercise.task
    task.program = statements[...last].joined(separator: ";")
    task.wanted = []
    guard let program = try? ExerciseReader(task: task, block: nil).program() else { return nil }
    let inputs = Set(program.inputs.map { NameKey($0.name) })
    task.point.removeAll { !inputs.contains(NameKey($0.name)) }
    return (try? Exercise(task)).map(NumberSheet.init)
  }
}
