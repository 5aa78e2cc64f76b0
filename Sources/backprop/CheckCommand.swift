// `backprop check`: what a student wrote, marked, with the mistakes named.

internal import Arguments
internal import Lessons
internal import Reports

/// Marks filled worksheets and staged code.
struct CheckCommand: ProgramCommand {
  static let name = "check"
  static let summary = "Mark filled worksheets and staged code, and say what went wrong where"
  static let discussion = """
    Reads a worksheet as it was filled in: the tables, rows pasted from a web page, or plain lines \
    such as

      v6.do = 4.982; v6.do/di = -0.0004; v6.dz/di = -0.00199
      dz/dx = -0.00759

    An answer is right to the digits that were typed, or if it follows from the student's own \
    rounded numbers. Only the first wrong number on each way is blamed; what follows from it \
    counts, unless --follow-through says otherwise. The right numbers are not told without \
    --reveal. The files are never written to.

    Staged code is checked too: forward lines such as q = x + y, and backward lines such as \
    dx += dq. It stands in a .py file, in a fenced block marked python or not marked, or alone in \
    a text whose lines give names values computed from others; a text with a worksheet's task is a \
    worksheet. It may be Python, NumPy or in the spelling of expressions, and is never run: only \
    assignments are read. It is tried at its own values of the inputs and at points near them. \
    Each gradient is a mark, and what only follows from a wrong line counts as it does on \
    worksheets. Without --task its own forward lines are what was asked.

    Ends with 0 where all is right, 1 where something is not, 2 where a file was read but has no \
    answers in it (or no text at all, such as a .docx), 66 where it is not there or cannot be \
    read; of several files the largest counts.
    """
  static let examples = [
    Example("backprop check my-worksheet.md", "Say what is right and what went wrong"),
    Example(
      "backprop check my-worksheet.md --hints", "Ask the question that leads to each mistake"),
    Example(
      "backprop check my-worksheet.md --task \"z = (x + y)*x\" --at x=4,y=3 --format csv",
      "Marks for a spreadsheet; what was asked is not left to the sheet"),
    Example(
      "backprop check staged.py --task \"(x + σ(y)) / (σ(x) + (x + y)^2)\"",
      "Find the line of staged code where the backward pass goes wrong"),
  ]

  var files: [String] = []
  var task = OriginalOptions()
  var format = TableFormat.text
  var followThrough = FollowThrough.full
  var asks = false
  var reveals = false
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [
      .arguments(
        "FILE", \.files, .path, atLeast: 1,
        help: "Filled worksheets or staged code, or - for standard input")
    ] + including(\.task) + [
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output"),
      .option(
        "--follow-through", placeholder: "SHARE", \.followThrough, .choice,
        help: "What an answer earns that follows from a wrong one"),
      .flag("--hints", \.asks, help: "Ask instead of telling what went wrong"),
      .flag("--reveal", \.reveals, help: "Tell the right numbers and lines"),
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      var desk = MarkingDesk(
        try task.original(console, digits: page.style(console).numbers.digits),
        followThrough: followThrough)
      return mark(&desk, console)
    } catch {
      error.report(
        as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  private func mark(_ desk: inout MarkingDesk, _ console: some Console) -> ExitCode {
    let report = MarkingReport(
      style: page.style(console), tone: asks ? .asks : .tells, reveals: reveals,
      followThrough: followThrough)
    var output = ConsoleOutput(console)
    var worst = ExitCode.done
    var allRight = 0
    report.begin(format, to: &output)
    for (index, path) in files.enumerated() {
      if console.outputIsGone { break }
      let (sheet, code) = desk.check(path, console)
      report.write(sheet, index: index, format, to: &output)
      if code == .done { allRight += 1 }
      if code.rawValue > worst.rawValue { worst = code }
      tell(index + 1, console)
    }
    report.end(format, count: files.count, allRight: allRight, to: &output)
    return worst
  }

  /// How far it has got, for somebody who waits for many files that go elsewhere.
  private func tell(_ done: Int, _ console: some Console) {
    guard files.count > 1, console.terminals.errorIsTerminal, !console.terminals.outputIsTerminal
    else { return }
    let end = done == files.count ? "\r\u{1B}[K" : ""
    console.writeError("\r\(done) of \(files.count)\(end)")
  }
}
