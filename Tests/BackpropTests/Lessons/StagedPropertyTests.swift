// Random staged code: what is right is never blamed, and what is spoilt is blamed at its line.

import Expressions
import Graphs
import Testing

@testable import Lessons

@Suite("Random staged code")
struct StagedPropertyTests {
  private static func programs(seed: UInt64, count: Int) -> [RandomStagedProgram] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { index in RandomStagedProgram(length: 3 + index % 9, &random) }
  }

  @Test("that is right is never blamed (seed 611)")
  func right() throws {
    for (index, program) in Self.programs(seed: 611, count: 300).enumerated() {
      let result = try checkStaged(program.text(), seed: UInt64(index))
      #expect(result.blame == nil, "\(program.text())\n\(result.plain)")
      #expect(result.problems.isEmpty && !result.gradients.contains { $0.verdict == .wrong })
    }
  }

  @Test("with a wrong factor or sign is blamed at its line (seed 612)")
  func spoilt() throws {
    var random = SplitMix(seed: 613)
    var blamed = 0
    for program in Self.programs(seed: 612, count: 200) {
      let index = Int.random(in: 1..<program.backward.count, using: &random)
      let line = program.backward[index]
      let wrong = ["-(\(line.code))", "1.7 * (\(line.code))", "(\(line.code)) + 0.3"]
      let code = "\(line.target) \(line.operation) \(wrong[index % 3])"
      let isSplit = line.code.hasPrefix("0.") || line.code.contains("+ 0.")
      let hides = line.operation == "=" && line.code.hasPrefix(line.target)
      let result = try checkStaged(program.text(replacing: index, by: code))
      guard !isSplit, !hides, result.gradients.contains(where: { $0.verdict == .wrong }) else {
        continue
      }
      blamed += 1
      #expect(
        result.blame?.line == program.line(index),
        "\(program.text(replacing: index, by: code))\n\(result.plain)")
    }
    #expect(blamed > 100)
  }

  @Test("with = for += is blamed at its line (seed 614)")
  func overwritten() throws {
    var blamed = 0
    for program in Self.programs(seed: 614, count: 200) {
      guard
        let index = program.backward.firstIndex(where: {
          $0.operation == "+=" && !$0.code.hasPrefix("0.")
        })
      else { continue }
      let line = program.backward[index]
      let code = "\(line.target) = \(line.code)"
      let result = try checkStaged(program.text(replacing: index, by: code))
      guard result.gradients.contains(where: { $0.verdict == .wrong }) else { continue }
      guard
        !program.backward.contains(where: { $0.target == line.target && $0.code.contains("0.") })
      else { continue }
      blamed += 1
      guard case .overwrites? = result.blame?.slip else {
        Issue.record("\(program.text(replacing: index, by: code))\n\(result.plain)")
        continue
      }
      #expect(result.blame?.line == program.line(index))
    }
    #expect(blamed > 40)
  }

  @Test("has the same gradients forward and back (seed 615)")
  func witness() throws {
    for program in Self.programs(seed: 615, count: 60) {
      var reader = StagedReader(StagedReader.Given())
      reader.read(SourceText(program.forward.joined(separator: "\n")), firstLine: 1)
      let code = reader.code
      let last = try #require(code.forwardOrder.last)
      let output = Int(code.variables[last.variable].versions[last.version].step)
      let passes = StagedPasses(
        code, points: [[0.7, -1.3, 0.4], [0.2, 0.9, -0.6]], output: output)
      for variable in code.variables {
        guard let step = variable.versions.first?.step else { continue }
        for (back, forward) in zip(passes.gradients(of: step), passes.witness(of: step)) {
          #expect((back - forward).magnitude <= 1e-12 * max(1, forward.magnitude))
        }
      }
    }
  }
}
