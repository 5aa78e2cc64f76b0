// The pieces that the sentences about problems are put together from.

internal import Expressions

extension Problem {
  /// Text of the user's, between backticks.
  func quoted(_ text: String) -> String { code(cut(text)) }

  /// Text of our own, such as a command to run, between backticks; only made safe to print.
  func code(_ text: String) -> String { "`\(visible(text, limit: .max))`" }

  /// At most 60 characters of `text`, safe to print.
  func cut(_ text: String) -> String { visible(text, limit: 60) }

  /// Scalars are counted, for one character may have a thousand accents.
  private func visible(_ text: String, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      let shown = isVisible(scalar) ? String(scalar) : escaped(scalar)
      count += shown.unicodeScalars.count
      if count > limit { return String(result) + "..." }
      result.append(contentsOf: shown.unicodeScalars)
    }
    return String(result)
  }

  private func escaped(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }

  func hex(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// `a`, `b` and `c`; of many names only the first.
  func list(_ names: [String]) -> String {
    let shown = names.prefix(4).map { code(visible($0, limit: 20)) }
    guard let last = shown.last else { return "nothing" }
    if names.count > shown.count {
      return shown.joined(separator: ", ") + " and \(names.count - shown.count) more"
    }
    let others = shown.dropLast().joined(separator: ", ")
    return others.isEmpty ? last : others + " and " + last
  }

  func whichAreNoParameters(_ names: [String]) -> String {
    names.count == 1 ? "which is not its parameter" : "which are not its parameters"
  }

  /// A short name before a bracket is rather a factor, a long one a function that is missing.
  func helpOnFunction(_ name: String) -> String {
    if name.contains(".") { return "use a gate, such as `exp` or `relu`, or define one" }
    let product = quoted(name + "*(...)")
    return name.unicodeScalars.count < 3
      ? "for a product write \(product)"
      : "define it, as in \(quoted(name + "(a) = a^2")), or write \(product) for a product"
  }

  func arguments(_ expected: ClosedRange<Int>) -> String {
    let least = expected.lowerBound
    let noun = least == 1 ? "argument" : "arguments"
    return (expected.upperBound == least ? "" : "at least ") + "\(least) \(noun)"
  }

  func digits(_ text: String) -> String {
    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
    return digits.isEmpty ? "1" : String(String.UnicodeScalarView(digits))
  }

  func closing(_ bracket: String) -> String {
    switch bracket {
    case "[": "]"
    case "{": "}"
    default: ")"
    }
  }

  func helpOnOperator(_ sign: String) -> String {
    switch sign {
    case "//": "write `/` for a division, and `#` before a comment"
    case "!": "there are no factorials; write the product"
    case "@": "there are no matrices; write the sum of products"
    case "..", "…": "write all terms"
    default: "the operators are `+`, `-`, `*`, `/` and `^`"
    }
  }
}
