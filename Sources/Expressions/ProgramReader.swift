// Reads a program statement by statement and finds out what every name means.

extension Program {
  /// The longest text that is read, in bytes.
  public static let longestText = 32 << 20

  /// How deep gates of a program may call each other.
  public static let deepestCalls = 50

  /// Reads a program.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - names: The names that have a value from outside. They are no products of other names, and
  ///     π and e among them are inputs.
  /// - Throws: What is wrong with the text.
  public init(reading source: SourceText, given names: [String] = []) throws(ProblemList) {
    var reader: ProgramReader
    do throws(Refusal) {
      reader = try ProgramReader(source, given: names)
    } catch {
      throw ProblemList([Diagnostic(error, in: source)])
    }
    reader.read()
    self = try reader.program()
  }
}

extension Diagnostic {
  init(_ refusal: Refusal, in source: SourceText) {
    self.init(refusal.problem, in: source, at: refusal.range, related: refusal.related)
  }
}

/// Collects the parts of a program while its statements are read.
struct ProgramReader {
  let source: SourceText
  let heads: [Head]
  var parser: ExpressionParser
  var statements: [Program.Statement] = []
  var definitions: [Program.Definition] = []
  /// The parameters of the output, which come first among the inputs.
  var outputParameters: [Int] = []
  var isOutputParameter: Set<Int> = []
  /// Where the definitions stand that nothing has called yet.
  var definers: [Head] = []
  var remarks: [Refusal] = []
  let hasGivenNames: Bool

  init(_ source: SourceText, given: [String]) throws(Refusal) {
    guard source.bytes.count <= Program.longestText else {
      throw Refusal(.textTooLong(limit: Program.longestText), at: SourceRange(0, 0))
    }
    var names = NameTable()
    for name in given { names[names.number(ofKey: NameKey(name).text)].isGiven = true }
    let survey = try Survey(of: source, names: names)
    guard !survey.heads.isEmpty else {
      throw Refusal(.emptyProgram, at: SourceRange(0, Int32(source.bytes.count)))
    }
    self.source = source
    heads = survey.heads
    hasGivenNames = !given.isEmpty
    parser = ExpressionParser(source: source, scope: Scope(source: source, names: survey.names))
  }

  /// Reads all statements, until there are too many problems to tell.
  mutating func read() {
    for (index, head) in heads.enumerated() {
      parser.scope.statement = Int32(index)
      do throws(Refusal) {
        try read(head, isLast: index == heads.count - 1)
      } catch {
        parser.refusals.append(error)
        if head.kind == .assignment { makeSenseOf(head) }
      }
      if parser.refusals.count >= ProblemList.limit { return }
    }
    refuseProducts()
  }

  /// What follows a statement that is wrong may use its name.
  private mutating func makeSenseOf(_ head: Head) {
    guard let name = head.name, parser.scope.names[name].symbol == nil else { return }
    _ = parser.scope.addInput(name)
  }

  private mutating func read(_ head: Head, isLast: Bool) throws(Refusal) {
    switch head.kind {
    case .expression: try readExpression(head, isLast: isLast)
    case .assignment: try readAssignment(head, isLast: isLast)
    case .definition where isLast: try readOutput(head)
    case .definition: try readDefinition(head)
    }
  }

  private mutating func readExpression(_ head: Head, isLast: Bool) throws(Refusal) {
    let nodes = try parser.read(head.body, after: nil)
    append(nil, head.body, nodes, isAlias: false)
    if !isLast { remarks.append(Refusal(.unusedExpression, at: head.body)) }
  }

  /// `q = x + y` names a node; `x = 3` declares an input.
  private mutating func readAssignment(_ head: Head, isLast: Bool) throws(Refusal) {
    guard let name = head.name else { return }
    try checkName(of: head, name)
    let nodes = try parser.read(head.body, after: head.equals)
    if isConstant(nodes) { return try declare(name, head, nodes, isLast: isLast) }
    append(name, head.nameRange, nodes, isAlias: nodes.count == 1)
  }

  /// The last statement as a function: its parameters are inputs, or nodes that have their names.
  private mutating func readOutput(_ head: Head) throws(Refusal) {
    guard let name = head.name else { return }
    try checkName(of: head, name)
    try checkParameters(of: head)
    for parameter in head.parameters where parser.scope.names[parameter.name].symbol == nil {
      _ = parser.scope.addInput(parameter.name)
    }
    outputParameters = head.parameters.map(\.name)
    isOutputParameter = Set(outputParameters)
    let nodes = try parser.read(head.body, after: head.equals)
    append(name, head.nameRange, nodes, isAlias: nodes.count == 1)
  }

  private mutating func declare(
    _ name: Int, _ head: Head, _ nodes: Range<Int32>, isLast: Bool
  ) throws(Refusal) {
    let root = nodes.upperBound - 1
    _ = try parser.tree.constantValue(of: root, parser.scope.symbols)
    let symbol = parser.scope.addInput(name)
    parser.scope.inputs[parser.scope.inputs.count - 1].declaredValue = root
    guard isLast else { return }
    let leaf = parser.tree.append(.name(symbol), at: head.nameRange)
    append(name, head.nameRange, leaf..<(leaf + 1), isAlias: true)
  }

  private mutating func append(
    _ name: Int?, _ range: SourceRange, _ nodes: Range<Int32>, isAlias: Bool
  ) {
    statements.append(
      Program.Statement(
        name: name.map(parser.scope.names.name), nameRange: range, nodes: nodes,
        isAlias: isAlias && isName(nodes)))
    guard let name, parser.scope.names[name].symbol == nil else { return }
    let symbol = parser.scope.addSymbol(name, .statement(statements.count - 1))
    parser.scope.names[name].symbol = symbol
  }

  private func isName(_ nodes: Range<Int32>) -> Bool {
    if case .name = parser.tree.nodes[Int(nodes.lowerBound)].kind { true } else { false }
  }

  /// Whether an expression names nothing but π and e.
  private func isConstant(_ nodes: Range<Int32>) -> Bool {
    nodes.allSatisfy { node in
      switch parser.tree.nodes[Int(node)].kind {
      case .definition: return false
      case .name(let symbol):
        if case .constant = parser.scope.symbols[Int(symbol)].meaning { return true }
        return false
      default: return true
      }
    }
  }
}
