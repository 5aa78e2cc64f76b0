// From a program to its graph: every statement's expression becomes gates, in evaluation order.

public import Expressions
internal import Gates

extension Graph {
  /// The graph of `program`, with gates of the size that `grouping` asks for.
  ///
  /// - Throws: The place where a constant has no value or where the graph grows too large, and names
  ///   in `grouping` that are no gates.
  public init(_ program: Program, grouping: Grouping = Grouping()) throws(ProblemList) {
    try grouping.check(against: program)
    var lowering = Lowering(program, grouping: grouping)
    self = try lowering.graph()
  }
}

/// Turns the tree of a program into nodes of a graph, statement by statement.
struct Lowering {
  typealias Value = GraphBuilder.Value

  /// What the names in an expression stand for.
  struct Scope {
    /// The values of the parameters, inside a gate of the program.
    var parameters: [Value] = []
    /// Names that stand for an input of a gate under construction.
    var inputs: [Program.Meaning: Value] = [:]
    /// Whether the nodes stand for the text that was typed; in an opened gate only the last does.
    var showsTexts = true
  }

  let program: Program
  let printed: PrintedProgram
  let grouping: Grouping
  private var values: [Value?] = []
  private var gates: [DefinedGate?]

  init(_ program: Program, grouping: Grouping) {
    self.program = program
    self.grouping = grouping
    printed = program.printed()
    gates = Array(repeating: nil, count: program.definitions.count)
  }

  /// The graph of the whole program.
  mutating func graph() throws(ProblemList) -> Graph {
    if let place = program.placeBeyond(gates: GraphBuilder.limit) {
      throw ProblemList([
        Diagnostic(.tooManyGates(limit: GraphBuilder.limit), in: program.source, at: place)
      ])
    }
    var builder = GraphBuilder(grouping: grouping, inputs: program.inputs.map(\.name))
    let used = program.usedStatements
    values = Array(repeating: nil, count: program.statements.count)
    for (index, statement) in program.statements.enumerated() where used[index] {
      values[index] =
        grouping.level == .named
        ? try lowerAsOneGate(statement, into: &builder)
        : try lower(statement.nodes, Scope(), into: &builder)
    }
    guard let output = values.last ?? nil else {
      preconditionFailure("a program has an output")
    }
    return builder.finished(
      output: output, outputName: program.outputName, names: names(), taken: program.names,
      printed: printed.bytes)
  }

  /// The names that statements give, with what they name.
  private func names() -> [(name: String, value: Value)] {
    var names: [(name: String, value: Value)] = []
    for (statement, value) in zip(program.statements, values) {
      if let name = statement.name, let value { names.append((name, value)) }
    }
    if program.statements.last?.name == nil, let output = values.last ?? nil {
      names.append((program.outputName, output))
    }
    return names
  }

  /// The value of the expression in `nodes`.
  mutating func lower(
    _ nodes: Range<Int32>, _ scope: Scope, into builder: inout GraphBuilder
  ) throws(ProblemList) -> Value {
    var results: [Value] = []
    results.reserveCapacity(nodes.count)
    for node in nodes {
      let operands = program.tree.operands(of: Int(node)).map {
        results[Int($0 - nodes.lowerBound)]
      }
      let showsText = scope.showsTexts || node == nodes.upperBound - 1
      do throws(Failure) {
        results.append(
          try lower(
            Int(node), operands, scope, text: showsText ? printed.ranges[Int(node)] : 0..<0,
            into: &builder))
      } catch {
        throw problems(of: error, at: program.tree.nodes[Int(node)].range)
      }
    }
    return results[results.count - 1]
  }

  /// Why an expression cannot be lowered: here, or inside a gate that it opens.
  private enum Failure: Error {
    case refused(GraphBuilder.Refusal)
    case problems(ProblemList)
  }

  private mutating func lower(
    _ node: Int, _ operands: [Value], _ scope: Scope, text: Range<Int32>,
    into builder: inout GraphBuilder
  ) throws(Failure) -> Value {
    switch program.tree.nodes[node].kind {
    case .number(let value): return .constant(value, text: printed.text(of: node))
    case .name(let symbol): return value(of: program.symbols[Int(symbol)].meaning, node, scope)
    case .definition(let definition):
      return try call(Int(definition), operands, text: text, at: node, into: &builder)
    case .add: return try apply(.add, operands, text, node, &builder)
    case .subtract: return try apply(.subtract, operands, text, node, &builder)
    case .multiply: return try apply(.multiply, operands, text, node, &builder)
    case .divide: return try apply(.divide, operands, text, node, &builder)
    case .power: return try apply(.power, operands, text, node, &builder)
    case .negate: return try apply(.negate, operands, text, node, &builder)
    case .gate(let gate): return try apply(gate, operands, text, node, &builder)
    }
  }

  private func value(of meaning: Program.Meaning, _ node: Int, _ scope: Scope) -> Value {
    if let input = scope.inputs[meaning] { return input }
    switch meaning {
    case .input(let index): return .input(index)
    case .constant(let value): return .constant(value, text: printed.text(of: node))
    case .parameter(let index): return scope.parameters[index]
    case .statement(let index):
      guard let value = values[index] else { preconditionFailure("a name is used after it is set") }
      return value
    }
  }

