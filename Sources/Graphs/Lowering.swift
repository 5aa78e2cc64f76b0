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
    let used = program.usedStatements
    try define(program.usedDefinitions(by: used))
    var builder = emptyBuilder(grouping, inputs: program.inputs.map(\.name))
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
      output: output, outputName: program.outputName, names: names(), taken: program.names)
  }

  private func emptyBuilder(_ grouping: Grouping, inputs: [String]) -> GraphBuilder {
    GraphBuilder(grouping: grouping, printed: printed, inputs: inputs)
  }

  /// Makes the gates that the program defines, each with its body as one graph of whole gates.
  ///
  /// In the order of the program, so that what a body calls is there already.
  private mutating func define(_ used: [Bool]) throws(ProblemList) {
    for (index, definition) in program.definitions.enumerated() where used[index] {
      var builder = emptyBuilder(.whole, inputs: definition.parameters)
      let parameters = definition.parameters.indices.map(Value.input)
      let output = try lower(definition.nodes, Scope(parameters: parameters), into: &builder)
      gates[index] = DefinedGate(
        name: definition.name, isFunction: true, body: builder.body(output: output))
    }
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

  /// An expression that is being lowered: the program's, or the body of a gate that is opened in it.
  private struct Frame {
    let nodes: Range<Int32>
    var next: Int32
    let scope: Scope
    /// The text that an opened gate stands for; nil where every node stands for its own.
    let text: Range<Int32>?
    var results: [Value] = []

    init(_ nodes: Range<Int32>, _ scope: Scope, text: Range<Int32>? = nil) {
      self.nodes = nodes
      self.scope = scope
      self.text = text
      next = nodes.lowerBound
      results.reserveCapacity(nodes.count)
    }

    /// The text that `node` stands for.
    func text(of node: Int32, _ printed: PrintedProgram) -> Range<Int32> {
      guard let text else { return printed.ranges[Int(node)] }
      return node == nodes.upperBound - 1 ? text : 0..<0
    }
  }

  /// The value of the expression in `nodes`.
  ///
  /// A stack of our own: opened gates may lie deep in each other.
  mutating func lower(
    _ nodes: Range<Int32>, _ scope: Scope, into builder: inout GraphBuilder
  ) throws(ProblemList) -> Value {
    var frames = [Frame(nodes, scope)]
    while true {
      let top = frames.count - 1
      let node = frames[top].next
      if node == frames[top].nodes.upperBound {
        let result = frames[top].results[frames[top].results.count - 1]
        frames.removeLast()
        if frames.isEmpty { return result }
        frames[top - 1].results.append(result)
        continue
      }
      frames[top].next += 1
      let start = frames[top].nodes.lowerBound
      let operands = program.tree.operands(of: Int(node)).map {
        frames[top].results[Int($0 - start)]
      }
      let text = frames[top].text(of: node, printed)
      if let body = opened(Int(node), in: builder) {
        frames.append(Frame(body, Scope(parameters: operands), text: text))
        continue
      }
      do throws(GraphBuilder.Refusal) {
        frames[top].results.append(
          try lower(Int(node), operands, frames[top].scope, text: text, into: &builder))
      } catch {
        throw ProblemList([diagnostic(error, at: program.tree.nodes[Int(node)].range)])
      }
    }
  }

  /// The body of the gate that `node` calls, where the gate is opened.
  private func opened(_ node: Int, in builder: GraphBuilder) -> Range<Int32>? {
    guard case .definition(let index) = program.tree.nodes[node].kind else { return nil }
    let definition = program.definitions[Int(index)]
    let hasGates = (gates[Int(index)]?.body.count ?? 0) > 0
    let isOpened = builder.grouping.opens(programGate: definition.name) || !hasGates
    return isOpened ? definition.nodes : nil
  }

  private func lower(
    _ node: Int, _ operands: [Value], _ scope: Scope, text: Range<Int32>,
    into builder: inout GraphBuilder
  ) throws(GraphBuilder.Refusal) -> Value {
    switch program.tree.nodes[node].kind {
    case .number(let value): return .constant(value, .typed(Int32(node)))
    case .name(let symbol): return value(of: program.symbols[Int(symbol)].meaning, node, scope)
    case .definition(let definition):
      guard let gate = gates[Int(definition)] else {
        preconditionFailure("a gate is defined before it is called")
      }
      return try builder.call(
        builder.number(of: gate), operands, text: text, folded: .typed(Int32(node)))
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
    case .constant(let value): return .constant(value, .typed(Int32(node)))
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
  ) throws(GraphBuilder.Refusal) -> Value {
    let folded = GraphBuilder.ConstantText.typed(Int32(node))
    var result = operands[0]
    if operands.count == 1 {
      return try builder.apply(gate, result, text: text, folded: folded)
    }
    for (place, operand) in operands.enumerated().dropFirst() {
      let text = place == operands.count - 1 ? text : 0..<0
      result = try builder.apply(gate, result, operand, text: text, folded: folded)
    }
    return result
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
    var inner = emptyBuilder(.whole, inputs: names.map(\.name))
    let output = try lower(statement.nodes, scope, into: &inner)
    let body = inner.body(output: output)
    guard body.count > 1 else { return try lower(statement.nodes, Scope(), into: &builder) }
    let name = statement.name ?? program.outputName
    let gate = builder.number(of: DefinedGate(name: name, isFunction: false, body: body))
    let operands = names.map { value(of: $0.meaning, 0, Scope()) }
    do throws(GraphBuilder.Refusal) {
      return try builder.call(
        gate, operands, text: printed.ranges[Int(statement.root)], folded: .typed(statement.root))
    } catch {
      throw ProblemList([diagnostic(error, at: program.tree.nodes[Int(statement.root)].range)])
    }
  }
}
