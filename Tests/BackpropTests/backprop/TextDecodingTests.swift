// However an editor saves a text, the same text is read; what is no text is refused.

import Testing

@testable import backprop

@Suite("Decoding text")
struct TextDecodingTests {
  static let text = "σ(x)\n½ 😀\n\nend"

  @Test("every encoding and every line end read as the same text", arguments: ["\n", "\r\n", "\r"])
  func encodings(lineEnd: String) throws {
    let saved = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    let units = Array(saved.utf16)
    let files: [[UInt8]] = [
      Array(saved.utf8),
      [0xEF, 0xBB, 0xBF] + saved.utf8,
      [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
    for file in files { #expect(try TextDecoding.text(in: file) == Array(Self.text.utf8)) }
  }

  @Test(
    "line ends of all kinds may be mixed",
    arguments: [
      ("\r\r\n\n\r", "\n\n\n\n"), ("a\r", "a\n"), ("\r\n", "\n"), ("\n\r", "\n\n"), ("", ""),
    ])
  func mixed(saved: String, read: String) throws {
    #expect(try TextDecoding.text(in: Array(saved.utf8)) == Array(read.utf8))
  }

  struct Row: Sendable {
    let bytes: [UInt8]
    let problem: TextProblem

    init(_ bytes: [UInt8], _ fact: TextProblem.Fact, line: Int, column: Int, offset: Int) {
      self.bytes = bytes
      problem = TextProblem(fact: fact, line: line, column: column, offset: offset)
    }
  }

  static let utf8 = TextProblem.Fact.invalid(encoding: "UTF-8")
  static let utf16 = TextProblem.Fact.invalid(encoding: "UTF-16")

  static let rows = [
    Row([0x61, 0x80], utf8, line: 1, column: 2, offset: 1),
    Row([0xC3, 0xA9, 0x0D, 0x0A, 0xFF], utf8, line: 2, column: 1, offset: 4),
    Row([0xC0, 0xAF], utf8, line: 1, column: 1, offset: 0),
    Row([0xED, 0xA0, 0x80], utf8, line: 1, column: 1, offset: 0),
    Row([0x61, 0xE2, 0x82], utf8, line: 1, column: 2, offset: 1),
    Row([0xF4, 0x90, 0x80, 0x80], utf8, line: 1, column: 1, offset: 0),
    Row([0xEF, 0xBB, 0xBF, 0x0A, 0x80], utf8, line: 2, column: 1, offset: 4),
    Row([0x0D, 0x0D, 0x61, 0x00], .zeroByte, line: 3, column: 2, offset: 3),
    Row([0x61, 0x00, 0x62, 0x00], .zeroByte, line: 1, column: 2, offset: 1),
    Row([0xFF, 0xFE, 0x00, 0x00], .zeroByte, line: 1, column: 1, offset: 2),
    Row([0xFF, 0xFE, 0x61, 0x00, 0x62], utf16, line: 1, column: 2, offset: 4),
    Row([0xFF, 0xFE, 0x0A, 0x00, 0x00, 0xD8], utf16, line: 2, column: 1, offset: 4),
    Row([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61], utf16, line: 1, column: 1, offset: 2),
  ]

  @Test("what is no text is refused, with the place", arguments: rows)
  func refused(row: Row) {
    #expect(throws: row.problem) { try TextDecoding.text(in: row.bytes) }
  }

  @Test("every byte sequence is read as Swift reads it, or refused where Swift repairs it")
  func agreesWithSwift() {
    let pieces: [UInt8] = [0x61, 0x80, 0xBF, 0xC2, 0xE0, 0xA0, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0xFF]
    for number in 0..<pieces.count * pieces.count * pieces.count * pieces.count {
      var rest = number
      let bytes = (0..<4).map { _ in
        defer { rest /= pieces.count }
        return pieces[rest % pieces.count]
      }
      let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
      #expect((try? TextDecoding.text(in: bytes)) == (repaired == bytes ? bytes : nil))
    }
  }

  @Test("what an old editor saved is read as Windows-1252, but only for answers")
  func windows1252() throws {
    let console = RecordingConsole()
    console.files["old"] = [0x93, 0x96, 0x31, 0x94, 0x0D, 0x0A, 0xE9, 0x81, 0x0D, 0x0A, 0x80]
    let sheet = try console.readSheet("old")
    #expect(sheet.text == "“–1”\né�\n€")
    #expect(sheet.isGuessed)
    #expect(throws: FileProblem.self) { try console.readText("old") }
    console.files["new"] = Array("–1 é".utf8)
    #expect(try console.readSheet("new").isGuessed == false)
  }

  @Test("a bad byte among characters that are UTF-8 is replaced, and the others stay")
  func oneBadByte() throws {
    let console = RecordingConsole()
    console.files["slip"] = Array("−1 ∂".utf8) + [0xFF, 0x0D, 0x0A] + Array("·".utf8)
    let sheet = try console.readSheet("slip")
    #expect(sheet.text == "−1 ∂\u{FFFD}\n·")
    #expect(!sheet.isGuessed && sheet.isRepaired)
  }

  @Test("UTF-16 is known without its mark", arguments: [true, false])
  func withoutMark(isLittleEndian: Bool) throws {
    let console = RecordingConsole()
    console.files["wide"] = "v1.o = −0.5\r\n".utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? pair : pair.reversed()
    }
    #expect(try console.readSheet("wide").text == "v1.o = −0.5\n")
    // A zero byte alone is no sign of it.
    console.files["zero"] = Array("v1.o = 5\0\n".utf8)
    #expect(throws: FileProblem.self) { try console.readSheet("zero") }
  }

  @Test(
    "a document of a word processor is told by its first bytes",
    arguments: [
      ("PK\u{3}\u{4}\u{14}", FileContainer.zip), ("%PDF-1.7", .pdf), ("{\\rtf1", .richText),
    ])
  func containers(beginning: String, container: FileContainer) throws {
    let console = RecordingConsole(files: ["answers": beginning + " and more"])
    let problem = #expect(throws: FileProblem.self) { try console.readSheet("answers") }
    #expect(problem?.message == "`answers` is not a text file: it is \(container.rawValue)")
    #expect(problem?.help == "save it as plain text")
    #expect(problem?.exitCode == .badText)
  }
}
