// A formula as text: `o(1 − o)`, `2(i₁ + i₂)`, or a gate's body with holes, `(· + ·)²`.

extension Formula {
  /// The formula written in `style`.
  public func text(_ style: FormulaStyle) -> String {
    written(style) { .name(style.inputs[$0]) }.text
  }

  /// The formula written in `style`, with other written formulas for its inputs.
  public func written(
    _ style: FormulaStyle, input: @escaping (Int) -> WrittenFormula
  ) -> WrittenFormula {
    FormulaWriter(style: style, input: input).write(self)
  }
}

/// A written formula, and what has to be known to write it into a larger one.
public struct WrittenFormula: Sendable {
  /// The text.
  public var text: String
  var binding: Binding
  /// Whether what follows would be read as part of it, as behind `√2` or `i^n`.
  var endsOpen = false
  /// Whether it is a power whose exponent stands behind a `^`.
  var hasLongExponent = false

  /// What stands behind the sign of a term or a sum that begins with one: added to something, it
  /// is taken away.
  func opposite(of minus: String) -> Substring? {
    let mayBegin = binding == .minus || binding == .sum
    return mayBegin && text.hasPrefix(minus) ? text.dropFirst(minus.count) : nil
  }

  /// The text for a list: the comma of a choice would look like one between the entries.
  public var entry: String { binding == .choice ? "(\(text))" : text }

  /// A name, which never needs brackets.
  public static func name(_ text: String) -> WrittenFormula {
    WrittenFormula(text: text, binding: .atom)
  }

  /// The sum of `terms`, where `a + −b` is `a − b`; a sum needs brackets in anything but a sum.
  public static func sum(_ terms: [WrittenFormula], minus: String) -> WrittenFormula {
    var text = ""
    for (index, term) in terms.enumerated() {
      if index > 0, let opposite = term.opposite(of: minus) {
        text += " \(minus) \(opposite)"
      } else {
        text += (index > 0 ? " + " : "") + (term.binding < .sum ? "(\(term.text))" : term.text)
      }
    }
    return WrittenFormula(text: text, binding: .sum)
  }
}

private struct FormulaWriter {
  typealias Written = WrittenFormula

  let style: FormulaStyle
  let input: (Int) -> WrittenFormula

  func write(_ formula: Formula) -> WrittenFormula {
    switch formula.shape {
    case .input(let index): input(index)
    case .output: Written(text: "o", binding: .atom)
    case .number(let value, nil): number(value)
    case .number(_, let text?): constant(text)
    case .function(let function, let operand): apply(function, operand)
    case .gate(let gate, let first, let second): apply(gate, first, second)
    case .choice(let left, let relation, let right, let then, let otherwise):
      choice(left, relation, right, then, otherwise)
    case .tooLong: Written(text: "…", binding: .atom)
    }
  }

  /// The formula in brackets, unless it binds at least as tightly as `binding`.
  private func write(_ formula: Formula, atLeast binding: Binding) -> Written {
    bracketed(write(formula), below: binding)
  }

  private func bracketed(_ written: Written, below binding: Binding) -> Written {
    guard written.binding < binding else { return written }
    return Written(text: "(\(written.text))", binding: .atom)
  }

  /// What a product or a quotient begins with: a sign in front needs no brackets there.
  private func leading(_ formula: Formula) -> Written {
    // Written once: twice at every level would take twice the time for every factor.
    let written = write(formula)
    return written.binding == .minus ? written : bracketed(written, below: .product)
  }
}

// MARK: - Numbers and calls

extension FormulaWriter {
  private func number(_ value: Double) -> Written {
    let digits =
      switch value.magnitude {
      case .pi: style.ascii ? "pi" : "π"
      case 2.718281828459045: "e"
      default: Self.decimal(value.magnitude)
      }
    return value < 0
      ? Written(text: style.minus + digits, binding: .minus)
      : Written(text: digits, binding: .atom)
  }

