// Text that could do harm comes out harmless, and all other text as it went in.

import Testing

@testable import Arguments

@Suite("Printable")
struct PrintableTests {
  @Test(
    "what is invisible or turns the writing round is spelled out",
    arguments: [
      ("a\u{1B}[2J", #"a\u{1B}[2J"#), ("\u{9B}1m", #"\u{9B}1m"#), ("\r\n\t", #"\u{D}\u{A}\u{9}"#),
      ("\u{7F}\0", #"\u{7F}\u{0}"#), ("\u{202E}x\u{2066}", #"\u{202E}x\u{2066}"#),
      ("\u{200E}\u{200F}\u{200B}", #"\u{200E}\u{200F}\u{200B}"#),
      ("\u{2028}\u{2029}\u{85}", #"\u{2028}\u{2029}\u{85}"#), ("\u{FEFF}", #"\u{FEFF}"#),
      ("\u{FFFE}\u{1FFFF}", #"\u{FFFE}\u{1FFFF}"#), ("\u{E0041}", #"\u{E0041}"#),
    ])
  func escaped(text: String, shown: String) {
    #expect(Printable.text(text) == shown)
  }

  @Test("other text is left alone", arguments: ["", "σ(x) × ½", "e\u{301}", "日本", "\u{FFFD}", "😀"])
  func leftAlone(text: String) {
    #expect(Printable.text(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("every character of Unicode comes out harmless")
  func allHarmless() {
    let all = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    let shown = Printable.text(String(String.UnicodeScalarView(all)))
    #expect(shown.unicodeScalars.allSatisfy(Printable.isHarmless))
  }

  @Test("a quotation is cut at its limit and not before")
  func cut() {
    #expect(Printable.quoted("abc", limit: 3) == "`abc`")
    #expect(Printable.quoted("abcd", limit: 3) == "`abc…`")
    #expect(Printable.quoted("", limit: 3) == "``")
  }
}
