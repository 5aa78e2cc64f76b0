// How many columns a text takes in a terminal, so that tables and carets stand where they should.

/// How many columns `text` takes in a terminal.
///
/// Counted by what is seen as one character: combining marks and invisible characters take none,
/// East Asian wide characters and emoji two, all others one.
public func displayWidth(of text: String) -> Int {
  var columns = 0
  for scalar in text.unicodeScalars {
    guard scalar.isNarrowForSure else { return text.reduce(0) { $0 + displayWidth(of: $1) } }
    columns += 1
  }
  return columns
}

extension Unicode.Scalar {
  /// Whether it takes one column and joins with nothing: what tables are made of, told apart fast.
  fileprivate var isNarrowForSure: Bool {
    switch value {
    // ASCII and Latin letters; Greek; superscripts and subscripts; arrows, signs of mathematics.
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x391..<0x3D0, 0x2070..<0x20A0, 0x2190..<0x2300:
      self != "\u{2194}"
    // The dots of "and so on", and the lines of pictures.
    case 0x2026, 0x2500..<0x2580: true
    default: false
    }
  }
}

extension String {
  /// The text with spaces behind it, so that it takes `columns` columns at least.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - displayWidth(of: self)))
  }
}

/// How many columns one character takes.
func displayWidth(of character: Character) -> Int {
  if let ascii = character.asciiValue { return 0x20 <= ascii && ascii < 0x7F ? 1 : 0 }
  let scalars = character.unicodeScalars
  // An emoji of several parts, or one that is asked for in colour, is drawn as one wide picture.
  if scalars.count > 1, scalars.contains("\u{FE0F}") { return 2 }
  return scalars.lazy.map(\.displayWidth).max() ?? 0
}

extension Unicode.Scalar {
  /// How many columns it takes alone.
  fileprivate var displayWidth: Int {
    if isInvisible { return 0 }
    return properties.isEmojiPresentation || isWide ? 2 : 1
  }

  /// Whether it draws nothing of its own.
  private var isInvisible: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: true
    // The soft hyphen is a format character that terminals do show.
    case .format: self != "\u{AD}"
    // Vowels and endings of Korean syllables are drawn into the consonant before them.
    default: ("\u{1160}"..."\u{11FF}").contains(self)
    }
  }

  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return Self.wide.contains { $0.contains(value) }
  }

  /// The characters that East Asian typography draws two columns wide, but for the emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x4DFF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
    0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
