// What a function that is called in staged code computes, step by step.

internal import Expressions
internal import Gates

extension StagedParser {
  func apply(
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
