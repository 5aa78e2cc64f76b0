// `backprop worksheet`: a sheet to fill in, its key, or a sheet for everybody in the class.

internal import Arguments
internal import Lessons
internal import Reports

/// Makes worksheets.
struct WorksheetCommand: ProgramCommand {
  static let name = "worksheet"
  static let summary = "Print a worksheet in Markdown, with blanks to fill in"
  static let discussion = """
    Writes the tables of both passes with a blank for every number, for a screen or for paper. The \
    block at the top of the sheet says what the task is, so that it can be made again, and \
    checked.

    With --variants or --roster there is a sheet for everybody, each at a point of its own: \
    numbers of the same kind, at which a wrong method does not land on the right number. A \
    student's point depends on the name and the seed alone. Such sheets go to standard output one \
    after the other, or to files: -o sheets writes them into that folder, -o week3.md writes \
    week3-01.md, week3-02.md and so on.
    """
  static let examples = [
    Example(
      "backprop worksheet \"(x+y)*z\" --at x=-2,y=5,z=-4", "Every number is blank"),
    Example(
      "backprop worksheet \"(x+y)*z\" --at x=-2,y=5,z=-4 --key", "The same sheet, filled in"),
    Example(
      "backprop worksheet \"x*sigmoid(x*y)\" --at x=0.5,y=3 --blank backward --given 1",
      "The forward pass and the last row of the backward pass are given"),
    Example(
      "backprop worksheet \"(x+y)*z\" --at x=-2,y=5,z=-4 --variants 3 --seed 7",
      "Three sheets of equal difficulty"),
    Example(
      "backprop worksheet --file loss.txt --at @point.txt --roster class.csv -o sheets",
      "A file for every student of a class"),
  ]

  var task = TaskOptions()
  var title: String?
  var isKey = false
  var output: String?
  var overwrites = false
  var variants: Int?
  var roster: String?
  var sheet = SheetPage()

  static var parameters: [Parameter<Self>] {
    including(\.task) + [
      .option("--title", placeholder: "TEXT", \.title, .text, help: "The title of the sheet"),
      .flag("--key", \.isKey, help: "Fill the numbers in"),
      .option(
        "--output", short: "-o", placeholder: "FILE", \.output, .path,
        help: "Write to a file, or sheets for several to a folder"),
      .flag("--force", \.overwrites, help: "Overwrite files that are there"),
      .option(
        "--variants", placeholder: "N", \.variants, .integer(in: 1...1_000),
        help: "So many sheets, each with other numbers"),
      .option(
        "--roster", placeholder: "FILE", \.roster, .path,
        help: "A sheet for every name in a CSV file"),
    ] + including(\.sheet, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let exercise = try task.exercise(
        console, command: Self.name, digits: sheet.sheetDigits)
      let sheets = try sheets(of: exercise, console)
      try write(sheets, on: console)
      warn(sheets, of: exercise, on: console)
      return .done
    } catch {
      error.report(as: .text, style: sheet.page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  private func sheets(
    of exercise: Exercise, _ console: some Console
  ) throws(Failure) -> SheetSet {
    let heading = Worksheet.Heading(title: title, isKey: isKey)
    switch (variants, roster) {
    case (nil, nil): return SheetSet(exercise, heading)
    case (let count?, nil):
      return try SheetSet(exercise, heading, variants: count, seed: UInt64(task.seed))
    case (nil, let path?):
      let students = try Roster(at: path, console)
      return try SheetSet(exercise, heading, students, seed: UInt64(task.seed))
    case (_?, _?):
      throw .usage(
        message: "`--variants` and `--roster` both say how many sheets there are",
        help: "leave one of the two out")
    }
  }

  private func write(_ sheets: SheetSet, on console: some Console) throws(Failure) {
    let style = sheet.page.style(console)
    guard let output else {
      var stream = ConsoleOutput(console)
      for (index, entry) in sheets.entries.enumerated() {
        // A line across the page; a page of its own where the sheets are printed.
        if index > 0 { stream.write("\n---\n\n") }
        entry.worksheet(style).write(to: &stream)
      }
      return
    }
    let names = SheetNames(output)
    let files = sheets.entries.map { entry in
      var text = ""
      entry.worksheet(style).write(to: &text)
      return NewFile(path: names.path(entry.mark), contents: Array(text.utf8))
    }
    do throws(FileProblem) {
      if sheets.isSet {
        let folders = names.folder.map { [$0] } ?? []
        try console.createFiles(files, makingFolders: folders, overwrite: overwrites)
      } else {
        try console.createFile(output, contents: files[0].contents, overwrite: overwrites)
      }
    } catch {
      throw .file(error)
    }
  }

  /// Tells on standard error where wrong methods land on right numbers.
  private func warn(_ sheets: SheetSet, of exercise: Exercise, on console: some Console) {
    let poor = sheets.poorCount
    guard poor > 0 else { return }
    let style = sheet.page.errorStyle(console)
    let line = task.question.line(
      LintCommand.name, exercise.task.program, at: exercise.pointText,
      sheets.isSet ? [] : ["--suggest"])
    let warning = SheetWarning(poor: poor, of: sheets.isSet ? sheets.entries.count : nil)
    console.writeError(warning.text(command: line, style: style))
  }
}

extension Exercise {
  /// The point as `--at` takes it.
  var pointText: String {
    task.point.map { "\($0.name)=\($0.number.shortest)" }.joined(separator: ",")
  }
}

extension Roster {
  /// The roster in the file at `path`.
  init(at path: String, _ console: some Console) throws(Failure) {
    let text: String
    do throws(FileProblem) {
      text = try console.readSheet(path).text
    } catch {
      throw .file(error)
    }
    do throws(RosterProblem) {
      try self.init(reading: text)
    } catch {
      throw .roster(error, file: path)
    }
  }
}
