// Names in an expression: inputs, nodes, calls of gates, and what pasted code puts before them.

internal import Gates

extension ExpressionParser {
  /// Reads the name `token`, and the bracket behind it if it is a call.
  mutating func readName(_ token: Token) throws(Refusal) {
    var name = token
    var isFromModule = false
    if isDotted, let last = try skipModulePrefix(token) {
      name = last
      isFromModule = true
    }
    let next = try lexer.peek()
    let start = token.range.joined(name.range)
    if next.isOpen, ModulePrefix.wrappers.contains(source[name.range].lowercased()),
      isFromModule || !isKnown(name)
    {
      throw Refusal(.wrappedNumber(name: source[start]), at: start)
    }
    let number = scope.names.number(at: name.range, in: source)
    let reference = try scope.reference(
      to: number, at: name.range, isCalled: next.isOpen, isSpaced: next.isSpaced)
    if isFromModule, case .symbol(let symbol) = reference { try checkConstant(symbol, start) }
    try read(reference, number, at: start, next)
  }

  private mutating func read(
    _ reference: Scope.Reference, _ number: Int, at range: SourceRange, _ next: Token
  ) throws(Refusal) {
    switch reference {
    case .symbol(let symbol): push(.name(symbol), at: range)
    case .base(let symbol): try readBase(symbol, at: range, next)
    case .gate: try readGate(number, at: range, next)
    case .definition(let definition):
      try readCall(.definition(definition, name: number), number, at: range, next)
    case .brokenDefinition: try readCall(.unknown, number, at: range, next)
    case .unknownFunction:
      refuseFunction(number, at: range)
      try readCall(.unknown, number, at: range, next)
    }
  }

  /// e alone is a number; e with a power is the exp gate.
  private mutating func readBase(
    _ symbol: Int32, at range: SourceRange, _ next: Token
  ) throws(Refusal) {
    switch next.kind {
    case .power:
      let sign = try take()
      operators.append(Operator(kind: .exponential, range: range.joined(sign.range)))
      expectsOperand = true
    case .superscript(let value):
      _ = try take()
      operators.append(Operator(kind: .exponentialSuperscript, range: range))
      push(.number(value), at: next.range)
    default: push(.name(symbol), at: range)
    }
  }

  private mutating func readGate(
    _ number: Int, at range: SourceRange, _ next: Token
  ) throws(Refusal) {
    if next.kind == .power || next.isSuperscript {
      throw poweredFunction(number, at: range, next)
    }
    if scope.names[number].key == "log" { remark(.logIsNatural, at: range) }
    try readCall(.gate(number), number, at: range, next)
  }

  private mutating func readCall(
    _ purpose: Group.Purpose, _ number: Int, at range: SourceRange, _ next: Token
  ) throws(Refusal) {
    guard case .open(let bracket) = next.kind else {
      throw bracketsMissing(number, at: range, next)
    }
    open(call: purpose, from: range, bracket: bracket, at: try take())
  }

  private func bracketsMissing(_ number: Int, at range: SourceRange, _ next: Token) -> Refusal {
    let name = source[range]
    guard scope.names[number].spelling != nil else {
      return Refusal(.definitionNotCalled(name: name), at: range)
    }
    var isArgument = next.kind == .name
    if case .number = next.kind { isArgument = true }
    let argument = isArgument ? source[next.range] : nil
    return Refusal(.gateNeedsBrackets(name: name, argument: argument), at: range)
  }

  private func poweredFunction(_ number: Int, at range: SourceRange, _ next: Token) -> Refusal {
    var ahead = lexer
    _ = try? ahead.next()
    var end = next.range
    if next.kind == .power, let exponent = try? ahead.next() { end = exponent.range }
    let power = next.range.joined(end)
    return Refusal(
      .poweredFunction(name: source[range], power: source[power]), at: range.joined(power))
  }

  /// Whether the name means something in this program.
  private func isKnown(_ name: Token) -> Bool {
    guard let number = scope.names.known(NameKey(source[name.range]).text) else { return false }
    let facts = scope.names[number]
    return facts.symbol != nil || facts.definer != nil || facts.isGiven || facts.standsAlone
  }
}

extension ExpressionParser {
  /// Whether a point and a letter follow directly.
  private var isDotted: Bool {
    let letter = lexer.byte(1)
    return lexer.byte() == 0x2E && (letter >= 0x80 || Unicode.Scalar(letter).startsName)
  }

  /// Reads over `torch.` and its like, if it stands here.
  ///
  /// - Returns: The name behind it; nil if the first name means itself, as in `x.relu()`.
  private mutating func skipModulePrefix(_ first: Token) throws(Refusal) -> Token? {
    var words = [source[first.range]]
    var ahead = lexer
    var found: (lexer: Lexer, name: Token)?
    while words.count <= ModulePrefix.longest {
      let dot = try ahead.next()
      let name = try ahead.next()
      guard dot.kind == .dot, name.kind == .name, !name.isSpaced else { break }
      if ModulePrefix.all.contains(words), try !isMethod(ahead) { found = (ahead, name) }
      words.append(source[name.range])
      guard ahead.byte() == 0x2E else { break }
    }
    guard let found else { return nil }
    skip(to: found.lexer, behind: found.name)
    return found.name
  }

  /// Whether empty brackets follow, so that what stands before the point is the argument.
  private func isMethod(_ behind: Lexer) throws(Refusal) -> Bool {
    var ahead = behind
    guard try ahead.next().isOpen else { return false }
    if case .close = try ahead.next().kind { return true }
    return false
  }

  /// Libraries have no inputs: `np.x` is neither π nor e.
  private func checkConstant(_ symbol: Int32, _ range: SourceRange) throws(Refusal) {
    if case .constant = scope.symbols[Int(symbol)].meaning { return }
    throw Refusal(.attribute(name: source[range]), at: range)
  }

  /// `u.relu()`: a call whose first argument stands before the point.
  mutating func readMethod(_ dot: Token) throws(Refusal) {
    if operators.last?.isSuperscript == true { applyLast() }
    let name = try take()
    guard name.kind == .name else { throw Refusal(.attribute(name: "."), at: dot.range) }
    let next = try lexer.peek()
    let range = dot.range.joined(name.range)
    guard case .open(let bracket) = next.kind else {
      throw Refusal(.attribute(name: source[range]), at: range)
    }
    let number = scope.names.number(at: name.range, in: source)
    let purpose = try method(number, at: name.range)
    let start = operands[operands.count - 1].range
    let opening = try take()
    open(call: purpose, from: start, bracket: bracket, at: opening, arguments: 1)
  }

  private mutating func method(
    _ number: Int, at range: SourceRange
  ) throws(Refusal) -> Group.Purpose {
    let facts = scope.names[number]
    if facts.spelling != nil { return .gate(number) }
    if let definition = facts.definition { return .definition(definition, name: number) }
    refuseFunction(number, at: range)
    return .unknown
  }

  /// Notes an unknown function and goes on, so that all of them are told at once.
  private mutating func refuseFunction(_ number: Int, at range: SourceRange) {
    guard refusals.count < ProblemList.limit else { return }
    let suggestion = scope.suggestion(for: scope.names.name(number))
    refusals.append(
      Refusal(.unknownFunction(name: source[range], suggestion: suggestion), at: range))
  }
}
