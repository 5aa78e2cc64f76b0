// Plain text in LaTeX: no sign of it is taken for a command.

import Testing

@testable import Reports

@Suite("Text in LaTeX")
struct LaTeXTextTests {
  @Test(
    "has every special sign escaped",
    arguments: [
      ("_", "\\_"), ("&", "\\&"), ("#", "\\#"), ("%", "\\%"), ("$", "\\$"),
      ("\\", "\\textbackslash{}"), ("{", "\\textbraceleft{}"), ("}", "\\textbraceright{}"),
      ("^", "\\textasciicircum{}"), ("~", "\\textasciitilde{}"), ("<", "\\textless{}"),
      (">", "\\textgreater{}"), ("|", "\\textbar{}"),
    ])
  func escapes(sign: String, escaped: String) {
    #expect(escapedForLaTeX(sign) == escaped)
    #expect(escapedForLaTeX("a\(sign)b\(sign)") == "a\(escaped)b\(escaped)")
  }

  @Test("leaves all other signs of ASCII as they are")
  func leaves() {
    let special = Set("_&#%$\\{}^~<>|".unicodeScalars)
    for scalar in (0x20...0x7E).compactMap({ Unicode.Scalar($0 as UInt32) })
    where !special.contains(scalar) {
      #expect(escapedForLaTeX(String(scalar)) == String(scalar))
    }
  }

  @Test("is ASCII whatever it was")
  func isASCII() {
    #expect(escapedForLaTeX("ŷ − λ·x²") == "yhat - lambda*x\\textasciicircum{}2")
    #expect(escapedForLaTeX("日本 🎓").utf8.allSatisfy { $0 < 0x80 })
  }
}
