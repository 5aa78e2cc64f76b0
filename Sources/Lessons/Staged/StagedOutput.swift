// Which value of staged code is its output: few say so in so many words.

internal import Expressions

extension StagedChecker {
  /// The version of a name that is the output: what is returned, what has the gradient 1, what the
  /// task calls so, or what the last forward line computes.
  func outputVersion(_ code: StagedCode) -> (variable: Int, version: Int)? {
    func last(_ key: String?) -> (variable: Int, version: Int)? {
      guard let key else { return nil }
      return code.forwardOrder.last { code.variables[$0.variable].key == key }
    }
    return last(code.returned.map { NameKey($0).text }) ?? last(started(code))
      ?? last(task.map { NameKey($0.program.outputName).text })
      ?? matching(code) ?? widest(code) ?? code.forwardOrder.last
  }

  /// The last value that is what the task asks for.
  private func matching(_ code: StagedCode) -> (variable: Int, version: Int)? {
    guard let task, let last = code.forwardOrder.last else { return nil }
    let base = StagedPoints.base(code.inputs)
    guard let right = expected(task, code, base) else { return nil }
    let step = Int(code.variables[last.variable].versions[last.version].step)
    let values = StagedPasses(
      code.forward(upTo: step), points: [base], output: step, hasGradients: false
    )
    .values
    return code.forwardOrder.last { place in
      let own = values[Int(code.variables[place.variable].versions[place.version].step)]
      return (own - right).magnitude <= 1e-9 * right.magnitude && !isInput(place, code)
    }
  }

  /// Of the last values that which depends on most inputs: a mask may stand behind the output.
  private func widest(_ code: StagedCode) -> (variable: Int, version: Int)? {
    let candidates = code.forwardOrder.filter { !isInput($0, code) && !isTest($0, code) }.suffix(12)
    let widths = candidates.map { place in
      code.inputCount(of: code.variables[place.variable].versions[place.version].step)
    }
    guard let most = widths.max() else { return nil }
    return Array(zip(candidates, widths)).last { $0.1 == most }?.0
  }

  private func isInput(_ place: (variable: Int, version: Int), _ code: StagedCode) -> Bool {
    // An input that has got a new value is none the less no output.
    let step = code.steps[Int(code.variables[place.variable].versions[0].step)]
    if case .input = step.kind { return true }
    return false
  }

  /// Whether the value is a comparison.
  private func isTest(_ place: (variable: Int, version: Int), _ code: StagedCode) -> Bool {
    let version = code.variables[place.variable].versions[place.version]
    let tests: [StagedStep.Kind] = [.greater, .greaterOrEqual, .equal, .notEqual, .not]
    return tests.contains(code.steps[Int(version.right)].kind)
  }

  /// The name whose gradient the first backward line sets to 1.
  private func started(_ code: StagedCode) -> String? {
    guard let start = code.backwardStart else { return nil }
    for variable in code.variables {
      guard case .gradient(let key) = variable.role, let first = variable.versions.first,
        first.statement == start, code.steps[Int(first.right)].kind == .number(1)
      else { continue }
      return key
    }
    return nil
  }
}

extension StagedCode {
  /// How many inputs a step depends on.
  fileprivate func inputCount(of root: Int32) -> Int {
    var marked = Array(repeating: false, count: Int(root) + 1)
    marked[Int(root)] = true
    var count = 0
    for index in stride(from: Int(root), through: 0, by: -1) where marked[index] {
      if case .input = steps[index].kind { count += 1 }
      for operand in steps[index].operands { marked[Int(operand)] = true }
    }
    return count
  }

  /// The code up to a step, which is all that the points depend on.
  func forward(upTo step: Int) -> StagedCode {
    var code = self
    code.steps.removeSubrange((step + 1)...)
    return code
  }
}
