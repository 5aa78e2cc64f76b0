// The text of files from spreadsheets, which often are neither UTF-8 nor UTF-16.

extension TextDecoding {
  /// The text in `bytes`: UTF-8 or UTF-16, or Windows-1252 where they are neither.
  static func lenientText(in bytes: [UInt8]) throws(TextProblem) -> String {
    do throws(TextProblem) {
      return String(decoding: try text(in: bytes), as: UTF8.self)
    } catch {
      guard case .invalid(encoding: "UTF-8") = error.fact, !bytes.contains(0) else { throw error }
      let scalars = bytes.map(windows1252)
      return String(
        decoding: try text(in: Array(String(String.UnicodeScalarView(scalars)).utf8)),
        as: UTF8.self)
    }
  }

  /// The character that a byte is in Windows-1252.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperHalf[Int(byte) - 0x80]) ?? "?"
  }

  /// What the bytes from 0x80 on are; those that are nothing stay what they are in Latin-1.
  private static let upperHalf: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
