// Prints a program once as a lecture writes it; the tables show slices of this one text.

internal import Gates

/// A whole program in lecture typography: `z = (x + σ(x)) / (σ(x) + (x + y)²)`.
public struct PrintedProgram: Sendable {
  /// The text, as UTF-8, with the statements in the order of the source.
  public let bytes: [UInt8]
  /// The text of every node of the tree, without brackets around it.
  public let ranges: [Range<Int32>]

  /// The whole text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a node where it stands alone: of an exponent that is raised, its plain digits.
  public func text(of node: Int) -> String {
    let text = self[ranges[node]]
    return text.unicodeScalars.allSatisfy(\.isRaised)
      ? String(String.UnicodeScalarView(text.unicodeScalars.map(\.plain))) : text
  }

  /// The text at `range`.
  public subscript(range: Range<Int32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it is a raised digit or a raised minus.
  fileprivate var isRaised: Bool { self == "⁻" || plain != self }

  /// The digit or the minus that it raises, or itself.
  fileprivate var plain: Unicode.Scalar {
    if self == "⁻" { return "−" }
    let isDigit = "²³¹".unicodeScalars.contains(self) || ("\u{2070}"..."\u{2079}").contains(self)
    guard isDigit, let digit = properties.numericValue else { return self }
    return Unicode.Scalar(48 + UInt32(digit)) ?? self
  }
}

extension Program {
  /// Prints the program with the fewest brackets that keep its tree.
  ///
  /// Reading the text again gives the same tree. Takes time in proportion to the program and no
  /// stack, however deep the expressions are.
  public func printed() -> PrintedProgram {
    var printer = ProgramPrinter(self)
    printer.printStatements()
    return PrintedProgram(bytes: printer.bytes, ranges: printer.ranges)
  }
}

private struct ProgramPrinter {
  /// What is still to be written, the next piece last.
  private enum Piece {
    case node(Int32)
    case bracketed(Int32)
    case text(String)
    case raised(Int32, Int)
    case end(Int32)
  }

  private let program: Program
  private let layouts: [NodeLayout]
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [Range<Int32>]
  private var pending: [Piece] = []

  init(_ program: Program) {
    self.program = program
    layouts = NodeLayout.all(of: program)
    ranges = Array(repeating: 0..<0, count: program.tree.nodes.count)
    bytes.reserveCapacity(program.source.bytes.count * 2)
  }

  private var place: Int32 { Int32(bytes.count) }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func printStatements() {
    for statement in program.statementsInOrder {
      if !bytes.isEmpty { write("; ") }
      write(statement.heading)
      printExpression(statement.root)
    }
    printDeclaredOutput()
  }

  /// The last statement may only repeat an input that was declared, and is not printed again.
  private mutating func printDeclaredOutput() {
    guard let input = program.declaredOutput, let declared = input.declaredValue,
      let root = program.statements.last?.root
    else { return }
    let length = Int32((input.name + " = ").utf8.count)
    let start = ranges[Int(declared)].lowerBound - length
    ranges[Int(root)] = start..<(start + Int32(input.name.utf8.count))
  }

  private mutating func printExpression(_ root: Int32) {
    pending.append(.node(root))
    while let piece = pending.popLast() {
      switch piece {
      case .text(let text): write(text)
      case .bracketed(let node): pending += [.text(")"), .node(node), .text("(")]
      case .raised(let node, let whole): writeRaised(node, whole)
      case .end(let node): ranges[Int(node)] = ranges[Int(node)].lowerBound..<place
      case .node(let node):
        ranges[Int(node)] = place..<place
        pending.append(.end(node))
        pushParts(of: node)
      }
    }
  }

  /// A whole exponent; where it is negative, the number is a node below the sign.
  private mutating func writeRaised(_ node: Int32, _ whole: Int) {
    let start = place
    write(FormulaStyle.superscripted(whole))
    ranges[Int(node)] = start..<place
    for operand in program.tree.operands(of: Int(node)) {
      ranges[Int(operand)] = (start + Int32("⁻".utf8.count))..<place
    }
  }

  private mutating func push(_ node: Int32, bracketed: Bool) {
    pending.append(bracketed ? .bracketed(node) : .node(node))
  }
}

// MARK: - What a node is made of, pushed back to front

extension ProgramPrinter {
  private mutating func pushParts(of node: Int32) {
    let operands = program.tree.operands(of: Int(node))
    switch program.tree.nodes[Int(node)].kind {
    case .number: pending.append(.text(program.numberText(of: Int(node))))
    case .name(let symbol): pending.append(.text(program.symbols[Int(symbol)].name))
    case .add: pushSum(" + ", operands)
    case .subtract: pushSum(" − ", operands)
    case .multiply, .divide: pushProduct(node, operands)
    case .power: pushPower(operands)
    case .negate: pushNegative(operands)
    case .gate(.sqrt): pushRoot(operands)
    case .gate(.abs) where layouts[Int(node)].hasOwnBars: pushCall("|", operands, "|")
    case .gate(let gate): pushCall(gate.printedName + "(", operands, ")")
    case .definition(let number):
      pushCall(program.definitions[Int(number)].name + "(", operands, ")")
    }
  }

  private func layout(_ node: Int32) -> NodeLayout { layouts[Int(node)] }

  private mutating func pushSum(_ sign: String, _ operands: ArraySlice<Int32>) {
    guard let left = operands.first, let right = operands.last else { return }
    push(right, bracketed: layout(right).isBracketedInSum)
    pending += [.text(sign), .node(left)]
  }

  private mutating func pushProduct(_ node: Int32, _ operands: ArraySlice<Int32>) {
    guard let left = operands.first, let right = operands.last else { return }
    push(right, bracketed: layout(right).isBracketedAsFactor)
    pending.append(.text(layout(node).sign.text))
    push(left, bracketed: layout(left).binding < .product)
  }

  private mutating func pushPower(_ operands: ArraySlice<Int32>) {
    guard let base = operands.first, let exponent = operands.last else { return }
    if let whole = program.wholePower(exponent) {
      pending.append(.raised(exponent, whole))
    } else {
      push(exponent, bracketed: layout(exponent).binding < .atom)
      pending.append(.text("^"))
    }
    push(base, bracketed: layout(base).binding < .atom)
  }

  private mutating func pushNegative(_ operands: ArraySlice<Int32>) {
    guard let operand = operands.first else { return }
    push(operand, bracketed: layout(operand).binding < .power)
    pending.append(.text("−"))
  }

  private mutating func pushRoot(_ operands: ArraySlice<Int32>) {
    guard let operand = operands.first else { return }
    push(operand, bracketed: !layout(operand).isBareUnderRoot)
    pending.append(.text("√"))
  }

  private mutating func pushCall(
    _ opening: String, _ operands: ArraySlice<Int32>, _ closing: String
  ) {
    pending.append(.text(closing))
    for operand in operands.reversed() {
      pending += [.node(operand), .text(", ")]
    }
    if !operands.isEmpty { pending.removeLast() }
    pending.append(.text(opening))
  }
}
