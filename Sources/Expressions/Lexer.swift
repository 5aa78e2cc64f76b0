// Cuts a text into tokens, one at a time, so that a long text needs no list of them.

/// Reads a stretch of text token by token.
///
/// A copy reads on by itself, which is how to look ahead.
struct Lexer {
  let bytes: [UInt8]
  /// The offset behind the last byte of the stretch.
  let end: Int
  /// The offset of the next byte.
  var offset: Int
  /// How many brackets are open: a new line inside of brackets separates nothing.
  private var depth = 0
  private var isSpaced = false

  /// Reads the part of `source` at `range`; all of it if there is none.
  init(_ source: SourceText, in range: SourceRange? = nil) {
    bytes = source.bytes
    offset = range.map { Int($0.start) } ?? 0
    end = range.map { Int($0.end) } ?? source.bytes.count
  }

  /// Whether a bracket is open.
  var isInBrackets: Bool { depth > 0 }

  /// The byte `distance` bytes on; 0 behind the end.
  func byte(_ distance: Int = 0) -> UInt8 {
    let place = offset + distance
    return place < end && place >= 0 ? bytes[place] : 0
  }

  /// The place from `start` up to the next byte.
  func range(from start: Int) -> SourceRange { SourceRange(Int32(start), Int32(offset)) }

  /// The text from `start` up to the next byte.
  func text(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }

  /// The next token; at the end, the end again and again.
  mutating func next() throws(Refusal) -> Token {
    isSpaced = false
    try skipSpace()
    let start = offset
    let kind = try kindOfNext()
    switch kind {
    case .open: depth += 1
    case .close: depth = max(0, depth - 1)
    case .separator: depth = 0
    default: break
    }
    return Token(kind: kind, range: range(from: start), isSpaced: isSpaced)
  }

  /// The next token, without reading it.
  func peek() throws(Refusal) -> Token {
    var ahead = self
    return try ahead.next()
  }

  private mutating func skipSpace() throws(Refusal) {
    while offset < end {
      switch bytes[offset] {
      case 0x20, 0x09: offset += 1
      case 0x0A where depth > 0, 0x0D where depth > 0: offset += 1
      case 0x23: skipComment()
      case 0x80...0xFF:
        let (scalar, length) = try scalar()
        let isMark = offset == 0 && scalar == "\u{FEFF}"
        guard isMark || scalar.properties.generalCategory == .spaceSeparator else { return }
        offset += length
      default: return
      }
      isSpaced = true
    }
  }

  private mutating func skipComment() {
    while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
  }

  private mutating func kindOfNext() throws(Refusal) -> Token.Kind {
    guard offset < end else { return .end }
    switch bytes[offset] {
    case 0x30...0x39: return try number()
    case 0x2E where (0x30...0x39).contains(byte(1)): return try number()
    case 0x41...0x5A, 0x61...0x7A, 0x5F: return try name()
    case 0x80...0xFF: return try kindOfSpecial()
    default: return try symbol()
    }
  }

  private mutating func kindOfSpecial() throws(Refusal) -> Token.Kind {
    let (scalar, length) = try scalar()
    if scalar.startsName { return try name() }
    if scalar.superscriptText != nil || scalar.superscriptLetter != nil { return try superscript() }
    offset += length
    if let fraction = scalar.vulgarFraction { return .number(fraction) }
    if let kind = Self.kind(of: scalar) { return kind }
    throw Refusal(problem(with: scalar, length), at: range(from: offset - length))
  }
}

extension Lexer {
  /// The character at the next byte, and how many bytes it takes.
  func scalar() throws(Refusal) -> (Unicode.Scalar, length: Int) {
    let lead = byte()
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead < 0x80 || (0xC2...0xF4).contains(lead), offset + length <= end else {
      throw invalidBytes
    }
    var value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
    for place in 1..<max(length, 1) {
      guard byte(place) & 0xC0 == 0x80 else { throw invalidBytes }
      value = value << 6 | UInt32(byte(place) & 0x3F)
    }
    let least: UInt32 = [0, 0x80, 0x800, 0x10000][length - 1]
    guard value >= least, let scalar = Unicode.Scalar(value) else { throw invalidBytes }
    return (scalar, length)
  }

  private var invalidBytes: Refusal {
    Refusal(.invalidUTF8, at: SourceRange(Int32(offset), Int32(min(end, offset + 1))))
  }
}
