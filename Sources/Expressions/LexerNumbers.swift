// Numbers as the lexer reads them: an own grammar, because the library's also accepts nan and 0x1p4.

extension Lexer {
  /// A number such as `3`, `.5`, `2.` or `1e-3`.
  mutating func number() throws(Refusal) -> Token.Kind {
    let start = offset
    skipDigits()
    if byte() == 0x2E, byte(1) != 0x2E {
      offset += 1
      skipDigits()
    }
    let significand = start..<offset
    skipExponent()
    try checkEnd(of: start)
    return .number(try value(from: start, significand: significand))
  }

  /// Digits above the line, as in `x²` or `x⁻¹`.
  mutating func superscript() throws(Refusal) -> Token.Kind {
    let start = offset
    var plain = ""
    while offset < end, bytes[offset] >= 0x80 {
      let (scalar, length) = try scalar()
      guard let character = scalar.superscriptText ?? scalar.superscriptLetter else { break }
      offset += length
      plain.append(character)
    }
    var digits = plain[...]
    if digits.first == "(", digits.last == ")" { digits = digits.dropFirst().dropLast() }
    let unsigned = digits.first == "-" || digits.first == "+" ? digits.dropFirst() : digits
    let isNumber = !unsigned.isEmpty && unsigned.utf8.allSatisfy { (48...57).contains($0) }
    guard isNumber, let value = Double(String(digits)), value.isFinite else {
      let isPlain = !plain.contains("?")
      throw Refusal(
        .superscript(text: text(from: start), plain: isPlain ? plain : nil), at: range(from: start))
    }
    return .superscript(value)
  }

  private mutating func skipDigits() {
    while isDigit(byte()) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The e belongs to the number only where digits follow: `2e^x` is 2·e^x.
  private mutating func skipExponent() {
    guard byte() | 0x20 == 0x65 else { return }
    let sign = lengthOfSign()
    guard isDigit(byte(1 + sign)) else { return }
    offset += 1 + sign
    skipDigits()
  }

  /// How many bytes the sign behind the e takes; word processors make a minus of a hyphen.
  private func lengthOfSign() -> Int {
    if byte(1) == 0x2B || byte(1) == 0x2D { return 1 }
    return byte(1) == 0xE2 && byte(2) == 0x88 && byte(3) == 0x92 ? 3 : 0
  }

  /// What often follows digits and makes a number of a kind that is not read.
  private mutating func checkEnd(of start: Int) throws(Refusal) {
    let isZero = offset == start + 1 && bytes[start] == 0x30
    switch byte() {
    case 0x2E: try refuse(from: start, while: { $0 == 0x2E }, Problem.malformedNumber)
    case 0x5F where isDigit(byte(1)):
      try refuse(from: start, while: { $0 == 0x5F }, Problem.digitSeparator)
    case 0x27 where isDigit(byte(1)):
      try refuse(from: start, while: { $0 == 0x27 }, Problem.digitSeparator)
    case 0x58 where isZero && isHexDigit(byte(1)), 0x78 where isZero && isHexDigit(byte(1)):
      try refuse(from: start, while: isLetter, Problem.basePrefix)
    case 0x42 where isZero && byte(1) & 0xFE == 0x30, 0x62 where isZero && byte(1) & 0xFE == 0x30:
      try refuse(from: start, while: isLetter, Problem.basePrefix)
    default: break
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  private mutating func refuse(
    from start: Int, while belongs: (UInt8) -> Bool, _ problem: (String) -> Problem
  ) throws(Refusal) {
    while isDigit(byte()) || belongs(byte()) { offset += 1 }
    throw Refusal(problem(text(from: start)), at: range(from: start))
  }

  private func value(from start: Int, significand: Range<Int>) throws(Refusal) -> Double {
    let typed = text(from: start)
    let digits = typed.utf8.count == typed.unicodeScalars.count ? typed : plainSign(typed)
    guard let value = Double(digits) else {
      throw Refusal(.malformedNumber(text: typed), at: range(from: start))
    }
    if value.isInfinite { throw Refusal(.numberTooLarge(text: typed), at: range(from: start)) }
    if value == 0, bytes[significand].contains(where: { (0x31...0x39).contains($0) }) {
      throw Refusal(.numberTooSmall(text: typed), at: range(from: start))
    }
    return value
  }

  private func plainSign(_ text: String) -> String {
    String(text.map { $0.isASCII ? $0 : "-" })
  }
}
