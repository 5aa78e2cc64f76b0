// `backprop step`: both passes gate by gate, each number to be tried before it is shown.

internal import Arguments
internal import Graphs
internal import Lessons
internal import Reports

/// Walks through both passes.
struct StepCommand: ProgramCommand {
  static let name = "step"
  static let summary = "Walk through both passes, one gate at a time"
  static let discussion = """
    Shows the next gate: what arrives, what it computes and what it keeps; then the way back: the \
    gradient that arrives, times each local derivative, and where it goes. Press Enter to go on, t \
    to try the numbers before they are shown, h for a hint, ? for all keys.

    While a number is asked for, a line is an answer: 0.02, 1/50, 2*(4 + 3), o*(1-o). An empty \
    line shows the number, and commands begin with a colon: :h, :b, :q.

    Without a terminal the same commands are read from standard input, a line each; where there are \
    none, every step is printed:
      backprop step EXPR --at x=4 < /dev/null
    """
  static let examples = [
    Example(
      "backprop step \"(x+y)*z\" --at x=-2,y=5,z=-4", "Walk through a small circuit"),
    Example(
      "backprop step \"z = (x + σ(x)) / (σ(x) + (x + y)^2)\" --at x=4,y=3 --try backward",
      "Work out every number of the way back"),
    Example(
      "backprop step \"a*a\" --at a=3 --no-input", "Print every step"),
    Example(
      "backprop step \"x*y\" --at x=4,y=-3 --format json", "The steps for programs, one a line"),
  ]

  var question = QuestionOptions()
  var format = StepFormat.text
  var tries: TryChoice?
  var readsInput = true
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    including(\.question) + [
      .option(
        "--try", placeholder: "[PASS]", \.tries, .choice, implied: .all,
        help: "Ask for every number before it is shown, in both passes or in one"),
      .flag(
        "--no-input", \.readsInput, value: false,
        help: "Ask for nothing: print every step and end"),
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output"),
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let asked = try question.question(console, command: Self.name)
      let trace = Trace(asked.graph, at: asked.point, wanted: asked.wanted)
      let style = page.style(console)
      var session = StepSession(
        console: console,
        machine: StepMachine(trace, digits: style.numbers.digits, tries: asksNobody ? nil : tries),
        report: StepReport(asked.program, StepWalk(trace), format: format, style: style),
        followsWindow: page.width == nil)
      try run(&session, on: console)
      return end(session, on: console)
    } catch {
      error.report(
        as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  /// Whether nothing is read, so that nobody can be asked.
  private var asksNobody: Bool { !readsInput || format == .json }

  private func run<Target: Console>(
    _ session: inout StepSession<Target>, on console: Target
  ) throws(Failure) {
    if format == .json { return session.printJSON() }
    // A terminal whose output goes elsewhere shows no prompts: there is nobody to talk with.
    guard readsInput else { return session.printAll() }
    if let conversation = console.openConversation() { return session.talk(conversation) }
    guard !console.terminals.inputIsTerminal else { return session.printAll() }
    do throws(FileProblem) {
      try session.readLines()
    } catch {
      throw .file(error)
    }
  }

  /// A number that does not exist ends the walk as it ends an evaluation.
  private func end(_ session: StepSession<some Console>, on console: some Console) -> ExitCode {
    guard let fault = session.report.fault,
      session.machine.endedInFault || format == .json
    else { return .done }
    let report = ErrorReport([ErrorEntry(fault)], style: page.errorStyle(console))
    console.writeError(format == .json ? report.json(rowsOf: nil) : report.text)
    return .badText
  }
}
