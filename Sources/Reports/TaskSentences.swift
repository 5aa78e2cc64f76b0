// What is wrong with the block of a worksheet, in words.

internal import Expressions
public import Lessons

extension TaskProblem {
  /// What is wrong, in one sentence without a full stop.
  var message: String {
    switch fact {
    case .noKey(let line):
      "a task has `key: value` in every line, and this is none: \(quoted(line))"
    case .unknownKey("question", _):
      "a block with `question:` belongs to an exercise, and this marks worksheets and code"
    case .unknownKey(let key, _): "a task has no key \(quoted(key))"
    case .repeated(let key): "`\(key.rawValue):` stands there twice"
    case .question(let fact): fact.message
    case .missing(.format): "a task begins with `format: \(Task.format)`"
    case .missing(let key): "a task needs a line `\(key.rawValue): …`"
    case .unknownFormat(let text):
      "this program reads `\(Task.format)`, and the task says \(quoted(text))"
    case .unusable(let key, let text): "`\(key.rawValue):` cannot be \(quoted(text))"
    case .text(_, let list): list.diagnostics.first?.problem.message ?? ""
    case .fault: "at this point a number does not exist"
    case .tooLong(let cells, let limit):
      "a sheet has at most \(limit) numbers, and this would have \(cells)"
    }
  }

  /// How to put it right.
  var help: String? {
    switch fact {
    case .unknownKey("question", _): "`backprop exercises check FILE` marks exercises"
    case .unknownKey(_, let suggestion):
      suggestion.map { "did you mean `\($0):`?" } ?? "the keys are \(Self.keys)"
    case .question(let fact): fact.help
    case .repeated: "leave one of the two lines out"
    case .unknownFormat: "a newer version of backprop may read it"
    case .unusable(let key, _): key.values.map { "it is \($0)" }
    case .text(_, let list): list.diagnostics.first?.problem.help
    case .tooLong: "take a smaller program, or larger gates"
    case .noKey, .missing, .fault: nil
    }
  }

  private static var keys: String { Task.Key.allCases.map(\.rawValue).joined(separator: ", ") }

  private func quoted(_ text: String) -> String { "`\(VisibleLine.escaped(text))`" }
}

extension Task.Key {
  /// What the value of the key can be.
  fileprivate var values: String? {
    switch self {
    case .gates: "primitive, lecture, whole or named"
    case .share: "yes or no"
    case .digits: "a whole number from 1 to 17, or exact"
    case .blank: "all, forward, backward, or a share such as 60%"
    case .seed, .given: "a whole number that is not negative"
    case .format, .program, .at, .split, .fuse, .wrt: nil
    }
  }
}

extension ErrorEntry {
  /// What is wrong with the task of a worksheet.
  ///
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - file: The file that the block stands in; nil where there is none.
  ///   - line: The line of the file in which the block begins.
  public init(_ problem: TaskProblem, file: String? = nil, line: Int = 1) {
    let position = problem.line.map { (line: $0 + line - 1, column: problem.column ?? 1) }
    let place = position.map { " in line \($0.line), column \($0.column)" } ?? ""
    let name = file.map { " of `\(VisibleLine.escaped($0))`" } ?? ""
    self.init(
      id: "task", message: "the task\(name)\(place): \(problem.message)", help: problem.help,
      position: position)
  }
}