  private static func decimal(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func constant(_ text: String) -> Written {
    let hasNegativePower = zip(text.utf8, text.utf8.dropFirst()).contains {
      $0 == (UInt8(ascii: "e"), UInt8(ascii: "-"))
    }
    // What stands behind 2^0.5 or √2 would read as part of the exponent, or of the root.
    let isOpenPower = text.utf8.contains(UInt8(ascii: "^")) || text.unicodeScalars.first == "√"
    return Written(
      text: text, binding: Binding(ofConstant: text), endsOpen: hasNegativePower || isOpenPower)
  }

  private func apply(_ function: ElementaryFunction, _ operand: Formula) -> Written {
    if let gate = Formula.gate(for: function) { return apply(gate, operand, nil) }
    return call(style.ascii ? function.ascii : function.symbol, operand, nil)
  }

  private func call(_ name: String, _ first: Formula, _ second: Formula?) -> Written {
    let others = second.map { ", " + write($0).text } ?? ""
    return Written(text: "\(name)(\(write(first).text)\(others))", binding: .atom)
  }

  private func choice(
    _ left: Formula, _ relation: Relation, _ right: Formula, _ then: Formula, _ otherwise: Formula
  ) -> Written {
    let sign = style.ascii ? relation.ascii : relation.rawValue
    let test = "\(write(left).text) \(sign) \(write(right).text)"
    let text = "\(write(then).text) if \(test), else \(write(otherwise).text)"
    return Written(text: text, binding: .choice)
  }
}

// MARK: - Gates

extension FormulaWriter {
  private func apply(_ gate: Gate, _ first: Formula, _ second: Formula?) -> Written {
    let card = gate.card
    return switch card.notation {
    case .sum(let sign): sum(sign, first, second ?? 0)
    case .product: product(first, second ?? 1)
    case .quotient: quotient(first, second ?? 1)
    case .reciprocal: quotient(1, first)
    case .minus:
      Written(text: style.minus + write(first, atLeast: .quotient).text, binding: .minus)
    case .power: power(first, second ?? 1)
    case .root: style.ascii ? call(card.names[0], first, nil) : root(first)
    case .bars: bars(card.names[0], first)
    case .function(let name): call(style.ascii ? card.names[0] : name, first, second)
    }
  }

  private func sum(_ sign: String, _ first: Formula, _ second: Formula) -> Written {
    let isAdded = sign == "+"
    let right = write(second)
    let closes = right.binding <= .minus && !(isAdded && right.binding == .sum)
    let left = write(first, atLeast: .sum).text
    if isAdded, style.readsBack, let opposite = right.opposite(of: style.minus) {
      return Written(text: "\(left) \(style.minus) \(opposite)", binding: .sum)
    }
    let term = closes ? "(\(right.text))" : right.text
    return Written(text: "\(left) \(isAdded ? sign : style.minus) \(term)", binding: .sum)
  }

  private func product(_ first: Formula, _ second: Formula) -> Written {
    let left = leading(first)
    let right = write(second, atLeast: .product)
    return Written(
      text: left.text + productSign(left, right) + right.text,
      binding: min(left.binding, .product), endsOpen: right.endsOpen)
  }

  private func productSign(_ left: Written, _ right: Written) -> String {
    if style.showsProducts { return style.ascii ? " * " : " × " }
    if style.ascii { return "*" }
    if style.readsBack { return Juxtaposition.readsBack(left.text, right.text) ? "" : "·" }
    // The exponent of i₂i₁^n would seem to be that of both.
    let sharesExponent = right.hasLongExponent && Juxtaposition.endsInName(left.text)
    let isConfusing = sharesExponent || Juxtaposition.confuses(left.text, right.text)
    return left.endsOpen || isConfusing ? "·" : ""
  }

  private func quotient(_ first: Formula, _ second: Formula) -> Written {
    let left = leading(first)
    let right = write(second, atLeast: .power)
    let isTight = !style.showsProducts || first.constant != nil || second.constant != nil
    return Written(
      text: left.text + (isTight ? "/" : " / ") + right.text,
      binding: min(left.binding, .quotient), endsOpen: true)
  }

  private func power(_ base: Formula, _ exponent: Formula) -> Written {
    let isHole = style.showsProducts && base.inputIndex != nil && exponent.constant != nil
    let written = write(base, atLeast: .atom).text
    let text = isHole ? "(\(written))" : written
    if let raised = superscript(exponent) { return Written(text: text + raised, binding: .power) }
    let upper = write(exponent)
    let isAtom = upper.binding == .atom
    let above = isAtom ? upper.text : "(\(upper.text))"
    return Written(
      text: "\(text)^\(above)", binding: .power, endsOpen: isAtom, hasLongExponent: true)
  }

  private func superscript(_ exponent: Formula) -> String? {
    guard case .number(let value, let text) = exponent.shape, !style.ascii,
      let whole = Int(exactly: value), whole.magnitude < 1_000,
      text == nil || text == String(whole) || text == "−\(whole.magnitude)" && whole < 0
    else { return nil }
    return FormulaStyle.superscripted(whole)
  }

  private func root(_ operand: Formula) -> Written {
    let inner = write(operand)
    return inner.binding < .atom
      ? Written(text: "√(\(inner.text))", binding: .power)
      : Written(text: "√" + inner.text, binding: .power, endsOpen: true)
  }

  /// Bars do not nest: which one closes could not be seen.
  private func bars(_ name: String, _ operand: Formula) -> Written {
    let inner = write(operand).text
    if inner.contains("|") { return call(name, operand, nil) }
    return Written(text: "|\(inner)|", binding: .atom)
  }
}
