// Reads staged code statement by statement into steps; one bad line does not stop the others.

internal import Expressions
internal import Gates

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
  }

  private(set) var code = StagedCode()
  private let given: Given
  private var functions: [String: Function] = [:]
  /// Names inside functions that are being worked out, the innermost last.
  private var locals: [[String: Int32]] = []
  private var mainFunction: String?
  private var parameters: Set<String> = []
  private var statement = 0
  /// The variables by the spelling of their name.
  private var numbers: [String: Int] = [:]
  private var known: Set<String> = []
  private var hasBackward: Bool { code.backwardStart != nil }

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
      if let number, case .number(let value) = code.steps[Int(number)].kind {
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

  // MARK: - Statements

  private mutating func read(_ tokens: ArraySlice<StagedToken>) {
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

  private mutating func setUnknown(_ name: String) {
    code.steps.append(StagedStep(kind: .unknown, statement: statement))
    let step = Int32(code.steps.count - 1)
    let variable = variable(name)
    append(variable, step: step, right: step, .set)
  }

  private mutating func set(
    _ name: String, _ operation: StagedCode.Assignment, to right: Int32
  ) {
    let number = variable(name)
    let isGradient = code.variables[number].role != .value
    let isPart = StagedRole.isPart(name) { known.contains($0) }
    if isGradient || isPart, !hasBackward { code.backwardStart = statement }
    if !isGradient, operation == .set, !hasBackward, declares(name, right) { return }
    var step = right
    if operation != .set {
      let gate: Gate =
        switch operation {
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        default: .add
        }
      let before = code.variables[number].versions.last?.step ?? zero()
      code.steps.append(
        StagedStep(kind: .gate(gate), first: before, second: right, statement: statement))
      step = Int32(code.steps.count - 1)
    }
    code.steps.append(StagedStep(kind: .copy, first: step, statement: statement))
    append(number, step: Int32(code.steps.count - 1), right: right, operation)
  }

  private mutating func zero() -> Int32 {
    code.steps.append(StagedStep(kind: .number(0), statement: statement))
    return Int32(code.steps.count - 1)
  }

  private mutating func append(
    _ number: Int, step: Int32, right: Int32, _ operation: StagedCode.Assignment
  ) {
    let version = code.variables[number].versions.count
    code.variables[number].versions.append(
      StagedCode.Version(step: step, right: right, statement: statement, assignment: operation))
    code.statements[statement].targets.append((number, version))
    guard code.variables[number].role == .value else { return }
    known.insert(code.variables[number].key)
    if !hasBackward { code.forwardOrder.append((number, version)) }
  }

  /// The number of the variable with this name; a new one where there is none.
  private mutating func variable(_ name: String) -> Int {
    let spelling = Self.spelling(name)
    if let number = numbers[spelling] { return number }
    let role = StagedRole(name) { known.contains($0) }
    code.variables.append(
      StagedCode.Variable(name: name, key: NameKey(name).text, role: role))
    numbers[spelling] = code.variables.count - 1
    return code.variables.count - 1
  }

  private static func spelling(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: ".")) || name.utf8.contains(UInt8(ascii: "/"))
      ? name : NameKey(name).text
  }

  // MARK: - Inputs

  /// `x = 3` is an input, unless the task has no such input.
  private mutating func declares(_ name: String, _ right: Int32) -> Bool {
    guard let value = literal(right) else { return false }
    let key = NameKey(name).text
    let isGiven = given.point.contains { NameKey($0.name).text == key } || parameters.contains(key)
    guard code.variables[variable(name)].versions.isEmpty else { return false }
    guard isGiven || !given.isComplete else { return false }
    declareInput(name, value)
    return true
  }

  /// The value of a step that is a number, with a sign or as a fraction of two.
  private func literal(_ step: Int32) -> Double? {
    let at = code.steps[Int(step)]
    switch at.kind {
    case .number(let value): return value
    case .gate(.negate):
      guard case .number(let value) = code.steps[Int(at.first)].kind else { return nil }
      return -value
    case .gate(.divide):
      guard case .number(let a) = code.steps[Int(at.first)].kind,
        case .number(let b) = code.steps[Int(at.second)].kind, (a / b).isFinite
      else { return nil }
      return a / b
    default: return nil
    }
  }

  @discardableResult
  private mutating func declareInput(_ name: String, _ value: Double?) -> Int32 {
    let number = variable(name)
    let key = code.variables[number].key
    let own = given.point.first { NameKey($0.name).text == key }
    code.steps.append(StagedStep(kind: .input(code.inputs.count), statement: statement))
    let isMoved = !given.isComplete || own != nil || parameters.contains(key)
    code.inputs.append(
      StagedCode.Input(name: name, key: key, value: value ?? own?.value, isMoved: isMoved))
    let step = Int32(code.steps.count - 1)
    append(number, step: step, right: step, .set)
    return step
  }
}

