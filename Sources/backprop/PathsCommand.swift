// `backprop paths`: the gradient as a sum over all paths, and why nobody computes it that way.

internal import Arguments
internal import Graphs
internal import Reports

/// Lists the paths from the inputs to the output.
struct PathsCommand: ProgramCommand {
  static let name = "paths"
  static let summary = "Show a gradient as the sum over all paths to the output"
  static let discussion = """
    Lists every path from an input to the output with the local derivative on each edge, their \
    product for each path, and the sum of the products, which is the gradient. Where there are too \
    many paths, it says how many, shows those that contribute most, and compares what it would cost \
    to walk them all with what backpropagation costs.
    """
  static let examples = [
    Example(
      "backprop paths \"x*sigmoid(x) + x*y\" --at x=4,y=3 --wrt x",
      "The three paths from x, and their sum"),
    Example(
      "backprop paths \"a = x + x; b = a + a; c = b + b; c + c\" --at x=1 --limit 3",
      "Every fork doubles the number of paths"),
    Example(
      "backprop paths \"x*y + sin(x)\" --at x=1,y=2 --format json", "Every path, for programs"),
  ]

  var question = QuestionOptions()
  var format = TableFormat.text
  var limit = 50
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    including(\.question) + [
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output"),
      .option(
        "--limit", placeholder: "N", \.limit, .integer(in: 1...10_000),
        help: "The most paths to show for each input; of more, those that contribute most"),
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let asked = try question.question(console, command: Self.name)
      let trace = Trace(asked.graph, at: asked.point, wanted: asked.wanted)
      if trace.fault != nil { throw .fault(asked.program, trace, nil, isBrief: false) }
      let report = PathsReport(
        asked.program, trace, PathSums(trace, limit: limit), style: page.style(console))
      var output = ConsoleOutput(console)
      report.write(format, to: &output)
      return .done
    } catch {
      error.report(
        as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }
}
