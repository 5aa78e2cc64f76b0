// How formulas are written: with which names, signs and digits.

/// How formulas are written.
public struct FormulaStyle: Sendable {
  /// What stands for each input.
  public var inputs: [String]
  /// Whether only ASCII characters may be used.
  public var ascii: Bool
  /// Whether products show their sign, as on a gate, or stand side by side, as in a formula.
  public var showsProducts: Bool
  /// Whether a reader of programs must see the same formula: `q·z`, since `qz` is one name to it.
  public var readsBack: Bool

  /// Formulas with `inputs` in them.
  public init(
    inputs: [String], ascii: Bool = false, showsProducts: Bool = false, readsBack: Bool = false
  ) {
    self.inputs = inputs
    self.ascii = ascii
    self.showsProducts = showsProducts
    self.readsBack = readsBack
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

  var minus: String { ascii ? "-" : "−" }
}

extension FormulaStyle {
  /// `number` in lowered digits, or plain where only ASCII may be used.
  public static func subscripted(_ number: Int, ascii: Bool) -> String {
    if ascii { return String(number) }
    return shifted(number) { $0 == "-" ? "₋" : Unicode.Scalar($0.value - 48 + 0x2080) }
  }

  /// `number` in raised digits: `²`, `⁻¹`.
  public static func superscripted(_ number: Int) -> String {
    shifted(number) { digit in
      switch digit {
      case "-": "⁻"
      case "1": "¹"
      case "2": "²"
      case "3": "³"
      default: Unicode.Scalar(digit.value - 48 + 0x2070)
      }
    }
  }

  private static func shifted(
    _ number: Int, _ shift: (Unicode.Scalar) -> Unicode.Scalar?
  ) -> String {
    String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap(shift)))
  }
}
