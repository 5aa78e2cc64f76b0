// Saves what can be saved of a text whose bytes are not quite what they should be.

/// Repairs texts in which the encoding is clear all the same.
enum TextRepair {
  /// The UTF-8 text in `bytes` with signs of replacement for bytes that are no characters; nil where
  /// as many bytes speak against UTF-8 as for it.
  ///
  /// One bad byte in a sheet full of `−` and `∂` was a slip, and no sign of another encoding.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    let text = String(decoding: bytes, as: UTF8.self)
    let scalars = text.unicodeScalars
    let broken = scalars.count { $0 == "\u{FFFD}" }
    let whole = scalars.count { !$0.isASCII } - broken
    return whole > broken ? Array(text.utf8) : nil
  }

  /// `bytes` with the mark of UTF-16 before them, where they are text of that encoding without one:
  /// then every other byte of nearly all characters is 0.
  static func withMark(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 3, bytes.count.isMultiple(of: 2), bytes.contains(0) else { return bytes }
    let zeros = bytes.indices.lazy.filter { bytes[$0] == 0 }
    let atOdd = zeros.count { !$0.isMultiple(of: 2) }
    let atEven = zeros.count { $0.isMultiple(of: 2) }
    let most = bytes.count / 4
    if atOdd > most, atEven == 0 { return [0xFF, 0xFE] + bytes }
    if atEven > most, atOdd == 0 { return [0xFE, 0xFF] + bytes }
    return bytes
  }
}
