// How a derivation writes names, formulas and derivatives: in plain characters or in LaTeX.

internal import Gates

/// The typography of a derivation.
protocol DeriveNotation {
  /// A name of the program.
  func name(_ name: String) -> String
  /// A number as it is printed.
  func number(_ text: String) -> String
  /// `∂f/∂x`.
  func derivative(of output: String, by input: String) -> String
  /// The copy of a value that one node uses, `x⁽¹⁾`; the value itself where there is only one.
  func copy(_ number: Int?, of name: String) -> String
  /// A formula, with other written formulas for its inputs.
  func formula(
    _ formula: Formula, input: @escaping (Int) -> WrittenFormula
  ) -> WrittenFormula
  /// Two factors side by side, each in brackets, as slides have them: `(2r)(−1)`.
  func factors(_ first: String, _ second: String) -> String
  /// A formula in a sentence.
  func inText(_ formula: String) -> String
  /// Words in a formula.
  func words(_ text: String) -> String
  /// The sign of subtraction.
  var minus: String { get }
  /// The sign between two derivatives that are multiplied.
  var times: String { get }
  /// The sign of the gradient.
  var nabla: String { get }
  /// The word before the place where something is evaluated.
  var at: String { get }
  var approximately: String { get }
  var ellipsis: String { get }
}

/// Characters as a terminal has them.
struct PlainNotation: DeriveNotation {
  let ascii: Bool

  func name(_ name: String) -> String { ascii ? Reports.ascii(name) : name }

  func number(_ text: String) -> String { text }

  func derivative(of output: String, by input: String) -> String {
    ascii ? "d\(output)/d\(input)" : "∂\(output)/∂\(input)"
  }

  func copy(_ number: Int?, of name: String) -> String {
    guard let number else { return name }
    return ascii ? "\(name)^(\(number))" : "\(name)⁽\(FormulaStyle.superscripted(number))⁾"
  }

  func formula(
    _ formula: Formula, input: @escaping (Int) -> WrittenFormula
  ) -> WrittenFormula {
    formula.written(FormulaStyle(inputs: [], ascii: ascii, readsBack: true), input: input)
  }

  func factors(_ first: String, _ second: String) -> String {
    "(\(first))\(ascii ? "*" : "")(\(second))"
  }

  func inText(_ formula: String) -> String { formula }

  func words(_ text: String) -> String { name(text) }

  var minus: String { ascii ? "-" : "−" }
  var times: String { ascii ? " * " : " · " }
  var nabla: String { ascii ? "grad " : "∇" }
  var at: String { "at " }
  var approximately: String { ascii ? "~=" : "≈" }
  var ellipsis: String { ascii ? "..." : "…" }
}

/// LaTeX, in mathematics mode.
struct LaTeXNotation: DeriveNotation {
  func name(_ name: String) -> String { LaTeXName.text(name) }

  func number(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "e") else { return text }
    return "\(text[..<mark]) \\cdot 10^{\(text[text.index(after: mark)...])}"
  }

  func derivative(of output: String, by input: String) -> String {
    "\\frac{\\partial \(output)}{\\partial \(input)}"
  }

  func copy(_ number: Int?, of name: String) -> String {
    number.map { "{\(name)}^{(\($0))}" } ?? name
  }

  func formula(
    _ formula: Formula, input: @escaping (Int) -> WrittenFormula
  ) -> WrittenFormula {
    formula.latex(input: input)
  }

  func factors(_ first: String, _ second: String) -> String {
    "\\left(\(first)\\right)\\left(\(second)\\right)"
  }

  func inText(_ formula: String) -> String { "$\(formula)$" }

  func words(_ text: String) -> String {
    let plain = ascii(text).unicodeScalars.map { scalar -> String in
      switch scalar {
      case "_", "&", "#", "%", "$": "\\\(scalar)"
      case "\\", "{", "}", "^", "~": " "
      default: String(scalar)
      }
    }
    return "\\text{\(plain.joined())}"
  }

  var minus: String { "-" }
  var times: String { " \\cdot " }
  var nabla: String { "\\nabla " }
  var at: String { "\\quad\\text{at } " }
  var approximately: String { "\\approx" }
  var ellipsis: String { "\\dots" }
}
