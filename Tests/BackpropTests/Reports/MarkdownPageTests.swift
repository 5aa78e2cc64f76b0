// Markdown as it comes out in a terminal.

import Testing

@testable import Reports

@Suite("A page of Markdown")
struct MarkdownPageTests {
  @Test("headings lose their signs, words are wrapped, blocks and tables stay as they are")
  func page() {
    let style = ReportStyle(width: 40)
    let page = MarkdownPage(
      """
      # A title

      Words that are much too long for one line of so narrow a page.
      And more.

      - one point that needs more than a line of it
      - another
      10. a number, and words behind it that go on and on

      ```text
      x ── f   and what is wide stays wide, however wide it is
      ```
      | a | b |
      > a quotation
      > that goes on in a second line

      """, style: style)
    #expect(
      page.text == """
        A title

        Words that are much too long for one
        line of so narrow a page. And more.

        - one point that needs more than a line
          of it
        - another
        10. a number, and words behind it that
            go on and on

            x ── f   and what is wide stays wide, however wide it is
        | a | b |
        > a quotation that goes on in a second
          line

        """)
  }

  @Test(
    "whatever the text, no line of it can reach the terminal, and none is endless",
    arguments: [
      "\u{1B}[2J", "```\n\u{1B}]0;x\u{7}\n", "| \u{202E}", "# \u{9B}1m", "- \u{0}",
      String(repeating: "e\u{301}", count: 100_000), String(repeating: "> ", count: 100_000),
      String(repeating: "```", count: 50_000), String(repeating: "x ", count: 200_000),
    ])
  func hostile(markdown: String) {
    let text = MarkdownPage(markdown, style: ReportStyle()).text
    #expect(text.unicodeScalars.count < 10_000)
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test("in ASCII there is nothing but ASCII")
  func ascii() {
    let style = ReportStyle(numbers: NumberStyle(ascii: true))
    let text = MarkdownPage("# ∂f/∂x\n\nσ(x) → y\n\n```\n── ½\n```", style: style).text
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }
}
