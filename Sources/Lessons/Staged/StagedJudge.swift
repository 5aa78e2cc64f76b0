// Judges the backward lines of staged code, each by the true values of the gradients that it reads.

internal import Expressions

/// Judges the backward pass of staged code.
struct StagedJudge {
  let code: StagedCode
  let passes: StagedPasses
  /// The name of the output.
  let outputKey: String
  /// The values of all steps where every gradient that is read is the true one.
  private(set) var judged: [Double] = []
  private var truths: [[Double]?] = []
  private var judgedErrors: [Double] = []
  private(set) var verdicts: [Int: StagedSlip] = [:]

  /// Nobody reads on through more wrong lines than this.
  private static let mostVerdicts = 40

  init(_ code: StagedCode, _ passes: StagedPasses, outputKey: String) {
    self.code = code
    self.passes = passes
    self.outputKey = outputKey
    judge()
  }

  // MARK: - Truth

  /// What a variable should be at the end: its name's gradient, or a local derivative.
  func truth(_ variable: Int) -> [Double]? { truths[variable] }

  private func makeTruth(_ variable: Int) -> [Double]? {
    switch code.variables[variable].role {
    case .value: nil
    case .gradient(let key): gradient(key)
    case .derivative(let top, let by):
      top == outputKey && !hasPlainGradient(of: by)
        ? gradient(by) : local(top, by, own: variable)
    }
  }

  /// Whether the code has a name such as `dx` beside `dfdx`, which then is only local.
  private func hasPlainGradient(of key: String) -> Bool {
    code.variables.contains { $0.role == .gradient(of: key) && !$0.versions.isEmpty }
  }

  /// The version of a name that its gradient is taken by: there is one, or nothing is known.
  private func version(_ key: String) -> StagedCode.Version? {
    guard let variable = code.variable(key) else { return nil }
    let versions = code.variables[variable].versions.filter { Int($0.step) <= passes.output }
    return versions.count == 1 ? versions[0] : nil
  }

  private func gradient(_ key: String) -> [Double]? {
    version(key).map { passes.gradients(of: $0.step) }
  }

  /// Every version of a name, whose gradients differ.
  private func gradients(_ key: String) -> [[Double]] {
    guard let variable = code.variable(key) else { return [] }
    return code.variables[variable].versions.filter { Int($0.step) <= passes.output }.map {
      passes.gradients(of: $0.step)
    }
  }

  /// ∂top/∂by: within the line that computes `top`, or through the lines before it.
  private func local(_ top: String, _ by: String, own variable: Int) -> [Double]? {
    guard let upper = version(top), let lower = version(by), upper.step > lower.step else {
      return nil
    }
    let total = slice(passes.derivatives(of: Int(upper.step), above: -1), lower.step)
    let direct = slope(of: upper, by: lower)
    let written = code.variables[variable].versions.last.map { passes.values(of: $0.step) }
    let isDirect = direct.contains { $0 != 0 }
    if let written, isClose(written, total) || !isDirect { return total }
    return direct
  }

  private func slice(_ all: [Double], _ step: Int32) -> [Double] {
    Array(all[(Int(step) * passes.count)..<((Int(step) + 1) * passes.count)])
  }

  /// The derivative of a name by another within the line that computes it.
  func slope(of upper: StagedCode.Version, by lower: StagedCode.Version) -> [Double] {
    let first = code.steps.firstIndex { $0.statement == upper.statement } ?? 0
    return slice(passes.derivatives(of: Int(upper.step), above: first - 1), lower.step)
  }

  // MARK: - Comparison

  func isClose(
    _ a: [Double], _ b: [Double], scale: [Double] = [], errors: [Double] = []
  ) -> Bool {
    zip(a, b).enumerated().allSatisfy { index, pair in
      let size = max(pair.0.magnitude, pair.1.magnitude)
      let sum = index < scale.count ? scale[index] : 0
      let error = index < errors.count ? 4 * errors[index] : 0
      return (pair.0 - pair.1).magnitude <= 1e-8 * size + 1e-10 * sum + error
    }
  }

