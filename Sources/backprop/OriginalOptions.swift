// What was asked, where that is not left to the sheet of the student.

internal import Arguments
internal import Expressions
internal import Graphs
internal import Lessons
internal import Reports

/// The original of the sheets: another sheet, or an expression.
struct OriginalOptions: OptionGroup {
  var original: String?
  var point: [String] = []
  var wanted: [String] = []
  var level: Grouping.Level?
  var split: [String] = []
  var fused: [String] = []
  var shares = true
  var roster: String?
  var seed = 1

  static var parameters: [Parameter<Self>] {
    [
      .option(
        "--task", placeholder: "ORIGINAL", \.original, .path,
        help: "What was asked: the sheet as it was handed out, or an expression"),
      .repeated(
        "--at", placeholder: "x=4,y=3", \.point, .text, continuesAfterComma: true,
        help: "With an expression: the value of each input; staged code needs none"),
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
      .option(
        "--roster", placeholder: "FILE", \.roster, .path,
        help:
          "The class that the sheets were made for: each student's numbers are made again, found "
          + "by how the name of the file ends, or by the name in it"),
      .option(
        "--seed", placeholder: "N", \.seed, .integer(in: 0...Int.max),
        help: "With a roster: the seed that the sheets were made with"),
    ]
  }

  /// Whether options are given that only an expression has.
  private var hasExpressionOptions: Bool {
    !point.isEmpty || !wanted.isEmpty || level != nil || !split.isEmpty || !fused.isEmpty || !shares
  }

  /// What counts for the sheets; nil where each sheet's own task does.
  func original(_ console: some Console, digits: Digits) throws(Failure) -> Original? {
    guard let original else {
      guard !hasExpressionOptions, roster == nil else {
        throw .usage(
          message: "it is not said what was asked",
          help: "give the original: --task \"z = (x + y)*x\" --at x=4,y=3")
      }
      return nil
    }
    let asked =
      hasExpressionOptions
      ? try expression(original, console, digits)
      : try file(original, console, digits)
    guard let roster else { return asked }
    guard case .one(let exercise) = asked else {
      throw .usage(
        message: "the numbers of the original are not known",
        help: "give the value of each input: --at x=4,y=3")
    }
    return .each(
      ClassExercises(exercise, try Roster(at: roster, console), seed: UInt64(seed)))
  }

  /// An expression, with a point where the options or the expression itself give one.
  private func expression(
    _ text: String, _ console: some Console, _ digits: Digits
  ) throws(Failure) -> Original {
    var task = TaskOptions()
    task.question.words = [text]
    task.question.point = point
    task.question.wanted = wanted
    task.question.level = level ?? .lecture
    task.question.split = split
    task.question.fused = fused
    task.question.shares = shares
    let asked = try task.question.question(console, command: CheckCommand.name, needsPoint: false)
    guard asked.hasPoint else {
      return .expression(asked.program, wanted: task.question.wantedNames)
    }
    return .one(try task.exercise(console, command: CheckCommand.name, digits: digits))
  }

  /// The sheet in the file at `path`, or a program in it; where there is no such file and `path`
  /// does not look like one, it is an expression.
  private func file(
    _ path: String, _ console: some Console, _ digits: Digits
  ) throws(Failure) -> Original {
    let text: SheetText
    do throws(FileProblem) {
      text = try console.readSheet(path)
    } catch {
      guard !Self.looksLikePath(path) else { throw .file(error) }
      return try expression(path, console, digits)
    }
    guard let block = FencedBlock.all(in: text.text).first else {
      let isProgram = (try? Expressions.Program(reading: SourceText(text.text))) != nil
      guard isProgram else { throw .noTask(file: path) }
      return try expression(text.text, console, digits)
    }
    do throws(TaskProblem) {
      return .one(try Exercise(reading: block.text))
    } catch {
      throw .task(error, file: path, line: block.line)
    }
  }

  /// Whether a word ends as names of files do, or has nothing in it but what they are made of.
  private static func looksLikePath(_ word: String) -> Bool {
    let ending = word.unicodeScalars.reversed().prefix { $0 != "." }
    let hasEnding = ending.count < word.unicodeScalars.count && 1...5 ~= ending.count
    return hasEnding && ending.allSatisfy(\.properties.isAlphabetic)
      || word.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "/._-~".unicodeScalars.contains(scalar)
      }
  }
}

/// What was asked, where the sheets are not believed.
enum Original {
  /// The same of everybody.
  case one(Exercise)
  /// Other numbers of each student.
  case each(ClassExercises)
  /// A program without numbers, which is enough for staged code.
  case expression(Expressions.Program, wanted: [String])

  /// What was asked on the sheet in the file at `path`; nil where nobody knows.
  func exercise(forFile path: String) -> Exercise? {
    switch self {
    case .one(let exercise): exercise
    case .each(let exercises): exercises.exercise(forFile: path)
    case .expression: nil
    }
  }

  /// What was asked of the student who is named in a text; nil where nobody on a roster is.
  func exercise(ofStudentIn text: String) -> Exercise? {
    if case .each(let exercises) = self { exercises.exercise(ofStudentIn: text) } else { nil }
  }
}

/// The exercises of a class, made again from the roster and the seed.
struct ClassExercises {
  private let search: PointSearch
  private let students: [(mark: String, name: StudentName)]
  private let seed: UInt64

  /// The exercises of the students on `roster`.
  init(_ exercise: Exercise, _ roster: Roster, seed: UInt64) {
    search = PointSearch(exercise)
    self.seed = seed
    // Of `lee` and `ann-lee` the longer one is whose file it is.
    students = zip(roster.fileNames, roster.students).map { ($0, $1) }
      .sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  /// The exercise of the student whose name ends the name of the file.
  func exercise(forFile path: String) -> Exercise? {
    let file = path.split { $0 == "/" }.last ?? ""
    let name = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    let student = students.first { name == $0.mark || name.hasSuffix("-" + $0.mark) }
    return student.flatMap { exercise(of: $0.name) }
  }

  /// The exercise of the student whom the line `Name: …` of a text names.
  func exercise(ofStudentIn text: String) -> Exercise? {
    guard let written = StudentName(writtenIn: text) else { return nil }
    return students.first { $0.name.key == written.key }.flatMap { exercise(of: $0.name) }
  }

  private func exercise(of name: StudentName) -> Exercise? {
    guard let point = search.points(1, seed: name.seed(among: seed)).first else { return nil }
    return try? search.exercise.moved(to: point.point)
  }
}
