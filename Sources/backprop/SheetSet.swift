// The sheets that one command makes: one, a number of variants, or one for each student.

internal import Lessons
internal import Reports

/// One or more sheets of one exercise.
struct SheetSet {
  /// A sheet.
  struct Entry {
    let exercise: Exercise
    let heading: Worksheet.Heading
    /// What tells its file from the others.
    let mark: String

    func worksheet(_ style: ReportStyle) -> Worksheet { Worksheet(exercise, heading, style: style) }
  }

  /// The sheets.
  let entries: [Entry]
  /// Whether each sheet has a file of its own among others.
  let isSet: Bool
  /// How many of them are poor exercises.
  let poorCount: Int

  /// The one sheet of an exercise.
  init(_ exercise: Exercise, _ heading: Worksheet.Heading) {
    entries = [Entry(exercise: exercise, heading: heading, mark: "")]
    isSet = false
    poorCount = SheetQuality(exercise).isGood ? 0 : 1
  }

  /// Sheets with different numbers.
  init(
    _ exercise: Exercise, _ heading: Worksheet.Heading, variants count: Int, seed: UInt64
  ) throws(Failure) {
    let choices = PointSearch(exercise).points(count, seed: seed)
    guard choices.count == count else {
      throw .usage(
        message: "points of the same kind that could be found: \(choices.count), not \(count)",
        help: Self.help(exercise) ?? "ask for fewer sheets, or begin with larger numbers")
    }
    var entries: [Entry] = []
    let width = String(count).count
    for (index, choice) in choices.enumerated() {
      let number = String(index + 1)
      var own = heading
      own.title = (heading.title ?? Worksheet.usualTitle) + ", variant \(number)"
      entries.append(
        Entry(
          exercise: try exercise.at(choice), heading: own,
          mark: String(repeating: "0", count: max(0, max(2, width) - number.count)) + number))
    }
    self.entries = entries
    isSet = true
    poorCount = choices.count { !$0.quality.isGood }
  }

  /// A sheet for each student, which depends on the name and the seed alone.
  init(
    _ exercise: Exercise, _ heading: Worksheet.Heading, _ roster: Roster, seed: UInt64
  ) throws(Failure) {
    let search = PointSearch(exercise)
    var entries: [Entry] = []
    var poor = 0
    for (student, mark) in zip(roster.students, roster.fileNames) {
      guard let choice = search.points(1, seed: student.seed(among: seed)).first else {
        throw .usage(
          message: "no points of the same kind could be found",
          help: Self.help(exercise) ?? "begin with larger numbers")
      }
      if !choice.quality.isGood { poor += 1 }
      var own = heading
      own.name = student.text
      entries.append(Entry(exercise: try exercise.at(choice), heading: own, mark: mark))
    }
    self.entries = entries
    isSet = true
    poorCount = poor
  }
}

extension SheetSet {
  /// What to change where no point has a gradient.
  private static func help(_ exercise: Exercise) -> String? {
    guard SheetQuality(exercise).flaws.contains(.noGradient) else { return nil }
    return "the gradient is 0 everywhere: give a program that depends on its inputs"
  }
}

extension Exercise {
  fileprivate func at(_ choice: PointSearch.Choice) throws(Failure) -> Exercise {
    do throws(TaskProblem) {
      return try moved(to: choice.point)
    } catch {
      throw .task(error, file: nil, line: 1)
    }
  }
}

/// Where the sheets of a set go.
struct SheetNames {
  /// The folder that is made for them; nil where they go to one that is there.
  let folder: String?
  private let start: String
  private let ending: String

  /// A folder, or a file with an ending, before which the marks of the sheets are put.
  init(_ output: String) {
    let name = output.lastIndex(of: "/").map { output[output.index(after: $0)...] } ?? output[...]
    if let dot = name.lastIndex(of: "."), dot > name.startIndex, name.last != "." {
      folder = nil
      start = output[..<dot] + "-"
      ending = String(output[dot...])
    } else {
      var path = output
      while path.count > 1, path.last == "/" { path.removeLast() }
      folder = path
      start = (path == "/" ? path : path + "/") + "worksheet-"
      ending = ".md"
    }
  }

  /// The path of the sheet with this mark.
  func path(_ mark: String) -> String { start + mark + ending }
}
