// The end of reading a program: the order of its inputs, the name of its output, and remarks.

extension ProgramReader {
  /// The program that was read.
  consuming func program() throws(ProblemList) -> Program {
    guard parser.refusals.isEmpty else {
      throw ProblemList(parser.refusals.map { Diagnostic($0, in: source) })
    }
    let order = inputOrder()
    let inputs = order.map { input($0) }
    let remarks = allRemarks().prefix(ProblemList.limit).map { Diagnostic($0, in: source) }
    let name = outputName()
    return Program(
      source: source, tree: parser.tree, symbols: symbols(order), inputs: inputs,
      statements: statements, definitions: definitions, outputName: name, remarks: remarks)
  }

  /// The inputs: the parameters of the output first, then in order of appearance.
  private func inputOrder() -> [Int] {
    guard !outputParameters.isEmpty else { return Array(parser.scope.inputs.indices) }
    let numberByName = Dictionary(
      parser.scope.inputs.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    let first = outputParameters.compactMap { numberByName[$0] }
    let isFirst = Set(first)
    return first + parser.scope.inputs.indices.filter { !isFirst.contains($0) }
  }

  private func input(_ number: Int) -> Program.Input {
    let input = parser.scope.inputs[number]
    let facts = parser.scope.names[input.name]
    return Program.Input(
      name: parser.scope.names.name(input.name), range: facts.range,
      declaredValue: input.declaredValue)
  }

  private func symbols(_ order: [Int]) -> [Program.Symbol] {
    var places = Array(repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = place }
    return parser.scope.symbols.map { symbol in
      guard case .input(let number) = symbol.meaning else { return symbol }
      return Program.Symbol(name: symbol.name, meaning: .input(places[number]))
    }
  }

  private func outputName() -> String {
    if let name = statements.last?.name { return name }
    let taken = Set(parser.scope.names.facts.filter { $0.name != nil }.map(\.key))
    let usual = ["f", "g", "h", "L", "out"]
    return usual.first { !taken.contains($0) } ?? unusualName(taken)
  }

  private func unusualName(_ taken: Set<String>) -> String {
    var number = 2
    while taken.contains("f\(number)") { number += 1 }
    return "f\(number)"
  }

  private func allRemarks() -> [Refusal] {
    let idle = definers.enumerated().filter { !parser.called.contains(Int32($0.offset)) }
    let unused = idle.map { _, head in
      Refusal(.unusedDefinition(name: source[head.nameRange]), at: head.nameRange)
    }
    let all = parser.remarks + remarks + unused + productRemarks()
    return all.sorted { $0.range.start < $1.range.start }
  }
}
