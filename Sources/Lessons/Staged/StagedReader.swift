// Reads staged code statement by statement; one bad line does not stop the others.

internal import Expressions

/// Reads staged code.
struct StagedReader {
  /// What is known besides the code.
  struct Given {
    /// The names and values of the inputs of the task, or of a point.
    var point: [(name: String, value: Double?)] = []
    /// Whether these are all inputs there are; other constants of the code are constants.
    var isComplete = false
    /// The name of the output of the task.
    var output: String?
  }

  /// A function of the student's own: its parameters and the lines of its body.
  struct Function {
    let name: String
    let parameters: [String]
    let defaults: [ArraySlice<StagedToken>?]
    var body: [ArraySlice<StagedToken>]
    let token: StagedToken
    /// Whether its last expression is its value.
    var isSwift = false
  }

  var code = StagedCode()
  let given: Given
  var functions: [String: Function] = [:]
  /// Names inside functions that are being worked out, the innermost last.
  var locals: [[String: Int32]] = []
  var mainFunction: String?
  var parameters: Set<String> = []
  var statement = 0
  /// The variables by the spelling of their name.
  var numbers: [String: Int] = [:]
  var known: Set<String> = []
  var hasBackward: Bool { code.backwardStart != nil }

  /// How deep functions of the student's own may call each other.
  static let deepestCalls = 8

  init(_ given: Given) { self.given = given }

  /// Reads all of `source`.
  mutating func read(_ source: SourceText, firstLine: Int) {
    guard source.bytes.count <= StagedLexer.longestText else {
      return note(.textTooLong(limit: StagedLexer.longestText), line: firstLine, column: 1)
    }
    let lines = source.bytes.count { $0 == 0x0A } + 1
    guard lines <= StagedLexer.mostLines else {
      return note(.tooManyLines(limit: StagedLexer.mostLines), line: firstLine, column: 1)
    }
    var lexer = StagedLexer(source, firstLine: firstLine)
    lexer.read()
    let blocks = StagedBlocks(lexer.tokens)
    functions = blocks.functions
    mainFunction = blocks.main
    for problem in blocks.problems { note(problem.kind, problem.token) }
    if let main = mainFunction.flatMap({ functions[$0] }) { declareParameters(of: main) }
    for tokens in blocks.statements where !isFull { read(tokens) }
    if code.statements.isEmpty, code.problems.isEmpty { note(.empty, line: firstLine, column: 1) }
  }

  /// Whether reading on would only tell the same again.
  private var isFull: Bool {
    code.problems.count >= 50 || code.steps.count >= StagedCode.mostSteps
  }

  private mutating func note(_ kind: StagedProblem.Kind, line: Int, column: Int) {
    code.problems.append(StagedProblem(kind: kind, line: line, column: column))
  }

  private mutating func note(_ kind: StagedProblem.Kind, _ token: StagedToken) {
    note(kind, line: token.line, column: token.column)
  }

  private mutating func declareParameters(of main: Function) {
    for (name, value) in zip(main.parameters, main.defaults) {
      parameters.insert(NameKey(name).text)
      guard let value, let first = value.first else { continue }
      begin(value)
      let number = attempt(first) { reader throws(StagedRefusal) in
        var parser = StagedParser(value)
        return try parser.read(&reader)
      }
      if let value = number.flatMap(literal) {
        declareInput(name, value)
      }
    }
  }

  private mutating func begin(_ tokens: ArraySlice<StagedToken>) {
    guard let first = tokens.first, let last = tokens.last else { return }
    statement = code.statements.count
    code.statements.append(
      StagedCode.Statement(line: first.line, column: first.column, bytes: first.start..<last.end))
  }

  private mutating func attempt<T>(
    _ token: StagedToken, _ body: (inout StagedReader) throws(StagedRefusal) -> T
  ) -> T? {
    do throws(StagedRefusal) {
      return try body(&self)
    } catch {
      note(error.kind, error.token)
      locals = []
      code.statements[statement].isBroken = true
      return nil
    }
  }

  mutating func read(_ tokens: ArraySlice<StagedToken>) {
    let split = StagedAssignment(tokens)
    guard let first = tokens.first else { return }
    switch split {
    case .ignored: return
    case .refused(let kind, let token): note(kind, token)
    case .returned(let values): readReturn(values)
    case .expression(let expression):
      guard expression.first?.name != mainFunction || mainFunction == nil else { return }
      begin(tokens)
      _ = attempt(first) { reader throws(StagedRefusal) in
        var parser = StagedParser(expression)
        return try parser.read(&reader)
      }
    case .assignment(let targets, let operation, let values):
      // The call of the function whose body is read already says nothing more.
      if let main = mainFunction, values.first?.first?.name == main { return }
      begin(tokens)
      assign(targets, operation, values, first)
    }
  }

  private mutating func readReturn(_ values: [ArraySlice<StagedToken>]) {
    guard let first = values.first, first.count == 1, let name = first.first?.name else { return }
    code.returned = name
  }

  private mutating func assign(
    _ targets: [[String]], _ operation: StagedCode.Assignment,
    _ values: [ArraySlice<StagedToken>], _ token: StagedToken
  ) {
    let names = targets.flatMap { $0 }
    let rights = attempt(token) { reader throws(StagedRefusal) in
      var rights: [Int32] = []
      for value in values {
        var parser = StagedParser(value)
        rights.append(try parser.read(&reader))
      }
      return rights
    }
    for target in targets {
      let expanded = Self.expanded(target, count: values.count)
      guard expanded.count == values.count || rights == nil else {
        code.statements[statement].isBroken = true
        note(.tupleCount(names: target.count, values: values.count), token)
        continue
      }
      for (index, name) in expanded.enumerated() {
        if let rights {
          set(name, operation, to: rights[index])
        } else {
          setUnknown(name)
        }
      }
    }
    if names.isEmpty { note(.badTarget, token) }
  }

  /// One name for several values is a list, whose entries have names of their own.
  private static func expanded(_ names: [String], count: Int) -> [String] {
    guard names.count == 1, count > 1 else { return names }
    return (0..<count).map { "\(names[0])[\($0)]" }
  }
}
