// What a student wrote, made harmless and short before it is shown to anybody.

/// Text of somebody else's.
enum StudentText {
  /// Longer texts are cut.
  static let longest = 32

  /// `text` in one line without anything that a terminal would obey.
  static func shown(_ text: String, ascii isASCII: Bool, limit: Int = longest) -> String {
    // Thousands of accents on one letter are one character: count what they are made of.
    let scalars = text.unicodeScalars
    let isLong = scalars.count > limit
    let part = isLong ? String(String.UnicodeScalarView(scalars.prefix(limit))) : text
    let visible = VisibleLine.escaped(part)
    let shown = isASCII ? Reports.ascii(visible) : visible
    return isLong ? shown + (isASCII ? "..." : "…") : shown
  }

  /// A text cell of a spreadsheet, which must not be taken for a formula.
  static func spreadsheetCell(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}
