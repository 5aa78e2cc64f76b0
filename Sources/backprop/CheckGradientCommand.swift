// `backprop check-gradient`: the backward pass held against other ways to the same numbers.

internal import Arguments
internal import Expressions
internal import Graphs
internal import Reports

/// Checks gradients.
struct CheckGradientCommand: ProgramCommand {
  static let name = "check-gradient"
  static let summary = "Hold a gradient against differences, forward mode and paths"
  static let discussion = """
    Computes every gradient in other ways too: by difference quotients, by forward mode, and as a \
    sum over all paths where they are few. Shows in how many digits they agree, and ends with exit \
    code 1 where one disagrees. At a kink it shows the slopes on both sides; a gradient between \
    them is right.

    With --sweep it also shows how the error of a difference quotient depends on its step.
    """
  static let examples = [
    Example(
      "backprop check-gradient \"x*sigmoid(x) + x*y\" --at x=4,y=3",
      "Four ways to each gradient"),
    Example(
      "backprop check-gradient \"sin(x)*y\" --at x=1,y=2 --sweep x",
      "The error against the step: truncation and round-off"),
    Example(
      "backprop check-gradient \"relu(x) - relu(-x)\" --at x=0",
      "A kink where backpropagation gives no slope"),
  ]

  var question = QuestionOptions()
  var format = TableFormat.text
  var sweep: String?
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    including(\.question) + [
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output"),
      .option(
        "--sweep", placeholder: "NAME", \.sweep, .text,
        help: "Show the error of a difference quotient for this input against its step"),
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let asked = try question.question(console, command: Self.name)
      let swept = try sweptOperand(asked)
      let trace = Trace(asked.graph, at: asked.point, wanted: wanted(asked, swept))
      if trace.fault != nil { throw .fault(asked.program, trace, nil, isBrief: false) }
      let check = GradientCheck(trace, isNamed: asked.wanted != nil)
      let report = CheckReport(
        asked.program, trace, check, sweep: swept.map { StepSweep(trace, $0) },
        style: page.style(console))
      var output = ConsoleOutput(console)
      report.write(format, to: &output)
      return check.disagrees ? .no : .done
    } catch {
      error.report(
        as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  /// What is asked for, and what is swept over, whose gradient is needed too.
  private func wanted(_ asked: QuestionOptions.Question, _ swept: Operand?) -> [Operand]? {
    let wanted = asked.wanted ?? asked.graph.inputs.indices.map(Operand.input)
    guard let swept, !wanted.contains(swept) else { return wanted }
    return wanted + [swept]
  }

  private func sweptOperand(_ asked: QuestionOptions.Question) throws(Failure) -> Operand? {
    guard let sweep else { return nil }
    if let operand = asked.graph.operand(named: sweep) { return operand }
    if let failure = question.unused(sweep, in: asked) { throw failure }
    let known = asked.graph.inputs.map(\.name) + asked.graph.givenNames
    throw .usage(
      message: "--sweep takes an input or a named node, and there is no \(Printable.quoted(sweep))",
      help: Expressions.nearest(to: sweep, in: known).map { "did you mean `\($0)`?" })
  }
}
