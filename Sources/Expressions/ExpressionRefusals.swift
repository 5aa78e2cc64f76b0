// Why an expression stops making sense at a token.

extension ExpressionParser {
  /// Why `token` cannot stand where a number, a name or a bracket should.
  func missingOperand(before token: Token) -> Refusal {
    if let previous, let refusal = missingOperand(behind: previous, before: token) {
      return refusal
    }
    switch token.kind {
    case .end, .separator, .close: return Refusal(.emptyProgram, at: token.range)
    case .comma: return Refusal(.strayComma, at: token.range)
    case .equals: return Refusal(.strayEquals, at: token.range)
    default: return Refusal(.missingLeftOperand(before: source[token.range]), at: token.range)
    }
  }

  private func missingOperand(behind previous: Token, before token: Token) -> Refusal? {
    switch previous.kind {
    case .open, .bar:
      let isEnd = token.kind == .end || token.kind == .separator
      if isEnd, let group = groups.last { return unclosed(group) }
      return token.kind == .comma ? Refusal(.emptyArgument, at: token.range) : nil
    case .comma: return Refusal(.emptyArgument, at: previous.range)
    default: return Refusal(.missingOperand(after: source[previous.range]), at: previous.range)
    }
  }

  /// Why a number cannot stand directly behind an operand.
  func numberAfterOperand(_ token: Token) -> Refusal {
    Refusal(.numberAfterOperand(text: source[token.range]), at: token.range)
  }

  /// Why `=` cannot stand in an expression.
  func strayEquals(_ token: Token) -> Refusal {
    if groups.last?.isCall == true, let previous, previous.kind == .name {
      return Refusal(
        .keywordArgument(name: source[previous.range]), at: previous.range.joined(token.range))
    }
    return Refusal(.strayEquals, at: token.range)
  }
}
