// A formula in LaTeX, where a quotient is a fraction and a choice has cases.

extension Formula {
  /// The formula in LaTeX, with other written formulas for its inputs.
  public func latex(input: @escaping (Int) -> WrittenFormula) -> WrittenFormula {
    let written = LaTeXWriter(input: input).write(self)
    return WrittenFormula(text: written.text, binding: written.binding)
  }
}

private struct LaTeXWriter {
  typealias Written = (text: String, binding: Binding)

  let input: (Int) -> WrittenFormula

  func write(_ formula: Formula) -> Written {
    switch formula.shape {
    case .input(let index): named(index)
    case .output: ("o", .atom)
    case .number(let value, nil): number(value)
    case .number(_, let text?): (LaTeXConstant.text(text), Binding(ofConstant: text))
    case .function(let function, let operand): apply(function, operand)
    case .gate(let gate, let first, let second): apply(gate, first, second)
    case .choice(let left, let relation, let right, let then, let otherwise):
      (cases(left, relation, right, then, otherwise), .atom)
    case .tooLong: ("\\dots", .atom)
    }
  }

  private func named(_ index: Int) -> Written {
    let written = input(index)
    return (written.text, written.binding)
  }

  /// The formula in brackets, unless it binds at least as tightly as `binding`.
  private func write(_ formula: Formula, atLeast binding: Binding) -> String {
    let written = write(formula)
    return written.binding < binding ? bracketed(written.text) : written.text
  }

  private func bracketed(_ text: String) -> String { "\\left(\(text)\\right)" }

  private func number(_ value: Double) -> Written {
    let digits =
      switch value.magnitude {
      case .pi: "\\pi"
      case 2.718281828459045: "e"
      default: LaTeXConstant.text("\(value.magnitude)")
      }
    return value < 0 ? ("-" + digits, .minus) : (digits, .atom)
  }

  private func cases(
    _ left: Formula, _ relation: Relation, _ right: Formula, _ then: Formula, _ otherwise: Formula
  ) -> String {
    let sign = relation == .greaterOrEqual ? "\\ge" : relation.rawValue
    return "\\begin{cases}\(write(then).text) & \(write(left).text) \(sign) \(write(right).text)"
      + "\\\\ \(write(otherwise).text) & \\text{else}\\end{cases}"
  }

  private func apply(_ function: ElementaryFunction, _ operand: Formula) -> Written {
    if let gate = Formula.gate(for: function) { return apply(gate, operand, nil) }
    return (LaTeXConstant.function(function.symbol) + bracketed(write(operand).text), .atom)
  }
}

// MARK: - Gates

extension LaTeXWriter {
  private func apply(_ gate: Gate, _ first: Formula, _ second: Formula?) -> Written {
    switch gate.card.notation {
    case .sum(let sign): (sum(sign == "+" ? "+" : "-", first, second ?? 0), .sum)
    case .product: product(first, second ?? 1)
    case .quotient: (fraction(first, second ?? 1), .power)
    case .reciprocal: (fraction(1, first), .power)
    case .minus: ("-" + write(first, atLeast: .quotient), .minus)
    case .power: ("\(write(first, atLeast: .atom))^{\(write(second ?? 1).text)}", .power)
    case .root: ("\\sqrt{\(write(first).text)}", .atom)
    case .bars: ("\\left|\(write(first).text)\\right|", .atom)
    case .function(let name): call(name, first, second)
    }
  }

  private func sum(_ sign: String, _ first: Formula, _ second: Formula) -> String {
    let right = write(second)
    if sign == "+", right.binding == .minus || right.binding == .sum, right.text.hasPrefix("-") {
      return "\(write(first, atLeast: .sum)) - \(right.text.dropFirst())"
    }
    let isBare = right.binding > .minus || sign == "+" && right.binding == .sum
    return "\(write(first, atLeast: .sum)) \(sign) \(isBare ? right.text : bracketed(right.text))"
  }

  private func product(_ first: Formula, _ second: Formula) -> Written {
    let left = write(first)
    let isBare = left.binding >= .quotient || left.binding == .minus
    let right = write(second, atLeast: .product)
    let isNumber = right.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
    return (
      (isBare ? left.text : bracketed(left.text)) + (isNumber ? " \\cdot " : "\\,") + right,
      left.binding == .minus ? .minus : .product
    )
  }

  private func fraction(_ first: Formula, _ second: Formula) -> String {
    "\\frac{\(write(first).text)}{\(write(second).text)}"
  }

  private func call(_ name: String, _ first: Formula, _ second: Formula?) -> Written {
    let others = second.map { ", " + write($0).text } ?? ""
    return (LaTeXConstant.function(name) + bracketed(write(first).text + others), .atom)
  }
}

/// Names of functions and constants as LaTeX has them.
private enum LaTeXConstant {
  static func function(_ name: String) -> String {
    switch name {
    case "σ": "\\sigma"
    case "Φ": "\\Phi"
    case "φ": "\\varphi"
    case "exp", "ln", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min": "\\" + name
    default: "\\operatorname{\(name.filter { $0 != "_" })}"
    }
  }

  /// A constant as the student wrote it, sign by sign.
  static func text(_ written: String) -> String {
    let plain = written.hasSuffix(".0") ? String(written.dropLast(2)) : written
    if let mark = plain.firstIndex(of: "e"), Double(plain) != nil, mark != plain.startIndex {
      let exponent = Int(plain[plain.index(after: mark)...]) ?? 0
      return "\(plain[..<mark]) \\cdot 10^{\(exponent)}"
    }
    return plain.unicodeScalars.map(sign).joined()
  }

  private static func sign(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "π": "\\pi "
    case "−": "-"
    case "·", "×", "*": "\\cdot "
    case "√": "\\surd "
    case "^": "{}^{\\wedge}"
    case "_", "&", "#", "%", "$", "\\", "{", "}", "~": "{}"
    case "σ": "\\sigma "
    case _ where scalar.isASCII: String(scalar)
    case _ where scalar.properties.numericType == .digit:
      "{}^{\(Int(scalar.properties.numericValue ?? 0))}"
    case "⁻": "{}^{-}"
    default: "{}"
    }
  }
}
