// Gives the values of staged code their names: a version for each assignment, an input for `x = 3`.

internal import Expressions
internal import Gates

extension StagedReader {
  mutating func setUnknown(_ name: String) {
    code.steps.append(StagedStep(kind: .unknown, statement: statement))
    let step = Int32(code.steps.count - 1)
    let variable = variable(name)
    append(variable, step: step, right: step, .set)
  }

  mutating func set(
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
      let before = code.variables[number].versions.last?.step ?? start(name, number)
      code.steps.append(
        StagedStep(kind: .gate(gate), first: before, second: right, statement: statement))
      step = Int32(code.steps.count - 1)
    }
    code.steps.append(StagedStep(kind: .copy, first: step, statement: statement))
    append(number, step: Int32(code.steps.count - 1), right: right, operation)
  }

  /// What a name holds before its first line adds something: the value of an input, or nothing.
  private mutating func start(_ name: String, _ number: Int) -> Int32 {
    if code.variables[number].role == .value, isInput(name) { return declareInput(name, nil) }
    let line = code.statements[statement].line
    code.remarks.append(.startsFromNothing(name: name, line: line))
    code.steps.append(StagedStep(kind: .number(0), statement: statement))
    return Int32(code.steps.count - 1)
  }

  mutating func append(
    _ number: Int, step: Int32, right: Int32, _ operation: StagedCode.Assignment,
    isTarget: Bool = true
  ) {
    let version = code.variables[number].versions.count
    code.variables[number].versions.append(
      StagedCode.Version(step: step, right: right, statement: statement, assignment: operation))
    if isTarget { code.statements[statement].targets.append((number, version)) }
    guard code.variables[number].role == .value else { return }
    known.insert(code.variables[number].key)
    if !hasBackward { code.forwardOrder.append((number, version)) }
  }

  /// The number of the variable with this name; a new one where there is none.
  mutating func variable(_ name: String) -> Int {
    let spelling = Self.spelling(name)
    if let number = numbers[spelling] { return number }
    let role = StagedRole(name) { known.contains($0) }
    code.add(StagedCode.Variable(name: name, key: NameKey(name).text, role: role))
    numbers[spelling] = code.variables.count - 1
    return code.variables.count - 1
  }

  static func spelling(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: ".")) || name.utf8.contains(UInt8(ascii: "/"))
      ? name : NameKey(name).text
  }

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
  func literal(_ step: Int32) -> Double? {
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
  mutating func declareInput(_ name: String, _ value: Double?) -> Int32 {
    let number = variable(name)
    let key = code.variables[number].key
    let own = given.point.first { NameKey($0.name).text == key }
    code.steps.append(StagedStep(kind: .input(code.inputs.count), statement: statement))
    let isMoved = !given.isComplete || own != nil || parameters.contains(key)
    code.inputs.append(
      StagedCode.Input(name: name, key: key, value: value ?? own?.value, isMoved: isMoved))
    let step = Int32(code.steps.count - 1)
    // A task's input that a line only reads is nothing that the line assigns.
    append(number, step: step, right: step, .set, isTarget: value != nil)
    return step
  }
}
