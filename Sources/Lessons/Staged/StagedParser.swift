// Reads one expression of staged code with stacks of its own: nothing that is typed deepens the call stack.

internal import Expressions
internal import Gates

/// What an expression means by its names, and where its steps go.
protocol StagedScope {
  /// The step that a name stands for.
  mutating func step(named name: String, at token: StagedToken) throws(StagedRefusal) -> Int32
  /// Adds a step.
  mutating func add(
    _ kind: StagedStep.Kind, _ operands: [Int32], at token: StagedToken
  ) throws(StagedRefusal) -> Int32
  /// The value of a function of the student's own; nil where there is none of this name.
  mutating func call(
    _ name: String, _ arguments: [Int32], at token: StagedToken
  ) throws(StagedRefusal) -> Int32?
  /// Whether the name has a value here.
  func has(_ name: String) -> Bool
}

/// A problem on its way up to the statement that it is in.
struct StagedRefusal: Error {
  let kind: StagedProblem.Kind
  let token: StagedToken
}

/// Reads an expression.
struct StagedParser {
  static let deepest = 100

  private enum Pending {
    case binary(StagedStep.Kind, swapped: Bool)
    case negate, not
    case group
    case call(String, base: Int)
    case condition
    case otherwise
  }

  private struct Entry {
    let pending: Pending
    let binding: Int
    let token: StagedToken
  }

  let tokens: ArraySlice<StagedToken>
  private var place: Int
  private var values: [Int32] = []
  private var stack: [Entry] = []
  /// How many brackets and conditions are open.
  private var depth = 0
  /// Comparisons that stand in no brackets.
  private var comparisons: Set<Int32> = []

  init(_ tokens: ArraySlice<StagedToken>) {
    self.tokens = tokens
    place = tokens.startIndex
  }

  private func peek(_ distance: Int = 0) -> StagedToken? {
    let index = place + distance
    return index < tokens.endIndex ? tokens[index] : nil
  }

  private func refuse(_ kind: StagedProblem.Kind, _ token: StagedToken?) -> StagedRefusal {
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
    if let open = stack.last { throw refuse(.bracket("("), open.token) }
    guard let value = values.last else { throw refuse(.missingOperand(after: "="), tokens.last) }
    return value
  }

  private mutating func push(
    _ pending: Pending, _ binding: Int, _ token: StagedToken
  ) throws(StagedRefusal) {
    guard stack.count < 4 * Self.deepest else { throw refuse(.tooDeep(limit: Self.deepest), token) }
    stack.append(Entry(pending: pending, binding: binding, token: token))
  }

  private mutating func open(_ pending: Pending, _ token: StagedToken) throws(StagedRefusal) {
    depth += 1
    guard depth <= Self.deepest else { throw refuse(.tooDeep(limit: Self.deepest), token) }
    try push(pending, -1, token)
  }

  // MARK: - Operands

  private mutating func readOperand(_ scope: inout some StagedScope) throws(StagedRefusal) {
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

  private func before(_ token: StagedToken) -> String? {
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

  // MARK: - Operators

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
  private mutating func readOperator(
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

  // MARK: - Brackets

  private mutating func close(
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

  /// Applies what binds at least as tightly as `binding`; a power waits for what is on its right.
  private mutating func reduce(
    to binding: Int, _ scope: inout some StagedScope
  ) throws(StagedRefusal) {
    while let entry = stack.last, entry.binding >= 0, entry.binding >= binding {
      stack.removeLast()
      try reduce(entry, &scope)
    }
  }

  private mutating func reduce(
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
    case .group, .call, .condition: throw refuse(.bracket("("), entry.token)
    }
  }

  // MARK: - Functions

  private func apply(
    _ name: String, _ arguments: [Int32], _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) -> Int32 {
    if let value = try scope.call(name, arguments, at: token) { return value }
    if Self.identities.contains(name) {
      guard arguments.count == 1 else { throw wrongCount(name, arguments, token) }
      return arguments[0]
    }
    if name == "where" {
      guard arguments.count == 3 else { throw wrongCount(name, arguments, token) }
      return try scope.add(.select, arguments, at: token)
    }
    if name == "heaviside" {
      guard arguments.count == 2 else { throw wrongCount(name, arguments, token) }
      let zero = try scope.add(.number(0), [], at: token)
      let isPositive = try scope.add(.greater, [arguments[0], zero], at: token)
      let isZero = try scope.add(.equal, [arguments[0], zero], at: token)
      let middle = try scope.add(.select, [isZero, arguments[1], zero], at: token)
      let one = try scope.add(.number(1), [], at: token)
      return try scope.add(.select, [isPositive, one, middle], at: token)
    }
    if let function = StagedFunction(rawValue: name) {
      guard arguments.count == 1 else { throw wrongCount(name, arguments, token) }
      return try scope.add(.special(function), arguments, at: token)
    }
    return try applyGate(name, arguments, token, &scope)
  }

  private static let identities: Set<String> = [
    "float", "float32", "float64", "double", "Double", "array", "asarray", "tensor", "Tensor",
    "Value", "Variable", "item", "copy", "detach", "clone",
  ]

  private func wrongCount(
    _ name: String, _ arguments: [Int32], _ token: StagedToken
  ) -> StagedRefusal {
    refuse(.wrongArgumentCount(name: name, found: arguments.count), token)
  }

  private func applyGate(
    _ name: String, _ arguments: [Int32], _ token: StagedToken, _ scope: inout some StagedScope
  ) throws(StagedRefusal) -> Int32 {
    guard let spelling = Gate.spelled(NameKey(name).text) ?? Gate.spelled(name) else {
      let known = Gate.spellings.map(\.name) + ["where", "log1p", "expm1", "erfc", "sign"]
      throw refuse(.unknownFunction(name: name, suggestion: nearest(to: name, in: known)), token)
    }
    guard spelling.arguments.contains(arguments.count) else {
      throw wrongCount(name, arguments, token)
    }
    if let exponent = spelling.fixedExponent {
      let number = try scope.add(.number(exponent), [], at: token)
      return try scope.add(.gate(.power), [arguments[0], number], at: token)
    }
    guard arguments.count > 2 else {
      return try scope.add(.gate(spelling.gate), arguments, at: token)
    }
    var value = arguments[0]
    for argument in arguments.dropFirst() {
      value = try scope.add(.gate(spelling.gate), [value, argument], at: token)
    }
    return value
  }
}
