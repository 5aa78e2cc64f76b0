// Text that somebody else wrote, made harmless before it is shown.

/// Ways to show text that may contain anything.
public enum Printable {
  /// The longest quotation in a message, in characters of Unicode.
  public static let quotationLimit = 200

  /// The text with everything invisible or dangerous to a terminal written as `\u{1B}`.
  ///
  /// That is: control characters, format characters (those that turn the direction of writing
  /// among them), separators of lines and paragraphs, and noncharacters.
  public static func text(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars { append(scalar, to: &shown) }
    return shown
  }

  /// The text between backquotes, escaped, and cut after `limit` characters with a `…`.
  public static func quoted(_ text: String, limit: Int = quotationLimit) -> String {
    let scalars = text.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex)
    let cut = end ?? scalars.endIndex
    return "`" + self.text(String(scalars[..<cut])) + (cut < scalars.endIndex ? "…`" : "`")
  }

  /// Whether the character can be shown as it is.
  public static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: return !scalar.properties.isNoncharacterCodePoint
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to shown: inout String) {
    if isHarmless(scalar) {
      shown.unicodeScalars.append(scalar)
    } else {
      shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
}
