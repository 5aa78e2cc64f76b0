// Reads one expression of staged code with stacks of its own: nothing that is typed deepens the call stack.

internal import Gates

/// Reads an expression.
struct StagedParser {
  static let deepest = 100

  enum Pending {
    case binary(StagedStep.Kind, swapped: Bool)
    case negate, not
    case group
    case call(String, base: Int)
    /// `a if c else b`, up to the `else` and behind it.
    case condition, otherwise
    /// `c ? a : b`, up to the colon and behind it.
    case choice, alternative
  }

  struct Entry {
    let pending: Pending
    let binding: Int
    let token: StagedToken
  }

  let tokens: ArraySlice<StagedToken>
  var place: Int
  var values: [Int32] = []
  var stack: [Entry] = []
  /// How many brackets and conditions are open.
  var depth = 0
  /// Comparisons that stand in no brackets.
  var comparisons: Set<Int32> = []

  init(_ tokens: ArraySlice<StagedToken>) {
    self.tokens = tokens
    place = tokens.startIndex
  }

  func peek(_ distance: Int = 0) -> StagedToken? {
    let index = place + distance
    return index < tokens.endIndex ? tokens[index] : nil
  }

  func refuse(_ kind: StagedProblem.Kind, _ token: StagedToken?) -> StagedRefusal {
    StagedRefusal(kind: kind, token: token ?? tokens.last ?? Self.nowhere)
  }

  private static let nowhere = StagedToken(kind: .newline, line: 1, column: 1, start: 0, end: 0)

  /// Reads all tokens as one expression.
  ///
  /// - Returns: The step that holds its value.
  mutating func read(_ scope: inout some StagedScope) throws(StagedRefusal) -> Int32 {
    while true {
      try readOperand(&scope)
      guard try readOperator(&scope) else { break }
    }
    try reduce(to: 0, &scope)
    if let open = stack.last {
      let isChoice = open.token.isSign("?")
      throw refuse(isChoice ? .missingOperand(after: "?") : .bracket("("), open.token)
    }
    guard let value = values.last else { throw refuse(.missingOperand(after: "="), tokens.last) }
    return value
  }

  mutating func push(
    _ pending: Pending, _ binding: Int, _ token: StagedToken
  ) throws(StagedRefusal) {
    guard stack.count < 4 * Self.deepest else { throw refuse(.tooDeep(limit: Self.deepest), token) }
    stack.append(Entry(pending: pending, binding: binding, token: token))
  }

  mutating func open(_ pending: Pending, _ token: StagedToken) throws(StagedRefusal) {
    depth += 1
    guard depth <= Self.deepest else { throw refuse(.tooDeep(limit: Self.deepest), token) }
    try push(pending, -1, token)
  }

  mutating func close(
    _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) {
    try reduce(to: 0, &scope)
    guard let entry = stack.popLast() else { throw refuse(.bracket(")"), token) }
    depth -= 1
    switch entry.pending {
    case .group: break
    case .call(let name, let base):
      let arguments = Array(values[base...])
      values.removeSubrange(base...)
      values.append(try apply(name, arguments, entry.token, &scope))
    default: throw refuse(.bracket(")"), token)
    }
    // What is in brackets may be compared again.
    if let value = values.last { comparisons.remove(value) }
  }

  /// Applies what binds at least as tightly as `binding`; a power waits for what is on its right.
  mutating func reduce(
    to binding: Int, _ scope: inout some StagedScope
  ) throws(StagedRefusal) {
    while let entry = stack.last, entry.binding >= 0, entry.binding >= binding {
      stack.removeLast()
      try reduce(entry, &scope)
    }
  }

  mutating func reduce(
    _ entry: Entry, _ scope: inout some StagedScope
  ) throws(StagedRefusal) {
    guard let last = values.popLast() else {
      throw refuse(.missingOperand(after: "="), entry.token)
    }
    switch entry.pending {
    case .negate: values.append(try scope.add(.gate(.negate), [last], at: entry.token))
    case .not: values.append(try scope.add(.not, [last], at: entry.token))
    case .binary(let kind, let swapped):
      guard let first = values.popLast() else {
        throw refuse(.missingOperand(after: "="), entry.token)
      }
      let step = try scope.add(kind, swapped ? [last, first] : [first, last], at: entry.token)
      if entry.binding == 5 { comparisons.insert(step) }
      values.append(step)
    case .otherwise:
      guard let test = values.popLast(), let then = values.popLast() else {
        throw refuse(.missingOperand(after: "else"), entry.token)
      }
      values.append(try scope.add(.select, [test, then, last], at: entry.token))
    case .alternative:
      guard let then = values.popLast(), let test = values.popLast() else {
        throw refuse(.missingOperand(after: ":"), entry.token)
      }
      values.append(try scope.add(.select, [test, then, last], at: entry.token))
    case .group, .call, .condition, .choice: throw refuse(.bracket("("), entry.token)
    }
  }
}
