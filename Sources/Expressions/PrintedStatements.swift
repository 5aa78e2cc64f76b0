// What the printer asks of a program: its statements in order, its numbers, its exponents.

internal import Gates

/// A statement as it is printed: what stands before its expression, and the expression.
struct PrintedStatement {
  /// Where it stood in the source.
  let start: Int32
  /// `q = ` or `sq(a, b) = `; empty for a bare expression.
  let heading: String
  /// The node of the tree that is its value.
  let root: Int32
}

extension Program {
  /// Declarations, definitions and statements with a value, in the order of the source.
  var statementsInOrder: [PrintedStatement] {
    let values = declaredOutput == nil ? statements[...] : statements.dropLast()
    let all = declarations + definitions.map(printed) + values.map(printed)
    return all.sorted { $0.start < $1.start }
  }

  private var declarations: [PrintedStatement] {
    inputs.compactMap { input in
      input.declaredValue.map {
        PrintedStatement(start: input.range.start, heading: input.name + " = ", root: $0)
      }
    }
  }

  private func printed(_ definition: Definition) -> PrintedStatement {
    let parameters = definition.parameters.joined(separator: ", ")
    return PrintedStatement(
      start: definition.nameRange.start, heading: "\(definition.name)(\(parameters)) = ",
      root: definition.nodes.upperBound - 1)
  }

  private func printed(_ statement: Statement) -> PrintedStatement {
    let heading = statement.name.map { $0 + parameters(after: statement.nameRange) + " = " }
    return PrintedStatement(
      start: statement.nameRange.start, heading: heading ?? "", root: statement.root)
  }

  /// The parameters of an output that was written `f(x, y) = …`, as they were typed; empty for `f =`.
  private func parameters(after name: SourceRange) -> String {
    let rest = source.bytes[Int(name.end)...].drop { $0 == UInt8(ascii: " ") }
    guard rest.first == UInt8(ascii: "(") else { return "" }
    let list = rest.prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "=") }.dropFirst()
    let names = list.split(separator: UInt8(ascii: ",")).map { bytes in
      String(decoding: bytes.filter { $0 > UInt8(ascii: " ") }, as: UTF8.self)
    }
    return "(" + names.joined(separator: ", ") + ")"
  }

  /// The input that the program ends with declaring, so that it is the output too.
  var declaredOutput: Input? {
    guard let last = statements.last, last.nodes.count == 1,
      case .name(let symbol) = tree.nodes[Int(last.root)].kind,
      case .input(let number) = symbols[Int(symbol)].meaning
    else { return nil }
    let input = inputs[number]
    let isDeclared = input.declaredValue != nil && input.range.start == last.nameRange.start
    return isDeclared ? input : nil
  }
}

// MARK: - Numbers

extension Program {
  /// A literal as it was typed, where the source has one at its place.
  func numberText(of node: Int) -> String {
    guard case .number(let value) = tree.nodes[node].kind else { return "" }
    let typed = source[tree.nodes[node].range]
    return isLiteral(typed) ? typed : decimal(value)
  }

  private func isLiteral(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let isFraction = "¼"..."¾" ~= first || "⅐"..."⅞" ~= first
    if isFraction { return text.unicodeScalars.count == 1 }
    return ("0"..."9" ~= first || first == ".") && Double(text + "0") != nil
  }

  private func decimal(_ value: Double) -> String {
    let text = "\(value.magnitude)"
    let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return value < 0 ? "−" + digits : digits
  }

  /// Whether a node is a number that a name may directly follow.
  ///
  /// Not behind `1e-3`, behind a point, where a method would be called, nor behind 0, which starts
  /// `0x1`.
  func isPlainNumber(_ node: Int32) -> Bool {
    var node = Int(node)
    if case .negate = tree.nodes[node].kind, let operand = tree.operands(of: node).first {
      node = Int(operand)
    }
    guard case .number = tree.nodes[node].kind else { return false }
    let text = numberText(of: node)
    return text != "0" && !text.hasSuffix(".") && !text.utf8.contains { $0 | 0x20 == 0x65 }
  }

  /// The whole number that an exponent is; nil where it is none, or too long to be raised.
  func wholePower(_ node: Int32) -> Int? {
    switch tree.nodes[Int(node)].kind {
    case .number(let value): Self.raisable(value)
    case .negate: negatedPower(node)
    default: nil
    }
  }

  private func negatedPower(_ node: Int32) -> Int? {
    guard let operand = tree.operands(of: Int(node)).first,
      case .number(let value) = tree.nodes[Int(operand)].kind, value > 0
    else { return nil }
    return Self.raisable(value).map { -$0 }
  }

  private static func raisable(_ value: Double) -> Int? {
    value.magnitude < 1_000 ? Int(exactly: value) : nil
  }
}
