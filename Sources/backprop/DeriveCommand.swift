// `backprop derive`: from an expression to the chain rule in names.

internal import Arguments
internal import Graphs
internal import Reports

/// Writes the derivation of the gradient.
struct DeriveCommand: ProgramCommand {
  static let name = "derive"
  static let summary = "Write the chain rule out in names, step by step"
  static let discussion = """
    Derives the gradient without numbers: the local derivatives of every node, then the chain rule \
    from the output back to every input, and the gradient in the names of the nodes and in inputs \
    alone. A value that is used more than once has a copy for every use, and its derivative is the \
    sum of the derivatives by its copies. With --at every line has its number too.

    Formulas are expressions that eval reads, but for two kinds: the slope of a gate that chooses \
    is a case distinction in words, such as `1 if x > 0, else 0`, until --at decides it; and the \
    slope of gelu speaks of the normal distribution and its density, which are no gates. JSON says \
    of each formula whether it is an expression.
    """
  static let examples = [
    Example("backprop derive \"q = x + y; f = q*z\"", "The chain rule of a small circuit"),
    Example(
      "backprop derive \"p = w*x + b; r = y - p; l = r^2\" --gates named --wrt w,b",
      "Least squares, a node a statement"),
    Example(
      "backprop derive \"x*sigmoid(x)\" --at x=2", "Every derivative with its number at a point"),
    Example("backprop derive \"x^2*y\" --format latex", "A document for LaTeX"),
  ]

  var question = QuestionOptions()
  var format = DeriveFormat.text
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    including(\.question) + [
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output")
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let report = try report(console)
      var output = ConsoleOutput(console)
      report.write(format, to: &output)
      return .done
    } catch {
      error.report(
        as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  private func report(_ console: some Console) throws(Failure) -> DeriveReport {
    let asked = try question.question(console, command: Self.name, needsPoint: false)
    var trace: Trace?
    if asked.hasPoint { trace = Trace(asked.graph, at: asked.point, wanted: asked.wanted) }
    if let trace, trace.fault != nil { throw .fault(asked.program, trace, nil, isBrief: false) }
    let derivation = Derivation(asked.graph, wanted: asked.wanted, trace: trace)
    return DeriveReport(asked.program, derivation, style: page.style(console))
  }
}
