// How operators find their operands.

internal import Gates

extension ExpressionParser {
  /// An operator between two operands.
  mutating func push(_ kind: Operator.Kind, _ token: Token) throws(Refusal) {
    if kind == .power { remarkIndexLikePower(token) }
    let operation = Operator(kind: kind, range: token.range)
    try reduce(before: operation, token)
    operators.append(operation)
    expectsOperand = true
  }

  /// Digits above the line: a power that is complete at once, unless a power follows.
  mutating func pushSuperscript(_ value: Double, _ token: Token) throws(Refusal) {
    remarkIndexLikePower(token)
    try push(.superscript, token)
    push(.number(value), at: token.range)
  }

  /// Two operands side by side are a product.
  mutating func multiply(by token: Token) throws(Refusal) {
    let product = Operator(
      kind: .multiply, range: SourceRange(token.range.start, token.range.start))
    // What binds more tightly comes first: the factor may belong to a divisor.
    try reduce(downTo: product.precedence, because: token)
    if let division = operators.last, division.kind == .divide {
      throw ambiguous(division, token, Problem.ambiguousDivision)
    }
    try reduce(before: product, token)
    operators.append(product)
    expectsOperand = true
    if case .open(let bracket) = token.kind {
      let isBehindName = previous?.kind == .name && !token.isSpaced
      return open(bracket, at: token, .grouping(behindName: isBehindName))
    }
    switch token.kind {
    case .name: try readName(token)
    case .root: operators.append(Operator(kind: .root, range: token.range))
    default: try openBar(token)
    }
  }

  /// Applies what binds more tightly than `operation`, which stands at `token`.
  private mutating func reduce(before operation: Operator, _ token: Token) throws(Refusal) {
    // Powers reach to the right: 2^3^2 is 2^(3^2).
    let limit = operation.precedence == 4 ? 4 : operation.precedence - 1
    try reduce(downTo: limit, because: token)
  }

  /// Applies the operators on the stack that bind more tightly than `limit`.
  ///
  /// - Parameters:
  ///   - limit: How tightly the operator binds that stops them.
  ///   - token: What follows, where it could be taken for a part of their right operand.
  /// - Throws: Both readings, where there are two.
  mutating func reduce(downTo limit: Int, because token: Token? = nil) throws(Refusal) {
    while let operation = operators.last, operation.precedence > limit {
      if let token { try checkReach(of: operation, at: token) }
      applyLast()
    }
  }

  /// Applies the operator that came last.
  mutating func applyLast() { apply(operators.removeLast()) }

  /// Whether everybody would agree that the right operand of a power or a root ends before `token`.
  private func checkReach(of operation: Operator, at token: Token) throws(Refusal) {
    guard let operand = operands.last, !operand.isBracketed else { return }
    let isFactor = token.startsOperand
    let isTight = !token.isSpaced || operand.isSigned
    switch operation.kind {
    case .power where isFactor && isTight, .exponential where isFactor && isTight:
      throw ambiguous(operation, token, Problem.ambiguousPower)
    case .root where isFactor && isTight: throw ambiguous(operation, token, Problem.ambiguousRoot)
    case .root:
      guard token.kind == .power || token.isSuperscript else { return }
      throw ambiguous(operation, token, Problem.ambiguousRoot)
    default: break
    }
  }

  private mutating func apply(_ operation: Operator) {
    let right = operands.removeLast()
    if operation.isPrefix { return applyPrefix(operation, right) }
    let left = operands.removeLast()
    let range = left.range.joined(right.range)
    let node = tree.append(operation.treeKind, [left.node, right.node], at: range)
    operands.append(Operand(node: node, range: range))
  }

  private mutating func applyPrefix(_ operation: Operator, _ operand: Operand) {
    let range = operation.range.joined(operand.range)
    let isSign = operation.kind == .negate || operation.kind == .plus
    let node =
      operation.kind == .plus
      ? operand.node : tree.append(operation.treeKind, [operand.node], at: range)
    operands.append(Operand(node: node, range: range, isSigned: isSign))
  }
}

extension Operator {
  /// The node of the tree that it makes.
  fileprivate var treeKind: Tree.Kind {
    switch kind {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .negate: .negate
    case .power, .superscript: .power
    case .exponential, .exponentialSuperscript: .gate(.exp)
    case .root: .gate(.sqrt)
    case .open, .plus: preconditionFailure("brackets and plus signs make no node")
    }
  }
}

extension Token {
  var isSuperscript: Bool { if case .superscript = kind { true } else { false } }
}