// MARK: - Scope

extension StagedReader: StagedScope {
  func has(_ name: String) -> Bool {
    locals.last?[NameKey(name).text] != nil || numbers[Self.spelling(name)] != nil
      || isInput(name)
  }

  private func isInput(_ name: String) -> Bool {
    let key = NameKey(name).text
    return parameters.contains(key) || given.point.contains { NameKey($0.name).text == key }
  }

  mutating func step(named name: String, at token: StagedToken) throws(StagedRefusal) -> Int32 {
    if let local = locals.last?[NameKey(name).text] { return local }
    if let number = numbers[Self.spelling(name)] {
      let variable = code.variables[number]
      if variable.role == .value, let last = variable.versions.last { return last.step }
      if variable.role != .value { return try read(number, at: token) }
    }
    if isInput(name) { return declareInput(name, nil) }
    let role = StagedRole(name) { known.contains($0) }
    if role != .value {
      // A gradient that has no value yet is known all the same, so that the line can be judged.
      let number = variable(name)
      return try read(number, at: token)
    }
    let names = code.variables.map(\.name) + given.point.map(\.name)
    throw StagedRefusal(
      kind: .undefinedName(name: name, suggestion: nearest(to: name, in: names)), token: token)
  }

  private mutating func read(
    _ number: Int, at token: StagedToken
  ) throws(StagedRefusal) -> Int32 {
    let versions = code.variables[number].versions
    let kind = StagedStep.Kind.read(variable: number, version: versions.count)
    return try add(kind, versions.last.map { [$0.step] } ?? [], at: token)
  }

  mutating func add(
    _ kind: StagedStep.Kind, _ operands: [Int32], at token: StagedToken
  ) throws(StagedRefusal) -> Int32 {
    guard code.steps.count < StagedCode.mostSteps else {
      throw StagedRefusal(kind: .tooManySteps(limit: StagedCode.mostSteps), token: token)
    }
    var step = StagedStep(kind: kind, statement: statement)
    if let first = operands.first { step.first = first }
    if operands.count > 1 { step.second = operands[1] }
    if operands.count > 2 { step.third = operands[2] }
    code.steps.append(step)
    return Int32(code.steps.count - 1)
  }

  /// Works out a function of the student's own, line by line.
  ///
  /// Recursion is safe: such functions call each other only so deep.
  mutating func call(
    _ name: String, _ arguments: [Int32], at token: StagedToken
  ) throws(StagedRefusal) -> Int32? {
    guard name != mainFunction, let function = functions[name] else { return nil }
    guard arguments.count == function.parameters.count else {
      throw StagedRefusal(
        kind: .wrongArgumentCount(name: name, found: arguments.count), token: token)
    }
    guard locals.count < Self.deepestCalls else {
      throw StagedRefusal(kind: .tooDeep(limit: Self.deepestCalls), token: token)
    }
    var names: [String: Int32] = [:]
    for (parameter, argument) in zip(function.parameters, arguments) {
      names[NameKey(parameter).text] = argument
    }
    locals.append(names)
    defer { if !locals.isEmpty { locals.removeLast() } }
    let problem = StagedRefusal(kind: .functionNotSimple(name: name), token: token)
    for line in function.body {
      switch StagedAssignment(line) {
      case .ignored: continue
      case .returned(let values):
        guard values.count == 1, let value = values.first else { throw problem }
        var parser = StagedParser(value)
        return try parser.read(&self)
      case .assignment(let targets, .set, let values):
        guard targets.count == 1, targets[0].count == 1, values.count == 1 else { throw problem }
        var parser = StagedParser(values[0])
        let step = try parser.read(&self)
        locals[locals.count - 1][NameKey(targets[0][0]).text] = step
      default: throw problem
      }
    }
    throw problem
  }
}