  /// Applies a gate; more than two operands nest to the left.
  private func apply(
    _ gate: Gate, _ operands: [Value], _ text: Range<Int32>, _ node: Int,
    _ builder: inout GraphBuilder
  ) throws(Failure) -> Value {
    do throws(GraphBuilder.Refusal) {
      var result = operands[0]
      if operands.count == 1 {
        return try builder.apply(gate, result, text: text) { printed.text(of: node) }
      }
      for (place, operand) in operands.enumerated().dropFirst() {
        let text = place == operands.count - 1 ? text : 0..<0
        result = try builder.apply(gate, result, operand, text: text) { printed.text(of: node) }
      }
      return result
    } catch {
      throw .refused(error)
    }
  }

  /// Calls a gate of the program, or opens it where it is to be split.
  private mutating func call(
    _ definition: Int, _ operands: [Value], text: Range<Int32>, at node: Int,
    into builder: inout GraphBuilder
  ) throws(Failure) -> Value {
    do throws(ProblemList) {
      let gate = try definedGate(definition)
      if builder.grouping.opens(programGate: gate.name) || gate.body.count == 0 {
        let scope = Scope(parameters: operands, showsTexts: false)
        return try lower(program.definitions[definition].nodes, scope, into: &builder)
      }
    } catch {
      throw .problems(error)
    }
    do throws(GraphBuilder.Refusal) {
      let gate = gates[definition].map { builder.number(of: $0) } ?? 0
      return try builder.call(gate, operands, text: text) { printed.text(of: node) }
    } catch {
      throw .refused(error)
    }
  }

  /// The gate that the program defines, with its body as one graph of whole gates.
  private mutating func definedGate(_ index: Int) throws(ProblemList) -> DefinedGate {
    if let gate = gates[index] { return gate }
    let definition = program.definitions[index]
    var builder = GraphBuilder(grouping: .whole, inputs: definition.parameters)
    let parameters = definition.parameters.indices.map(Value.input)
    let output = try lower(definition.nodes, Scope(parameters: parameters), into: &builder)
    let gate = DefinedGate(
      name: definition.name, isFunction: true, body: builder.body(output: output))
    gates[index] = gate
    return gate
  }

  private func problems(of failure: Failure, at range: SourceRange) -> ProblemList {
    switch failure {
    case .problems(let list): list
    case .refused(let refusal): ProblemList([diagnostic(refusal, at: range)])
    }
  }

  private func diagnostic(_ refusal: GraphBuilder.Refusal, at range: SourceRange) -> Diagnostic {
    let fault = refusal.fault
    return Diagnostic(
      .constantOutOfDomain(gate: fault.gate, inputs: fault.inputs, overflows: fault.overflows),
      in: program.source, at: range)
  }
}

extension Lowering {
  /// A statement as one gate, whose inputs are the names in it; one that is a single gate stays it.
  private mutating func lowerAsOneGate(
    _ statement: Program.Statement, into builder: inout GraphBuilder
  ) throws(ProblemList) -> Value {
    let names = program.names(in: statement.nodes)
    var scope = Scope()
    for (index, name) in names.enumerated() { scope.inputs[name.meaning] = .input(index) }
    var inner = GraphBuilder(grouping: .whole, inputs: names.map(\.name))
    let output = try lower(statement.nodes, scope, into: &inner)
    let body = inner.body(output: output)
    guard body.count > 1 else { return try lower(statement.nodes, Scope(), into: &builder) }
    let name = statement.name ?? program.outputName
    let gate = builder.number(of: DefinedGate(name: name, isFunction: false, body: body))
    let operands = names.map { value(of: $0.meaning, 0, Scope()) }
    do throws(GraphBuilder.Refusal) {
      return try builder.call(gate, operands, text: printed.ranges[Int(statement.root)]) { name }
    } catch {
      throw ProblemList([diagnostic(error, at: program.tree.nodes[Int(statement.root)].range)])
    }
  }
}

extension Program {
  /// The statements that the output depends on.
  fileprivate var usedStatements: [Bool] {
    var used = Array(repeating: false, count: statements.count)
    if !used.isEmpty { used[used.count - 1] = true }
    for index in statements.indices.reversed() where used[index] {
      for symbol in symbols(in: statements[index].nodes) {
        if case .statement(let other) = symbol.meaning { used[other] = true }
      }
    }
    return used
  }

  private func symbols(in nodes: Range<Int32>) -> [Symbol] {
    nodes.compactMap { node in
      if case .name(let symbol) = tree.nodes[Int(node)].kind { symbols[Int(symbol)] } else { nil }
    }
  }

  /// The inputs and statements that an expression names, each once, in order of appearance.
  fileprivate func names(in nodes: Range<Int32>) -> [Symbol] {
    var seen: Set<Meaning> = []
    return symbols(in: nodes).filter { symbol in
      if case .constant = symbol.meaning { return false }
      return seen.insert(symbol.meaning).inserted
    }
  }

  /// A remark for every statement that nothing uses.
  public var unusedStatements: [Diagnostic] {
    zip(statements, usedStatements).compactMap { statement, isUsed in
      guard !isUsed, let name = statement.name else { return nil }
      return Diagnostic(.unusedStatement(name: name), in: source, at: statement.nameRange)
    }
  }
}
