// Names as the lexer reads them, with their indices: w₀, w_{0} and w[0].

internal import Gates

extension Lexer {
  /// A name, with the index behind it if there is one.
  mutating func name() throws(Refusal) -> Token.Kind {
    let start = offset
    var length = try skipWord()
    while let index = try skipIndex(from: start) { length += index }
    if length > NameKey.limit {
      throw Refusal(.nameTooLong(limit: NameKey.limit), at: range(from: start))
    }
    return .name
  }

  /// Goes behind the letters, digits and subscripts here.
  ///
  /// - Returns: How many characters they are.
  private mutating func skipWord() throws(Refusal) -> Int {
    var count = 0
    while offset < end {
      let (scalar, length) = try scalar()
      guard scalar.continuesName, !isBraceIndex(scalar) else { break }
      offset += length
      count += 1
    }
    return count
  }

  private func isBraceIndex(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" && byte(1) == 0x7B }

  /// Goes behind an index, if there is one here.
  ///
  /// - Returns: How many characters it has; nil where there is none.
  private mutating func skipIndex(from start: Int) throws(Refusal) -> Int? {
    switch byte() {
    case 0x5B: return try skipSquareIndex(from: start)
    case 0x5F where byte(1) == 0x7B: return try skipCurlyIndex(from: start)
    default: return nil
    }
  }

  /// `[0]` is an index; `[i]` and `[-1]` would be one in code; everything else groups, and behind a
  /// gate everything does.
  private mutating func skipSquareIndex(from start: Int) throws(Refusal) -> Int? {
    var inside = self
    inside.offset += 1
    if inside.byte() == 0x2D { inside.offset += 1 }
    let count = try inside.skipWord()
    guard count > 0, inside.byte() == 0x5D else { return nil }
    if callsGate(from: start) { return nil }
    inside.offset += 1
    let digits = bytes[(offset + 1)..<(inside.offset - 1)]
    self = inside
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw badIndex(from: start) }
    return count + 2
  }

  /// Long texts are not even looked at, or `w[0][0][0]…` would take long.
  private func callsGate(from start: Int) -> Bool {
    offset - start <= NameKey.limit && Gate.called(NameKey(text(from: start)).text) != nil
  }

  private mutating func skipCurlyIndex(from start: Int) throws(Refusal) -> Int {
    offset += 2
    let count = try skipWord()
    let isClosed = byte() == 0x7D
    if isClosed { offset += 1 }
    guard count > 0, isClosed else { throw badIndex(from: start) }
    return count + 3
  }

  private func badIndex(from start: Int) -> Refusal {
    Refusal(.badIndex(text: text(from: start)), at: range(from: start))
  }
}
