// Text takes the columns that a terminal gives it.

import Testing

@testable import Reports

@Suite("The width of text")
struct DisplayWidthTests {
  @Test("is what a terminal draws", arguments: rows)
  func width(_ text: String, _ expected: Int) {
    #expect(displayWidth(of: text) == expected)
  }

  private static let rows: [(String, Int)] = [
    ("", 0), ("abc", 3), ("σ(x) − ŷ", 8), ("y\u{302}", 1), ("x²·i₁", 5), ("−½√π", 4), ("│─┼", 3),
    ("日本", 4), ("ｆ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩‍👩‍👧", 2),
    ("❤", 1), ("❤️", 2), ("🇩🇪", 2), ("a\u{200B}b", 2), ("\u{1B}", 0), ("a\nb", 2), ("𝑥", 1),
    ("\u{AD}", 1), ("e\u{301}\u{302}", 1), ("…", 1), ("x̄", 1),
  ]

  @Test("grows to the columns asked for, and never shrinks", arguments: paddings)
  func padding(_ text: String, _ columns: Int, _ expected: String) {
    #expect(text.padded(to: columns) == expected)
  }

  private static let paddings = [
    ("x", 3, "x  "), ("日", 3, "日 "), ("ŷ", 2, "ŷ "), ("long", 2, "long"), ("", 0, ""),
  ]
}
