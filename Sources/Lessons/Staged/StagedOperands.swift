// What may stand where an expression expects a value: numbers, names, calls and brackets.

extension StagedParser {
  mutating func readOperand(_ scope: inout some StagedScope) throws(StagedRefusal) {
    while true {
      guard let token = peek() else {
        throw refuse(.missingOperand(after: tokens.last.map(Self.text) ?? "="), tokens.last)
      }
      place += 1
      switch token.kind {
      case .sign("-"): try push(.negate, 8, token)
      case .sign("+"): continue
      case .name("not"): try push(.not, 4, token)
      case .sign("("): try open(.group, token)
      case .number(let value):
        values.append(try scope.add(.number(value), [], at: token))
        return
      case .name(let name):
        if try readName(name, token, &scope) { return }
      case .sign("√"):
        throw refuse(.operatorNotRead(sign: "√"), token)
      case .sign("["), .sign("{"): throw refuse(.list, token)
      case .string: throw refuse(.string, token)
      case .bad(let kind): throw refuse(kind, token)
      case .superscript, .newline: throw refuse(.missingOperand(after: "="), token)
      case .sign(let sign):
        throw refuse(.missingOperand(after: before(token) ?? sign), token)
      }
    }
  }

  func before(_ token: StagedToken) -> String? {
    let index = place - 2
    return index >= tokens.startIndex ? Self.text(tokens[index]) : nil
  }

  static func text(_ token: StagedToken) -> String {
    switch token.kind {
    case .name(let name): name
    case .sign(let sign): sign
    case .number(let value), .superscript(let value): "\(value)"
    case .string: "\"\""
    case .newline: "="
    case .bad: "?"
    }
  }

  /// A name, a constant of a library, or a call.
  ///
  /// - Returns: Whether the operand is complete; a call is not before its bracket closes.
  private mutating func readName(
    _ name: String, _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) -> Bool {
    if ["lambda", "await", "yield"].contains(name) {
      throw refuse(.unsupported(word: name), token)
    }
    if ["True", "False"].contains(name), !scope.has(name) {
      values.append(try scope.add(.number(name == "True" ? 1 : 0), [], at: token))
      return true
    }
    if let quotient = quotientName(name, token, scope) {
      place += 2
      values.append(try scope.step(named: quotient, at: token))
      return true
    }
    var path = [name]
    while let dot = peek(), dot.isSign("."), let next = peek(1)?.name {
      // A method of a value is read behind the value.
      if path.count == 1, scope.has(name), next != "grad" { break }
      path.append(next)
      place += 2
    }
    if peek()?.isSign("(") == true, !(path.count == 1 && scope.has(name)) {
      return try openCall(path, token)
    }
    return try readValue(path, token, &scope)
  }

  private mutating func openCall(
    _ path: [String], _ token: StagedToken
  ) throws(StagedRefusal) -> Bool {
    let function = path[path.count - 1]
    if ["backward", "grad", "gradient"].contains(function) {
      throw refuse(.computesGradients(name: function), token)
    }
    try open(.call(function, base: values.count), token)
    place += 1
    guard peek()?.isSign(")") != true else {
      throw refuse(.wrongArgumentCount(name: function, found: 0), token)
    }
    return false
  }

  private mutating func readValue(
    _ path: [String], _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) -> Bool {
    var name = path.joined(separator: ".")
    if let index = try readIndex(name) { name += index }
    if path.count > 1, !scope.has(name) {
      switch path[path.count - 1] {
      case "pi": values.append(try scope.add(.number(.pi), [], at: token))
      case "e": values.append(try scope.add(.number(Self.euler), [], at: token))
      case "grad": values.append(try scope.step(named: name, at: token))
      default: throw refuse(.attribute(name: name), token)
      }
      return true
    }
    switch name {
    case "pi" where !scope.has(name), "π" where !scope.has(name):
      values.append(try scope.add(.number(.pi), [], at: token))
    case "e" where !scope.has(name):
      values.append(try scope.add(.number(Self.euler), [], at: token))
    default: values.append(try scope.step(named: name, at: token))
    }
    return true
  }

  private static let euler = 2.718281828459045

  /// `[0]` behind a name.
  private mutating func readIndex(_ name: String) throws(StagedRefusal) -> String? {
    guard let open = peek(), open.isSign("[") else { return nil }
    guard case .number(let value)? = peek(1)?.kind, let index = Int(exactly: value), index >= 0,
      peek(2)?.isSign("]") == true
    else { throw refuse(.badIndex(name: name), open) }
    place += 3
    return "[\(index)]"
  }

  /// `df/dq`, where the code has a name like that.
  private func quotientName(
    _ name: String, _ token: StagedToken, _ scope: some StagedScope
  ) -> String? {
    guard name.first == "d", let sign = peek(), sign.isSign("/"), sign.start == token.end,
      let other = peek(1), let below = other.name, below.first == "d", other.start == sign.end
    else { return nil }
    let quotient = "\(name)/\(below)"
    return scope.has(quotient) ? quotient : nil
  }
}
