// Expressions written in Swift, so that the printer can be tested apart from the parser.

@testable import Expressions
import Gates

/// An expression from which a program is built; shallow, so a tree of boxes is safe.
indirect enum PrintedExpression: Sendable {
  case number(String)
  case name(String)
  case node(Kind, [PrintedExpression])

  /// The kinds of node that have operands.
  enum Kind: Sendable {
    case add, subtract, multiply, divide, power, negate
    case gate(Gate)
    case definition(Int32)
  }

  static func call(_ gate: Gate, _ operands: PrintedExpression...) -> PrintedExpression {
    .node(.gate(gate), operands)
  }

  static func + (left: PrintedExpression, right: PrintedExpression) -> PrintedExpression {
    .node(.add, [left, right])
  }
  static func - (left: PrintedExpression, right: PrintedExpression) -> PrintedExpression {
    .node(.subtract, [left, right])
  }
  static func * (left: PrintedExpression, right: PrintedExpression) -> PrintedExpression {
    .node(.multiply, [left, right])
  }
  static func / (left: PrintedExpression, right: PrintedExpression) -> PrintedExpression {
    .node(.divide, [left, right])
  }
  static func ^ (left: PrintedExpression, right: PrintedExpression) -> PrintedExpression {
    .node(.power, [left, right])
  }
  static prefix func - (operand: PrintedExpression) -> PrintedExpression {
    .node(.negate, [operand])
  }
}

extension PrintedExpression: ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  init(stringLiteral value: String) { self = .name(value) }
  init(integerLiteral value: Int) { self = .number("\(value)") }
  init(floatLiteral value: Double) { self = .number("\(value)") }
}

extension PrintedExpression {
  /// The program `name = expression`, or the bare expression.
  func program(named name: String? = nil, definitions: [Program.Definition] = []) -> Program {
    var builder = PrintedProgramBuilder()
    let root = builder.add(self)
    let statement = Program.Statement(
      name: name, nameRange: SourceRange(0, 0), nodes: 0..<(root + 1), isAlias: false)
    return builder.program([statement], definitions)
  }
}

/// Collects the nodes, and a source that holds nothing but the literals.
private struct PrintedProgramBuilder {
  private var tree = Tree()
  private var source = " "
  private var symbols: [Program.Symbol] = []

  mutating func add(_ expression: PrintedExpression) -> Int32 {
    switch expression {
    case .number(let text): return tree.append(.number(Double(text) ?? .nan), at: literal(text))
    case .name(let name):
      symbols.append(Program.Symbol(name: name, meaning: .input(0)))
      return tree.append(.name(Int32(symbols.count - 1)), at: SourceRange(0, 0))
    case .node(let kind, let operands):
      let numbers = operands.map { add($0) }
      return tree.append(treeKind(kind), numbers, at: SourceRange(0, 0))
    }
  }

  private mutating func literal(_ text: String) -> SourceRange {
    let start = Int32(source.utf8.count)
    source += text
    return SourceRange(start, start + Int32(text.utf8.count))
  }

  private func treeKind(_ kind: PrintedExpression.Kind) -> Tree.Kind {
    switch kind {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    case .negate: .negate
    case .gate(let gate): .gate(gate)
    case .definition(let number): .definition(number)
    }
  }

  func program(
    _ statements: [Program.Statement], _ definitions: [Program.Definition]
  ) -> Program {
    Program(
      source: SourceText(source), tree: tree, symbols: symbols, inputs: [],
      statements: statements, definitions: definitions, outputName: "f", remarks: [])
  }
}
