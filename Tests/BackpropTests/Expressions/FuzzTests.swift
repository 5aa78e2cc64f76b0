// Random texts: whatever is typed, reading ends, and every place lies inside of the text.

@testable import Expressions
import Testing

@Suite struct FuzzTests {
  @Test("random bytes are read or refused (seed 20)")
  func bytes() {
    var random = SplitMix(seed: 20)
    for _ in 0..<4_000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in UInt8(truncatingIfNeeded: random.next())
      }
      check(SourceText(bytes: bytes))
    }
  }

  @Test("random pieces of the language are read or refused (seeds 1 to 4)", arguments: 1...4)
  func pieces(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<4_000 {
      let count = Int(random.next() % 14)
      let text = (0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
      }
      check(SourceText(text.joined()))
    }
  }

  private static let pieces = [
    "x", "y", "z", "f", "q", "e", "pi", "_", "w_", "ᵢ", "𝑥", "\u{301}", "σ", "w_{0}", "w[1]", "ŷ",
    "sin", "max", "log", "square",
    "2",
    ".5", "1e3", "3.", "½", "²", "⁻¹", "+", "-", "−", "*", "/", "^", "**", "√", "|", "(", ")", "[",
    "]", "{", "}", ",", ";", "\n", "=", " = ", " ", " ", ".relu()", ".", "np.", "F.", "#",
    "sq(a) = a^2;",
    "sq", "x = 3;", "(x)", "(x, y)", ":", "'", "\"", "🙂", "\u{200B}", "lambda", "nan", "inf",
    "f(x) = ",
  ]

  private func check(_ source: SourceText) {
    do throws(ProblemList) {
      let program = try Program(
        reading: source, given: source.bytes.count % 2 == 0 ? ["x", "q"] : [])
      check(program.remarks, in: source)
      check(program)
    } catch {
      #expect(!error.diagnostics.isEmpty)
      check(error.diagnostics, in: source)
    }
    do throws(ProblemList) {
      #expect(try Bindings(reading: [source]).entries.allSatisfy { $0.value.isFinite })
    } catch {
      check(error.diagnostics, in: source)
    }
  }

  private func check(_ diagnostics: [Diagnostic], in source: SourceText) {
    for diagnostic in diagnostics {
      for range in diagnostic.related + (diagnostic.range.map { [$0] } ?? []) {
        #expect(isInside(range, source), "\(source[SourceRange(0, Int32(source.bytes.count))])")
      }
    }
  }

  private func isInside(_ range: SourceRange, _ source: SourceText) -> Bool {
    0 <= range.start && range.start <= range.end && range.end <= Int32(source.bytes.count)
  }

  private func check(_ program: Program) {
    #expect(!program.statements.isEmpty)
    for (index, node) in program.tree.nodes.enumerated() {
      #expect(isInside(node.range, program.source))
      #expect(program.tree.operands(of: index).allSatisfy { $0 < index })
    }
    for symbol in program.symbols {
      if case .input(let number) = symbol.meaning { #expect(program.inputs.indices ~= number) }
      if case .statement(let number) = symbol.meaning {
        #expect(program.statements.indices ~= number)
      }
    }
    #expect(Set(program.inputs.map { NameKey($0.name) }).count == program.inputs.count)
  }
}
