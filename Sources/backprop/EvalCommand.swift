// `backprop eval`: from an expression and a point to the lecture tables.

internal import Arguments
internal import Expressions
internal import Graphs
internal import Reports

/// Shows both passes as tables.
struct EvalCommand: ProgramCommand {
  static let name = "eval"
  static let summary = "Show the forward and the backward pass as tables"
  static let discussion = """
    Reads an expression, draws it as a graph of gates, evaluates it at the point and \
    backpropagates. The forward table has every gate's inputs, output and local derivatives; the \
    backward table has the gradient that arrives at each gate and what it sends back.

    A program is one or more statements, separated by ; or a new line:
      q = x + y; f = q*z            names for intermediate nodes
      x = 3; y = 2x                 an input with its value
      sq(a, b) = (a + b)^2; sq(x, y) / x    a gate of your own
    """
  static let examples = [
    Example(
      "backprop eval \"(x+y)*z\" --at x=-2,y=5,z=-4", "The tables of a small circuit"),
    Example(
      "backprop eval \"sq(a,b) = (a+b)^2; z = x / sq(x,y)\" --at x=4,y=3 --layout slide",
      "One row a gate, as on lecture slides; sq is a gate of your own"),
    Example(
      "backprop eval \"sigmoid(w*x + b)\" --at w=2,x=-1,b=3 --split sigmoid",
      "A neuron, its sigmoid opened into four gates"),
    Example(
      "backprop eval --file loss.txt --at @point.txt --wrt w,b --brief",
      "Only the value and two gradients of a program in a file"),
    Example(
      "backprop eval \"x*y + sin(x)\" --at x=1,y=2 --format json", "Every number, for programs"),
  ]

  var question = QuestionOptions()
  var format = EvalFormat.text
  var layout: EvalLayout?
  var isBrief = false
  var explains = false
  var nudge: [String] = []
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    including(\.question) + [
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output"),
      .option(
        "--layout", placeholder: "FORM", \.layout, .choice,
        help: "A line for every edge, or a row for every gate as on slides"),
      .flag("--brief", \.isBrief, help: "Leave the tables out: value and gradient only"),
      .flag(
        "--explain", \.explains,
        help: "Say in a sentence what every gate does, and what the gradient means"),
      .repeated(
        "--nudge", placeholder: "x=0.01", \.nudge, .text, continuesAfterComma: true,
        help: "Move inputs by this much: the predicted change against the real one"),
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let report = try report(console)
      var output = ConsoleOutput(console)
      report.write(format, to: &output)
      return .done
    } catch {
      error.report(as: format, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  /// The small steps to tell of: those asked for, or 0.01 for each input that matters most.
  private func nudges(_ trace: Trace) throws(Failure) -> [Nudge] {
    guard !nudge.isEmpty else {
      return explains ? trace.mostSensitive(20).map { Nudge(trace, by: [($0, 0.01)]) } : []
    }
    do throws(ProblemList) {
      let steps = try trace.graph.steps(Bindings(reading: nudge.map { SourceText($0) }))
      if !steps.isEmpty { return [Nudge(trace, by: steps)] }
    } catch {
      throw .text(error)
    }
    throw .usage(
      message: "`--nudge` names no input", help: "write how far an input moves: `--nudge x=0.01`")
  }

  /// Sentences need a format that has room for them.
  private func checkFormat() throws(Failure) {
    let isForNumbers = [.csv, .dot, .python, .swift].contains(format)
    guard explains || !nudge.isEmpty, isForNumbers else { return }
    throw .usage(
      message: "`--format \(format.rawValue)` has no room for sentences",
      help: "leave out `--explain` and `--nudge`, or choose text, plain, markdown or json")
  }

  private func report(_ console: some Console) throws(Failure) -> EvalReport {
    try checkFormat()
    let asked = try question.question(console, command: Self.name)
    let trace = Trace(asked.graph, at: asked.point, wanted: asked.wanted)
    if trace.fault != nil { throw .fault(asked.program, trace, layout, isBrief: isBrief) }
    return EvalReport(
      asked.program, trace, layout: layout, isBrief: isBrief, explains: explains,
      nudges: try nudges(trace), style: page.style(console))
  }
}

/// Standard output as a stream of text.
struct ConsoleOutput<Target: Console>: TextOutputStream {
  private let console: Target

  init(_ console: Target) { self.console = console }

  mutating func write(_ text: String) { console.write(text) }
}
