// The checker of staged code: a text and a task go in, what is said of them comes out.

public import Expressions
internal import Graphs

/// Checks staged code.
public struct StagedChecker {
  let task: StagedTask?
  let options: StagedOptions

  /// A checker for code that should compute `task`; nil where it only has to agree with itself.
  public init(_ task: StagedTask? = nil, options: StagedOptions = StagedOptions()) {
    self.task = task
    self.options = options
  }

  /// What is said of `source`; nothing in it is ever executed.
  public func check(_ source: SourceText) -> StagedResult {
    var reader = StagedReader(given)
    reader.read(source, firstLine: options.firstLine)
    let code = reader.code
    guard let output = outputVersion(code), let passes = passes(code, output) else {
      return unreadable(code, source)
    }
    let judge = StagedJudge(code, passes, outputKey: code.variables[output.variable].key)
    return result(code, source, judge, output)
  }

  var given: StagedReader.Given {
    var given = StagedReader.Given()
    let bound = options.point?.entries.map { (name: $0.name, value: Optional($0.value)) } ?? []
    guard let task else {
      given.point = bound
      return given
    }
    given.isComplete = true
    given.output = task.program.outputName
    given.point = task.program.inputs.enumerated().map { index, input in
      let own = bound.first { NameKey($0.name) == NameKey(input.name) }?.value
      let declared = input.declaredValue.flatMap(task.program.constantValue(of:))
      return (input.name, own ?? task.point.map { $0[index] } ?? declared)
    }
    return given
  }

  func passes(
    _ code: StagedCode, _ output: (variable: Int, version: Int)
  ) -> StagedPasses? {
    let step = Int(code.variables[output.variable].versions[output.version].step)
    let base = base(code, upTo: step)
    let forward = code.forward(upTo: step)
    func near(withKinks: Bool) -> [[Double]] {
      var points = StagedPoints(seed: options.seed)
      return points.near(base, inputs: code.inputs) { point in
        let passes = StagedPasses(forward, points: [point], output: step, hasGradients: false)
        return passes.firstFault(at: 0) == nil && (withKinks || !passes.isAtKink(0))
      }
    }
    // At a kink every slope between two is as good, so nothing can be held against a line there.
    let smooth = near(withKinks: false)
    let near = smooth.isEmpty ? near(withKinks: true) : smooth
    let first = StagedPasses(forward, points: [base], output: step)
    let isUsable = first.firstFault(at: 0) == nil && !first.isAtKink(0)
    let all = isUsable ? [base] + near : near.isEmpty ? [base] : near
    return StagedPasses(code, points: all, output: step)
  }

  /// The point of the code, at which its steps up to one have values if they have them anywhere.
  func base(_ code: StagedCode, upTo step: Int) -> [Double] {
    let forward = code.forward(upTo: step)
    return StagedPoints.base(code.inputs) { point in
      let passes = StagedPasses(forward, points: [point], output: step, hasGradients: false)
      return passes.firstFault(at: 0) == nil
    }
  }

  private func unreadable(_ code: StagedCode, _ source: SourceText) -> StagedResult {
    StagedResult(
      problems: code.problems, remarks: code.remarks, lines: lines(code, source, nil, []),
      gradients: [],
      forward: .unknown, output: nil, uses: [:])
  }

  private func lines(
    _ code: StagedCode, _ source: SourceText, _ judge: StagedJudge?, _ right: Set<Int>
  ) -> [StagedLine] {
    code.statements.enumerated().compactMap { index, statement in
      let names = statement.targets.map { code.variables[$0.variable].name }
      guard !names.isEmpty || statement.isBroken else { return nil }
      let text = String(decoding: source.bytes[statement.bytes], as: UTF8.self)
      let verdict: StagedLineVerdict =
        statement.isBroken
        ? .unread
        : judge?.verdicts[index].map { .wrong($0) } ?? (right.contains(index) ? .right : .noted)
      return StagedLine(
        line: statement.line, text: text, names: names,
        by: statement.targets.first.flatMap { code.name(derivedBy: $0.variable) }, verdict: verdict,
        shares: judge?.verdicts[index] == nil ? [] : judge?.shares(of: statement) ?? [])
    }
  }

  func result(
    _ code: StagedCode, _ source: SourceText, _ judge: StagedJudge,
    _ output: (variable: Int, version: Int)
  ) -> StagedResult {
    var right: Set<Int> = []
    for variable in code.variables.indices where judge.truth(variable) != nil {
      for version in code.variables[variable].versions { right.insert(version.statement) }
    }
    var uses: [String: Int] = [:]
    for variable in code.variables where variable.role == .value {
      if let step = variable.versions.first?.step {
        uses[variable.name] = judge.passes.users[step]?.count ?? 0
      }
    }
    return StagedResult(
      problems: code.problems, remarks: code.remarks + strangers(code, judge),
      lines: lines(code, source, judge, right),
      gradients: gradients(code, judge), forward: forward(code, judge),
      output: code.variables[output.variable].name, uses: uses)
  }
}

extension StagedCode {
  /// The name that a variable is the derivative by.
  fileprivate func name(derivedBy number: Int) -> String? {
    switch variables[number].role {
    case .value: nil
    case .gradient(let key), .derivative(_, let key): variable(key).map { variables[$0].name }
    }
  }
}
