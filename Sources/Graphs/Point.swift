// The point at which a program is evaluated: a value for each input.

public import Expressions

extension Program {
  /// Whether the program gives every input a value itself.
  public var declaresItsPoint: Bool {
    !inputs.isEmpty && inputs.allSatisfy { $0.declaredValue != nil }
  }

  /// The value of each input, in the order of ``inputs``: what `bindings` gives, else what the
  /// program declares.
  ///
  /// - Throws: All inputs without a value at once, and every value that no input has.
  public func point(_ bindings: Bindings) throws(ProblemList) -> [Double] {
    var given: [NameKey: Double] = [:]
    for entry in bindings.entries { given[entry.key] = entry.value }
    let keys = inputs.map { NameKey($0.name) }
    let values = zip(inputs, keys).map { input, key in
      given[key] ?? input.declaredValue.flatMap(constantValue(of:))
    }
    let strangers = bindings.entries.filter { !keys.contains($0.key) }
    let missing = zip(inputs, values).filter { $1 == nil }.map(\.0.name)
    var problems = strangers.map { entry in
      Diagnostic(
        .unusedValue(name: entry.name, suggestion: nearest(to: entry.name, in: missing)),
        in: entry.source, at: entry.range)
    }
    if !missing.isEmpty {
      problems.append(
        Diagnostic(.missingValues(names: missing, command: nil), in: source, at: nil))
    }
    guard problems.isEmpty else { throw ProblemList(problems) }
    return values.compactMap(\.self)
  }
}
