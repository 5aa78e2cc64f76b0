// What is refused, why, and where the caret stands: at least one row for every problem.

@testable import Expressions
import Testing

@Suite struct RefusalTests {
  static let all =
    RefusedRow.rows(refusedCharacters) + RefusedRow.rows(refusedNumbers)
    + RefusedRow.rows(refusedSyntaxs)
    + RefusedRow.rows(refusedCalls) + RefusedRow.rows(refusedNames)
    + RefusedRow.rows(refusedProducts, given: ["q", "x", "y", "z", "w0", "x0", "r"])

  @Test("a text is refused for the reason of its row, at the place of its row", arguments: all)
  func refusals(_ row: RefusedRow) {
    #expect(row.found == row.expected)
  }

  /// Problems that only values, later stages or remarks have; other tests have a row for each.
  static let elsewhere: Set<Problem.ID> = [
    .textTooLong, .tooManyGates, .bindingNeedsName, .bindingNeedsValue, .bindingNeedsEquals,
    .valueTwice, .valueNotConstant, .missingValues, .unusedValue, .unknownWanted,
    .unknownGateToSplit, .wantedNotUsed, .gateCannotBeOpened, .unusedStatement, .unusedExpression,
    .unusedDefinition, .logIsNatural,
    .superscriptPower, .readAsOneInput, .invalidUTF8, .invisibleCharacter, .definitionsTooDeep,
  ]

  @Test("every problem has a row", arguments: Problem.ID.allCases)
  func coverage(_ id: Problem.ID) {
    let isHere = Self.all.contains { $0.expected.contains("\(id.rawValue): ") }
    #expect(isHere != Self.elsewhere.contains(id))
  }

  @Test(
    "bytes that are no UTF-8 are refused at the first of them",
    arguments: [
      [0xFF, 0xFE], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80],
      [0x80],
      [0xE0, 0x80, 0xAF],
    ] as [[UInt8]])
  func invalidBytes(_ bytes: [UInt8]) {
    let source = SourceText(bytes: Array("x + ".utf8) + bytes)
    let problems = #expect(throws: ProblemList.self) { try Program(reading: source) }
    #expect(problems?.diagnostics.first?.problem.id == .invalidUTF8)
    #expect(problems?.diagnostics.first?.range == SourceRange(4, 5))
  }

  @Test(
    "a character that cannot be seen is refused by its number",
    arguments: [
      0x00, 0x07, 0x1B, 0x7F, 0x9B, 0xAD, 0x301, 0x200B, 0x200D, 0x202E, 0x2028, 0x2062, 0x2066,
      0xFE0F, 0xFEFF, 0xE0041,
    ] as [UInt32])
  func invisibleCharacters(_ code: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(code)))
    let problems = #expect(throws: ProblemList.self) {
      try Program(reading: SourceText("x +" + character + "y"))
    }
    let first = try #require(problems?.diagnostics.first)
    guard case .invisibleCharacter(code) = first.problem else {
      Issue.record("\(first.problem)")
      return
    }
    #expect(first.range == SourceRange(3, 3 + Int32(character.utf8.count)))
  }

  @Test("spaces of all kinds are spaces, and a byte order mark may begin a text")
  func spaces() throws {
    let text = "\u{FEFF}x\u{A0}+\u{2009}y\t*\u{3000}z"
    #expect(try Program(reading: SourceText(text)).bracketed == "(+ x (* y z))")
  }

  @Test("a text above the limit is refused before it is read")
  func longText() {
    let source = SourceText(bytes: Array(repeating: 0x20, count: Program.longestText + 1))
    // Not with `#expect(throws:)`, which would describe 32 MiB.
    do throws(ProblemList) {
      _ = try Program(reading: source)
      Issue.record("it was read")
    } catch {
      #expect(error.described == "text-too-long: ")
    }
  }

  @Test("at most twenty problems are told")
  func manyProblems() {
    let source = SourceText(String(repeating: "foo(x);", count: 100))
    let problems = #expect(throws: ProblemList.self) { try Program(reading: source) }
    #expect(problems?.diagnostics.count == 20)
  }

  @Test("a second place is marked where there is one")
  func relatedPlaces() {
    let source = SourceText("q = x; q = y")
    let problems = #expect(throws: ProblemList.self) { try Program(reading: source) }
    #expect(problems?.diagnostics.first?.range == SourceRange(7, 8))
    #expect(problems?.diagnostics.first?.related == [SourceRange(0, 1)])
  }

  @Test("gates of a program may call each other 50 deep, and no deeper")
  func deepDefinitions() throws {
    func program(_ depth: Int) -> SourceText {
      let rest = (1..<depth).map { "g\($0)(a) = g\($0 - 1)(a)" }
      return SourceText((["g0(a) = a"] + rest + ["g\(depth - 1)(x)"]).joined(separator: "\n"))
    }
    #expect(try Program(reading: program(50)).definitions.count == 50)
    #expect(throws: ProblemList.self) { try Program(reading: program(51)) }
  }
}
