// How expressions are read: one row for every form of the language.

@testable import Expressions
import Testing

@Suite struct ReadingTests {
  @Test("an expression is read as its row says", arguments: ReadingRow.rows(expressionRows))
  func expressions(_ row: ReadingRow) throws {
    #expect(try Program(reading: SourceText(row.typed)).bracketed == row.expected)
  }

  @Test("a program is read as its row says", arguments: ReadingRow.rows(programRows))
  func programs(_ row: ReadingRow) throws {
    let program = try Program(reading: SourceText(row.typed))
    let inputs = program.inputs.map(\.name).joined(separator: " ")
    #expect("\(program.bracketed) [\(inputs)] \(program.outputName)" == row.expected)
  }

  @Test("lines may end as on any system", arguments: ["\n", "\r\n", "\r", "\r\n\r\n"])
  func lineEnds(_ end: String) throws {
    let program = try Program(reading: SourceText("q = x + y # sum\(end)f = max(q,\(end)z)\(end)"))
    #expect(program.bracketed == "q = (+ x y); f = (max q z)")
  }

  @Test("a name with a value is an input, whatever else it could be")
  func givenNames() throws {
    func read(_ text: String, _ given: [String]) throws -> String {
      try Program(reading: SourceText(text), given: given).bracketed
    }
    #expect(try read("z(x+y)", ["x", "y", "z"]) == "(* z (+ x y))")
    #expect(try read("e^x + pi", ["e", "pi"]) == "(+ (^ e x) pi)")
    #expect(try read("qz", ["qz", "q", "z"]) == "qz")
    #expect(try read("w₀(x)", ["w_0"]) == "(* w₀ x)")
  }

  @Test("the range of a node is its text without the brackets around it")
  func ranges() throws {
    let source = SourceText("((a + b))(c)² − |d|")
    let program = try Program(reading: source)
    let texts = program.tree.nodes.map { source[$0.range] }
    let expected = ["a", "b", "a + b", "c", "²", "(c)²", "((a + b))(c)²", "d", "|d|"]
    #expect(texts == expected + ["((a + b))(c)² − |d|"])
  }

  @Test("a tree is in post-order, and a statement ends with its value")
  func postOrder() throws {
    let program = try Program(reading: SourceText("s(a) = -a^2; q = s(x)e^y; max(q, x, 2)q"))
    for node in program.tree.nodes.indices {
      #expect(program.tree.operands(of: node).allSatisfy { $0 < node })
    }
    #expect(program.statements.map(\.nodes) == [4..<9, 9..<15])
    #expect(program.definitions.map(\.nodes) == [0..<4])
  }
}
