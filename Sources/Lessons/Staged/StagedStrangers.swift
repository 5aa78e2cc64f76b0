// Finds names that read like gradients of something that the code does not have.

internal import Expressions

extension StagedChecker {
  /// The names behind the output that look like gradients of no name, and are read nowhere.
  func strangers(_ code: StagedCode, _ judge: StagedJudge) -> [StagedRemark] {
    let output = code.steps[judge.passes.output].statement
    let read = Set(code.steps.flatMap(\.operands))
    let names = code.variables.filter { variable in
      variable.role == .value && variable.versions.contains { $0.statement <= output }
    }.map(\.name)
    let found = code.variables.filter { variable in
      guard variable.role == .value, let first = variable.versions.first else { return false }
      return first.statement > output && isLikeGradient(variable, code)
        && !variable.versions.contains { read.contains($0.step) }
    }
    return found.prefix(20).map { variable -> StagedRemark in
      let suggestion = nearest(to: String(variable.name.dropFirst()), in: names).map { "d" + $0 }
      let line = code.statements[variable.versions[0].statement].line
      return .gradientOfNothing(name: variable.name, line: line, suggestion: suggestion)
    }
  }

  private func isLikeGradient(_ variable: StagedCode.Variable, _ code: StagedCode) -> Bool {
    let name = variable.name
    guard name.first == "d", name.count > 1 else { return false }
    let rest = NameKey(String(name.dropFirst())).text
    let isGiven = given.point.contains { NameKey($0.name).text == rest }
    return !isGiven && !StagedRole.isPart(name) { code.variable($0) != nil }
  }
}
