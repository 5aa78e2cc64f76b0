// How people write numbers, and what is none.

import Testing

@testable import Lessons

@Suite("Reading an answer")
struct AnswerReaderTests {
  static let numbers: [(String, Double)] = [
    ("0.02", 0.02), (".02", 0.02), (",02", 0.02), ("0,02", 0.02), ("2e-2", 0.02), ("2E−2", 0.02),
    ("1/50", 0.02), ("−0.0004", -0.0004), ("– 0.0004", -0.0004), ("-1/2498.2", -1 / 2498.2),
    ("4·10^-4", 4e-4), ("4 x 10⁻⁴", 4e-4), ("4*10**(-4)", 4e-4), ("4×10^{-4}", 4e-4),
    ("10^-4", 1e-4), ("1 · 0.02 = 0.02", 0.02), ("≈ 0.02", 0.02), ("1/50 ≈ 0.02", 0.02),
    ("**0.02**", 0.02), ("__0.02__", 0.02), ("`0.02`", 0.02), ("$0.02$", 0.02), ("~0.02", 0.02),
    ("5.", 5), ("0.02.", 0.02), ("+3", 3), ("2^3", 8), ("√4", 2), ("½", 0.5), ("1,5·2", 3),
    ("i₁i₂", 6), ("i1*i2", 6), ("2(i₁ + i₂)", 10), ("o(1 − o)", 0.25), ("-1/i₁²", -0.25),
    ("sin(0)", 0), ("0", 0), ("-0.000", 0), ("2.0 e-2", 0.02), ("2 e−2", 0.02), ("0·020", 0.02),
    ("-0⋅0004", -0.0004), ("0·5", 0), ("~ 0.02", 0.02), ("0.02?", 0.02), ("0.02 ✓", 0.02),
    ("0.02 (rounded)", 0.02), ("0.02 ✔️", 0.02),
  ]

  @Test("finds the number in every spelling", arguments: numbers)
  func readsNumbers(text: String, value: Double) throws {
    let reader = AnswerReader(names: [("i1", 2), ("i2", 3), ("o", 0.5)])
    let answer = try #require(try reader.read(text))
    #expect((answer.value - value).magnitude < 1e-15)
  }

  @Test(
    "knows a blank when it sees one",
    arguments: ["", "  ", "____", "\u{A0}__", "?", "…", "...", "-", "—", "=", "≈", "** **", "''"])
  func blanks(text: String) throws {
    #expect(try AnswerReader().read(text) == nil)
  }

  static let unreadable: [(String, AnswerProblem)] = [
    ("4 or -4", .unknownName("or")), ("3 4", .unreadable), ("0x10", .unreadable),
    ("1_000", .unreadable), ("1,000.5", .unreadable), ("(1", .unreadable), ("50%", .unreadable),
    ("nan", .unreadable), ("inf", .unreadable), ("1e999", .noNumber), ("1/0", .noNumber),
    ("ln(-1)", .noNumber), ("seven", .unknownName("seven")), ("2v", .unknownName("v")),
    (String(repeating: "1", count: 201), .tooLong(limit: 200)),
    (String(repeating: "(", count: 200), .unreadable), ("1.2.3", .unreadable),
    ("\u{202E}1", .unreadable),
  ]

  @Test("says why something is no number", arguments: unreadable)
  func problems(text: String, problem: AnswerProblem) {
    #expect(throws: problem) { try AnswerReader().read(text) }
  }

  @Test("remembers how exactly a number was written")
  func forms() throws {
    func form(_ text: String) throws -> TypedAnswer.Form? { try AnswerReader().read(text)?.form }
    #expect(try form("50") == .whole)
    #expect(try form("0.50") == .decimal(halfUnit: 0.005))
    #expect(try form("5e1") == .decimal(halfUnit: 5))
    #expect(try form("1/2") == .expression)
  }
}
