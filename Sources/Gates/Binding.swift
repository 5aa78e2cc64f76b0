// How tightly the parts of a written formula hold together, which decides where brackets stand.

/// How tightly a written formula holds together: what binds less than its place asks for is
/// bracketed.
enum Binding: Int, Comparable {
  case choice, sum, minus, quotient, product, power, atom

  static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }

  /// The binding of a constant written as `text`, which may itself be a sum or a quotient.
  init(ofConstant text: String) {
    var reader = ConstantReader()
    for scalar in text.unicodeScalars { reader.read(scalar) }
    self = reader.loosest
  }
}

/// Finds the loosest operator of a constant that stands outside all brackets.
private struct ConstantReader {
  private(set) var loosest = Binding.atom
  private var depth = 0
  private var barsAreOpen = false
  private var previous: Unicode.Scalar?
  private var isInNumber = false

  mutating func read(_ scalar: Unicode.Scalar) {
    guard scalar != " " else { return }
    switch scalar {
    case "(", "[", "{": depth += 1
    case ")", "]", "}": depth -= 1
    case "|": barsAreOpen.toggle()
    default: if depth == 0, !barsAreOpen { readOutside(scalar) }
    }
    previous = scalar
  }

  private mutating func readOutside(_ scalar: Unicode.Scalar) {
    if let binding = binding(of: scalar) { loosest = min(loosest, binding) }
    isInNumber = scalar.isDigit || scalar == "." || isInNumber && (scalar == "e" || isExponent)
  }

  private func binding(of scalar: Unicode.Scalar) -> Binding? {
    switch scalar {
    case "+" where !isExponent, "-" where !isExponent, "−": isAtStart ? .minus : .sum
    case "/", "÷": .quotient
    case "*", "·", "×": .product
    case "^", "√", "⁻", "²", "³", "¹", "⁰", "⁴"..."⁹": .power
    default: followsANumber(scalar) ? .product : nil
    }
  }

  /// Whether the last thing read was the e of `1e-3`.
  private var isExponent: Bool { isInNumber && previous == "e" }

  /// Whether a sign here stands before a number, and not between two.
  private var isAtStart: Bool {
    guard let previous else { return true }
    return "+-−*·×/÷^".unicodeScalars.contains(previous)
  }

  /// Whether a name or a root starts right behind a number or a bracket, as in `2π`.
  private func followsANumber(_ scalar: Unicode.Scalar) -> Bool {
    guard let previous, scalar.properties.isAlphabetic else { return false }
    if isInNumber { return scalar != "e" }
    return previous == ")"
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
