// What a name or a function of staged code stands for at the line that is being read.

internal import Expressions

extension StagedReader: StagedScope {
  func has(_ name: String) -> Bool {
    locals.last?[NameKey(name).text] != nil || numbers[Self.spelling(name)] != nil
      || isInput(name)
  }

  func isInput(_ name: String) -> Bool {
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

  mutating func read(
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
      case .expression(let value) where function.isSwift:
        var parser = StagedParser(value)
        return try parser.read(&self)
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
