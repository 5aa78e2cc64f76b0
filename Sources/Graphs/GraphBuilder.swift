// Adds nodes to a graph: shares equal ones, folds constants, opens gates.

internal import Expressions
internal import Gates

/// Builds a graph gate by gate, in evaluation order.
struct GraphBuilder {
  /// The most gates a program may have, calls of its own gates expanded.
  static let limit = 10_000_000

  /// What is known of a value while the graph is built.
  enum Value {
    case input(Int), node(Int)
    /// A constant and where its text is found.
    case constant(Double, ConstantText)

    var constant: Double? {
      if case .constant(let value, _) = self { value } else { nil }
    }
  }

  /// Where the text of a constant is found: it is only made for constants that a node keeps.
  enum ConstantText {
    /// As it was typed: the node of the program's tree.
    case typed(Int32)
    /// As the rule of a gate has it.
    case formula(Formula)
  }

  /// A gate applied to constants gives no number.
  struct Refusal: Error {
    let fault: ForwardFault
  }

  private(set) var graph = Graph()
  let grouping: Grouping
  private let printed: PrintedProgram
  private var nodeByGate: [Key: Int] = [:]
  private var constantByText: [String: Int] = [:]
  private var nodeByCall: [CallKey: Int] = [:]
  private var gateByName: [String: Int] = [:]

  init(grouping: Grouping, printed: PrintedProgram, inputs: [String]) {
    self.grouping = grouping
    self.printed = printed
    graph.inputs = inputs.map(Graph.Input.init)
  }

  /// Applies `gate`, opened where the grouping opens it, to operands of which one may be missing.
  mutating func apply(
    _ gate: Gate, _ first: Value, _ second: Value? = nil, text: Range<Int32>, folded: ConstantText
  ) throws(Refusal) -> Value {
    if let a = first.constant, second == nil || second?.constant != nil {
      return try fold(gate, a, second?.constant, text: folded)
    }
    if gate == .divide, second?.constant == 0 {
      throw Refusal(fault: ForwardFault(.reciprocal, [0]))
    }
    if gate == .divide, !keepsDivision(first, second) {
      return try divide(first, second, text: text)
    }
    if gate != .divide, grouping.opens(gate), let parts = parts(of: gate) {
      return try open(parts, [first] + (second.map { [$0] } ?? []), text: text)
    }
    return try add(.gate(gate), [first] + (second.map { [$0] } ?? []), text: text)
  }

  /// Applies a gate of the program as one node, or as its value where all operands are constant.
  mutating func call(
    _ program: Int, _ operands: [Value], text: Range<Int32>, folded: ConstantText
  ) throws(Refusal) -> Value {
    let constants = operands.compactMap(\.constant)
    guard constants.count == operands.count else {
      return try add(.program(program), operands, text: text)
    }
    let gate = graph.programGates[program]
    let passes = gate.program.passes(inputs: constants)
    if case .forward(_, let fault)? = gate.body.forwardFault(passes) {
      throw Refusal(fault: fault)
    }
    return .constant(passes.values[Int(gate.program.output)], folded)
  }

  /// The number of a gate of the program, for ``call(_:_:text:folded:)``.
  mutating func number(of gate: DefinedGate) -> Int {
    if let known = gateByName[gate.name] { return known }
    graph.programGates.append(gate)
    gateByName[gate.name] = graph.programGates.count - 1
    return graph.programGates.count - 1
  }

  private func fold(
    _ gate: Gate, _ first: Double, _ second: Double?, text: ConstantText
  ) throws(Refusal) -> Value {
    let value = gate.value(first, second ?? 0)
    guard value.isFinite else {
      throw Refusal(fault: ForwardFault(gate, second.map { [first, $0] } ?? [first]))
    }
    return .constant(value, text)
  }

  /// A division by a constant is always one gate; 1/u is the reciprocal gate.
  private func keepsDivision(_ first: Value, _ second: Value?) -> Bool {
    if second?.constant != nil { return true }
    return first.constant != 1 && !grouping.opens(.divide)
  }

  private mutating func divide(
    _ first: Value, _ second: Value?, text: Range<Int32>
  ) throws(Refusal) -> Value {
    guard let second else { return first }
    if first.constant == 1 { return try add(.gate(.reciprocal), [second], text: text) }
    let reciprocal = try add(.gate(.reciprocal), [second], text: 0..<0)
    return try add(.gate(.multiply), [first, reciprocal], text: text)
  }

