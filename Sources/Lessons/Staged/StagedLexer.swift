// Cuts staged code into tokens, line by line.

internal import Expressions

/// Cuts staged code into tokens.
struct StagedLexer {
  static let longestText = 100_000
  static let mostLines = 2_000

  let bytes: [UInt8]
  var offset = 0
  private var line: Int
  private var lineStart = 0
  private var depth = 0
  /// Whether `//` starts a comment, as in Swift; in Python it divides.
  private let hasSlashComments: Bool
  private var counted = (offset: 0, column: 1)
  private(set) var tokens: [StagedToken] = []

  /// Signs of more than one character, the longest first.
  private static let longSigns = [
    "**=", "//=", "...", "**", "//", "+=", "-=", "*=", "/=", "==", "!=", "<=", ">=", ":=", "->",
    "%=", "@=", "^=", "&=", "|=", "<<", ">>",
  ].map { Array($0.utf8) }

  static let signs: [Unicode.Scalar: String] = [
    "·": "*", "×": "*", "⋅": "*", "∗": "*", "∙": "*", "÷": "/", "−": "-", "–": "-", "≤": "<=",
    "≥": ">=", "≠": "!=",
  ]

  static let raised: [Unicode.Scalar: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-",
  ]

  init(_ source: SourceText, firstLine: Int) {
    bytes = source.bytes
    line = firstLine
    hasSlashComments = Self.isSwift(source.bytes)
  }

  /// Whether a line starts as only lines of Swift do.
  private static func isSwift(_ bytes: [UInt8]) -> Bool {
    let starts = ["//", "let ", "var "].map { Array($0.utf8) }
    return bytes.split(separator: 0x0A).contains { line in
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      return starts.contains { text.starts(with: $0) }
    }
  }

  /// All tokens of the text, with a new line at the end.
  mutating func read() {
    while offset < bytes.count { readToken() }
    append(.newline, from: offset)
  }

  func byte(_ distance: Int = 0) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  mutating func append(_ kind: StagedToken.Kind, from start: Int) {
    tokens.append(
      StagedToken(kind: kind, line: line, column: column(of: start), start: start, end: offset))
  }

  /// Counted on from the last token, so that a long line takes no longer than many short ones.
  private mutating func column(of start: Int) -> Int {
    if counted.offset < lineStart || counted.offset > start { counted = (lineStart, 1) }
    let part = bytes[counted.offset..<max(counted.offset, min(start, bytes.count))]
    counted = (counted.offset + part.count, counted.column + part.count { $0 & 0xC0 != 0x80 })
    return counted.column
  }

  private mutating func readToken() {
    let start = offset
    switch byte() {
    case 0x0A: readLineEnd()
    case 0x20, 0x09, 0x0D: offset += 1
    case 0x23: skipComment()
    case 0x2F where hasSlashComments && byte(1) == 0x2F: skipComment()
    case 0x5C where byte(1) == 0x0A || byte(1) == 0x0D: skipLine()
    case 0x22, 0x27: readString(from: start)
    case 0x30...0x39: readNumber()
    case 0x2E where (0x30...0x39).contains(byte(1)): readNumber()
    case 0x41...0x5A, 0x61...0x7A, 0x5F: readName()
    case 0x80...0xFF: readSpecial()
    default: readSign()
    }
  }

  private mutating func readLineEnd() {
    let start = offset
    if depth > 0, nextLineAssigns { depth = 0 }
    if depth == 0 { append(.newline, from: start) }
    offset += 1
    line += 1
    lineStart = offset
  }

  /// Whether the next line starts with a name and `=` or `+=`: then a bracket was forgotten, which
  /// must not swallow the rest.
  private var nextLineAssigns: Bool {
    let line = bytes[(offset + 1)...].prefix { $0 != 0x0A }
    let mark = line.prefix(200).firstIndex(of: UInt8(ascii: "="))
    guard let mark, mark > line.startIndex else { return false }
    let isComparison = mark + 1 < line.endIndex && line[mark + 1] == UInt8(ascii: "=")
    var name = line[..<mark]
    if let last = name.last, "+-*/".utf8.contains(last) { name = name.dropLast() }
    let words = name.split { $0 == 0x20 || $0 == 0x09 }
    guard !isComparison, words.count == 1, let word = words.first else { return false }
    return word.allSatisfy { byte in
      byte >= 0x80 || byte == 0x5F || isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF)
        || byte == 0x2E || byte == 0x5B || byte == 0x5D
    }
  }

  private mutating func skipLine() {
    while offset < bytes.count, byte() != 0x0A { offset += 1 }
    offset += 1
    line += 1
    lineStart = min(offset, bytes.count)
  }

  private mutating func skipComment() {
    while offset < bytes.count, byte() != 0x0A { offset += 1 }
  }

  /// A text in quotes, over several lines where it has three of them.
  mutating func readString(from start: Int) {
    let quote = byte()
    let isLong = byte(1) == quote && byte(2) == quote
    offset += isLong ? 3 : 1
    let (firstLine, column) = (line, column(of: start))
    while offset < bytes.count {
      if byte() == 0x5C { offset += 1 }
      if byte() == quote, !isLong || (byte(1) == quote && byte(2) == quote) { break }
      if byte() == 0x0A {
        guard isLong else { break }
        line += 1
        lineStart = offset + 1
      }
      offset += 1
    }
    if byte() == quote { offset += isLong ? 3 : 1 }
    offset = min(offset, bytes.count)
    tokens.append(
      StagedToken(kind: .string, line: firstLine, column: column, start: start, end: offset))
  }

  private mutating func readSign() {
    let start = offset
    if let sign = Self.longSigns.first(where: { bytes[offset...].starts(with: $0) }) {
      offset += sign.count
      return append(.sign(String(decoding: sign, as: UTF8.self)), from: start)
    }
    let sign = byte()
    offset += 1
    switch sign {
    case 0x28, 0x5B, 0x7B: depth += 1
    case 0x29, 0x5D, 0x7D: depth = max(0, depth - 1)
    case 0x00..<0x20, 0x7F:
      return append(.bad(.strangeCharacter("\\x" + String(sign, radix: 16))), from: start)
    default: break
    }
    append(.sign(String(Unicode.Scalar(sign))), from: start)
  }
}
