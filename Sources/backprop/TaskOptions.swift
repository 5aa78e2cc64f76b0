// What a worksheet asks: the question, and which of its numbers are left blank.

internal import Arguments
internal import Expressions
internal import Graphs
internal import Lessons

/// A question and the blanks of its sheet.
struct TaskOptions: OptionGroup {
  var question = QuestionOptions()
  var blank = Task.Blank.all
  var given = 0
  var seed = 1

  static var parameters: [Parameter<Self>] {
    including(\.question) + [
      .option(
        "--blank", placeholder: "WHAT", \.blank,
        help: "all (as usual), forward, backward, or a share such as 60%, chosen by --seed",
        read: { word throws(InvalidValue) in
          guard let blank = Task.Blank(word) else {
            throw InvalidValue("it is all, forward, backward, or a share such as 60%")
          }
          return blank
        }),
      .option(
        "--given", placeholder: "N", \.given, .integer(in: 0...1_000_000),
        help: "Show the last N rows of the backward pass worked out"),
      .option(
        "--seed", placeholder: "N", \.seed, .integer(in: 0...Int.max),
        help: "What everything chosen at random depends on"),
    ]
  }

  /// The exercise that was asked for.
  func exercise(
    _ console: some Console, command: String, digits: Digits
  ) throws(Failure) -> Exercise {
    let asked = try question.question(console, command: command)
    let trace = Trace(asked.graph, at: asked.point, wanted: asked.wanted)
    if trace.fault != nil { throw .fault(asked.program, trace, nil, isBrief: false) }
    let task = Task(
      program: asked.program.inOneLine,
      point: zip(asked.program.inputs, asked.point).map { Task.Value($0.name, $1) },
      grouping: question.grouping, wanted: question.wantedNames, digits: digits, blank: blank,
      seed: seed, given: given)
    do throws(TaskProblem) {
      return try Exercise(task)
    } catch {
      throw .task(error, file: nil, line: 1)
    }
  }
}

extension Expressions.Program {
  /// The program in one line: as it was typed, or as it is printed where that takes several.
  var inOneLine: String {
    let typed = String(decoding: source.bytes, as: UTF8.self)
    let isOneLine = typed.unicodeScalars.allSatisfy { scalar in
      Printable.isHarmless(scalar) && scalar != "#" && scalar != "`"
    }
    guard isOneLine else { return printed().text }
    let spaces = typed.prefix { $0 == " " }.count
    return String(typed.dropFirst(spaces).reversed().drop { $0 == " " || $0 == ";" }.reversed())
  }
}
