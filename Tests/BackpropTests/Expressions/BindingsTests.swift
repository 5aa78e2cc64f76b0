// Values beside a program: how they are read, and what is wrong with them.

@testable import Expressions
import Testing

@Suite struct BindingsTests {
  @Test("values are read as their row says", arguments: ReadingRow.rows(rows))
  func values(_ row: ReadingRow) throws {
    let entries = try Bindings(reading: [SourceText(row.typed)]).entries
    #expect(entries.map { "\($0.name)=\($0.value)" }.joined(separator: " ") == row.expected)
  }

  @Test("values are refused for the reason of their row", arguments: ReadingRow.rows(refusedValues))
  func refusals(_ row: ReadingRow) {
    let problems = #expect(throws: ProblemList.self) {
      try Bindings(reading: [SourceText(row.typed)])
    }
    #expect(problems?.described == row.expected)
  }

  @Test("several texts are one list, and a name has one value in all of them")
  func severalTexts() throws {
    let texts = ["x=1", "", "y=2"].map { SourceText($0) }
    #expect(try Bindings(reading: texts).entries.map(\.name) == ["x", "y"])
    let twice = ["w_0=1", "x=3, w₀=2"].map { SourceText($0) }
    let problems = #expect(throws: ProblemList.self) { try Bindings(reading: twice) }
    #expect(problems?.described == "value-twice: w₀")
    #expect(problems?.diagnostics.first?.related == [])
  }

  @Test("an entry has its place, its text and the key of its name")
  func entry() throws {
    let entry = try #require(Bindings(reading: [SourceText("x=1, w_0=4")]).entries.last)
    #expect(entry.source[entry.range] == "w_0")
    #expect(entry.key == NameKey("w₀"))
  }

  @Test("no values are no mistake")
  func none() throws {
    #expect(try Bindings().entries.isEmpty)
    #expect(try Bindings(reading: [SourceText(" \n# x=1\n")]).entries.isEmpty)
  }

  @Test("a text above the limit is refused")
  func longText() {
    let source = SourceText(bytes: Array(repeating: 0x20, count: Program.longestText + 1))
    // Not with `#expect(throws:)`, which would describe 32 MiB.
    do throws(ProblemList) {
      _ = try Bindings(reading: [source])
      Issue.record("it was read")
    } catch {
      #expect(error.described == "text-too-long: ")
    }
  }
}

private let rows = #"""
  x=4,y=3 => x=4.0 y=3.0
  x=4, y=3 => x=4.0 y=3.0
  x = 4 y = 3 => x=4.0 y=3.0
  x=4;y=3 => x=4.0 y=3.0
  x=4\ny=3\n => x=4.0 y=3.0
  x=4 # four\r\ny=3 => x=4.0 y=3.0
  x=4,,y=3, => x=4.0 y=3.0
  x=-1/3 => x=-0.3333333333333333
  x=−2 => x=-2.0
  t=2pi => t=6.283185307179586
  k=max(1,2),x=1 => k=2.0 x=1.0
  x=(1 + 2)^2 y=2 => x=9.0 y=2.0
  x=½ => x=0.5
  x=|-3| => x=3.0
  e=2, pi=3 => e=2.0 pi=3.0
  x=e^2 => x=7.38905609893065
  w[0]=1, w_{1}=2, ŷ=3 => w[0]=1.0 w_{1}=2.0 ŷ=3.0
  x=-0 => x=-0.0
  x=1, x1=5 => x=1.0 x1=5.0
  """#

let refusedValues = #"""
  x=1,5 => decimal-comma: 1,5
  x=1,5,y=2 => decimal-comma: 1,5
  x=4,x=5 => value-twice: x
  x:4 => colon: :
  x==4 => comparison: ==
  x:=4 => defined-as: :=
  x= => binding-needs-value: x=
  x=,y=3 => binding-needs-value: x=
  x => binding-needs-value: x
  x,y => binding-needs-value: x
  x 4 => binding-needs-equals: x
  =4 => binding-needs-name: =
  4 => binding-needs-name: 4
  x=4, 5 => binding-needs-name: 5
  x=y => value-not-constant: y
  x=2y => value-not-constant: y
  x=1/0 => constant-out-of-domain: 1/0
  x=ln(-1) => constant-out-of-domain: ln(-1)
  x=nan => not-a-number: nan
  x=inf => not-a-number: inf
  nan=1 => not-a-number: nan
  x=1e999 => number-too-large: 1e999
  x=foo(2) => unknown-function: foo
  relu=3 => gate-name: relu
  x=(1 => unclosed-bracket: (
  x=1) => unopened-bracket: )
  x=1/2pi => ambiguous-division: 1/2pi
  x=2 3 => number-after-operand: 3
  """#
