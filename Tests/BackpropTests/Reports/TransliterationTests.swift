// Any text can be written in ASCII, and mathematics stays readable.

import Testing

@testable import Reports

@Suite("Text in ASCII")
struct TransliterationTests {
  @Test("reads as it would be typed", arguments: signs + names + roots + scripts)
  func reading(_ text: String, _ expected: String) {
    #expect(ascii(text) == expected)
  }

  private static let signs = [
    ("", ""), ("plain text\n\t.", "plain text\n\t."), ("x − y", "x - y"), ("2 × x", "2 * x"),
    ("≈ 0.731", "~= 0.731"), ("a → b", "a -> b"), ("wait…", "wait..."), ("dz/∂x", "dz/dx"),
    ("∇f", "gradf"), ("i ≥ 0", "i >= 0"), ("relu′(0)", "relu'(0)"), ("½x", "1/2x"),
    ("“q”", "\"q\""), ("a\u{A0}b", "a b"), ("┌─┬─┐", "+-+-+"), ("│x│", "|x|"), ("├═┤", "+=+"),
    ("╭╴╷╯", "+-|+"),
  ]

  private static let names = [
    ("θ", "theta"), ("Δ", "Delta"), ("λ₁", "lambda1"), ("ς", "sigma"), ("ϕ", "phi"),
    ("ŷ", "yhat"), ("y\u{302}", "yhat"), ("ȳ", "ybar"), ("x\u{304}", "xbar"), ("ẋ", "xdot"),
    ("θ\u{302}", "thetahat"), ("é", "\\u{E9}"), ("e\u{301}", "e\\u{301}"), ("Ñ", "Ntilde"),
    ("ß", "ss"),
    ("æ", "ae"), ("𝑥", "x"), ("𝐖", "W"), ("𝜃", "theta"), ("𝟏", "1"), ("ℓ", "l"), ("ℝ", "R"),
    ("ℎ", "h"), ("π", "pi"), ("σ(x)", "sigmoid(x)"), ("σ", "sigmoid"),
    ("σ₁ + σ", "sigma1 + sigmoid"),
    ("🙂", "\\u{1F642}"), ("ж", "\\u{436}"), ("日", "\\u{65E5}"), ("\u{202E}", "\\u{202E}"),
  ]

  private static let roots = [
    ("√x", "sqrt(x)"), ("√2·x", "sqrt(2)*x"), ("√(x + 1)", "sqrt(x + 1)"), ("√w₁", "sqrt(w1)"),
    ("√·", "sqrt(.)"), ("1/√2", "1/sqrt(2)"), ("√", "sqrt"), ("√0.5", "sqrt(0.5)"),
    ("(√x)²", "(sqrt(x))^2"), ("√√x", "sqrt(sqrt(x))"), ("√ŷ", "sqrt(yhat)"),
  ]

  private static let scripts = [
    ("i₁", "i1"), ("x₁₂", "x12"), ("xᵢ", "xi"), ("x²", "x^2"), ("x⁻¹", "x^-1"), ("x¹²", "x^12"),
    ("wᵀx", "w^Tx"), ("xⁿ", "x^n"), ("w·x", "w*x"), ("2·3", "2*3"), ("1/2 · x", "1/2 * x"),
    ("x²·y", "x^2*y"), ("|x|·|y|", "|x|*|y|"), ("dz/do·do/di", "dz/do*do/di"),
    ("4.25·10⁻¹⁸", "4.25*10^-18"), ("· + ·", ". + ."), ("(· + ·)²", "(. + .)^2"), ("·/2", "./2"),
    ("2 × ·", "2 * ."), ("max(·, ·)", "max(., .)"), ("|·|", "|.|"), ("1/·", "1/."), ("·^·", ".^."),
    ("|· − ·|", "|. - .|"), ("−·", "-."),
  ]

  @Test("is ASCII for all letters, signs and emoji up to U+3000 and in the mathematical planes")
  func everyScalar() {
    let all = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    let strange = all.filter { $0.value < 0x3000 || 0x1D400...0x1F7FF ~= $0.value }
    let text = String(String.UnicodeScalarView(strange))
    #expect(ascii(text).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("knows where each character went")
  func starts() {
    let reading = Transliteration("√x·ŷ²")
    #expect(reading.text == "sqrt(x)*yhat^2")
    #expect(reading.starts == [0, 5, 7, 8, 12])
  }

  @Test("takes a long text in one go")
  func long() {
    let text = String(repeating: "√x·", count: 50_000)
    #expect(ascii(text).utf8.count == 8 * 50_000)
  }
}
