// The gates that a program defines, and what may be given a name.

extension ProgramReader {
  /// `sq(a, b) = (a + b)^2`: a gate of the program.
  mutating func readDefinition(_ head: Head) throws(Refusal) {
    guard let name = head.name else { return }
    try checkName(of: head, name)
    try checkParameters(of: head)
    enterGate(head)
    defer { leaveGate() }
    let nodes = try parser.read(head.body, after: head.equals)
    try refuseFreeVariables(of: name)
    let depth = parser.deepestCall + 1
    if depth > Program.deepestCalls {
      throw Refusal(.definitionsTooDeep(limit: Program.deepestCalls), at: head.nameRange)
    }
    parser.depths.append(depth)
    parser.parameterCounts.append(head.parameters.count)
    parser.scope.names[name].definition = Int32(definitions.count)
    definers.append(head)
    definitions.append(
      Program.Definition(
        name: parser.scope.names.name(name), nameRange: head.nameRange,
        parameters: head.parameters.map { source[$0.range] }, nodes: nodes))
  }

  private mutating func enterGate(_ head: Head) {
    for (index, parameter) in head.parameters.enumerated() {
      parser.scope.symbols.append(
        Program.Symbol(name: source[parameter.range], meaning: .parameter(index)))
      parser.scope.parameters[parameter.name] = Int32(parser.scope.symbols.count - 1)
    }
    parser.scope.place = .gate
  }

  private mutating func leaveGate() {
    parser.scope.parameters.removeAll(keepingCapacity: true)
    parser.scope.freeVariables.removeAll(keepingCapacity: true)
    parser.scope.place = .statement
  }

  private func refuseFreeVariables(of name: Int) throws(Refusal) {
    let free = parser.scope.freeVariables
    guard let first = free.first else { return }
    var names: [String] = []
    for variable in free where names.count < 10 {
      let text = parser.scope.names.name(variable.name)
      if !names.contains(text) { names.append(text) }
    }
    throw Refusal(
      .freeVariables(definition: parser.scope.names.name(name), names: names), at: first.range,
      related: free.dropFirst().prefix(10).map(\.range))
  }

  /// A name is given once, and never to what is a gate already.
  func checkName(of head: Head, _ name: Int) throws(Refusal) {
    let facts = parser.scope.names[name]
    if facts.spelling != nil {
      throw Refusal(.gateName(name: source[head.nameRange]), at: head.nameRange)
    }
    if ModulePrefix.notANumber.contains(facts.key.lowercased()) {
      throw Refusal(.notANumber(name: source[head.nameRange]), at: head.nameRange)
    }
    let own = head.kind == .assignment ? facts.assignment : facts.definer
    if own == parser.scope.statement, facts.givenAt == head.nameRange { return }
    throw Refusal(
      .assignedTwice(name: parser.scope.names.name(name)), at: head.nameRange,
      related: facts.givenAt.map { [$0] } ?? [])
  }

  func checkParameters(of head: Head) throws(Refusal) {
    if head.parameters.isEmpty {
      throw Refusal(.noParameters(name: source[head.nameRange]), at: head.nameRange)
    }
    var seen: [Int: SourceRange] = [:]
    for parameter in head.parameters {
      if parser.scope.names[parameter.name].spelling != nil {
        throw Refusal(.gateName(name: source[parameter.range]), at: parameter.range)
      }
      if let first = seen[parameter.name] {
        throw Refusal(
          .duplicateParameter(name: source[parameter.range]), at: parameter.range,
          related: [first])
      }
      seen[parameter.name] = parameter.range
    }
  }
}
