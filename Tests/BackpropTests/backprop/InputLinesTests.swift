// Input that is no terminal is read a line at a time, however it is cut into pieces.

import Testing

@testable import backprop

@Suite("Lines of input")
struct InputLinesTests {
  /// The lines of an input that comes in these pieces.
  private func lines(_ pieces: [[UInt8]], limit: Int = 100) -> [InputLine] {
    var lines = InputLines()
    var rest = pieces.filter { !$0.isEmpty }[...]
    var read: [InputLine] = []
    while let line = lines.next(limit: limit, read: { rest.popFirst() ?? [] }) { read.append(line) }
    return read
  }

  private func texts(_ input: String) -> [String] {
    lines(input.utf8.map { [$0] }).map(\.text)
  }

  static let rows: [(input: String, lines: [String])] = [
    ("", []), ("\n", [""]), ("n", ["n"]), ("n\n", ["n"]), ("n\nb", ["n", "b"]),
    ("n\r\nb\r\n", ["n", "b"]), ("n\rb\r", ["n", "b"]), ("n\r\n\r\nb", ["n", "", "b"]),
    ("\n\r", ["", ""]), ("\u{FEFF}n\n\u{FEFF}b", ["n", "\u{FEFF}b"]), ("σ(½)", ["σ(½)"]),
  ]

  @Test("lines end in any of the usual ways, the last one also with the input", arguments: rows)
  func ends(row: (input: String, lines: [String])) {
    #expect(texts(row.input) == row.lines)
    #expect(lines([Array(row.input.utf8)]).map(\.text) == row.lines)
  }

  @Test("a line is there as soon as it ends, before anything more is read")
  func atOnce() {
    var lines = InputLines()
    var pieces = [Array("n\r".utf8), Array("\nb\n".utf8)][...]
    #expect(lines.next(limit: 10, read: { pieces.popFirst() ?? [] })?.text == "n")
    #expect(pieces.count == 1)
    #expect(lines.next(limit: 10, read: { pieces.popFirst() ?? [] })?.text == "b")
  }

  @Test("what is no text is repaired")
  func repaired() {
    #expect(lines([[0x61, 0xFF, 0x0A, 0xE2, 0x82]]).map(\.text) == ["a\u{FFFD}", "\u{FFFD}"])
  }

  @Test("a line that is too long is cut, and only that line")
  func limit() {
    let read = lines([Array("123\n1234\n12\n123456".utf8)], limit: 3)
    #expect(read.map(\.text) == ["123", "123", "12", "123"])
    #expect(read.map(\.isCut) == [false, true, false, true])
  }

  @Test("nothing is lost when reading fails between two lines")
  func failure() throws {
    struct Broken: Error {}
    var lines = InputLines()
    var pieces: [[UInt8]?] = [Array("one\ntw".utf8), nil, Array("o\n".utf8)]
    func read() throws(Broken) -> [UInt8] {
      guard let piece = pieces.removeFirst() else { throw Broken() }
      return piece
    }
    #expect(try lines.next(limit: 10, read: read)?.text == "one")
    #expect(throws: Broken.self) { try lines.next(limit: 10, read: read) }
    #expect(try lines.next(limit: 10, read: read)?.text == "two")
  }
}
