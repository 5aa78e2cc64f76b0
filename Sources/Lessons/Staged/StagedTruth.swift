// What the gradients and local derivatives of staged code should be.

internal import Expressions

extension StagedJudge {
  func makeTruth(_ variable: Int) -> [Double]? {
    switch code.variables[variable].role {
    case .value: nil
    case .gradient(let key): gradient(key)
    case .derivative(let top, let by):
      top == outputKey && !hasPlainGradient(of: by)
        ? gradient(by) : local(top, by, own: variable)
    }
  }

  /// Whether the code has a name such as `dx` beside `dfdx`, which then is only local.
  func hasPlainGradient(of key: String) -> Bool {
    plainKeys.contains(key)
  }

  /// The version of a name that its gradient is taken by: there is one, or nothing is known.
  func version(_ key: String) -> StagedCode.Version? {
    guard let variable = code.variable(key) else { return nil }
    let versions = code.variables[variable].versions.filter { Int($0.step) <= passes.output }
    return versions.count == 1 ? versions[0] : nil
  }

  func gradient(_ key: String) -> [Double]? {
    version(key).map { passes.gradients(of: $0.step) }
  }

  /// Every version of a name, whose gradients differ.
  func gradients(_ key: String) -> [[Double]] {
    guard let variable = code.variable(key) else { return [] }
    return code.variables[variable].versions.filter { Int($0.step) <= passes.output }.map {
      passes.gradients(of: $0.step)
    }
  }

  /// ∂top/∂by: within the line that computes `top`, or through the lines before it.
  func local(_ top: String, _ by: String, own variable: Int) -> [Double]? {
    guard let upper = version(top), let lower = version(by), upper.step > lower.step else {
      return nil
    }
    let total = passes.slope(
      of: Int(upper.step), by: Int(lower.step), within: Int(lower.step))
    let direct = slope(of: upper, by: lower)
    let written = code.variables[variable].versions.last.map { passes.values(of: $0.step) }
    let isDirect = direct.contains { $0 != 0 }
    if let written, isClose(written, total) || !isDirect { return total }
    return direct
  }

  func slice(_ all: [Double], _ step: Int32) -> [Double] {
    Array(all[(Int(step) * passes.count)..<((Int(step) + 1) * passes.count)])
  }

  /// The derivative of a name by another within the line that computes it.
  func slope(of upper: StagedCode.Version, by lower: StagedCode.Version) -> [Double] {
    passes.slope(
      of: Int(upper.step), by: Int(lower.step),
      within: steps(of: upper.statement).lowerBound)
  }
}
