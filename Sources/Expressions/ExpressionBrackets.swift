// Brackets, bars and the arguments of calls.

internal import Gates

extension ExpressionParser {
  mutating func open(_ bracket: Bracket, at token: Token, _ purpose: Group.Purpose) {
    let group = Group(
      purpose: purpose, bracket: bracket, range: token.range, start: token.range,
      base: operands.count)
    open(group)
  }

  /// Opens the bracket of a call, whose first `arguments` lie on the stack already.
  mutating func open(
    call purpose: Group.Purpose, from start: SourceRange, bracket: Bracket, at token: Token,
    arguments: Int = 0
  ) {
    let group = Group(
      purpose: purpose, bracket: bracket, range: token.range, start: start,
      base: operands.count - arguments)
    open(group)
  }

  private mutating func open(_ group: Group) {
    operators.append(Operator(kind: .open, range: group.range))
    groups.append(group)
    expectsOperand = true
  }

  mutating func openBar(_ token: Token) throws(Refusal) {
    if groups.last?.isBars == true { throw Refusal(.nestedBars, at: token.range) }
    open(.round, at: token, .bars)
  }

  mutating func closeBars(_ token: Token) throws(Refusal) {
    try reduce(downTo: 0)
    operators.removeLast()
    let group = groups.removeLast()
    let range = group.range.joined(token.range)
    let node = tree.append(.gate(.abs), [operands.removeLast().node], at: range)
    operands.append(Operand(node: node, range: range, isBracketed: true))
  }

  mutating func close(_ bracket: Bracket, _ token: Token) throws(Refusal) {
    try reduce(downTo: 0)
    let group = try matching(bracket, token)
    operators.removeLast()
    groups.removeLast()
    if group.isCall { return try finishCall(group, token) }
    let inside = operands.removeLast()
    operands.append(
      Operand(node: inside.node, range: group.range.joined(token.range), isBracketed: true))
  }

  private func matching(_ bracket: Bracket, _ token: Token) throws(Refusal) -> Group {
    guard let group = groups.last else {
      throw Refusal(.unopenedBracket(text: source[token.range]), at: token.range)
    }
    if group.isBars { throw Refusal(.unclosedBar, at: group.range) }
    guard group.bracket == bracket else {
      throw Refusal(
        .mismatchedBrackets(open: source[group.range], close: source[token.range]),
        at: token.range, related: [group.range])
    }
    return group
  }

  /// A closing bracket where an operand should be.
  mutating func closeEmpty(_ bracket: Bracket, _ token: Token) throws(Refusal) {
    guard let group = groups.last, previous?.isOpen == true else {
      if groups.isEmpty, operators.isEmpty {
        throw Refusal(.unopenedBracket(text: source[token.range]), at: token.range)
      }
      throw missingOperand(before: token)
    }
    _ = try matching(bracket, token)
    guard group.isCall else {
      throw Refusal(.emptyBrackets, at: group.range.joined(token.range))
    }
    operators.removeLast()
    groups.removeLast()
    try finishCall(group, token)
    expectsOperand = false
  }

  mutating func separateArguments(_ token: Token) throws(Refusal) {
    try refuseDecimalComma(token)
    try reduce(downTo: 0)
    guard let group = groups.last else { throw Refusal(.strayComma, at: token.range) }
    if case .grouping(let isBehindName) = group.purpose {
      throw notAList(group, token, isBehindName: isBehindName)
    }
    if group.isBars { throw Refusal(.unclosedBar, at: group.range) }
    expectsOperand = true
  }

  private func notAList(_ group: Group, _ token: Token, isBehindName: Bool) -> Refusal {
    let name = operands.dropLast().last
    guard isBehindName, let name else {
      return Refusal(.list, at: group.range.joined(token.range))
    }
    return Refusal(.notAFunction(name: source[name.range]), at: name.range)
  }

  /// `3,5` outside of a call is a number in many countries.
  private func refuseDecimalComma(_ token: Token) throws(Refusal) {
    guard groups.last?.isCall != true, let previous, case .number = previous.kind,
      let next = try? lexer.peek(), case .number = next.kind, !next.isSpaced, !token.isSpaced
    else { return }
    let range = previous.range.joined(next.range)
    throw Refusal(.decimalComma(text: source[range]), at: range)
  }

  private mutating func finishCall(_ group: Group, _ token: Token) throws(Refusal) {
    let range = group.start.joined(token.range)
    let arguments = operands[group.base...].map(\.node)
    operands.removeSubrange(group.base...)
    let node: Int32
    switch group.purpose {
    case .gate(let name): node = try call(gate: name, arguments, at: range)
    case .definition(let definition, let name):
      node = try call(definition: definition, name: name, arguments, at: range)
    // Told already; any number will do for what follows.
    default: node = tree.append(.number(0), at: range)
    }
    operands.append(Operand(node: node, range: range))
  }

  private mutating func call(
    gate name: Int, _ arguments: [Int32], at range: SourceRange
  ) throws(Refusal) -> Int32 {
    guard let spelling = scope.names[name].spelling else {
      preconditionFailure("a gate has a spelling")
    }
    try check(arguments.count, against: spelling.arguments, name, at: range)
    guard let exponent = spelling.fixedExponent else {
      return tree.append(.gate(spelling.gate), arguments, at: range)
    }
    let end = SourceRange(range.end, range.end)
    return tree.append(
      .power, arguments + [tree.append(.number(exponent), at: end)], at: range)
  }

  private mutating func call(
    definition: Int32, name: Int, _ arguments: [Int32], at range: SourceRange
  ) throws(Refusal) -> Int32 {
    let count = parameterCounts[Int(definition)]
    try check(arguments.count, against: count...count, name, at: range)
    called.insert(definition)
    deepestCall = max(deepestCall, depths[Int(definition)])
    return tree.append(.definition(definition), arguments, at: range)
  }

  private func check(
    _ count: Int, against expected: ClosedRange<Int>, _ name: Int, at range: SourceRange
  ) throws(Refusal) {
    if expected.contains(count) { return }
    throw Refusal(
      .wrongArgumentCount(name: scope.names.name(name), expected: expected, found: count),
      at: range)
  }
}
