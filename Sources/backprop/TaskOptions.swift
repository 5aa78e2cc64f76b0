// What was asked, where that is not left to the sheet of the student.

internal import Arguments
internal import Expressions
internal import Graphs
internal import Lessons

/// The original of the sheets: another sheet, or an expression with its point.
struct TaskOptions: OptionGroup {
  var original: String?
  var point: [String] = []
  var wanted: [String] = []
  var level: Grouping.Level?
  var split: [String] = []
  var fused: [String] = []
  var shares = true

  static var parameters: [Parameter<Self>] {
    [
      .option(
        "--task", placeholder: "ORIGINAL", \.original, .path,
        help: "What was asked: the sheet as it was handed out, or an expression with --at"),
      .repeated(
        "--at", placeholder: "x=4,y=3", \.point, .text, continuesAfterComma: true,
        help: "With an expression: the value of each input"),
      .repeated(
        "--wrt", placeholder: "NAMES", \.wanted, .text, continuesAfterComma: true,
        help: "With an expression: whose gradient was wanted"),
      .option(
        "--gates", placeholder: "SIZE", \.level, .choice,
        help: "With an expression: the size of the gates"),
      .repeated(
        "--split", placeholder: "GATES", \.split, .text,
        help: "With an expression: gates opened into smaller ones"),
      .repeated(
        "--fuse", placeholder: "GATES", \.fused, .text,
        help: "With an expression: what is drawn as one gate"),
      .flag(
        "--no-share", \.shares, value: false,
        help: "With an expression: equal subexpressions are kept apart"),
    ]
  }

  /// Whether the original is an expression.
  private var isExpression: Bool {
    !point.isEmpty || !wanted.isEmpty || level != nil || !split.isEmpty || !fused.isEmpty || !shares
  }

  /// The task that counts for every sheet; nil where each sheet's own does.
  func original(_ console: some Console, digits: Int) throws(Failure) -> Lessons.Task? {
    guard let original else {
      guard !isExpression else {
        throw .usage(
          message: "there is a point but no expression",
          help: "say what was asked: --task \"z = (x + y)*x\" --at x=4,y=3")
      }
      return nil
    }
    let task = isExpression ? expression(original, digits) : try sheet(original, console)
    do throws(ProblemList) {
      _ = try task.exercise()
    } catch {
      throw .text(error)
    }
    return task
  }

  private func expression(_ text: String, _ digits: Int) -> Lessons.Task {
    var fields = ["program": text, "at": point.joined(separator: ", "), "digits": "\(digits)"]
    if let level { fields["gates"] = level.rawValue }
    if !wanted.isEmpty { fields["wrt"] = wanted.joined(separator: ", ") }
    if !split.isEmpty { fields["split"] = split.joined(separator: ", ") }
    if !fused.isEmpty { fields["fuse"] = fused.joined(separator: ", ") }
    if !shares { fields["share"] = "no" }
    return Lessons.Task(fields: fields)
  }

  private func sheet(_ path: String, _ console: some Console) throws(Failure) -> Lessons.Task {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try console.readText(path)
    } catch {
      throw .file(error)
    }
    do throws(Lessons.Task.Missing) {
      return try Lessons.Task(reading: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw .usage(
        message: "\(Printable.quoted(path)) has no task in it",
        help: "give the sheet as it was handed out, or an expression with --at")
    }
  }
}
