// `backprop lint`: how good is this exercise, and which numbers would be better?

internal import Arguments
internal import Lessons
internal import Reports

/// Judges exercises.
struct LintCommand: ProgramCommand {
  static let name = "lint"
  static let summary = "Say how good an exercise is, and find better numbers"
  static let discussion = """
    At some points a wrong method gives the right number: at x = 1 a forgotten factor does not \
    show, at x = y two inputs can be exchanged. Tries every kind of mistake in every number of the \
    sheet, and says which numbers hide which mistakes; what no point could show is not counted. \
    Also tells of kinks, saturated gates, and numbers that are awkward.

    Takes an expression and a point, or a worksheet: the name of a file that ends in .md or .txt, \
    or - for standard input. Ends with exit code 1 where an exercise is poor.
    """
  static let examples = [
    Example("backprop lint \"(x+y)*z\" --at x=-2,y=5,z=-4", "A good exercise"),
    Example("backprop lint \"x^2*y\" --at x=1,y=1 --suggest", "A poor one, and better numbers"),
  ]

  var task = TaskOptions()
  var suggests = false
  var format = LintFormat.text
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    including(\.task) + [
      .flag("--suggest", \.suggests, help: "Search for a better point"),
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output"),
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let exercises = try exercises(console)
      var output = ConsoleOutput(console)
      var isGood = true
      for (index, exercise) in exercises.enumerated() {
        if index > 0, format == .text { output.write("\n") }
        let quality = SheetQuality(exercise)
        isGood = isGood && quality.isGood
        let report = LintReport(
          exercise, quality, suggestion(exercise, quality), style: style(exercise, console))
        report.write(format, to: &output)
      }
      return isGood ? .done : .no
    } catch {
      error.report(
        as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  private func style(_ exercise: Exercise, _ console: some Console) -> ReportStyle {
    var style = page.style(console)
    style.numbers.digits = exercise.task.digits
    return style
  }

  private func suggestion(_ exercise: Exercise, _ quality: SheetQuality) -> LintReport.Suggestion {
    guard suggests else { return .none }
    let best = PointSearch(exercise).best(seed: UInt64(task.seed))
    guard let best, best.quality.isBetter(than: quality) else { return .nothingBetter }
    return .point(best)
  }

  // MARK: - What is judged

  private func exercises(_ console: some Console) throws(Failure) -> [Exercise] {
    guard task.question.words.count == 1, let word = task.question.words.first, Self.isFile(word)
    else {
      let digits = page.style(console).numbers.digits
      return [try task.exercise(console, command: Self.name, digits: digits)]
    }
    return try exercises(inFile: word, console)
  }

  /// Whether a word names a file; no expression ends like that.
  private static func isFile(_ word: String) -> Bool {
    word == "-" || [".md", ".markdown", ".txt"].contains { word.lowercased().hasSuffix($0) }
  }

  private func exercises(
    inFile path: String, _ console: some Console
  ) throws(Failure) -> [Exercise] {
    let blocks: [FencedBlock]
    do throws(FileProblem) {
      blocks = FencedBlock.all(in: String(decoding: try console.readText(path), as: UTF8.self))
    } catch {
      throw .file(error)
    }
    guard !blocks.isEmpty else { throw .noTask(file: path) }
    var exercises: [Exercise] = []
    for block in blocks {
      do throws(TaskProblem) {
        exercises.append(try Exercise(reading: block.text))
      } catch {
        throw .task(error, file: path == "-" ? nil : path, line: block.line)
      }
    }
    return exercises
  }
}
