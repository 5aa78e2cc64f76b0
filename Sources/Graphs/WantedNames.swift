// From the names that somebody wants a gradient of to the places in the graph.

public import Expressions

extension Graph {
  /// The inputs and nodes of these names, each once; nil where there are no names.
  ///
  /// - Throws: The first name that stands for none.
  public func wanted(_ names: [String], of program: Program) throws(ProblemList) -> [Operand]? {
    guard !names.isEmpty else { return nil }
    var operands: [Operand] = []
    for name in names {
      guard let operand = operand(named: name) else {
        throw ProblemList([
          Diagnostic(unknownWanted(name, of: program), in: program.source, at: nil)
        ])
      }
      if !operands.contains(operand) { operands.append(operand) }
    }
    return operands
  }

  /// What is wrong with asking for the gradient of `name`.
  public func unknownWanted(_ name: String, of program: Program) -> Problem {
    let isNamed = program.statements.contains { $0.name.map(NameKey.init) == NameKey(name) }
    if isNamed { return .wantedNotUsed(name: name) }
    return .unknownWanted(
      name: name, suggestion: nearest(to: name, in: inputs.map(\.name) + givenNames))
  }
}