  private func parts(of gate: Gate) -> Formula? { gate.parts(.input(0), .input(1)) }

  /// Adds the gates of `formula`; its last gate stands for `text`.
  ///
  /// Recursion is safe: the parts of a gate are a few levels deep, whatever the program is.
  private mutating func open(
    _ formula: Formula, _ operands: [Value], text: Range<Int32>
  ) throws(Refusal) -> Value {
    if let index = formula.inputIndex { return operands[index] }
    if let value = formula.constant {
      return .constant(value, .formula(formula))
    }
    guard let (gate, first, second) = formula.asGate else {
      preconditionFailure("the parts of a gate are gates")
    }
    let left = try open(first, operands, text: 0..<0)
    let right: Value? = if let second { try open(second, operands, text: 0..<0) } else { nil }
    return try apply(gate, left, right, text: text, folded: .formula(formula))
  }

  private mutating func add(
    _ operation: Graph.Operation, _ values: [Value], text: Range<Int32>
  ) throws(Refusal) -> Value {
    let operands = values.map { operand($0) }
    if grouping.shares, let node = find(operation, operands) {
      if graph.nodes[node].text.isEmpty { graph.nodes[node].text = text }
      return .node(node)
    }
    let node = graph.nodes.count
    let start = Int32(graph.operands.count)
    graph.operands.append(contentsOf: operands)
    graph.nodes.append(
      Graph.Node(
        operation: operation, operands: start..<Int32(graph.operands.count), text: text))
    remember(operation, operands, node)
    return .node(node)
  }

  private mutating func operand(_ value: Value) -> Operand {
    switch value {
    case .input(let index): return .input(index)
    case .node(let index): return .node(index)
    case .constant(let value, let source):
      let text = text(source)
      if let index = constantByText[text] { return .constant(index) }
      let index = graph.constants.count
      graph.constants.append(Graph.Constant(value: value, text: text))
      constantByText[text] = index
      return .constant(index)
    }
  }

  private func text(_ source: ConstantText) -> String {
    switch source {
    case .typed(let node): printed.text(of: Int(node))
    case .formula(let formula): formula.text(.inputs(0))
    }
  }

  private func find(_ operation: Graph.Operation, _ operands: [Operand]) -> Int? {
    guard case .gate(let gate) = operation else {
      return nodeByCall[CallKey(operation: operation, operands: operands)]
    }
    return nodeByGate[Key(gate, operands)]
  }

  private mutating func remember(
    _ operation: Graph.Operation, _ operands: [Operand], _ node: Int
  ) {
    guard grouping.shares else { return }
    if case .gate(let gate) = operation {
      nodeByGate[Key(gate, operands)] = node
    } else {
      nodeByCall[CallKey(operation: operation, operands: operands)] = node
    }
  }

  /// The finished graph, with only the nodes that the output depends on.
  ///
  /// - Parameters:
  ///   - output: The value of the program.
  ///   - outputName: Its name.
  ///   - names: What the program names.
  ///   - taken: All names of the program, which `v1`, `v2`, … must not meet.
  /// - Returns: The graph.
  func finished(
    output: Value, outputName: String, names: [(name: String, value: Value)], taken: [String]
  ) -> Graph {
    var builder = self
    let output = builder.operand(output)
    let named = names.compactMap { name, value in
      value.constant == nil ? (name, builder.operand(value)) : nil
    }
    var finished = builder.graph
    finished.output = output
    finished.outputName = outputName
    finished.printed = printed.bytes
    finished.keepLive(named: named, taken: taken)
    return finished
  }

  /// The graph of a gate's body, with `output` for its value.
  func body(output: Value) -> Graph {
    finished(output: output, outputName: "o", names: [], taken: [])
  }
}

private struct Key: Hashable {
  private let gate: UInt64
  private let operands: UInt64

  init(_ gate: Gate, _ operands: [Operand]) {
    self.gate = UInt64(gate.rawValue)
    let second = operands.count == 2 ? operands[1] : operands[0]
    self.operands = UInt64(operands[0].raw) << 32 | UInt64(second.raw)
  }
}

private struct CallKey: Hashable {
  let operation: Graph.Operation
  let operands: [Operand]
}
