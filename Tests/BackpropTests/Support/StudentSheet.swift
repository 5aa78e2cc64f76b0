// Sheets as students hand them in: the working of a program with numbers of anybody's choice.

import Expressions
import Graphs
import Lessons

@testable import Reports

/// A worksheet with answers.
struct StudentSheet {
  let exercise: Exercise
  /// What stands in each cell; `____` where nothing does.
  var answers: [Cell: String] = [:]

  init(
    _ program: String, at point: String, digits: Int = 3, blank: Lessons.Task.Blank = .all
  ) throws {
    let point = try Bindings(reading: [SourceText(point)]).entries
    exercise = try Exercise(
      Lessons.Task(
        program: program, point: point.map { Lessons.Task.Value($0.name, $0.value) },
        digits: .rounded(digits), blank: blank))
  }

  /// An empty sheet of the exercise.
  private init(_ exercise: Exercise) { self.exercise = exercise }

  var task: Lessons.Task { exercise.task }
  var trace: Trace { exercise.trace }

  /// The same exercise on a sheet that prints so many digits.
  func printed(digits: Int) throws -> StudentSheet {
    var task = task
    task.digits = .rounded(digits)
    return StudentSheet(try Exercise(task))
  }

  /// The exercise where only the backward pass is asked for.
  var backwardOnly: Exercise {
    get throws {
      var task = task
      task.blank = .backward
      return try Exercise(task)
    }
  }

  /// The marked sheet.
  func marked(_ followThrough: FollowThrough = .full) throws -> Marking {
    Marker(exercise, followThrough: followThrough)
      .mark(SheetReader.read(text, of: exercise.trace))
  }

  /// The sheet filled in by somebody who rounds, and works on with what was written or with more
  /// digits; `slip` says where a number is not what it should be.
  func filled(
    digits: Digits, fromOwn: Bool, slip: (Cell, Double) -> Double? = { _, _ in nil }
  ) -> StudentSheet {
    var sheet = self
    var own: [Cell: Double] = [:]
    for cell in trace.cells {
      let exact = trace.result(of: cell) { own[$0] ?? trace.value(of: $0) }
      let value = slip(cell, exact) ?? exact
      own[cell] = fromOwn ? digits.asPrinted(value) : value
      sheet.answers[cell] = written(value, digits)
    }
    return sheet
  }

  private func written(_ value: Double, _ digits: Digits) -> String {
    value == 0 ? "0" : (value < 0 ? "-" : "") + digits.text(ofMagnitude: value.magnitude)
  }

  // MARK: - The text

  private var graph: Graph { trace.graph }
  private var wording: Wording { Wording(trace: trace, style: ReportStyle()) }

  private func answer(_ cell: Cell) -> String { answers[cell] ?? "____" }

  /// The sheet as it is printed, with the answers in it.
  var text: String {
    let forward = (0..<graph.count).map(forwardRow)
    let backward = (0..<graph.count).reversed().map(backwardRow)
    let gradient = trace.cells.filter { $0.quantity == .gradient }.map { cell in
      "- ∂\(graph.outputName)/∂\(graph.name(of: cell.operand)) = \(answer(cell))\n"
    }
    return """
      ```backprop
      \(task.text)```

      ## Forward pass

      | node | inputs i | outputs o | local derivatives do/di |
      | --- | --- | --- | --- |
      \(forward.joined())
      ## Backward pass

      | node | dz/do | do/di | dz/di |
      | --- | --- | --- | --- |
      \(backward.joined())
      ## Gradient

      \(gradient.joined())
      """
  }

  private func row(_ node: Int, _ cells: [[String]]) -> String {
    let head = "\(graph.name(of: node)) \(graph.glyph(of: node))"
    return "| " + escapedForMarkdown(head) + " | "
      + cells.map { $0.joined(separator: "<br>") }.joined(separator: " | ") + " |\n"
  }

  private func forwardRow(_ node: Int) -> String {
    let inputs = graph.slots(of: node).enumerated().map { slot, place in
      "\(wording.inputLabel(node, slot)) = \(wording.name(graph.operand(at: place)))"
    }
    let cells = trace.forwardCells(of: node)
    let slopes = cells.dropFirst().map { cell in
      "do/d\(wording.inputLabel(node, cell.slot ?? 0)) = \(answer(cell))"
    }
    let formula = escapedForMarkdown(wording.valueFormula(node))
    return row(node, [inputs, ["o = \(formula) = \(answer(cells[0]))"], slopes])
  }

  private func backwardRow(_ node: Int) -> String {
    let z = graph.outputName
    var columns: [[String]] = [[], [], []]
    let sources = wording.sources(trace.uses(of: .node(node)))
    for cell in trace.backwardCells(of: node) {
      let label = cell.slot.map { wording.inputLabel(node, $0) } ?? ""
      switch cell.quantity {
      case .share(let use):
        let number = wording.subscripted(use + 1)
        columns[0].append("d\(z)/do\(number) = \(answer(cell)) (from \(sources[use]))")
      case .arriving:
        let name = sources.count > 1 ? "sum" : sources.isEmpty ? "d\(z)/d\(z)" : "d\(z)/do"
        let from = sources.count == 1 ? " (from \(sources[0]))" : ""
        columns[0].append("\(name) = \(answer(cell))\(from)")
      case .carriedDerivative: columns[1].append("do/d\(label) = \(answer(cell))")
      case .sent(let slot):
        let target = wording.name(trace.operand(of: node, slot: slot))
        columns[2].append("d\(z)/d\(label) = \(answer(cell)) to \(target)")
      case .output, .localDerivative, .gradient: break
      }
    }
    return columns.allSatisfy(\.isEmpty) ? "" : row(node, columns)
  }
}
