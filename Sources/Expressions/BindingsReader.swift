// Reads one text of values, with the lexer and the parser of programs.

internal import Gates

/// Reads values such as `x=4, y=-1/3`.
struct BindingsReader {
  let source: SourceText
  private(set) var entries: [Bindings.Entry] = []
  private(set) var refusals: [Refusal] = []
  private var lexer: Lexer
  private var parser: ExpressionParser

  init(_ source: SourceText) {
    self.source = source
    lexer = Lexer(source)
    var scope = Scope(source: source, names: NameTable())
    scope.place = .value
    parser = ExpressionParser(source: source, scope: scope)
  }

  /// Reads all values, up to the first mistake.
  mutating func read() {
    do throws(Refusal) {
      guard source.bytes.count <= Program.longestText else {
        throw Refusal(.textTooLong(limit: Program.longestText), at: SourceRange(0, 0))
      }
      while try readEntry() {}
      refusals += parser.refusals
    } catch {
      refusals = parser.refusals + [error]
    }
  }

  /// - Returns: Whether there was one more.
  private mutating func readEntry() throws(Refusal) -> Bool {
    let name = try firstOfEntry()
    if name.kind == .end { return false }
    guard name.kind == .name else { throw Refusal(.bindingNeedsName, at: name.range) }
    let equals = try lexer.next()
    guard equals.kind == .equals else { throw equalsMissing(name, equals) }
    let body = try skipValue(from: equals.range.end)
    guard body.start < body.end else {
      throw Refusal(
        .bindingNeedsValue(name: source[name.range]), at: name.range.joined(equals.range))
    }
    entries.append(try entry(name, equals, body))
    return true
  }

  private mutating func firstOfEntry() throws(Refusal) -> Token {
    var token = try lexer.next()
    while token.kind == .separator || token.kind == .comma { token = try lexer.next() }
    return token
  }

  private func equalsMissing(_ name: Token, _ found: Token) -> Refusal {
    let isAlone = found.kind == .end || found.kind == .comma || found.kind == .separator
    let text = source[name.range]
    return Refusal(
      isAlone ? .bindingNeedsValue(name: text) : .bindingNeedsEquals(name: text), at: name.range)
  }

  /// Goes to the end of a value: a comma, a separator, or the next name with an `=`.
  private mutating func skipValue(from start: Int32) throws(Refusal) -> SourceRange {
    var depth = 0
    var end = start
    while true {
      let before = lexer
      let token = try lexer.next()
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .comma where depth <= 0:
        try refuseDecimalComma(behind: end, token)
        return SourceRange(start, end)
      case .separator, .end: return SourceRange(start, end)
      case .name where depth <= 0:
        if try lexer.peek().kind == .equals {
          lexer = before
          return SourceRange(start, end)
        }
      default: break
      }
      end = token.range.end
    }
  }

  /// `x=1,5`: no name can begin with a digit.
  private func refuseDecimalComma(behind end: Int32, _ comma: Token) throws(Refusal) {
    guard let next = try? lexer.peek(), case .number = next.kind, !next.isSpaced, !comma.isSpaced
    else { return }
    var start = Int(end)
    while start > 0, (48...57).contains(source.bytes[start - 1]) || source.bytes[start - 1] == 46 {
      start -= 1
    }
    let range = SourceRange(Int32(start), next.range.end)
    throw Refusal(.decimalComma(text: source[range]), at: range)
  }

  private mutating func entry(
    _ name: Token, _ equals: Token, _ body: SourceRange
  ) throws(Refusal) -> Bindings.Entry {
    let text = source[name.range]
    let key = NameKey(text)
    if Gate.called(key.text) != nil { throw Refusal(.gateName(name: text), at: name.range) }
    if ModulePrefix.notANumber.contains(key.text.lowercased()) {
      throw Refusal(.notANumber(name: text), at: name.range)
    }
    let nodes = try parser.read(body, after: equals)
    let value =
      parser.refusals.isEmpty
      ? try parser.tree.constantValue(of: nodes.upperBound - 1, parser.scope.symbols) : 0
    return Bindings.Entry(
      name: text, key: key, value: value, range: name.range, source: source)
  }
}