  // MARK: - Judging

  /// Whether a variable is right at the end, as the code computes it.
  func isRight(_ variable: Int) -> Bool? {
    guard let last = code.variables[variable].versions.last else { return nil }
    if case .gradient(let key) = code.variables[variable].role, gradients(key).count > 1 {
      let own = passes.values(of: last.step)
      return gradients(key).contains { isClose(own, $0, errors: passes.errors(of: last.step)) }
    }
    guard let truth = truth(variable) else { return nil }
    return isClose(
      passes.values(of: last.step), truth, scale: scale(variable),
      errors: passes.errors(of: last.step))
  }

  /// Whether a gradient would be wrong even if everything that it reads were right.
  func isOwnFault(_ variable: Int) -> Bool {
    guard let last = code.variables[variable].versions.last, let truth = truth(variable) else {
      return true
    }
    return !isJudgedClose(last.step, truth, variable)
  }

  private func isJudgedClose(_ step: Int32, _ truth: [Double], _ variable: Int) -> Bool {
    isClose(
      slice(judged, step), truth, scale: scale(variable), errors: slice(judgedErrors, step))
  }

  /// The rounding of a judged value.
  func judgedErrors(_ step: Int32) -> [Double] { slice(judgedErrors, step) }

  /// How large the parts are that a gradient is the sum of.
  private func scale(_ variable: Int) -> [Double] {
    guard case .gradient(let key) = code.variables[variable].role, let version = version(key) else {
      return []
    }
    let parts = (passes.users[version.step] ?? []).map(passes.contribution)
    return (0..<passes.count).map { point in parts.reduce(0) { $0 + $1[point].magnitude } }
  }

  private mutating func judge() {
    computeJudged()
    judgedErrors = passes.roundingErrors(of: judged)
    let gradients = code.variables.indices.filter { code.variables[$0].role != .value }
    let wrong = gradients.filter { isRight($0) == false }
    findReads(anyWrong: !wrong.isEmpty)
    guard !wrong.isEmpty else { return }
    for variable in gradients where verdicts.count < Self.mostVerdicts { judge(variable) }
  }

  private mutating func computeJudged() {
    truths = code.variables.indices.map(makeTruth)
    judged = passes.values
    let count = passes.count
    for (index, step) in code.steps.enumerated() where index > 0 {
      for point in 0..<count {
        func operand(_ operand: Int32) -> Double {
          operand < 0 ? 0 : judged[Int(operand) * count + point]
        }
        switch step.kind {
        case .input, .number: continue
        case .read(let variable, _):
          let isOwn = code.statements[step.statement].targets.contains { $0.variable == variable }
          let running = step.first < 0 ? .nan : operand(step.first)
          judged[index * count + point] = isOwn ? running : truths[variable]?[point] ?? running
        default:
          judged[index * count + point] = step.value(
            operand(step.first), operand(step.second), operand(step.third))
        }
      }
    }
  }

  /// Gradients that are read before they are complete, or that nothing sets.
  private mutating func findReads(anyWrong: Bool) {
    for (index, step) in code.steps.enumerated() {
      guard case .read(let variable, let version) = step.kind else { continue }
      let versions = code.variables[variable].versions
      let name = code.variables[variable].name
      guard let last = versions.last else {
        blame(step.statement, .neverSet(name: name))
        continue
      }
      let isOwn = code.statements[step.statement].targets.contains { $0.variable == variable }
      guard anyWrong, !isOwn, version < versions.count, let truth = truth(variable) else {
        continue
      }
      let isComplete =
        version > 0
        && isJudgedClose(versions[version - 1].step, truth, variable)
      let laterLine = code.statements[last.statement].line
      if !isComplete, index < Int(last.step) {
        blame(step.statement, .readTooEarly(name: name, line: laterLine))
      }
    }
  }

