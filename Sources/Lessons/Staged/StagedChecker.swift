// The checker of staged code: a text and a task go in, what is said of them comes out.

public import Expressions
public import Graphs

/// What staged code should compute.
public struct StagedTask: Sendable {
  /// The program.
  public let program: Program
  /// Its graph.
  public let graph: Graph
  /// Its point, where one is given.
  public let point: [Double]?

  /// The task to compute `program` and its gradient.
  public init(_ program: Program, point: [Double]? = nil) throws(ProblemList) {
    self.program = program
    graph = try Graph(program)
    self.point = point
  }
}

/// How staged code is checked.
public struct StagedOptions: Sendable {
  /// The line of a file that the text starts at.
  public var firstLine = 1
  /// The names by which the gradient is wanted; otherwise all inputs.
  public var wanted: [String]?
  /// Values for inputs that the code gives none.
  public var point: Bindings?
  /// What the points near the given one are made from.
  public var seed: UInt64 = 1

  /// The usual ones.
  public init() {}
}

/// Checks staged code.
public struct StagedChecker {
  private let task: StagedTask?
  private let options: StagedOptions

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

  private var given: StagedReader.Given {
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

  // MARK: - The output

  /// The version of a name that is the output: what is returned, what has the gradient 1, what the
  /// task calls so, or what the last forward line computes.
  private func outputVersion(_ code: StagedCode) -> (variable: Int, version: Int)? {
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

  private func passes(
    _ code: StagedCode, _ output: (variable: Int, version: Int)
  ) -> StagedPasses? {
    let step = Int(code.variables[output.variable].versions[output.version].step)
    let base = StagedPoints.base(code.inputs)
    var points = StagedPoints(seed: options.seed)
    let forward = code.forward(upTo: step)
    let near = points.near(base, inputs: code.inputs) { point in
      let passes = StagedPasses(forward, points: [point], output: step, hasGradients: false)
      return passes.firstFault(at: 0) == nil
    }
    let first = StagedPasses(forward, points: [base], output: step)
    // At a kink every slope between two is as good, so nothing can be held against a line there.
    let isUsable = first.firstFault(at: 0) == nil && !first.isAtKink(0)
    let all = isUsable ? [base] + near : near.isEmpty ? [base] : near
    return StagedPasses(code, points: all, output: step)
  }

  // MARK: - The result

  private func unreadable(_ code: StagedCode, _ source: SourceText) -> StagedResult {
    StagedResult(
      problems: code.problems, lines: lines(code, source, [:], []), gradients: [],
      forward: .unknown, output: nil, uses: [:])
  }

  private func lines(
    _ code: StagedCode, _ source: SourceText, _ slips: [Int: StagedSlip], _ right: Set<Int>
  ) -> [StagedLine] {
    code.statements.enumerated().compactMap { index, statement in
      let names = statement.targets.map { code.variables[$0.variable].name }
      guard !names.isEmpty || statement.isBroken else { return nil }
      let text = String(decoding: source.bytes[statement.bytes], as: UTF8.self)
      let verdict: StagedLineVerdict =
        statement.isBroken
        ? .unread : slips[index].map { .wrong($0) } ?? (right.contains(index) ? .right : .noted)
      return StagedLine(
        line: statement.line, text: text, names: names,
        by: statement.targets.first.flatMap { code.name(derivedBy: $0.variable) }, verdict: verdict)
    }
  }

  private func result(
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
      problems: code.problems, lines: lines(code, source, judge.verdicts, right),
      gradients: gradients(code, judge), forward: forward(code, judge),
      output: code.variables[output.variable].name, uses: uses)
  }

  private func gradients(_ code: StagedCode, _ judge: StagedJudge) -> [StagedGradient] {
    let inputs = code.inputs.filter(\.isMoved).map(\.key)
    let wanted = options.wanted?.map { NameKey($0).text } ?? inputs
    let others = code.variables.indices.compactMap { index -> String? in
      guard case .gradient(let key) = code.variables[index].role, !wanted.contains(key) else {
        return nil
      }
      return key
    }
    let keys = others.reduce(into: wanted) { if !$0.contains($1) { $0.append($1) } }
    return keys.compactMap { key in
      let found = gradient(key, code, judge)
      // The 1 that everything starts with is no result.
      return key == judge.outputKey && found?.verdict == .right && !wanted.contains(key)
        ? nil : found
    }
  }

  private func gradient(
    _ key: String, _ code: StagedCode, _ judge: StagedJudge
  ) -> StagedGradient? {
    guard let value = code.variable(key), let version = code.variables[value].versions.first,
      Int(version.step) <= judge.passes.output
    else { return nil }
    let outputs = code.variables.indices.filter { index in
      guard !code.variables[index].versions.isEmpty else { return false }
      switch code.variables[index].role {
      case .gradient(let other): return other == key
      case .derivative(let top, let by): return by == key && top == judge.outputKey
      case .value: return false
      }
    }
    let right = judge.passes.gradients(of: version.step).first ?? .nan
    let name = code.variables[value].name
    guard
      let holder = outputs.last(where: { judge.isRight($0) == true }) ?? outputs.last,
      let last = code.variables[holder].versions.last
    else {
      // What sends nothing back needs no line.
      let isNothing = judge.passes.gradients(of: version.step).allSatisfy { $0 == 0 }
      return StagedGradient(
        of: name, name: nil, verdict: isNothing ? .right : .missing, value: nil, right: right)
    }
    let own = judge.passes.values(of: last.step)
    let isUnknown = judge.dependsOnUnread(last.step)
    let verdict: StagedGradientVerdict =
      isUnknown
      ? .unknown
      : judge.isRight(holder) != false ? .right : judge.isOwnFault(holder) ? .wrong : .follows
    return StagedGradient(
      of: name, name: code.variables[holder].name, verdict: verdict, value: own.first, right: right)
  }

  // MARK: - The forward pass

  private func forward(_ code: StagedCode, _ judge: StagedJudge) -> StagedForward {
    let passes = judge.passes
    if let fault = passes.firstFault(at: 0) {
      let statement = code.statements[code.steps[fault].statement]
      return statement.isBroken || code.steps[fault].kind == .unknown
        ? .unknown : .noNumber(line: statement.line, point: named(code, passes.points[0]))
    }
    guard let task else { return .notAsked }
    for (index, point) in passes.points.enumerated() {
      let yours = passes.values[passes.output * passes.count + index]
      guard let right = expected(task, code, point) else { continue }
      guard (yours - right).magnitude <= 1e-8 * max(yours.magnitude, right.magnitude) + 1e-12 else {
        return .differs(point: named(code, point), yours: yours, right: right)
      }
    }
    return .right
  }

  private func named(_ code: StagedCode, _ point: [Double]) -> [StagedForward.Named] {
    zip(code.inputs, point).filter { $0.0.isMoved }.map {
      StagedForward.Named(name: $0.0.name, value: $0.1)
    }
  }

  /// What the task gives at a point of the code; nil where it has no value there.
  private func expected(_ task: StagedTask, _ code: StagedCode, _ point: [Double]) -> Double? {
    let values = task.graph.inputs.enumerated().map { index, input in
      let key = NameKey(input.name).text
      let own = code.inputs.firstIndex { $0.key == key }.map { point[$0] }
      return own ?? task.point.map { $0[index] } ?? given.point[index].value ?? 1
    }
    let trace = Trace(task.graph, at: values, wanted: [])
    return trace.fault == nil ? trace.value(of: task.graph.output) : nil
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
  fileprivate func forward(upTo step: Int) -> StagedCode {
    var code = self
    code.steps.removeSubrange((step + 1)...)
    return code
  }
}

extension StagedJudge {
  /// Whether something that could not be read is on the way to a step.
  func dependsOnUnread(_ root: Int32) -> Bool {
    var marked = Array(repeating: false, count: Int(root) + 1)
    marked[Int(root)] = true
    for index in stride(from: Int(root), through: 0, by: -1) where marked[index] {
      if code.steps[index].kind == .unknown { return true }
      for operand in code.steps[index].operands { marked[Int(operand)] = true }
    }
    return false
  }
}
