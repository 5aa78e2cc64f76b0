// The point at which a program is evaluated: a value for each input.

public import Expressions

extension Graph {
  /// How far each input moves: what `bindings` says.
  ///
  /// - Throws: Every name that is no input.
  public func steps(_ bindings: Bindings) throws(ProblemList) -> [(input: Int, step: Double)] {
    let numbers = inputs.map(\.name).numbered
    let strangers = bindings.entries.filter { numbers[$0.key.text] == nil }
    guard strangers.isEmpty else {
      throw ProblemList(
        strangers.prefix(ProblemList.limit).map { entry in
          let suggestion = nearest(to: entry.name, in: inputs.map(\.name))
          return Diagnostic(
            .unusedValue(name: entry.name, suggestion: suggestion), in: entry.source,
            at: entry.range)
        })
    }
    return bindings.entries.compactMap { entry in numbers[entry.key.text].map { ($0, entry.value) }
    }
  }
}

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
    let inputByKey = inputs.map(\.name).numbered
    let entryByKey = bindings.entries.map(\.name).numbered
    let values = inputs.map { input in
      entryByKey[NameKey(input.name).text].map { bindings.entries[$0].value }
        ?? input.declaredValue.flatMap(constantValue(of:))
    }
    let strangers = bindings.entries.filter { inputByKey[$0.key.text] == nil }
    let missing = zip(inputs, values).filter { $1 == nil }.map(\.0.name)
    var problems = strangers.prefix(ProblemList.limit).map { entry in
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

extension [String] {
  /// The place of every name, found by any of its spellings.
  fileprivate var numbered: [String: Int] {
    var numbers: [String: Int] = [:]
    for (number, name) in enumerated() { numbers[NameKey(name).text] = number }
    return numbers
  }
}
