// Writing or repairing staged code.

internal import Expressions
internal import Graphs

/// Writing or repairing staged code.
struct CodeQuestion: Question {
  /// What the forward pass is called among the answers.
  static let forwardLabel = "forward pass"

  private let exercise: Exercise
  private let task: StagedTask
  /// The lines that the student is given, as far as they count.
  private let starter: [String]
  private let wanted: [Operand]

  private var trace: Trace { exercise.trace }

  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {
    exercise = try block.exercise()
    guard let code = body.code else {
      throw TaskProblem(.question(.noCode), line: 1, column: 1)
    }
    starter = code.statements
    wanted = exercise.trace.wanted
    do throws(ProblemList) {
      task = try StagedTask(exercise.program, point: exercise.trace.point)
    } catch {
      throw TaskProblem(.text(.program, error))
    }
  }

  func mark(_ body: QuestionBody) -> QuestionMarking {
    // Some starters are code that is to be repaired: only a change makes an answer of them.
    guard let code = body.code, code.statements != starter else {
      return QuestionMarking(.code, answers(nil, in: body.code))
    }
    var options = StagedOptions()
    options.firstLine = code.firstLine
    options.wanted = wanted.map(trace.graph.name(of:))
    let result = StagedChecker(task, options: options).check(SourceText(code.text))
    return QuestionMarking(.code, answers(result, in: code), code: result)
  }

  func solution(_ body: QuestionBody) -> [Int: String?] { [:] }

  func solution(_ body: QuestionBody, code: (Exercise) -> String?) -> [Int: String?] {
    guard let old = body.code, !old.lines.isEmpty, let new = code(exercise) else { return [:] }
    var edits: [Int: String?] = [:]
    for line in old.lines { edits[line.number] = .some(nil) }
    edits[old.firstLine] = new
    return edits
  }

  // MARK: - Answers

  /// One answer for every gradient, and one for the forward pass; without a result all are blank.
  private func answers(_ result: StagedResult?, in code: FencedCode?) -> [AnswerMarking] {
    let start = code.map { SheetPlace(line: $0.firstLine, column: 1) }
    let output = trace.graph.outputName
    let gradients = wanted.map { operand in
      let name = trace.graph.name(of: operand)
      let found = result?.gradients.first { NameKey($0.of) == NameKey(name) }
      let key = exercise.digits.printed(trace.gradient(of: operand) ?? 0)
      return AnswerMarking(
        "d\(output)/d\(name)", start.map { written(found, result, at: $0) },
        result.map { verdict(found, $0) } ?? .blank, key: key)
    }
    let forward = AnswerMarking(
      Self.forwardLabel, start.map { WrittenAnswer("", at: $0) },
      result.map(forwardVerdict) ?? .blank, key: exercise.task.program)
    return gradients + [forward]
  }

  /// The last line that sets the gradient.
  private func written(
    _ gradient: StagedGradient?, _ result: StagedResult?, at start: SheetPlace
  ) -> WrittenAnswer {
    let line = gradient?.name.flatMap { name in result?.lines.last { $0.names.contains(name) } }
    guard let line else { return WrittenAnswer("", at: start) }
    return WrittenAnswer(line.text, at: SheetPlace(line: line.line, column: 1))
  }

  private func verdict(_ gradient: StagedGradient?, _ result: StagedResult) -> AnswerVerdict {
    switch gradient?.verdict {
    case .right?: .right
    case .wrong?: .wrong(.code)
    case .follows?: .follows(.code)
    case .unknown?: .unreadable(.code)
    case .missing?: .blank
    case nil: result.problems.isEmpty ? .blank : .unreadable(.code)
    }
  }

  private func forwardVerdict(_ result: StagedResult) -> AnswerVerdict {
    switch result.forward {
    case .right: .right
    case .differs, .noNumber: .wrong(.code)
    case .notAsked, .unknown: result.problems.isEmpty ? .blank : .unreadable(.code)
    }
  }
}
