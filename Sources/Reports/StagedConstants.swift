// Constants in staged code: as the program writes them, in the signs of the language.

internal import Expressions
internal import Gates
internal import Graphs

extension StagedExpression {
  /// The constant `text` of a program; the number itself where the text is no code.
  static func constant(_ text: String, value: Double) -> Self {
    guard text.utf8.count < 60, let program = try? Program(reading: SourceText(text)),
      program.statements.count == 1, program.inputs.isEmpty,
      let written = written(program), !written.isTooLong, written.isSafe, written.value == value
    else { return literal(value) }
    return written
  }

  private static func written(_ program: Program) -> Self? {
    var values: [Self] = []
    for node in program.tree.nodes.indices {
      let operands = program.tree.operands(of: node).map { values[Int($0)] }
      guard let value = written(program, node, operands) else { return nil }
      values.append(value)
    }
    return values.last
  }

  private static func written(_ program: Program, _ node: Int, _ operands: [Self]) -> Self? {
    let first = operands.first ?? 0
    let second = operands.count > 1 ? operands[1] : 0
    switch program.tree.nodes[node].kind {
    case .number(let value):
      return number(as: program.source[program.tree.nodes[node].range], value: value)
    case .name(let symbol):
      guard case .constant(let value) = program.symbols[Int(symbol)].meaning else { return nil }
      let name = value == .pi ? Language.pi : Language.euler
      return Self(name, .atom, value: value, isConstant: true)
    case .add: return first + second
    case .subtract: return first - second
    case .multiply: return first * second
    case .divide: return first / second
    case .power: return power(first, second)
    case .negate: return -first
    case .gate(let gate): return operands.count <= 2 ? gate.value(first, second) : nil
    case .definition: return nil
    }
  }

  /// A number as it was typed, where every language reads it so.
  private static func number(as text: String, value: Double) -> Self {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain =
      parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    let isOctal = text.utf8.first == UInt8(ascii: "0") && parts[0].utf8.count > 1
    guard isPlain, !isOctal, text.utf8.count < 20 else { return literal(value) }
    return Self(text, .atom, value: value, isConstant: true)
  }
}
