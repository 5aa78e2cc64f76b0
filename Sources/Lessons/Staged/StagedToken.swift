// Staged code cut into tokens: Python's, and the signs that our own spelling has beside them.

internal import Expressions

/// A word or a sign of staged code.
struct StagedToken {
  enum Kind: Equatable {
    case name(String)
    case number(Double)
    /// A raised number, as in `x²`.
    case superscript(Double)
    case sign(String)
    case string
    case newline
    case bad(StagedProblem.Kind)
  }

  let kind: Kind
  let line: Int
  let column: Int
  /// Where its bytes end, and where they start.
  let start: Int
  let end: Int

  func isSign(_ sign: String) -> Bool { kind == .sign(sign) }

  var name: String? { if case .name(let name) = kind { name } else { nil } }
}

/// Cuts staged code into tokens.
struct StagedLexer {
  static let longestText = 100_000
  static let mostLines = 2_000

  private let bytes: [UInt8]
  private var offset = 0
  private var line: Int
  private var lineStart = 0
  private var depth = 0
  private var counted = (offset: 0, column: 1)
  private(set) var tokens: [StagedToken] = []

  /// Signs of more than one character, the longest first.
  private static let longSigns = [
    "**=", "//=", "...", "**", "//", "+=", "-=", "*=", "/=", "==", "!=", "<=", ">=", ":=", "->",
    "%=", "@=", "^=", "&=", "|=", "<<", ">>",
  ].map { Array($0.utf8) }

  private static let signs: [Unicode.Scalar: String] = [
    "·": "*", "×": "*", "⋅": "*", "∗": "*", "∙": "*", "÷": "/", "−": "-", "–": "-", "≤": "<=",
    "≥": ">=", "≠": "!=",
  ]

  private static let raised: [Unicode.Scalar: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-",
  ]

  init(_ source: SourceText, firstLine: Int) {
    bytes = source.bytes
    line = firstLine
  }

  /// All tokens of the text, with a new line at the end.
  mutating func read() {
    while offset < bytes.count { readToken() }
    append(.newline, from: offset)
  }

  private func byte(_ distance: Int = 0) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  private mutating func append(_ kind: StagedToken.Kind, from start: Int) {
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
  private mutating func readString(from start: Int) {
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

  private mutating func readNumber() {
    let start = offset
    while isDigit(byte()) || byte() == 0x5F { offset += 1 }
    if byte() == 0x2E { offset += 1 }
    while isDigit(byte()) || byte() == 0x5F { offset += 1 }
    let sign = byte(1) == 0x2B || byte(1) == 0x2D ? 1 : 0
    if byte() | 0x20 == 0x65, isDigit(byte(1 + sign)) {
      offset += 1 + sign
      while isDigit(byte()) { offset += 1 }
    }
    let text = String(decoding: bytes[start..<offset].filter { $0 != 0x5F }, as: UTF8.self)
    let shown = String(text.prefix(40))
    guard offset - start <= 400, let value = Double(text), value.isFinite else {
      return append(.bad(.badNumber(shown)), from: start)
    }
    append(.number(value), from: start)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func readName() {
    let start = offset
    var name = ""
    while offset < bytes.count {
      if byte() < 0x80 {
        guard isDigit(byte()) || byte() == 0x5F || (0x41...0x5A).contains(byte() & 0xDF) else {
          break
        }
        name.unicodeScalars.append(Unicode.Scalar(byte()))
        offset += 1
      } else {
        guard let (scalar, length) = scalar(), scalar.isInStagedName else { break }
        name.unicodeScalars.append(scalar == "∂" ? "d" : scalar)
        offset += length
      }
    }
    // A letter before quotes belongs to the text in them.
    if byte() == 0x22 || byte() == 0x27, name.utf8.count <= 2 { return readString(from: start) }
    let isShort = name.unicodeScalars.count <= NameKey.limit
    append(isShort ? .name(name) : .bad(.strangeCharacter(String(name.prefix(20)))), from: start)
  }

  private mutating func readSpecial() {
    let start = offset
    guard let (scalar, length) = scalar() else {
      offset += 1
      return append(.bad(.notText), from: start)
    }
    if scalar.isInStagedName, scalar.startsStagedName { return readName() }
    offset += length
    if scalar == "\u{FEFF}" || scalar == "\u{A0}" { return }
    if let sign = Self.signs[scalar] { return append(.sign(sign), from: start) }
    if Self.raised[scalar] != nil { return readRaised(from: start, scalar) }
    append(.bad(.strangeCharacter(String(scalar))), from: start)
  }

  private mutating func readRaised(from start: Int, _ first: Unicode.Scalar) {
    var digits = Self.raised[first].map { String($0) } ?? ""
    while let (scalar, length) = scalar(), let digit = Self.raised[scalar] {
      digits.append(digit)
      offset += length
    }
    let value = digits.utf8.count < 10 ? Double(digits) : nil
    append(value.map { .superscript($0) } ?? .bad(.badNumber(digits)), from: start)
  }

  /// The character here, and how many bytes it takes; nil where the bytes are none.
  private func scalar() -> (Unicode.Scalar, Int)? {
    guard offset < bytes.count else { return nil }
    var decoder = UTF8()
    var rest = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, UTF8.width(scalar))
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

extension UTF8 {
  /// How many bytes the character takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
  }
}

extension Unicode.Scalar {
  /// Whether a name may have it: letters and digits of every script, subscripts, and ∂ for d.
  fileprivate var isInStagedName: Bool {
    // Unicode lets a name have the dot that we multiply with.
    if self == "·" || self == "\u{387}" { return false }
    return self == "∂" || properties.isXIDContinue || (0x2080...0x2089).contains(value)
      || properties.generalCategory == .modifierLetter
  }

  /// Whether a name may start with it.
  fileprivate var startsStagedName: Bool { self == "∂" || properties.isXIDStart }
}
