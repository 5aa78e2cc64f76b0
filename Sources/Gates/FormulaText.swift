// A formula as text: `o(1 − o)`, `2(i₁ + i₂)`, or a gate's body with holes, `(· + ·)²`.

/// How formulas are written.
public struct FormulaStyle: Sendable {
  /// What stands for each input.
  public var inputs: [String]
  /// Whether only ASCII characters may be used.
  public var ascii: Bool
  /// Whether products show their sign, as on a gate, or stand side by side, as in a formula.
  public var showsProducts: Bool

  /// Formulas with `inputs` in them.
  public init(inputs: [String], ascii: Bool = false, showsProducts: Bool = false) {
    self.inputs = inputs
    self.ascii = ascii
    self.showsProducts = showsProducts
  }

  /// The inputs of a gate: `i` where there is one, else `i₁`, `i₂`, ….
  public static func inputs(_ count: Int, ascii: Bool = false) -> FormulaStyle {
    FormulaStyle(
      inputs: count == 1 ? ["i"] : (0..<count).map { "i" + subscripted($0 + 1, ascii: ascii) },
      ascii: ascii)
  }

  /// A gate with a dot where each of its `count` inputs goes.
  public static func glyph(_ count: Int, ascii: Bool = false) -> FormulaStyle {
    FormulaStyle(
      inputs: Array(repeating: ascii ? "." : "·", count: count), ascii: ascii, showsProducts: true)
  }

  /// `number` in lowered digits, or plain where only ASCII may be used.
  public static func subscripted(_ number: Int, ascii: Bool) -> String {
    if ascii { return String(number) }
    return String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value - 48 + 0x2080) }))
  }

  var minus: String { ascii ? "-" : "−" }
}

extension Formula {
  /// The formula written in `style`.
  public func text(_ style: FormulaStyle) -> String { FormulaWriter(style: style).write(self).text }
}

/// How tightly the parts of a written formula hold together.
private enum Binding: Int, Comparable {
  case choice, sum, minus, quotient, product, power, atom
  static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
}

private typealias Written = (text: String, binding: Binding)

private struct FormulaWriter {
  let style: FormulaStyle

  func write(_ formula: Formula) -> Written {
    switch formula.shape {
    case .input(let index): (style.inputs[index], .atom)
    case .output: ("o", .atom)
    case .number(let value, let text): number(value, text)
    case .function(let function, let operand): apply(function, operand)
    case .gate(let gate, let first, let second): apply(gate, first, second)
    case .choice(let left, let relation, let right, let then, let otherwise):
      (choice(left, relation, right, then, otherwise), .choice)
    case .tooLong: ("…", .atom)
    }
  }

  func write(_ formula: Formula, atLeast binding: Binding) -> String {
    let written = write(formula)
    return written.binding < binding ? "(\(written.text))" : written.text
  }

  private func number(_ value: Double, _ text: String?) -> Written {
    if let text { return (text, binding(ofConstant: text)) }
    let plain = "\(value.magnitude)"
    let digits = plain.hasSuffix(".0") ? String(plain.dropLast(2)) : plain
    return value < 0 ? (style.minus + digits, .minus) : (digits, .atom)
  }

  /// A constant keeps its source text, which may itself be a sum or a quotient.
  private func binding(ofConstant text: String) -> Binding {
    let plain = text.unicodeScalars.allSatisfy {
      $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    if plain { return .atom }
    return text.contains("+") || text.contains("-") || text.contains("−") ? .sum : .quotient
  }

  private func apply(_ function: ElementaryFunction, _ operand: Formula) -> Written {
    if let gate = Formula.gate(for: function) { return apply(gate, operand, nil) }
    let symbol = style.ascii ? function.rawValue : function.symbol
    return ("\(symbol)(\(write(operand).text))", .atom)
  }

  private func apply(_ gate: Gate, _ first: Formula, _ second: Formula?) -> Written {
    switch gate.card.notation {
    case .sum(let sign): (sum(sign, first, second ?? 0), .sum)
    case .product: (product(first, second ?? 1), .product)
    case .quotient: (quotient(first, second ?? 1), .quotient)
    case .reciprocal: ("1/" + write(first, atLeast: .power), .quotient)
    case .minus: (style.minus + write(first, atLeast: .quotient), .minus)
    case .power: (power(first, second ?? 1), .power)
    case .root:
      style.ascii
        ? ("sqrt(\(write(first).text))", .atom) : ("√" + write(first, atLeast: .atom), .power)
    case .bars: ("|\(write(first).text)|", .atom)
    case .function(let name): (call(style.ascii ? gate.card.names[0] : name, first, second), .atom)
    }
  }

  private func call(_ name: String, _ first: Formula, _ second: Formula?) -> String {
    let others = second.map { ", " + write($0).text } ?? ""
    return "\(name)(\(write(first).text)\(others))"
  }

  private func sum(_ sign: String, _ first: Formula, _ second: Formula) -> String {
    let sign = sign == "−" ? style.minus : sign
    let right = write(second)
    let closes = right.binding <= .minus && (right.binding == .minus || sign != "+")
    return write(first, atLeast: .sum) + " \(sign) " + (closes ? "(\(right.text))" : right.text)
  }

  private func product(_ first: Formula, _ second: Formula) -> String {
    let left = write(first, atLeast: .product)
    let right = write(second, atLeast: .product)
    if style.showsProducts { return left + (style.ascii ? " * " : " × ") + right }
    if style.ascii { return left + "*" + right }
    return left + (standsApart(left, right) ? "·" : "") + right
  }

  /// Whether two factors side by side would read as one word or one number.
  private func standsApart(_ left: String, _ right: String) -> Bool {
    guard let end = left.unicodeScalars.last, let start = right.unicodeScalars.first else {
      return false
    }
    if start.properties.numericType != nil { return true }
    let isName = right.prefix { $0.isLetter }.count > 1
    return isName && (end.properties.isAlphabetic || end.properties.numericType != nil)
  }

  private func quotient(_ first: Formula, _ second: Formula) -> String {
    let left = write(first, atLeast: .product)
    let right = write(second, atLeast: .power)
    let tight = !style.showsProducts || first.constant != nil || second.constant != nil
    return left + (tight ? "/" : " / ") + right
  }

  private func power(_ base: Formula, _ exponent: Formula) -> String {
    let isHole = style.showsProducts && base.inputIndex != nil
    if let raised = superscript(exponent) {
      let text = write(base, atLeast: .atom)
      return (isHole ? "(\(text))" : text) + raised
    }
    return write(base, atLeast: .atom) + "^" + write(exponent, atLeast: .atom)
  }

  private func superscript(_ exponent: Formula) -> String? {
    guard case .number(let value, let text) = exponent.shape, !style.ascii,
      let whole = Int(exactly: value), whole.magnitude < 1_000,
      text == nil || text == String(whole)
    else { return nil }
    return String(
      String.UnicodeScalarView(String(whole).unicodeScalars.compactMap(Self.raised)))
  }

  private static func raised(_ digit: Unicode.Scalar) -> Unicode.Scalar? {
    switch digit {
    case "-": "⁻"
    case "1": "¹"
    case "2": "²"
    case "3": "³"
    default: Unicode.Scalar(digit.value - 48 + 0x2070)
    }
  }

  private func choice(
    _ left: Formula, _ relation: Relation, _ right: Formula, _ then: Formula, _ otherwise: Formula
  ) -> String {
    let sign = style.ascii ? relation.ascii : relation.rawValue
    let test = "\(write(left).text) \(sign) \(write(right).text)"
    return "\(write(then).text) if \(test), else \(write(otherwise).text)"
  }
}
