// Standard input a line at a time, for programs that pipe commands in and wait for the answers.

/// A line of standard input.
struct InputLine: Hashable, Sendable {
  let text: String
  /// Whether the line was too long, and its rest was dropped.
  let isCut: Bool
}

/// Splits bytes, in whatever pieces they come, into lines.
///
/// Lines end with a line feed, a carriage return, or both; a mark of the byte order before the
/// first one is no part of it.
struct InputLines {
  private var bytes: ArraySlice<UInt8> = []
  private var line: [UInt8] = []
  private var isCut = false
  private var isFirst = true
  private var afterReturn = false

  /// The next line, at most `limit` bytes of it; `read` gives more bytes, and none at the end.
  mutating func next<Failure: Error>(
    limit: Int, read: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> InputLine? {
    while true {
      while let byte = bytes.popFirst() {
        if let line = add(byte, limit) { return line }
      }
      bytes = try read()[...]
      if bytes.isEmpty { return line.isEmpty && !isCut ? nil : finish() }
    }
  }

  /// Adds a byte, and returns the line that ends with it.
  private mutating func add(_ byte: UInt8, _ limit: Int) -> InputLine? {
    let secondOfPair = afterReturn && byte == UInt8(ascii: "\n")
    afterReturn = byte == UInt8(ascii: "\r")
    if secondOfPair { return nil }
    if afterReturn || byte == UInt8(ascii: "\n") { return finish() }
    if line.count < limit { line.append(byte) } else { isCut = true }
    return nil
  }

  private mutating func finish() -> InputLine {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = isFirst && line.starts(with: mark) ? line.dropFirst(mark.count) : line[...]
    defer { (line, isCut, isFirst) = ([], false, false) }
    return InputLine(text: String(decoding: text, as: UTF8.self), isCut: isCut)
  }
}
