// The carets stand under the place they mean, whatever is in the line.

import Expressions
import Testing

@testable import Reports

@Suite("Carets")
struct CaretRendererTests {
  /// A row: the text with the place between ‹ and ›, and the lines that show it.
  struct Row: Sendable, CustomStringConvertible {
    let text: String
    let lines: [String]
    var width = 40
    var ascii = false
    var label = "here"
    var file: String?

    init(
      _ text: String, _ lines: String..., width: Int = 40, ascii: Bool = false,
      label: String = "here", file: String? = nil
    ) {
      self.text = text
      self.lines = lines
      self.width = width
      self.ascii = ascii
      self.label = label
      self.file = file
    }

    var description: String { text }

    var place: (SourceText, SourceRange) {
      let parts = text.split(separator: "‹", omittingEmptySubsequences: false)
      let marked = parts[1].split(separator: "›", omittingEmptySubsequences: false)
      let start = Int32(parts[0].utf8.count)
      let source = SourceText(parts[0] + marked.joined(), file: file)
      return (source, SourceRange(start, start + Int32(marked[0].utf8.count)))
    }
  }

  @Test("stand under the place", arguments: plain + strange + severalLines + long)
  func rendered(_ row: Row) {
    let (source, range) = row.place
    let renderer = CaretRenderer(width: row.width, ascii: row.ascii)
    #expect(renderer.render(source, range, label: row.label) == row.lines)
  }

  private static let plain = [
    Row("x + ‹*› y", "  x + * y", "      ^ here"), Row("‹foo›(x)", "  foo(x)", "  ^^^ here"),
    Row("x +‹›", "  x +", "     ^ here"), Row("‹›", "  ", "  ^ here"),
    Row("‹x›", "  x", "  ^", label: ""), Row("x + y ‹›", "  x + y ", "        ^ here"),
    Row(
      "x + ‹*› y", "  x + * y", "      ^", "      a label that is longer", width: 29,
      label: "a label that is longer"),
    Row(
      "aaaaaaaaaaaaaaaaaa‹*›", "  aaaaaaaaaaaaaaaaaa*", "                    ^",
      "            pretty long labels", width: 30, label: "pretty long labels"),
    Row(
      "‹*›", "  *", "  ^", "  a label that is longer", "  than the line", width: 28,
      label: "a label that is longer than the line"),
  ]

  private static let strange = [
    Row("ŷ + ‹ŵ›", "  ŷ + ŵ", "      ^ here"), Row("日本 + ‹語›", "  日本 + 語", "         ^^ here"),
    Row("\tx + ‹*›", "      x + *", "          ^ here"),
    Row("a\tb‹c›", "  a   bc", "       ^ here"),
    Row("x\u{1B}[31m‹!›", "  x\\u{1B}[31m!", "             ^ here"),
    Row("‹\u{202E}›x", "  \\u{202E}x", "  ^^^^^^^^ here"),
    Row("√x·‹ŷ› + 1", "  sqrt(x)*yhat + 1", "          ^^^^ here", ascii: true),
    Row("ŷ‹›", "  yhat", "      ^ hi", ascii: true, label: "hi"),
    Row("x ‹−› σ", "  x - sigmoid", "    ^ sqrt(2)", ascii: true, label: "√2"),
  ]

  private static let severalLines = [
    Row("x = 1\ny = ‹*›\nz", "  line 2:", "  y = *", "      ^ here"),
    Row("x = ‹(1\ny› = 2", "  line 1:", "  x = (1", "      ^^ here"),
    Row("x +\n\n‹›", "  line 1:", "  x +", "     ^ here"),
    Row("x +‹\n›", "  x +", "     ^ here"), Row("‹*›\n", "  *", "  ^ here"),
    Row("x\r\n‹y›\r\nz", "  line 2:", "  y", "  ^ here"),
    Row("‹*›", "  a.txt, line 1:", "  *", "  ^ here", file: "a.txt"),
    Row("‹*›", "  a\\u{7}.txt, line 1:", "  *", "  ^ here", file: "a\u{7}.txt"),
  ]

  private static let long = [
    Row(
      "‹x› + aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "  x + aaaaaaaaaaaa…", "  ^ here",
      width: 20),
    Row(
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa‹x›", "  …aaaaaaaaaaaaaaax",
      "                  ^",
      "                here", width: 20),
    Row(
      "aaaaaaaaaaaaaaaaaaaaaaaa‹x›bbbbbbbbbbbbbbbbbbbbb", "  …aaaaaaaaxbbbbbbb…",
      "           ^ here",
      width: 20),
    Row(
      "aaaaaaaaaaaaaaaaaaaa‹xxxxxxxxxxxxxxxxxxxxxxxxxxx›", "  …aaaaaaaaxxxxxxxx…",
      "           ^^^^^^^^",
      "           here", width: 20),
    Row(
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa‹›", "  …aaaaaaaaaaaaaaa", "                  ^",
      "                here", width: 20),
    Row(
      "aaaaaaaaaaaaaaaaaaaaaaaa‹x›bbbbbbbbbbbbbbbbbbbbb", "  ...aaaaaaxbbbbb...",
      "           ^ here",
      width: 20, ascii: true),
  ]

  @Test("stay inside the width and inside the text, whatever the place", arguments: 1...20)
  func anyPlace(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = ["x", "日", "ŷ", "\t", "\u{7}", "√", "😀", "\n", "²", "e\u{301}", " ", "·"]
    let text = (0..<60).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
    let source = SourceText(text)
    for width in [20, 33, 80] {
      for ascii in [false, true] {
        let ends = (0..<2).map { _ in Int32.random(in: 0..<200, using: &random) }.sorted()
        let renderer = CaretRenderer(width: width, ascii: ascii)
        let lines = renderer.render(source, SourceRange(ends[0], ends[1]), label: "a label")
        #expect(lines.allSatisfy { displayWidth(of: $0) <= width }, "\(lines)")
        #expect(lines.contains { $0.contains("^") })
        #expect(!ascii || lines.joined().utf8.allSatisfy { $0 < 0x80 })
      }
    }
  }

  @Test("take a line of a million characters")
  func millionCharacters() {
    let source = SourceText(String(repeating: "x", count: 1_000_000) + "?")
    let lines = CaretRenderer(width: 40, ascii: false)
      .render(source, SourceRange(1_000_000, 1_000_001), label: "")
    #expect(lines[0] == "  …" + String(repeating: "x", count: 35) + "?")
  }

  @Test("line and column count from 1, in characters as they are seen", arguments: positions)
  func position(_ text: String, _ offset: Int32, _ line: Int, _ column: Int) {
    #expect(SourceText(text).position(of: offset) == SourcePosition(line: line, column: column))
  }

  private static let positions: [(String, Int32, Int, Int)] = [
    ("", 0, 1, 1), ("xyz", 0, 1, 1), ("xyz", 2, 1, 3), ("xyz", 99, 1, 4), ("xyz", -1, 1, 1),
    ("a\nbc", 2, 2, 1), ("a\nbc", 1, 1, 2), ("a\nbc", 4, 2, 3), ("ŷ + x", 5, 1, 5),
    ("y\u{302}x", 3, 1, 2), ("😀x", 4, 1, 2), ("a\r\nb", 3, 2, 1), ("a\n", 2, 2, 1),
  ]
}
