// A line is what its keys write.

import Testing

@testable import backprop

@Suite("Typed lines")
struct TypedLineTests {
  private func line(_ keys: [KeyPress]) -> TypedLine {
    keys.reduce(into: TypedLine()) { $0.append($1) }
  }

  @Test("characters and tabs are written, and a backspace takes one back")
  func written() {
    let keys: [KeyPress] = [
      .backspace, .character("1"), .tab, .character("σ"), .character("é"), .backspace, .enter,
    ]
    #expect(line(keys).text == "1 σ")
    #expect(line(keys).isComplete)
    #expect(!line(keys.dropLast()).isComplete)
  }

  @Test(
    "keys that write nothing change nothing",
    arguments: [.left, .right, .up, .down, .escape, .resized] as [KeyPress])
  func silent(key: KeyPress) {
    let line = line([.character("4"), key, .character("2")])
    #expect(line.text == "42")
    #expect(!line.isComplete)
  }

  @Test("the end completes what is there, and is the end where nothing is")
  func end() {
    #expect(line([.end]).isEnd)
    #expect(line([.character("4"), .end]).text == "4")
    #expect(line([.character("4"), .end]).isComplete)
    #expect(!line([.character("4"), .end]).isEnd)
    #expect(!line([.enter]).isEnd)
  }

  @Test("what is too long for a line is dropped")
  func limit() {
    let keys = Array(repeating: KeyPress.character("1"), count: TypedLine.limit)
    #expect(line(keys + [.character("2"), .enter]).text == String(repeating: "1", count: 4_096))
  }
}
