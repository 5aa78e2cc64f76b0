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
    let asked = matching(code)
    return last(code.returned.map { NameKey($0).text })
      ?? last(started(code)).flatMap { isPart($0, asked, code) ? nil : $0 }
      ?? last(task.map { NameKey($0.program.outputName).text })
      ?? asked.last ?? widest(code) ?? code.forwardOrder.last
  }

  /// Whether a name that the backward pass starts with is only a part of the output.
  ///
  /// Who leaves out df = 1 behind f = a + b starts with da = 1, and has a db as well.
  private func isPart(
    _ place: (variable: Int, version: Int), _ asked: [(variable: Int, version: Int)],
    _ code: StagedCode
  ) -> Bool {
    func step(_ place: (variable: Int, version: Int)) -> Int32 {
      code.variables[place.variable].versions[place.version].step
    }
    if isInput(place, code) || !asked.isEmpty && !asked.contains(where: { $0 == place }) {
      return true
    }
    guard let whole = widest(code).map(step), whole > step(place) else { return false }
    let above = code.ancestors(of: whole)
    guard above[Int(step(place))] else { return false }
    let own = code.ancestors(of: step(place))
    let hasOthers = code.forwardOrder.contains { other in
      let number = Int(step(other))
      let isOutside = number < whole && above[number] && (number >= own.count || !own[number])
      return isOutside && code.hasGradient(of: code.variables[other.variable].key)
    }
    return hasOthers || slope(of: whole, by: step(place), code) == 1
  }

  private func slope(of upper: Int32, by lower: Int32, _ code: StagedCode) -> Double {
    let point = base(code, upTo: Int(upper))
    return StagedPasses(code.forward(upTo: Int(upper)), points: [point], output: Int(upper))
      .gradients(of: lower)[0]
  }

  /// The values that are what the task asks for.
  private func matching(_ code: StagedCode) -> [(variable: Int, version: Int)] {
    guard let task, let last = code.forwardOrder.last else { return [] }
    let step = Int(code.variables[last.variable].versions[last.version].step)
    let base = base(code, upTo: step)
    guard let right = expected(task, code, base) else { return [] }
    let values = StagedPasses(
      code.forward(upTo: step), points: [base], output: step, hasGradients: false
    )
    .values
    return code.forwardOrder.filter { place in
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
    let marked = ancestors(of: root)
    return marked.indices.count { index in
      if marked[index], case .input = steps[index].kind { true } else { false }
    }
  }

  /// Which of the steps up to `root` it depends on.
  fileprivate func ancestors(of root: Int32) -> [Bool] {
    var marked = Array(repeating: false, count: Int(root) + 1)
    marked[Int(root)] = true
    for index in stride(from: Int(root), through: 0, by: -1) where marked[index] {
      for operand in steps[index].operands { marked[Int(operand)] = true }
    }
    return marked
  }

  /// Whether a line sets the gradient of a name.
  fileprivate func hasGradient(of key: String) -> Bool {
    variables.contains { variable in
      guard case .gradient(key) = variable.role else { return false }
      return !variable.versions.isEmpty
    }
  }

  /// The code up to a step, which is all that the points depend on.
  func forward(upTo step: Int) -> StagedCode {
    var code = self
    code.steps.removeSubrange((step + 1)...)
    return code
  }
}
