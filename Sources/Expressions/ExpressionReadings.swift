// What could be read in two ways, with both readings written out.

extension ExpressionParser {
  /// The refusal of something that could belong to the right operand of `operation` or not.
  func ambiguous(
    _ operation: Operator, _ token: Token, _ problem: (String, String) -> Problem
  ) -> Refusal {
    let right = operands[operands.count - 1].range
    let start =
      operation.isPrefix ? operation.range.start : operands[operands.count - 2].range.start
    let next = extent(of: token)
    let gap = token.isSpaced ? " " : ""
    let left = short(source[SourceRange(start, right.start)])
    let operand = short(source[right])
    let factor = short(source[next])
    let range = SourceRange(start, next.end)
    return Refusal(
      problem("(\(left)\(operand))\(gap)\(factor)", "\(left)(\(operand)\(gap)\(factor))"),
      at: range)
  }

  /// The place of the operand or the power that begins with `token`, as far as it matters.
  private func extent(of token: Token) -> SourceRange {
    var ahead = lexer
    ahead.offset = Int(token.range.start)
    guard let first = try? ahead.next() else { return token.range }
    if first.isOpen { return extent(ofBracket: first, &ahead) }
    // An operand belongs to a root or a power, and perhaps an argument to a name.
    guard first.kind == .name || first.kind == .root || first.kind == .power,
      let next = try? ahead.next()
    else { return first.range }
    if next.isOpen { return first.range.joined(extent(ofBracket: next, &ahead)) }
    let isOperand = first.kind != .name && next.startsOperand
    return isOperand ? first.range.joined(next.range) : first.range
  }

  /// The place from `open` up to the bracket that closes it.
  private func extent(ofBracket open: Token, _ ahead: inout Lexer) -> SourceRange {
    var range = open.range
    var depth = 1
    while depth > 0, let next = try? ahead.next(), next.kind != .end, next.kind != .separator {
      if case .close = next.kind { depth -= 1 }
      if next.isOpen { depth += 1 }
      range = range.joined(next.range)
    }
    return range
  }

  /// Long texts are cut: the reading is to be seen at a glance.
  private func short(_ text: String) -> String {
    text.utf8.count <= 40 ? text : text.prefix(12) + "..." + text.suffix(12)
  }

  /// `h^(1)` is a power, and is often meant as an index.
  mutating func remarkIndexLikePower(_ token: Token) {
    guard previous?.kind == .name else { return }
    if token.isSuperscript {
      let isBracketed = source[token.range].unicodeScalars.first == "\u{207D}"
      if isBracketed { remarkPower(token.range) }
      return
    }
    var ahead = lexer
    guard let open = try? ahead.next(), open.kind == .open(.round),
      let digits = try? ahead.next(), case .number = digits.kind,
      let close = try? ahead.next(), close.kind == .close(.round)
    else { return }
    if source[digits.range].utf8.allSatisfy({ (48...57).contains($0) }) {
      remarkPower(token.range.joined(close.range))
    }
  }

  private mutating func remarkPower(_ range: SourceRange) {
    guard let previous else { return }
    remark(
      .superscriptPower(name: source[previous.range], text: source[range]),
      at: previous.range.joined(range))
  }

  /// Adds a remark, unless there is one of its kind already.
  mutating func remark(_ problem: Problem, at range: SourceRange) {
    if remarks.contains(where: { $0.problem.id == problem.id }) { return }
    remarks.append(Refusal(problem, at: range))
  }
}
