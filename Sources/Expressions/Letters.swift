// Which characters make a name, and which only look as if they did.

/// What the lexer and the keys of names ask of a character.
extension Unicode.Scalar {
  /// Whether a name can begin with it.
  var startsName: Bool {
    if isASCII { return isASCIILetter || self == "_" }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter:
      return subscriptText == nil && superscriptLetter == nil
    default: return false
    }
  }

  /// Whether a name can go on with it.
  var continuesName: Bool {
    if isASCII { return startsName || isASCIIDigit }
    return startsName || subscriptText != nil || isCombiningMark
  }

  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it sits on the letter before it, as in ŷ; variation selectors are not to be seen.
  var isCombiningMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: !properties.isVariationSelector
    default: false
    }
  }

  /// The character that it is a subscript of.
  var subscriptText: Character? {
    if (0x2080...0x2089).contains(value) { return Character(digit(value - 0x2080)) }
    // Looked up only where there can be one: building the table takes a while.
    guard value == 0x2C7C || (0x1D62...0x209C).contains(value) else { return nil }
    return Self.subscriptLetters[value]
  }

  /// The digit or sign that it is a superscript of.
  var superscriptText: Character? {
    switch value {
    case 0x2070, 0x2074...0x2079: Character(digit(value - 0x2070))
    case 0xB9: "1"
    case 0xB2: "2"
    case 0xB3: "3"
    case 0x207A: "+"
    case 0x207B: "-"
    case 0x207D: "("
    case 0x207E: ")"
    default: nil
    }
  }

  /// The letter that it is a superscript of; a question mark where it has no plain form.
  var superscriptLetter: Character? {
    if let letter = Self.superscriptLetters[value] { return letter }
    switch value {
    case 0xAA, 0xBA, 0x2B0...0x2B8, 0x2E0...0x2E4, 0x1D2C...0x1D61, 0x1D78, 0x1D9B...0x1DBF:
      return "?"
    default: return nil
    }
  }

  /// The fraction that it is, for ½ and its like.
  var vulgarFraction: Double? { Self.vulgarFractions[value].map { $0.0 / $0.1 } }

  private func digit(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(48 + value)) }

  private static let subscriptLetters: [UInt32: Character] = [
    0x1D62: "i", 0x1D63: "r", 0x1D64: "u", 0x1D65: "v", 0x1D66: "β", 0x1D67: "γ", 0x1D68: "ρ",
    0x1D69: "φ", 0x1D6A: "χ", 0x2090: "a", 0x2091: "e", 0x2092: "o", 0x2093: "x", 0x2094: "ə",
    0x2095: "h", 0x2096: "k", 0x2097: "l", 0x2098: "m", 0x2099: "n", 0x209A: "p", 0x209B: "s",
    0x209C: "t", 0x2C7C: "j",
  ]

  private static let superscriptLetters: [UInt32: Character] = [
    0x207F: "n", 0x2071: "i", 0x2B0: "h", 0x2B2: "j", 0x2B3: "r", 0x2B7: "w", 0x2B8: "y",
    0x2E1: "l", 0x2E2: "s", 0x2E3: "x", 0x1D2C: "A", 0x1D2E: "B", 0x1D30: "D", 0x1D31: "E",
    0x1D34: "H", 0x1D35: "I", 0x1D36: "J", 0x1D37: "K", 0x1D38: "L", 0x1D39: "M", 0x1D3A: "N",
    0x1D3C: "O", 0x1D3E: "P", 0x1D3F: "R", 0x1D40: "T", 0x1D41: "U", 0x1D42: "W", 0x1D43: "a",
    0x1D47: "b", 0x1D48: "d", 0x1D49: "e", 0x1D4D: "g", 0x1D4F: "k", 0x1D50: "m", 0x1D52: "o",
    0x1D56: "p", 0x1D57: "t", 0x1D58: "u", 0x1D5B: "v", 0x1DBB: "z", 0x1D9C: "c", 0x1DA0: "f",
  ]

  private static let vulgarFractions: [UInt32: (Double, Double)] = [
    0xBC: (1, 4), 0xBD: (1, 2), 0xBE: (3, 4), 0x2150: (1, 7), 0x2151: (1, 9), 0x2152: (1, 10),
    0x2153: (1, 3), 0x2154: (2, 3), 0x2155: (1, 5), 0x2156: (2, 5), 0x2157: (3, 5), 0x2158: (4, 5),
    0x2159: (1, 6), 0x215A: (5, 6), 0x215B: (1, 8), 0x215C: (3, 8), 0x215D: (5, 8), 0x215E: (7, 8),
  ]
}
