// What may stand behind a value in an expression: operators, conditions, methods and commas.

internal import Gates

extension StagedParser {
  private static let binaries: [String: (StagedStep.Kind, Int, swapped: Bool)] = [
    "+": (.gate(.add), 6, false), "-": (.gate(.subtract), 6, false),
    "*": (.gate(.multiply), 7, false), "/": (.gate(.divide), 7, false),
    ">": (.greater, 5, false), "<": (.greater, 5, true),
    ">=": (.greaterOrEqual, 5, false), "<=": (.greaterOrEqual, 5, true),
    "==": (.equal, 5, false), "!=": (.notEqual, 5, false),
    "and": (.and, 3, false), "or": (.or, 2, false),
  ]

  /// Whether a factor stands right behind a number, as in `2x`.
  private func isFactor(_ token: StagedToken) -> Bool {
    guard place > tokens.startIndex, case .number = tokens[place - 1].kind,
      tokens[place - 1].end == token.start
    else { return false }
    // 1/2x and x^2y can be read in two ways.
    guard case .binary(let kind, _)? = stack.last?.pending else { return true }
    return kind != .gate(.divide) && kind != .gate(.power)
  }

  /// - Returns: Whether another operand follows.
  mutating func readOperator(
    _ scope: inout some StagedScope
  ) throws(StagedRefusal) -> Bool {
    while let token = peek() {
      switch token.kind {
      case .sign(")"):
        place += 1
        try close(token, &scope)
      case .sign(","):
        place += 1
        try separate(token, &scope)
        return true
      case .sign("**"), .sign("^"):
        place += 1
        try push(.binary(.gate(.power), swapped: false), 9, token)
        return true
      case .superscript(let exponent):
        place += 1
        let number = try scope.add(.number(exponent), [], at: token)
        guard let base = values.popLast() else { throw refuse(.missingOperand(after: "="), token) }
        values.append(try scope.add(.gate(.power), [base, number], at: token))
      case .sign("."):
        try readMethod(token, &scope)
      case .name("if"), .name("else"):
        place += 1
        try readCondition(token, &scope)
        return true
      case .sign("?"):
        place += 1
        try reduce(to: 2, &scope)
        try open(.choice, token)
        return true
      case .sign(":"):
        place += 1
        try readAlternative(token, &scope)
        return true
      case .name where isFactor(token), .sign("(") where isFactor(token):
        try push(.binary(.gate(.multiply), swapped: false), 7, token)
        return true
      default:
        return try readBinary(token, &scope)
      }
    }
    return false
  }

  private mutating func readBinary(
    _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) -> Bool {
    let text = Self.text(token)
    guard let (kind, binding, swapped) = Self.binaries[text] else {
      switch token.kind {
      case .number, .name, .sign("("): throw refuse(.missingOperator(before: text), token)
      case .string: throw refuse(.string, token)
      case .bad(let kind): throw refuse(kind, token)
      case .sign("]"), .sign("}"): throw refuse(.bracket(text), token)
      default: throw refuse(.operatorNotRead(sign: text), token)
      }
    }
    place += 1
    try reduce(to: binding, &scope)
    // Comparisons in a row mean something else in every language.
    if binding == 5, let last = values.last, comparisons.contains(last) {
      throw refuse(.operatorNotRead(sign: text), token)
    }
    try push(.binary(kind, swapped: swapped), binding, token)
    return true
  }

  private mutating func readCondition(
    _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) {
    if token.name == "if" {
      try reduce(to: 2, &scope)
      return try open(.condition, token)
    }
    try reduce(to: 0, &scope)
    guard case .condition? = stack.last?.pending else {
      throw refuse(.unsupported(word: "else"), token)
    }
    stack.removeLast()
    depth -= 1
    try push(.otherwise, 1, token)
  }

  private mutating func readAlternative(
    _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) {
    try reduce(to: 0, &scope)
    guard case .choice? = stack.last?.pending else {
      throw refuse(.operatorNotRead(sign: ":"), token)
    }
    stack.removeLast()
    depth -= 1
    try push(.alternative, 1, token)
  }

  /// `h.relu()`, `x.item()`.
  private mutating func readMethod(
    _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) {
    guard let method = peek(1)?.name else { throw refuse(.missingOperand(after: "."), token) }
    place += 2
    guard let value = values.popLast() else { throw refuse(.missingOperand(after: "="), token) }
    guard peek()?.isSign("(") == true else {
      guard ["data", "value"].contains(method) else {
        throw refuse(.attribute(name: method), token)
      }
      return values.append(value)
    }
    if method == "backward" { throw refuse(.computesGradients(name: method), token) }
    guard peek(1)?.isSign(")") == true else {
      throw refuse(.attribute(name: method), token)
    }
    place += 2
    values.append(try apply(method, [value], token, &scope))
  }

  private mutating func separate(
    _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) {
    try reduce(to: 0, &scope)
    guard case .call(let name, _)? = stack.last?.pending else { throw refuse(.list, token) }
    if let argument = peek()?.name, peek(1)?.isSign("=") == true {
      throw refuse(.keywordArgument(name: argument), token)
    }
    if peek()?.isSign(")") == true {
      throw refuse(.wrongArgumentCount(name: name, found: 1), token)
    }
  }
}
