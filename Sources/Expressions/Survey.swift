// A first look over a program: its statements, and how its names occur.

/// The beginning of a statement.
struct Head {
  enum Kind {
    case expression, assignment, definition
  }

  let kind: Kind
  /// The name that the statement gives or defines.
  let name: Int?
  let nameRange: SourceRange
  /// The `=`, where there is one.
  let equals: Token?
  /// The parameters of a definition.
  let parameters: [Parameter]
  /// The expression.
  var body: SourceRange

  struct Parameter {
    let name: Int
    let range: SourceRange
  }
}

/// Finds the statements of a program, and which names stand alone.
///
/// Whether `z(x + y)` is a product or a call depends on the rest of the program.
struct Survey {
  let source: SourceText
  private(set) var names: NameTable
  private(set) var heads: [Head] = []
  private var lexer: Lexer

  /// Looks over `source`; `names` are those that have a value.
  init(of source: SourceText, names: NameTable) throws(Refusal) {
    self.source = source
    self.names = names
    lexer = Lexer(source)
    while let token = try firstOfStatement() {
      heads.append(try head(token))
    }
    try countNamesOfOutput()
    registerHeads()
  }

  private mutating func firstOfStatement() throws(Refusal) -> Token? {
    while true {
      let start = lexer
      let token = try lexer.next()
      if token.kind == .end { return nil }
      if token.kind == .separator { continue }
      lexer = start
      return token
    }
  }

  private mutating func head(_ first: Token) throws(Refusal) -> Head {
    if first.kind == .name {
      var ahead = lexer
      _ = try ahead.next()
      let second = try ahead.next()
      if second.kind == .equals { return try assignment(first, second, ahead) }
      if second.kind == .open(.round), let head = try definition(first, ahead) { return head }
    }
    let body = try skipBody(from: first.range.start, counting: true)
    return Head(
      kind: .expression, name: nil, nameRange: body, equals: nil, parameters: [], body: body)
  }

  private mutating func assignment(
    _ name: Token, _ equals: Token, _ behind: Lexer
  ) throws(Refusal) -> Head {
    let number = names.number(at: name.range, in: source)
    lexer = behind
    let body = try skipBody(from: equals.range.end, counting: true)
    return Head(
      kind: .assignment, name: number, nameRange: name.range, equals: equals, parameters: [],
      body: body)
  }

  /// A definition, if names, commas, a bracket and `=` follow.
  private mutating func definition(_ name: Token, _ opened: Lexer) throws(Refusal) -> Head? {
    var ahead = opened
    guard let parameters = try parameters(&ahead) else { return nil }
    let equals = try ahead.next()
    guard equals.kind == .equals else { return nil }
    let number = names.number(at: name.range, in: source)
    let list = parameters.map {
      Head.Parameter(name: names.number(at: $0.range, in: source), range: $0.range)
    }
    lexer = ahead
    // Names in a gate are its own; only those of the output belong to the program.
    let body = try skipBody(from: equals.range.end, counting: false)
    return Head(
      kind: .definition, name: number, nameRange: name.range, equals: equals, parameters: list,
      body: body)
  }

  /// Names with commas between them, up to the closing bracket; nil where something else stands.
  private func parameters(_ ahead: inout Lexer) throws(Refusal) -> [Token]? {
    var parameters: [Token] = []
    var token = try ahead.next()
    while token.kind == .name {
      parameters.append(token)
      token = try ahead.next()
      guard token.kind == .comma else { break }
      token = try ahead.next()
      guard token.kind == .name else { return nil }
    }
    return token.kind == .close(.round) ? parameters : nil
  }

  private mutating func skipBody(
    from start: Int32, counting: Bool
  ) throws(Refusal) -> SourceRange {
    var previous: Token?
    var end = start
    while true {
      let token = try lexer.next()
      if token.kind == .equals, !lexer.isInBrackets {
        throw Refusal(.strayEquals, at: token.range)
      }
      if counting, let previous { count(previous, before: token) }
      if token.kind == .separator || token.kind == .end { return SourceRange(start, end) }
      // What stands behind a point is a function.
      previous = token.kind == .name && previous?.kind != .dot ? token : nil
      if token.kind == .dot { previous = token }
      end = token.range.end
    }
  }

  private mutating func count(_ token: Token, before next: Token) {
    guard token.kind == .name, next.kind != .dot else { return }
    let number = names.number(at: token.range, in: source)
    if !next.isOpen { names[number].standsAlone = true }
  }

  private mutating func countNamesOfOutput() throws(Refusal) {
    guard let last = heads.last, last.kind == .definition else { return }
    for parameter in last.parameters { names[parameter.name].standsAlone = true }
    lexer = Lexer(source, in: last.body)
    _ = try skipBody(from: last.body.start, counting: true)
  }

  private mutating func registerHeads() {
    for (index, head) in heads.enumerated() {
      guard let name = head.name else { continue }
      names[name].givenAt = names[name].givenAt ?? head.nameRange
      if head.kind == .assignment {
        names[name].assignment = names[name].assignment ?? Int32(index)
      } else {
        names[name].definer = names[name].definer ?? Int32(index)
      }
    }
  }
}
