// The lines of staged code for one node: one where it fits, else a line for every gate inside it.

internal import Graphs

/// The lines that compute a node, and those that send its gradient back.
struct StagedStages<Language: StagedLanguage> {
  typealias Code = StagedExpression<Language>

  /// A line of the forward pass.
  struct Line {
    let name: String
    let code: String
  }

  /// Where a line of the backward pass adds something.
  enum Target: Equatable {
    /// To the gradient of a stage inside the node.
    case stage(String)
    /// To the gradient of the operand at this place of the graph.
    case operand(Int)
  }

  /// A line of the backward pass.
  struct BackwardLine {
    let target: Target
    let code: String
    /// Whether nothing else is added to the gradient.
    var isLast = false
  }

  private(set) var forward: [Line] = []
  private(set) var backward: [BackwardLine] = []

  /// - Parameters:
  ///   - graph: The graph that the node belongs to.
  ///   - node: The node.
  ///   - operands: Its operands as code.
  ///   - needed: For each operand, whether its gradient is needed.
  ///   - name: The identifier of the node.
  ///   - output: Its value.
  ///   - names: Identifiers for stages.
  init(
    _ graph: Graph, _ node: Int, operands: [Code], needed: [Bool], name: String, output: Double,
    names: StagedIdentifiers
  ) {
    let targets = zip(graph.operands(of: node).indices, needed).map {
      $1 ? Target.operand($0) : nil
    }
    let place = Place(names: names, outer: name)
    var stage = 0
    add(
      graph, node, operands: operands, targets: targets, .name(name, value: output), place, &stage)
  }

  private struct Place {
    let names: StagedIdentifiers
    let outer: String
  }

  /// Recursion is safe: gates of the program call each other only so deep.
  private mutating func add(
    _ graph: Graph, _ node: Int, operands: [Code], targets: [Target?], _ output: Code,
    _ place: Place, _ stage: inout Int
  ) {
    let value = graph.value(of: node, operands)
    let slopes =
      targets.contains { $0 != nil }
      ? graph.localDerivatives(of: node, operands, output: output) : []
    let needed = zip(slopes, targets).filter { $1 != nil }
    if case .program(let gate) = graph.operation(of: node),
      value.isTooLong || needed.contains(where: { $0.0.isTooLong })
    {
      let body = graph.programGates[gate].body
      return open(body, operands: operands, targets: targets, output, place, &stage)
    }
    forward.append(Line(name: output.text, code: written(value)))
    for (slope, target) in needed {
      guard let target else { continue }
      backward.append(BackwardLine(target: target, code: Self.product(slope, "d" + output.text)))
    }
  }

  private func written(_ code: Code) -> String {
    code.isSafe && !code.isTooLong ? code.text : Code.literal(code.value).text
  }

  /// `(1 - sigx) * sigx * dsigx`.
  private static func product(_ slope: Code, _ arriving: String) -> String {
    // Where the language overflows on the way, the number has to do.
    let slope = slope.isSafe && !slope.isTooLong ? slope : .literal(slope.value)
    if slope.text == "0" { return "0.0" }
    if slope.text == "1" { return arriving }
    if slope.text == "-1" { return "-" + arriving }
    let isQuotient = slope.binding == .product && slope.text.contains("/")
    return "\(isQuotient ? "(\(slope.text))" : slope.bracketed(below: .product)) * \(arriving)"
  }

  /// The gates inside a gate of the program, each with lines of its own.
  private mutating func open(
    _ body: Graph, operands: [Code], targets: [Target?], _ output: Code, _ place: Place,
    _ stage: inout Int
  ) {
    let values = body.valuesOfNodes(operands.map(\.value))
    var nodes: [Code] = []
    for node in 0..<body.count {
      let isOutput = body.output.node == node
      let name = isOutput ? output.text : place.names.name(of: stage, in: place.outer)
      if !isOutput { stage += 1 }
      nodes.append(.name(name, value: values[node]))
    }
    func code(_ operand: Operand) -> Code {
      switch operand.source {
      case .input(let index): operands[index]
      case .constant(let index):
        .constant(body.constants[index].text, value: body.constants[index].value)
      case .node(let index): nodes[index]
      }
    }
    guard body.output.node != nil else {
      return pass(code(body.output), body.output, operands: operands, targets: targets, output)
    }
    var reaches = targets.map { $0 != nil }
    var inner: [StagedStages] = []
    for node in 0..<body.count {
      let places = body.operands(of: node)
      let into = places.map { operand -> Target? in
        switch operand.source {
        case .input(let index): targets[index]
        case .constant: nil
        case .node(let index): reaches[targets.count + index] ? .stage(nodes[index].text) : nil
        }
      }
      reaches.append(into.contains { $0 != nil })
      var lines = StagedStages()
      lines.add(
        body, node, operands: places.map(code), targets: into, nodes[node], place, &stage)
      forward += lines.forward
      inner.append(lines)
    }
    backward += inner.reversed().flatMap(\.backward)
    markLast()
  }

  private init() {}

  /// A body without gates hands on what it is given.
  private mutating func pass(
    _ value: Code, _ source: Operand, operands: [Code], targets: [Target?], _ output: Code
  ) {
    forward.append(Line(name: output.text, code: written(value)))
    for (index, target) in targets.enumerated() {
      guard let target else { continue }
      let code = source.input == index ? "d" + output.text : "0.0"
      backward.append(BackwardLine(target: target, code: code))
    }
  }

  /// A gradient with one contribution never changes.
  private mutating func markLast() {
    var count: [String: Int] = [:]
    for line in backward {
      if case .stage(let name) = line.target { count[name, default: 0] += 1 }
    }
    for index in backward.indices {
      if case .stage(let name) = backward[index].target {
        backward[index].isLast = count[name] == 1
      }
    }
  }
}

extension Graph {
  /// The outputs of all nodes for these inputs.
  fileprivate func valuesOfNodes(_ inputs: [Double]) -> [Double] {
    var values: [Double] = []
    for node in 0..<count {
      let operands = operands(of: node).map { operand in
        switch operand.source {
        case .input(let index): inputs[index]
        case .constant(let index): constants[index].value
        case .node(let index): values[index]
        }
      }
      values.append(value(of: node, operands))
    }
    return values
  }
}
