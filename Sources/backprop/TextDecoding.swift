// Turns the bytes of a file, however an editor saved them, into UTF-8 with line feeds.

/// Why bytes are not a text.
struct TextProblem: Error, Hashable, Sendable {
  /// What was found.
  enum Fact: Hashable, Sendable {
    /// A character with the number zero, which no text has.
    case zeroByte
    /// Bytes that are no character in `encoding`.
    case invalid(encoding: String)
    /// A file of a word processor.
    case container(FileContainer)
  }

  let fact: Fact
  /// The line, counted from 1.
  let line: Int
  /// The character in its line, counted from 1.
  let column: Int
  /// How many bytes stand before.
  let offset: Int

  /// A file of a word processor.
  init(_ container: FileContainer) {
    self.init(fact: .container(container), line: 1, column: 1, offset: 0)
  }

  init(fact: Fact, line: Int, column: Int, offset: Int) {
    self.fact = fact
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// What was found, to follow the name of a file.
  var message: String {
    switch fact {
    case .zeroByte: "is not a text file: zero byte at line \(line), column \(column)"
    case .invalid(let encoding):
      "is not \(encoding) text: invalid byte at line \(line), column \(column)"
    case .container(let container): "is not a text file: it is \(container.rawValue)"
    }
  }

  /// How to put it right.
  var help: String {
    switch fact {
    case .container: "save it as plain text"
    case .zeroByte, .invalid: "save it as UTF-8 text"
    }
  }
}

/// Reads UTF-8, and UTF-16 that says so at its beginning.
enum TextDecoding {
  /// The text in `bytes` as UTF-8, without a byte order mark, its lines ended by line feeds.
  ///
  /// Zeros are no text, unless `keepsZeros`.
  static func text(
    in bytes: [UInt8], keepsZeros: Bool = false
  ) throws(TextProblem) -> [UInt8] {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
      return try text(in: bytes, littleEndian: isLittle, keepsZeros)
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var writer = TextWriter(
      encoding: "UTF-8", start: mark, capacity: bytes.count, keepsZeros: keepsZeros)
    try writer.decode(bytes[mark...], as: UTF8.self, unitSize: 1)
    return writer.text
  }

  private static func text(
    in bytes: [UInt8], littleEndian: Bool, _ keepsZeros: Bool
  ) throws(TextProblem) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return littleEndian ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
    }
    var writer = TextWriter(
      encoding: "UTF-16", start: 2, capacity: units.count, keepsZeros: keepsZeros)
    try writer.decode(units[...], as: UTF16.self, unitSize: 2)
    if !bytes.count.isMultiple(of: 2) { throw writer.invalid }
    return writer.text
  }
}

/// Collects characters, and knows where in the file it is.
private struct TextWriter {
  let encoding: String
  private let keepsZeros: Bool
  private(set) var text: [UInt8] = []
  private var line = 1
  private var column = 1
  private var offset: Int
  private var afterReturn = false

  init(encoding: String, start: Int, capacity: Int, keepsZeros: Bool) {
    self.encoding = encoding
    self.keepsZeros = keepsZeros
    offset = start
    text.reserveCapacity(capacity)
  }

  var invalid: TextProblem { problem(.invalid(encoding: encoding)) }

  mutating func decode<Encoding: Unicode.Encoding>(
    _ units: ArraySlice<Encoding.CodeUnit>, as encoding: Encoding.Type, unitSize: Int
  ) throws(TextProblem) {
    var parser = Encoding.ForwardParser()
    var iterator = units.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        try append(Encoding.decode(encoded))
        offset += encoded.count * unitSize
      case .emptyInput: return
      case .error: throw invalid
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) throws(TextProblem) {
    if scalar == "\0", !keepsZeros { throw problem(.zeroByte) }
    let secondOfPair = afterReturn && scalar == "\n"
    afterReturn = scalar == "\r"
    if secondOfPair { return }
    text += scalar.utf8
    if scalar == "\n" || scalar == "\r" {
      (line, column) = (line + 1, 1)
      text[text.count - 1] = UInt8(ascii: "\n")
    } else {
      column += 1
    }
  }

  private func problem(_ fact: TextProblem.Fact) -> TextProblem {
    TextProblem(fact: fact, line: line, column: column, offset: offset)
  }
}
