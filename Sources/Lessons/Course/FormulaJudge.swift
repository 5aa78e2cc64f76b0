// Whether a written formula is a value or a derivative of a program, at many points with bounds.

internal import Gates
internal import Graphs

/// What a formula is asked for: the value of a node, or its derivative by an input or a node.
struct FormulaTarget: Sendable {
  let top: Operand
  let bottom: Operand?

  /// Where the upper node has no value it has no derivative either, whatever its slopes are there.
  func value(_ passes: BoundedPasses) -> Interval {
    let value = passes.value(of: top)
    guard let bottom, value.lower.isFinite || value.upper.isFinite else { return value }
    return passes.derivative(of: top, by: bottom)
  }
}

/// Compares formulas with what is asked for.
///
/// Rounding cannot make equal formulas differ, since bounds are compared; formulas that differ are
/// told apart where the bounds are sharp, which they are at enough points.
struct FormulaJudge {
  /// A point, both passes there, and what is right there.
  struct Sample {
    let point: [Double]
    let passes: BoundedPasses
    let truth: Interval
  }

  /// At so many points both must be sharp.
  static let enough = 6

  let graph: Graph
  let target: FormulaTarget
  let samples: [Sample]

  init(_ graph: Graph, _ target: FormulaTarget, near center: [Double]?) {
    self.graph = graph
    self.target = target
    let points = FormulaSamples.points(
      inputs: graph.inputs.count, near: center, constants: graph.constants.map(\.value))
    samples = points.map { point in
      let passes = BoundedPasses(graph, at: point.map { Interval($0) })
      return Sample(point: point, passes: passes, truth: target.value(passes))
    }
  }

  /// Why the formula is not right; nil where it is.
  func remark(_ formula: StudentFormula) -> FormulaRemark? {
    let yours = samples.map { formula.value($0.passes) }
    let pairs = zip(samples, yours)
    guard pairs.contains(where: { !$0.truth.overlaps($1) }) else {
      let sharp = pairs.count { $0.truth.joined($1).isSharp }
      return sharp >= Self.enough || areClose(formula) ? nil : .nowhere
    }
    if formula.operands.isEmpty, !isConstant { return .numberOnly }
    let slip = FormulaSlips(self, yours, hasNames: !formula.operands.isEmpty).found
    return .differs(slip, at: place(yours))
  }

  /// Whether the truth is the same number everywhere.
  private var isConstant: Bool {
    let sharp = samples.map(\.truth).filter(\.isSharp)
    return sharp.allSatisfy { $0.overlaps(sharp[0]) }
  }

  /// Where bounds are too wide everywhere: whether the middles agree where there are any.
  private func areClose(_ formula: StudentFormula) -> Bool {
    let both = samples.map { ($0.truth, formula.value($0.passes)) }.filter {
      [$0.lower, $0.upper, $1.lower, $1.upper].allSatisfy(\.isFinite)
    }
    return both.count >= Self.enough
      && both.allSatisfy { truth, yours in
        let size = max(truth.middle.magnitude, yours.middle.magnitude)
        return (truth.middle - yours.middle).magnitude <= 1e-8 * size
      }
  }

  // MARK: - Where they differ

  /// The first friendly point where the difference can be seen.
  private func place(_ yours: [Interval]) -> FormulaPlace? {
    let differing = samples.indices.filter { index in
      yours[index].isSharp && samples[index].truth.isSharp
        && !yours[index].overlaps(samples[index].truth)
    }
    let plain = differing.first { index in
      let (mine, right) = (yours[index].middle, samples[index].truth.middle)
      return (mine - right).magnitude > 0.01 * max(mine.magnitude, right.magnitude)
        && mine.magnitude < 1e6 && (mine == 0 || mine.magnitude > 1e-4)
    }
    guard let index = plain ?? differing.first else { return nil }
    let used = usedInputs
    let values = graph.inputs.indices.filter { used.contains($0) }.map {
      FormulaPlace.Value(name: graph.inputs[$0].name, number: samples[index].point[$0])
    }
    return FormulaPlace(point: values, yours: yours[index].middle)
  }

  /// The inputs that the upper node depends on.
  private var usedInputs: Set<Int> {
    var nodes: Set<Int> = []
    var inputs: Set<Int> = []
    func add(_ operand: Operand) {
      if let node = operand.node { nodes.insert(node) }
      if let input = operand.input { inputs.insert(input) }
    }
    add(target.top)
    for node in (0..<graph.count).reversed() where nodes.contains(node) {
      graph.operands(of: node).forEach(add)
    }
    return inputs
  }
}
