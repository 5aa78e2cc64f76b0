// One statement of staged code taken apart: the names on its left, the operator, the values on its right.

/// A statement by its form.
enum StagedAssignment {
  /// It computes nothing: an import, a print, a text.
  case ignored
  case refused(StagedProblem.Kind, StagedToken)
  case returned([ArraySlice<StagedToken>])
  case expression(ArraySlice<StagedToken>)
  /// Several targets where the same value goes to each: `a = b = 0`.
  case assignment([[String]], StagedCode.Assignment, [ArraySlice<StagedToken>])

  private static let ignoredWords: Set<String> = ["import", "from", "print", "pass", "assert"]

  init(_ tokens: ArraySlice<StagedToken>) {
    var tokens = tokens
    guard let first = tokens.first else {
      self = .ignored
      return
    }
    if let word = first.name, Self.ignoredWords.contains(word) {
      self = .ignored
      return
    }
    if tokens.count == 1, first.kind == .string {
      self = .ignored
      return
    }
    if first.name == "return" {
      self = .returned(Self.values(tokens.dropFirst()))
      return
    }
    if let word = first.name, ["let", "var"].contains(word), tokens.dropFirst().first?.name != nil {
      tokens = tokens.dropFirst()
    }
    self = Self.split(tokens)
  }

  /// Whether it gives a name a value that is more than a call of a function of the text.
  func isComputation(_ functions: [String: StagedReader.Function]) -> Bool {
    guard case .assignment(_, _, let values) = self else { return false }
    return values.contains { value in
      value.contains { token in
        guard let name = token.name else { return false }
        return functions[name] == nil
      }
    }
  }

  private static func split(_ tokens: ArraySlice<StagedToken>) -> StagedAssignment {
    var depth = 0
    var marks: [Int] = []
    var operation = StagedCode.Assignment.set
    for (index, token) in zip(tokens.indices, tokens) {
      guard case .sign(let sign) = token.kind else { continue }
      switch sign {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "=" where depth == 0: marks.append(index)
      case "+=", "-=", "*=", "/=":
        guard depth == 0, marks.isEmpty, let found = StagedCode.Assignment(rawValue: sign) else {
          break
        }
        operation = found
        marks.append(index)
      case "**=", "//=", "%=", "@=", "^=", "&=", "|=", ":=":
        return .refused(.operatorNotRead(sign: sign), token)
      default: break
      }
    }
    guard let last = marks.last else { return .expression(tokens) }
    var targets: [[String]] = []
    var start = tokens.startIndex
    for mark in marks {
      guard let names = names(tokens[start..<mark]) else {
        return .refused(.badTarget, tokens[start])
      }
      targets.append(names)
      start = mark + 1
    }
    guard last + 1 < tokens.endIndex else {
      return .refused(.missingOperand(after: "="), tokens[last])
    }
    return .assignment(targets, operation, values(tokens[(last + 1)...]))
  }

  /// The names on the left side; nil where something else stands there.
  private static func names(_ tokens: ArraySlice<StagedToken>) -> [String]? {
    var tokens = tokens
    if tokens.first?.isSign("(") == true || tokens.first?.isSign("[") == true {
      tokens = tokens.dropFirst().dropLast()
    }
    var names: [String] = []
    for part in tokens.split(whereSeparator: { $0.isSign(",") }) {
      guard let name = name(part) else { return nil }
      names.append(name)
    }
    return names.isEmpty ? nil : names
  }

  /// `x`, `w[0]`, `x.grad`, `df/dx`, and `x: float`.
  private static func name(_ tokens: ArraySlice<StagedToken>) -> String? {
    let part = tokens.prefix { !$0.isSign(":") }
    guard let first = part.first, var name = first.name else { return nil }
    var rest = part.dropFirst()
    while let sign = rest.first {
      let second = rest.dropFirst().first
      if sign.isSign("."), let word = second?.name {
        name += "." + word
        rest = rest.dropFirst(2)
      } else if sign.isSign("/"), let word = second?.name, part.count == 3 {
        return "\(name)/\(word)"
      } else if sign.isSign("["), case .number(let value)? = second?.kind,
        let index = Int(exactly: value), index >= 0, rest.dropFirst(2).first?.isSign("]") == true
      {
        name += "[\(index)]"
        rest = rest.dropFirst(3)
      } else {
        return nil
      }
    }
    return name
  }

  /// The values between commas; a list or a tuple is taken apart.
  private static func values(_ tokens: ArraySlice<StagedToken>) -> [ArraySlice<StagedToken>] {
    var tokens = tokens
    if let inner = unwrapped(tokens) { tokens = inner }
    var depth = 0
    var values: [ArraySlice<StagedToken>] = []
    var start = tokens.startIndex
    for (index, token) in zip(tokens.indices, tokens) {
      guard case .sign(let sign) = token.kind else { continue }
      switch sign {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0:
        values.append(tokens[start..<index])
        start = index + 1
      default: break
      }
    }
    if start < tokens.endIndex || values.isEmpty { values.append(tokens[start...]) }
    return values
  }

  /// What stands in `[1, 2]`, `(1, 2)` and `np.array([1, 2])`.
  private static func unwrapped(_ tokens: ArraySlice<StagedToken>) -> ArraySlice<StagedToken>? {
    var inner = tokens
    if let array = inner.firstIndex(where: { $0.name == "array" || $0.name == "tensor" }),
      array <= inner.startIndex + 2, inner[array...].dropFirst().first?.isSign("(") == true,
      inner.last?.isSign(")") == true, inner[array...].dropFirst(2).first?.isSign("[") == true
    {
      inner = inner[(array + 2)...].dropLast()
    }
    guard let first = inner.first, let last = inner.last, inner.count > 2 else { return nil }
    let isList = first.isSign("[") && last.isSign("]")
    let isTuple = first.isSign("(") && last.isSign(")")
    guard isList || isTuple else { return nil }
    var depth = 0
    var hasComma = false
    for token in inner.dropFirst().dropLast() {
      guard case .sign(let sign) = token.kind else { continue }
      switch sign {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case ",": if depth == 0 { hasComma = true }
      default: break
      }
      if depth < 0 { return nil }
    }
    return hasComma || isList ? inner.dropFirst().dropLast() : nil
  }
}
