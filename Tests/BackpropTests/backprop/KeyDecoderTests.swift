// Every key is recognised by its bytes, in whatever pieces they come; everything else is swallowed.

import Testing

@testable import backprop

@Suite("Decoding keys")
struct KeyDecoderTests {
  /// The keys in `bytes`, with what a pause at the end reveals.
  private func keys(_ bytes: some Sequence<UInt8>) -> [KeyPress] {
    var decoder = KeyDecoder()
    var keys = bytes.compactMap { decoder.key(endingWith: $0) }
    if let last = decoder.keyAfterPause() { keys.append(last) }
    return keys
  }

  static let rows: [(typed: String, keys: [KeyPress])] = [
    ("n g5", [.character("n"), .character(" "), .character("g"), .character("5")]),
    ("é½σ😀", [.character("é"), .character("½"), .character("σ"), .character("😀")]),
    ("\r\n\t\u{8}\u{7F}\u{4}", [.enter, .enter, .tab, .backspace, .backspace, .end]),
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
    ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
    ("\u{1B}[1;5C", [.right]),
    ("\u{1B}", [.escape]),
    ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}\u{1B}[A", [.escape, .up]),
    ("\u{1B}\r\u{1B}\u{7F}\u{1B}\u{4}", [.enter, .backspace, .end]),
    // Home, Delete, F1 in two dialects, F5, the keypad, a report of the cursor's place.
    ("\u{1B}[H\u{1B}[3~\u{1B}OP\u{1B}[[A\u{1B}[15~\u{1B}Ow\u{1B}[24;80Rx", [.character("x")]),
    // A paste that says so.
    ("\u{1B}[200~4\u{1B}[201~", [.character("4")]),
    // Keys together with Alt.
    ("\u{1B}n\u{1B}éx", [.character("x")]),
    // Sequences that are broken off, by a pause or by another key.
    ("\u{1B}[", []), ("\u{1B}[12", []), ("\u{1B}O", []), ("\u{1B}[[", []),
    ("\u{1B}[1\r", [.enter]), ("\u{1B}O\r", [.enter]), ("\u{1B}[[\u{4}", [.end]),
    ("\u{1B}[1\u{1B}[A", [.up]),
    // Control characters without a meaning, in one byte and in two.
    ("\0\u{1}\u{C}\u{1A}\u{85}\u{9B}x", [.character("x")]),
  ]

  @Test("keys are recognised, and what is none is swallowed whole", arguments: rows)
  func recognised(row: (typed: String, keys: [KeyPress])) {
    #expect(keys(row.typed.utf8) == row.keys)
  }

  @Test(
    "bytes that are no text are ignored, and the next key is not",
    arguments: [
      [0x80], [0xFF], [0xC0, 0xAF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80],
      [0xE0, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    #expect(keys(bytes + [0x71]) == [.character("q")])
    #expect(keys(bytes) == [])
  }

  @Test("every character comes through, except the control characters")
  func everyCharacter() {
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value != 0x7F else { continue }
      let isControl = scalar.properties.generalCategory == .control
      let expected: [KeyPress] = isControl ? [] : [.character(Character(scalar))]
      if keys(String(scalar).utf8) != expected { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test("whatever bytes come, a pause and then q are heard as q", arguments: 0..<200)
  func recovers(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let pieces: [UInt8] = [0x1B, 0x5B, 0x4F, 0x31, 0x3B, 0x7E, 0x41, 0xC3, 0xA9, 0xF0, 0x04, 0x0D]
    var decoder = KeyDecoder()
    for _ in 0..<50 {
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        _ = decoder.key(endingWith: pieces[Int.random(in: pieces.indices, using: &random)])
      }
      _ = decoder.keyAfterPause()
      #expect(!decoder.isUndecided)
      #expect(decoder.key(endingWith: UInt8(ascii: "q")) == .character("q"))
    }
  }

  @Test("only behind an escape does it matter whether more comes at once")
  func undecided() {
    var decoder = KeyDecoder()
    var undecided: [Bool] = []
    for byte in "a\u{1B}[1A\u{1B}OAé".utf8 {
      _ = decoder.key(endingWith: byte)
      undecided.append(decoder.isUndecided)
    }
    #expect(undecided == [false, true, true, true, false, true, true, false, false, false])
    #expect(decoder.keyAfterPause() == nil)
  }
}
