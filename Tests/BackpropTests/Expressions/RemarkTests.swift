// What is remarked on though it is no mistake.

@testable import Expressions
import Testing

@Suite struct RemarkTests {
  @Test("a program gets the remarks of its row", arguments: ReadingRow.rows(rows))
  func remarks(_ row: ReadingRow) throws {
    let program = try Program(reading: SourceText(row.typed))
    let remarks = program.remarks.isEmpty ? "" : ProblemList(program.remarks).described
    #expect(remarks == (row.expected == "none" ? "" : row.expected))
  }

  @Test("where anything has a value, no name is told to be one input")
  func givenNames() throws {
    #expect(try Program(reading: SourceText("f = xy"), given: ["xy"]).remarks.isEmpty)
    #expect(try Program(reading: SourceText("a = 1; f = a + xy")).remarks.isEmpty)
  }

  @Test("at most twenty remarks are made")
  func manyRemarks() throws {
    let source = SourceText(String(repeating: "x;", count: 100))
    #expect(try Program(reading: source).remarks.count == ProblemList.limit)
  }
}

private let rows = #"""
  x + y => none
  log(x) + log(y) => log-is-natural: log
  ln(x) + log2(x) => none
  h^(1) x + h^(2) => superscript-power: h^(1)
  h⁽¹⁾ => superscript-power: h⁽¹⁾
  h^(x) + h^2 + h^(1.5) + 2^(2) => none
  f = xy => read-as-one-input: xy
  w0x0 + b => read-as-one-input: w0x0
  loss + mu + x1 + x_1 + w_i + yhat => none
  f(xy) = xy => none
  x + y; z => unused-expression: x + y
  s(a) = a; x => unused-definition: s
  s(a) = a; t(a) = s(a); x => unused-definition: t
  """#
