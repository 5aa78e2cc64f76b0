// Why a command cannot do what was asked, and how that is told.

internal import Arguments
internal import Expressions
internal import Graphs
internal import Lessons
internal import Reports

/// Why a command cannot do what was asked.
enum Failure: Error {
  /// A text that was read says something that cannot be understood.
  case text(ProblemList, help: String? = nil)
  /// A pass over the program met a number that does not exist.
  case fault(Expressions.Program, Trace, EvalLayout?, isBrief: Bool)
  /// A file.
  case file(FileProblem)
  /// The task of a worksheet, which begins in a line of a file where there is one.
  case task(TaskProblem, file: String?, line: Int)
  /// A file in which a worksheet was looked for.
  case noTask(file: String)
  /// A roster.
  case roster(RosterProblem, file: String)
  /// The course, or the folder in which somebody works through it.
  case course(CourseFailure)
  /// The command line makes no sense.
  case usage(message: String, help: String?)

  var exitCode: ExitCode {
    switch self {
    case .text, .fault, .task, .noTask, .roster: .badText
    case .file(let problem): problem.exitCode
    case .course(let failure): failure.exitCode
    case .usage: .usage
    }
  }

  private func entries(_ rows: EvalReport?) -> [ErrorEntry] {
    switch self {
    case .text(let list, let help):
      list.diagnostics.map { diagnostic in
        if case .missingValues = diagnostic.problem { return ErrorEntry(diagnostic, help: help) }
        return ErrorEntry(diagnostic)
      }
    case .fault: rows?.fault.map { [ErrorEntry($0)] } ?? []
    case .file(let problem): [problem.entry]
    case .task(let problem, let file, let line): [ErrorEntry(problem, file: file, line: line)]
    case .noTask(let file):
      [
        ErrorEntry(
          id: "task", message: "there is no task in \(Printable.quoted(file))",
          help: "a worksheet has its task in a block that begins with ```backprop")
      ]
    case .roster(let problem, let file): [ErrorEntry(problem, file: file)]
    case .course(let failure): [failure.entry]
    case .usage(let message, let help): [ErrorEntry(id: "usage", message: message, help: help)]
    }
  }

  /// Writes the failure to standard error.
  func report(as format: EvalFormat, style: ReportStyle, on console: some Console) {
    let rows = rowsSoFar(style)
    let report = ErrorReport(entries(rows), style: style)
    if format == .json { return console.writeError(report.json(rowsOf: rows)) }
    var text = ""
    rows?.writeRowsSoFar(format, to: &text)
    console.writeError(text + report.text)
  }

  /// The tables up to the fault of a pass.
  private func rowsSoFar(_ style: ReportStyle) -> EvalReport? {
    guard case .fault(let program, let trace, let layout, let isBrief) = self else { return nil }
    return EvalReport(program, trace, layout: layout, isBrief: isBrief, style: style)
  }
}
