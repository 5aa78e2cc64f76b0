// The block of a question: its kind, what is asked, and the task that everything is computed from.

internal import Expressions
internal import Graphs

/// What stands in the block of a question.
struct QuestionBlock {
  /// The keys that a question has and a worksheet has not.
  enum Key: String, CaseIterable {
    case question, ask, name
  }

  /// The kind of the question.
  let kind: QuestionKind
  /// The name of the question, where the exercise has several of its kind.
  let name: String?
  /// What is asked: the parts between the commas.
  let asked: [String]
  /// The task as it stands in the block.
  let task: Task
  /// The lines of the block.
  let text: String
  private let taskBlock: TaskBlock
  private let askLine: Int?

  /// Whether the text of a block is that of a question.
  static func isQuestion(_ text: String) -> Bool {
    let first = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
    return first.flatMap(Self.entry)?.key == .question
  }

  /// Reads the text of a block.
  init(_ text: String) throws(TaskProblem) {
    var found: [Key: (value: String, line: Int)] = [:]
    var rest: [String] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard let entry = Self.entry(line) else {
        rest.append(String(line))
        continue
      }
      guard found.updateValue((entry.value, number), forKey: entry.key) == nil else {
        throw TaskProblem(
          .question(.repeatedKey(entry.key.rawValue)), line: number, column: 1)
      }
      // The first line of a worksheet's block says its format; all others keep their numbers.
      rest.append(entry.key == .question ? "format: \(Task.format)" : "")
    }
    let word = found[.question]?.value ?? ""
    guard let kind = QuestionKind(rawValue: word) else {
      let suggestion = nearest(to: word, in: QuestionKind.allCases.map(\.rawValue))
      throw TaskProblem(
        .question(.unknownKind(String(word.prefix(80)), suggestion: suggestion)),
        line: found[.question]?.line ?? 1, column: 1)
    }
    self.kind = kind
    self.text = text
    name = found[.name]?.value
    asked = Self.parts(found[.ask]?.value ?? "")
    askLine = found[.ask]?.line
    taskBlock = try TaskBlock(rest.joined(separator: "\n"))
    task = try Task(taskBlock)
  }

  private static func entry(_ line: Substring) -> (key: Key, value: String)? {
    guard let colon = line.firstIndex(of: ":"),
      let key = Key(rawValue: trimmed(line[..<colon]).lowercased())
    else { return nil }
    return (key, trimmed(line[line.index(after: colon)...]))
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text).drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
  }

  /// A problem with what is asked, at its line.
  func askProblem(_ fact: QuestionFact) -> TaskProblem {
    TaskProblem(.question(fact), line: askLine ?? 1, column: 1)
  }

  /// The program, both passes at the point, and the cells that a worksheet would ask for.
  func exercise() throws(TaskProblem) -> Exercise { try Exercise(task, in: taskBlock) }

  /// The program, where no point is needed.
  func program() throws(TaskProblem) -> Expressions.Program {
    try ExerciseReader(task: task, block: taskBlock).program()
  }

  /// The graph of the program, where no point is needed.
  func graph() throws(TaskProblem) -> Graph {
    let reader = ExerciseReader(task: task, block: taskBlock)
    return try reader.graph(of: try reader.program())
  }
}
