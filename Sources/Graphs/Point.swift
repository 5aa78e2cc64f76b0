// The point at which a program is evaluated: a value for each input.

public import Expressions

extension Graph {
  /// How far each input moves: what `bindings` says.
  ///
  /// - Throws: Every name that is no input.
  public func steps(_ bindings: Bindings) throws(ProblemList) -> [(input: Int, step: Double)] {
    var numbers: [NameKey: Int] = [:]
    for (number, input) in inputs.enumerated() { numbers[NameKey(input.name)] = number }
    let strangers = bindings.entries.filter { numbers[$0.key] == nil }
    guard strangers.isEmpty else {
      throw ProblemList(
        strangers.map { entry in
          let suggestion = nearest(to: entry.name, in: inputs.map(\.name))
          return Diagnostic(
            .unusedValue(name: entry.name, suggestion: suggestion), in: entry.source,
            at: entry.range)
        })
    }
    return bindings.entries.compactMap { entry in numbers[entry.key].map { ($0, entry.value) } }
  }
}

extension Program {
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