  private mutating func blame(_ statement: Int, _ slip: StagedSlip) {
    if verdicts[statement] == nil { verdicts[statement] = slip }
  }

  private mutating func judge(_ variable: Int) {
    guard let last = code.variables[variable].versions.last, let truth = truth(variable) else {
      return
    }
    guard !isJudgedClose(last.step, truth, variable) else { return }
    let isBroken = code.variables[variable].versions.contains {
      code.statements[$0.statement].isBroken
    }
    guard !isBroken else { return }
    switch code.variables[variable].role {
    case .value: return
    case .gradient(let key): judgeSum(variable, key, truth)
    case .derivative(let top, let by):
      if top == outputKey, !hasPlainGradient(of: by) {
        judgeSum(variable, by, truth)
      } else {
        judgeLocal(last, top: top, by: by, truth)
      }
    }
  }

  private mutating func judgeLocal(
    _ last: StagedCode.Version, top: String, by: String, _ truth: [Double]
  ) {
    guard let upper = version(top), let lower = version(by) else { return }
    let use = StagedUse(
      line: code.statements[upper.statement].line,
      arriving: Array(repeating: 1, count: truth.count),
      arrivingName: "", slope: truth, output: passes.values(of: upper.step),
      input: passes.values(of: lower.step), parts: truth)
    let found = StagedSlips(self, slice(judged, last.step), uses: [use], reads: []).found
    blame(last.statement, found)
  }

  // MARK: - Sums

  /// The ways in which a name is used, line by line.
  func uses(of key: String) -> [StagedUse] {
    guard let lower = version(key) else { return [] }
    var uses: [StagedUse] = []
    for statement in statements(using: lower.step) {
      for target in code.statements[statement].targets {
        let upper = code.variables[target.variable].versions[target.version]
        guard Int(upper.step) <= passes.output else { continue }
        let slope = slope(of: upper, by: lower)
        let arriving = passes.gradients(of: upper.step)
        uses.append(
          StagedUse(
            line: code.statements[statement].line, arriving: arriving,
            arrivingName: "d" + code.variables[target.variable].name, slope: slope,
            output: passes.values(of: upper.step), input: passes.values(of: lower.step),
            parts: zip(arriving, slope).map { $0 == 0 ? 0 : $0 * $1 }))
      }
    }
    return uses
  }

  private func statements(using step: Int32) -> [Int] {
    var found: [Int] = []
    for user in passes.users[step] ?? [] {
      let statement = code.steps[user.step].statement
      if found.last != statement { found.append(statement) }
    }
    return found
  }

  private mutating func judgeSum(_ variable: Int, _ key: String, _ truth: [Double]) {
    let lower = version(key)
    let edges =
      lower.map {
        (passes.users[$0.step] ?? []).map { user in
          StagedPart(
            line: code.statements[code.steps[user.step].statement].line,
            values: passes.contribution(of: user))
        }
      } ?? []
    let isOutput = lower.map { Int($0.step) == passes.output } ?? false
    var sum = StagedSum(
      judge: self, variable: variable, truth: truth, edges: edges, uses: uses(of: key),
      isOutput: isOutput)
    if let (statement, slip) = sum.firstSlip() { blame(statement, slip) }
  }

  /// The judged value of a step.
  func judgedValues(_ step: Int32) -> [Double] { slice(judged, step) }
}

/// One use of a name by a line of the forward pass.
struct StagedUse {
  let line: Int
  /// The gradient that arrives at what the line computes.
  let arriving: [Double]
  let arrivingName: String
  /// The local derivative of the line.
  let slope: [Double]
  /// What the line computes, and the value of the name.
  let output: [Double]
  let input: [Double]
  /// What the line sends back.
  let parts: [Double]
}

/// What one edge sends back.
struct StagedPart {
  let line: Int
  let values: [Double]
}
