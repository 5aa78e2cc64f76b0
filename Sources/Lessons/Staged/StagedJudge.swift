// Judges the backward lines of staged code, each by the true values of the gradients that it reads.

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
  /// Whether something that could not be read is on the way to each step.
  private(set) var isUnread: [Bool] = []
  /// The steps of each statement.
  private var steps: [Int: Range<Int>] = [:]
  /// The names whose gradients are written as `dx` and not as `dfdx`.
  let plainKeys: Set<String>

  /// Nobody reads on through more wrong lines than this.
  private static let mostVerdicts = 40

  init(_ code: StagedCode, _ passes: StagedPasses, outputKey: String) {
    self.code = code
    self.passes = passes
    self.outputKey = outputKey
    plainKeys = code.variables.reduce(into: []) { keys, variable in
      guard case .gradient(let key) = variable.role, !variable.versions.isEmpty else { return }
      keys.insert(key)
    }
    judge()
  }

  /// What a variable should be at the end: its name's gradient, or a local derivative.
  func truth(_ variable: Int) -> [Double]? { truths[variable] }

  func isClose(
    _ a: [Double], _ b: [Double], scale: [Double] = [], errors: [Double] = []
  ) -> Bool {
    zip(a, b).enumerated().allSatisfy { index, pair in
      let size = max(pair.0.magnitude, pair.1.magnitude)
      // What is divided by 0 is as far from everything as its own size: it is close to nothing.
      guard size.isFinite else { return pair.0 == pair.1 }
      let sum = index < scale.count ? scale[index] : 0
      let error = index < errors.count ? 4 * errors[index] : 0
      return (pair.0 - pair.1).magnitude <= 1e-8 * size + 1e-10 * sum + error
    }
  }

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
    for (number, step) in code.steps.enumerated() {
      isUnread.append(step.kind == .unknown || step.operands.contains { isUnread[Int($0)] })
      steps[step.statement] = (steps[step.statement]?.lowerBound ?? number)..<(number + 1)
    }
    computeJudged()
    judgedErrors = passes.roundingErrors(of: judged)
    let gradients = code.variables.indices.filter { code.variables[$0].role != .value }
    let wrong = gradients.filter { isRight($0) == false }
    findReads(anyWrong: !wrong.isEmpty)
    guard !wrong.isEmpty, !isUnread[passes.output] else { return }
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

  mutating func blame(_ statement: Int, _ slip: StagedSlip) {
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

  /// The steps of a statement.
  func steps(of statement: Int) -> Range<Int> { steps[statement] ?? 0..<0 }

  /// The judged value of a step.
  func judgedValues(_ step: Int32) -> [Double] { slice(judged, step) }
}
