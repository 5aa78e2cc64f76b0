// Whether the forward pass of staged code is the function that was asked for.

internal import Expressions
internal import Graphs

extension StagedChecker {
  func forward(_ code: StagedCode, _ judge: StagedJudge) -> StagedForward {
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
    return differenceFarAway(task, code, passes) ?? .right
  }

  /// Where the code has another value than the task, away from the given point.
  private func differenceFarAway(
    _ task: StagedTask, _ code: StagedCode, _ passes: StagedPasses
  ) -> StagedForward? {
    var random = StagedPoints(seed: options.seed &+ 1)
    let points = random.wide(base(code, upTo: passes.output), inputs: code.inputs)
    let far = StagedPasses(
      code.forward(upTo: passes.output), points: points, output: passes.output,
      hasGradients: false)
    for (index, point) in points.enumerated() {
      let yours = far.values[passes.output * far.count + index]
      let others = task.graph.inputs.map { _ in 4 * random.next() }
      guard yours.isFinite, let right = expected(task, code, point, others: others) else {
        continue
      }
      // Far away two ways to compute the same may lose more digits.
      guard (yours - right).magnitude <= 1e-6 * max(yours.magnitude, right.magnitude) + 1e-9 else {
        return .differs(point: named(code, point), yours: yours, right: right)
      }
    }
    return nil
  }

  private func named(_ code: StagedCode, _ point: [Double]) -> [StagedForward.Named] {
    zip(code.inputs, point).filter { $0.0.isMoved }.map {
      StagedForward.Named(name: $0.0.name, value: $0.1)
    }
  }

  /// What the task gives at a point of the code; nil where it has no value there.
  func expected(
    _ task: StagedTask, _ code: StagedCode, _ point: [Double], others: [Double]? = nil
  ) -> Double? {
    let values = task.graph.inputs.enumerated().map { index, input in
      let key = NameKey(input.name).text
      let own = code.inputs.firstIndex { $0.key == key }.map { point[$0] }
      return own ?? others.map { $0[index] } ?? task.point.map { $0[index] } ?? given.point[index]
        .value ?? 1
    }
    let trace = Trace(task.graph, at: values, wanted: [])
    return trace.fault == nil ? trace.value(of: task.graph.output) : nil
  }
}
