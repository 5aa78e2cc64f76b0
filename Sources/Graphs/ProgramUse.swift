// Which statements, definitions and inputs of a program its output is made of.

public import Expressions

extension Program {
  /// The statements that the output depends on.
  var usedStatements: [Bool] {
    var used = Array(repeating: false, count: statements.count)
    if !used.isEmpty { used[used.count - 1] = true }
    for index in statements.indices.reversed() where used[index] {
      for symbol in symbols(in: statements[index].nodes) {
        if case .statement(let other) = symbol.meaning { used[other] = true }
      }
    }
    return used
  }

  /// The definitions that those statements call, directly or through others.
  func usedDefinitions(by statements: [Bool]) -> [Bool] {
    var used = Array(repeating: false, count: definitions.count)
    func mark(_ nodes: Range<Int32>) {
      for node in nodes {
        if case .definition(let index) = tree.nodes[Int(node)].kind { used[Int(index)] = true }
      }
    }
    for (statement, isUsed) in zip(self.statements, statements) where isUsed {
      mark(statement.nodes)
    }
    for index in definitions.indices.reversed() where used[index] { mark(definitions[index].nodes) }
    return used
  }

  private func symbols(in nodes: Range<Int32>) -> [Symbol] {
    nodes.compactMap { node in
      if case .name(let symbol) = tree.nodes[Int(node)].kind { symbols[Int(symbol)] } else { nil }
    }
  }

  /// The inputs and statements that an expression names, each once, in order of appearance.
  func names(in nodes: Range<Int32>) -> [Symbol] {
    var seen: Set<Meaning> = []
    return symbols(in: nodes).filter { symbol in
      if case .constant = symbol.meaning { return false }
      return seen.insert(symbol.meaning).inserted
    }
  }

  /// A remark for every statement, and every declared input, that nothing uses.
  public var unusedStatements: [Diagnostic] {
    let used = usedStatements
    var isInputUsed = Array(repeating: false, count: inputs.count)
    for (statement, isUsed) in zip(statements, used) where isUsed {
      for symbol in symbols(in: statement.nodes) {
        if case .input(let index) = symbol.meaning { isInputUsed[index] = true }
      }
    }
    let unused =
      zip(inputs, isInputUsed).filter { $0.declaredValue != nil && !$1 }
      .map { ($0.0.name, $0.0.range) }
      + zip(statements, used).compactMap { statement, isUsed in
        isUsed ? nil : statement.name.map { ($0, statement.nameRange) }
      }
    return unused.sorted { $0.1.start < $1.1.start }.map { name, range in
      Diagnostic(.unusedStatement(name: name), in: source, at: range)
    }
  }
}
