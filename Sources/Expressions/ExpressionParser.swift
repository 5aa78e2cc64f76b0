// Reads an expression by operator precedence, with stacks of its own instead of recursion.

/// Reads expressions into a tree.
///
/// An operator waits on a stack until one that binds less tightly shows where its right operand ends;
/// so nothing that can be typed is too deep.
struct ExpressionParser {
  let source: SourceText
  var scope: Scope
  var tree = Tree()
  /// What was found wrong without stopping.
  var refusals: [Refusal] = []
  var remarks: [Refusal] = []
  /// Which gates of the program were called.
  var called: Set<Int32> = []
  /// How many parameters each gate of the program has.
  var parameterCounts: [Int] = []
  /// For each gate of the program, how deep the calls in it go, itself included.
  var depths: [Int] = []
  /// The deepest call in the expression that is being read.
  var deepestCall = 0

  var lexer: Lexer
  var operators: [Operator] = []
  var operands: [Operand] = []
  var groups: [Group] = []
  /// Whether an operand must come next, rather than an operator.
  var expectsOperand = true
  /// The token before the one that is being handled.
  private(set) var previous: Token?
  /// The last token that was read.
  private var last: Token?

  init(source: SourceText, scope: Scope) {
    self.source = source
    self.scope = scope
    lexer = Lexer(source)
  }

  /// Reads the expression at `body`, which stands behind the token `before` if it is given.
  ///
  /// - Returns: Its nodes; the last is its value.
  mutating func read(_ body: SourceRange, after before: Token?) throws(Refusal) -> Range<Int32> {
    let start = Int32(tree.nodes.count)
    lexer = Lexer(source, in: body)
    previous = before
    operators.removeAll(keepingCapacity: true)
    operands.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    last = before
    deepestCall = 0
    expectsOperand = true
    while try !handle(take()) {}
    return start..<Int32(tree.nodes.count)
  }

  /// The next token.
  mutating func take() throws(Refusal) -> Token {
    let token = try lexer.next()
    last = token
    return token
  }

  /// Goes on behind `token`, which a copy of the lexer has read.
  mutating func skip(to ahead: Lexer, behind token: Token) {
    lexer = ahead
    last = token
  }

  /// - Returns: Whether the expression is at its end.
  private mutating func handle(_ token: Token) throws(Refusal) -> Bool {
    // Handling may take more tokens; the next time the last of them is the one before.
    defer { previous = last }
    return expectsOperand ? try readOperand(token) : try readOperator(token)
  }

  /// - Returns: Whether the expression is at its end.
  private mutating func readOperand(_ token: Token) throws(Refusal) -> Bool {
    switch token.kind {
    case .number(let value): push(.number(value), at: token.range)
    case .name: try readName(token)
    case .minus: operators.append(Operator(kind: .negate, range: token.range))
    case .plus: operators.append(Operator(kind: .plus, range: token.range))
    case .root: operators.append(Operator(kind: .root, range: token.range))
    case .open(let bracket): open(bracket, at: token, .grouping(behindName: false))
    case .bar: try openBar(token)
    case .close(let bracket): try closeEmpty(bracket, token)
    case .end, .separator: throw missingOperand(before: token)
    case .superscript, .times, .divide, .power, .comma, .equals, .dot:
      throw missingOperand(before: token)
    }
    if token.kind == .minus || token.kind == .plus { try refuseSignUnderRoot(token) }
    return false
  }

  /// - Returns: Whether the expression is at its end.
  private mutating func readOperator(_ token: Token) throws(Refusal) -> Bool {
    switch token.kind {
    case .plus: try push(.add, token)
    case .minus: try push(.subtract, token)
    case .times: try push(.multiply, token)
    case .divide: try push(.divide, token)
    case .power: try push(.power, token)
    case .superscript(let value): try pushSuperscript(value, token)
    case .bar where groups.last?.isBars == true: try closeBars(token)
    case .number: throw numberAfterOperand(token)
    case .name, .open, .root, .bar: try multiply(by: token)
    case .close(let bracket): try close(bracket, token)
    case .comma: try separateArguments(token)
    case .dot: try readMethod(token)
    case .equals: throw strayEquals(token)
    case .separator, .end:
      try finish()
      return true
    }
    return false
  }

  /// Adds a leaf to the tree.
  mutating func push(_ kind: Tree.Kind, at range: SourceRange) {
    operands.append(Operand(node: tree.append(kind, at: range), range: range))
    expectsOperand = false
  }

  private mutating func finish() throws(Refusal) {
    try reduce(downTo: 0)
    if let group = groups.last { throw unclosed(group) }
  }

  func unclosed(_ group: Group) -> Refusal {
    if group.isBars { return Refusal(.unclosedBar, at: group.range) }
    return Refusal(.unclosedBracket(text: source[group.range]), at: group.range)
  }

  private func refuseSignUnderRoot(_ token: Token) throws(Refusal) {
    guard operators.count > 1, operators[operators.count - 2].kind == .root,
      previous?.kind == .root
    else { return }
    throw Refusal(.rootNeedsBrackets, at: operators[operators.count - 2].range.joined(token.range))
  }
}
