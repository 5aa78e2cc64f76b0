// A worksheet in Markdown: the tables of both passes with blanks, and the task it was made from.

internal import Graphs
public import Lessons

/// A sheet for students to fill in, or the same sheet filled in.
public struct Worksheet {
  /// What stands around the tables.
  public struct Heading: Sendable {
    /// The title; the usual one where it is nil.
    public var title: String?
    /// Whose sheet it is; a line to write the name on where it is nil.
    public var name: String?
    /// Whether the numbers are filled in.
    public var isKey: Bool

    /// A heading.
    public init(title: String? = nil, name: String? = nil, isKey: Bool = false) {
      self.title = title
      self.name = name
      self.isKey = isKey
    }
  }

  /// The title of a sheet that has no other.
  public static let usualTitle = "Backpropagation worksheet"

  private let exercise: Exercise
  private let heading: Heading
  private let wording: Wording
  private let tables: WorksheetTables

  /// The sheet of an exercise.
  ///
  /// In ASCII, the names in the task are written in ASCII too, where it still is the same task.
  public init(_ exercise: Exercise, _ heading: Heading = Heading(), style: ReportStyle) {
    var style = style
    style.numbers.digits = exercise.task.digits
    let shown = style.ascii ? exercise.inASCII : exercise
    self.exercise = shown
    self.heading = heading
    wording = Wording(trace: shown.trace, style: style)
    tables = WorksheetTables(exercise: shown, wording: wording, isKey: heading.isKey)
  }

  /// Writes the sheet.
  public func write(to output: inout some TextOutputStream) {
    output.write("# \(shown(heading.title ?? Self.usualTitle))")
    output.write(heading.isKey ? " (key)\n\n" : "\n\n")
    if let name = heading.name {
      output.write("Name: \(shown(name))\n\n")
    } else if !heading.isKey {
      output.write("Name: \(Self.line(24)) Date: \(Self.line(12))\n\n")
    }
    output.write(instructions + "\n\n```backprop\n\(exercise.task.text)```\n\n")
    tables.forward.write(to: &output)
    guard exercise.showsBackwardPass else { return }
    tables.backward.write(to: &output)
    tables.writeGradient(to: &output)
  }

  /// A line to write on.
  private static func line(_ length: Int) -> String { String(repeating: "_", count: length) }

  /// Somebody's text, which may be anything, as it is put into Markdown: one line that is shown as
  /// it was typed.
  private func shown(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return escapedForMarkdown(wording.plain(VisibleLine.escaped(String(words.prefix(300)))))
  }

  private var instructions: String {
    let work =
      exercise.showsBackwardPass
      ? "Fill in every blank: the forward pass from the first row to the last, then the backward "
        + "pass, then the gradient."
      : "Fill in every blank, from the first row to the last."
    return work + rounding + forks
  }

  private var rounding: String {
    guard case .rounded(let digits) = exercise.task.digits else { return "" }
    guard digits > 1 else { return " Calculate with all digits, and write one decimal." }
    return " Calculate with all digits, and write \(digits) decimals, or \(digits) significant "
      + "digits where that shows more."
  }

  private var forks: String {
    let forks =
      exercise.showsBackwardPass
      && (0..<wording.graph.count).contains { wording.trace.uses(of: .node($0)).count > 1 }
    guard forks else { return "" }
    let name = escapedForMarkdown(wording.outputName)
    let (one, two) = (wording.subscripted(1), wording.subscripted(2))
    return " Where an output is used more than once, each use sends back its own "
      + "d\(name)/do\(one), d\(name)/do\(two), and so on."
  }
}

extension Exercise {
  /// The exercise with its names in ASCII; itself where that would be another exercise.
  fileprivate var inASCII: Exercise {
    var plain = task
    plain.program = ascii(task.program)
    plain.point = task.point.map { Task.Value(ascii($0.name), $0.number) }
    plain.wanted = task.wanted.map(ascii)
    plain.grouping.split = task.grouping.split.map(ascii)
    plain.grouping.fused = task.grouping.fused.map(ascii)
    guard let exercise = try? Exercise(plain), exercise.blanks == blanks,
      exercise.isSame(as: self)
    else { return self }
    return exercise
  }

  /// Whether both have the same nodes with the same names and the same numbers.
  private func isSame(as other: Exercise) -> Bool {
    let (graph, theirs) = (trace.graph, other.trace.graph)
    guard graph.count == theirs.count, graph.inputs.count == theirs.inputs.count else {
      return false
    }
    return zip(trace.cells, other.trace.cells).allSatisfy { cell, their in
      cell == their && graph.name(of: cell.operand) == ascii(theirs.name(of: their.operand))
        && trace.value(of: cell) == other.trace.value(of: their)
    }
  }
}
