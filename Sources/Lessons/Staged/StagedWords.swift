// Names and numbers of staged code, in every script that people write them in.

internal import Expressions

extension StagedLexer {
  mutating func readNumber() {
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

  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  mutating func readName() {
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

  mutating func readSpecial() {
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
