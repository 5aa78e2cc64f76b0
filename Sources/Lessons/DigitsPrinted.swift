// A number as a sheet prints it, so that what is filled in looks like what is given.

extension Digits {
  /// The number with a real minus and a raised exponent: `−1.23·10⁻⁸`.
  public func printed(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    let digits = text(ofMagnitude: value.magnitude)
    let sign = value < 0 ? "−" : ""
    // 1.23·10⁻⁸ is a product, which need not be the same number to the last bit.
    guard case .rounded = self else { return sign + digits }
    return sign + Self.raisedExponent(digits)
  }

  /// `1.23e-8` as 1.23·10⁻⁸.
  private static func raisedExponent(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "e") else { return text }
    let raised = text[text.index(after: mark)...].unicodeScalars.map { digit -> Character in
      superscripts[digit] ?? Character(digit)
    }
    return text[..<mark] + "·10" + String(raised)
  }

  private static let superscripts: [Unicode.Scalar: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]
}
