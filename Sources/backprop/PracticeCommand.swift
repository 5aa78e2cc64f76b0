// `backprop practice`: exercises without end, to be solved here or on a sheet.

internal import Arguments
internal import Lessons
internal import Reports

/// Makes exercises, one after the other.
struct PracticeCommand: ProgramCommand {
  static let name = "practice"
  static let summary = "Make new exercises, as many as you like"
  static let discussion = """
    Makes an exercise and asks for its numbers one by one, as `backprop step --try` does; behind \
    it n makes the next one and q ends. The numbers are chosen so that they are pleasant and a \
    wrong method does not land on a right one.

    Without a terminal, with -o or with --no-input there is nobody to ask: then the exercise is a \
    worksheet, as `backprop worksheet` prints it, and `backprop check` marks it.

    The topics are those of the course. A level says how large and how difficult an exercise is, \
    the same in every topic; each \
    adds to the one before:
    \(levels)
    The same topic, level and seed give the same exercise everywhere.
    """
  static let examples = [
    Example("backprop practice", "A first exercise, then the next"),
    Example("backprop practice --topic forks --level 2", "Values that are used more than once"),
    Example(
      "backprop practice --topic networks --level 4 --seed 4711", "The same exercise as before"),
    Example(
      "backprop practice --topic softmax -o sheet.md", "A worksheet to fill in, and to check"),
  ]

  /// The levels as help tells them: their sizes, and what is met there for the first time.
  private static var levels: String {
    PracticeLevel.allCases.map { level in
      let sizes = "\(level.gates.lowerBound) to \(level.gates.upperBound) gates"
      return "  \(level.rawValue)  \(sizes): \(Self.news(of: level))"
    }.joined(separator: "\n")
  }

  private static func news(of level: PracticeLevel) -> String {
    switch level {
    case .first: "sums, differences and products, mostly of whole numbers"
    case .second: "squares"
    case .third: "decimals, 1/x, functions"
    case .fourth: "divisions, the sigmoid, several forks"
    case .fifth: "forks of forks, as in an examination"
    }
  }

  var topic: PracticeTopic?
  var level: Int?
  var seed: Int?
  var readsInput = true
  var output: String?
  var overwrites = false
  var isKey = false
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [
      .option(
        "--topic", placeholder: "TOPIC", \.topic, .choice,
        help: "What it is about; otherwise anything that the level has"),
      .option(
        "--level", placeholder: "N", \.level,
        .integer(in: PracticeLevel.first.rawValue...PracticeLevel.fifth.rawValue),
        help: "How difficult it is, from 1 to 5; otherwise the first level of the topic"),
      .option(
        "--seed", placeholder: "N", \.seed, .integer(in: 0...Int.max),
        help: "What the exercise depends on; otherwise chance, which is told"),
      .flag(
        "--no-input", \.readsInput, value: false, help: "Ask for nothing: print a worksheet"),
      .option(
        "--output", short: "-o", placeholder: "FILE", \.output, .path,
        help: "Write a worksheet to a file"),
      .flag("--force", \.overwrites, help: "Overwrite a file that is there"),
      .flag("--key", \.isKey, help: "A worksheet with the numbers filled in"),
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let series = try series()
      if readsInput, output == nil, !isKey, let conversation = console.openConversation() {
        var session = PracticeSession(console: console, series: series, page: page)
        session.talk(conversation)
      } else {
        try writeSheet(of: series.exercise, on: console)
      }
      return .done
    } catch {
      error.report(as: .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  private func series() throws(Failure) -> PracticeSeries {
    let known = level.flatMap(PracticeLevel.init(rawValue:))
    let asked = known ?? topic?.levels.lowerBound ?? .first
    if let topic, !topic.levels.contains(asked) {
      let first = topic.levels.lowerBound.rawValue
      throw .usage(
        message:
          "there is no level \(asked.rawValue) of \(topic.rawValue): it begins with \(first)",
        help: "backprop practice --topic \(topic.rawValue) --level \(first)")
    }
    // Short enough to be typed again.
    return PracticeSeries(topic: topic, level: asked, seed: seed ?? Int.random(in: 1...99_999))
  }

  // MARK: - Sheets

  private func writeSheet(
    of practice: PracticeExercise, on console: some Console
  ) throws(Failure) {
    let style = page.style(console)
    let text = PracticeText(practice)
    let heading = Worksheet.Heading(title: text.title, isKey: isKey)
    let exercise = try practice.exercise.written(with: style.numbers.digits)
    let sheet = Worksheet(exercise, heading, style: style)
    // Told where it is not known from the command line, and apart from the sheet.
    let again = seed == nil || topic == nil || level == nil ? text.again : nil
    guard let output else {
      var stream = ConsoleOutput(console)
      sheet.write(to: &stream)
      if let again { console.writeError(again + "\n") }
      return
    }
    var contents = ""
    sheet.write(to: &contents)
    do throws(FileProblem) {
      try console.createFile(output, contents: Array(contents.utf8), overwrite: overwrites)
    } catch {
      throw .file(error)
    }
    if let again { console.write(again + "\n") }
  }
}

extension Exercise {
  /// The same exercise, printed with other digits.
  fileprivate func written(with digits: Digits) throws(Failure) -> Exercise {
    guard digits != task.digits else { return self }
    var task = task
    task.digits = digits
    do throws(TaskProblem) {
      return try Exercise(task)
    } catch {
      throw .task(error, file: nil, line: 1)
    }
  }
}
