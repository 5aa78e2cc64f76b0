// From a wrong formula to the slip that gives it: every slip says what it would have given.

internal import Gates
internal import Graphs

/// Finds the slip that explains a formula.
struct FormulaSlips {
  typealias Sample = FormulaJudge.Sample

  private let graph: Graph
  private let target: FormulaTarget
  private let hasNames: Bool
  /// Where both are sharp.
  private let samples: [(sample: Sample, yours: Interval)]

  /// In larger programs slips are not looked for, and of many nodes only the first.
  private static let mostNodes = 60
  private static let mostNames = 16
  private static let mostSamples = 24

  init(_ judge: FormulaJudge, _ yours: [Interval], hasNames: Bool) {
    graph = judge.graph
    target = judge.target
    self.hasNames = hasNames
    let sharp = zip(judge.samples, yours).filter { $0.truth.isSharp && $1.isSharp }
    samples = Array(sharp.prefix(Self.mostSamples)).map { (sample: $0, yours: $1) }
  }

  /// The slip; nil where none explains it.
  var found: FormulaSlip? {
    guard samples.count >= FormulaJudge.enough, graph.count <= Self.mostNodes else { return nil }
    if gives({ -$0.truth }) { return .sign }
    guard let bottom = target.bottom else { return factor }
    return path(bottom) ?? ownLinks(bottom) ?? itself ?? other(bottom) ?? factor
  }

  /// Whether a slip would have given these values, sharply enough to be told from others.
  private func gives(_ value: (Sample) -> Interval) -> Bool {
    var sharp = 0
    for (sample, yours) in samples {
      let slipped = value(sample)
      guard slipped.overlaps(yours) else { return false }
      if slipped.joined(yours).isSharp { sharp += 1 }
    }
    return sharp >= FormulaJudge.enough
  }

  /// Whether other slopes at some places would have given them.
  private func gives(
    _ bottom: Operand, replacing slopes: (BoundedPasses) -> [Int: Interval]
  ) -> Bool {
    gives { sample in
      let others = slopes(sample.passes)
      return sample.passes.derivative(of: target.top, by: bottom, replacing: others)
    }
  }

  private func label(_ operand: Operand) -> String {
    guard let node = operand.node, !graph.isNamed(node) else { return graph.name(of: operand) }
    return graph.text(of: node, limit: 40)
  }

  // MARK: - Forks

  /// The uses of a value: the node, and the place among all operands.
  private func uses(of operand: Operand) -> [(node: Int, place: Int)] {
    (0..<graph.count).flatMap { node in
      let operands = graph.operands(of: node)
      return operands.indices.filter { operands[$0] == operand }.map { (node, $0) }
    }
  }

  private func path(_ bottom: Operand) -> FormulaSlip? {
    let nodes = (0..<graph.count).map { Operand.node($0) }
    for fork in [bottom] + nodes.filter({ $0 != bottom }) {
      let uses = uses(of: fork)
      guard uses.count > 1, uses.count <= 12 else { continue }
      for use in uses where gives(bottom, replacing: { _ in [use.place: 0] }) {
        return .missingPath(fork: label(fork), through: label(.node(use.node)))
      }
      guard uses.count > 2 else { continue }
      for use in uses {
        let others = uses.filter { $0.place != use.place }.map { ($0.place, Interval(0)) }
        let replaced = Dictionary(uniqueKeysWithValues: others)
        guard gives(bottom, replacing: { _ in replaced }) else { continue }
        return .onlyPath(fork: label(fork), through: label(.node(use.node)))
      }
    }
    return nil
  }

  // MARK: - Links of the chain

  private func ownLinks(_ bottom: Operand) -> FormulaSlip? {
    for node in (0..<graph.count).reversed() {
      let operands = graph.operands(of: node)
      for (place, operand) in zip(operands.indices, operands) where operand.constant == nil {
        let link = Link(node: node, place: place, operand: operand, operands: Array(operands))
        if let slip = slip(link, bottom) { return slip }
      }
    }
    return nil
  }

  /// The numbers at a link: the input, the output, and the slope between them.
  private struct Slope {
    let i: Interval
    let o: Interval
    let slope: Interval
  }

  /// A use of a value by a node.
  private struct Link {
    let node: Int
    let place: Int
    let operand: Operand
    let operands: [Operand]
  }

  private func slip(_ link: Link, _ bottom: Operand) -> FormulaSlip? {
    func gives(_ wrong: (Slope) -> Interval) -> Bool {
      self.gives(
        bottom,
        replacing: { passes in
          let right = Slope(
            i: passes.value(of: link.operand), o: passes.value(of: .node(link.node)),
            slope: passes.slopes[link.place])
          return [link.place: wrong(right)]
        })
    }
    let (top, by) = (label(.node(link.node)), label(link.operand))
    let isOnly = target.top == .node(link.node) && link.operand == bottom
    if !isOnly || hasNames, gives({ _ in 1 }) { return .missingLink(of: top, by: by) }
    if gives({ -$0.slope }) { return .linkSign(of: top, by: by) }
    guard case .gate(let gate) = graph.operation(of: link.node) else { return nil }
    if let slip = slip(of: gate, link, gives) { return slip }
    if gives({ $0.o }) { return .linkIsValue(of: top, by: by) }
    return gives { 1 / $0.slope } ? .reciprocal(of: top, by: by) : nil
  }

  /// Slips that only some gates have, by input, output and slope.
  private func slip(
    of gate: Gate, _ link: Link, _ gives: ((Slope) -> Interval) -> Bool
  ) -> FormulaSlip? {
    let top = label(.node(link.node))
    switch gate {
    case .multiply where gives { $0.i }:
      return .notSwitched(of: top, by: label(link.operand))
    case .sigmoid:
      let isInside =
        gives { $0.i * (1 - $0.i) }
        || gives {
          let again = Interval.apply(.sigmoid, $0.o)
          return again * (1 - again)
        }
      return isInside ? .wrongInside(of: top) : nil
    case .tanh: return gives { 1 - $0.i * $0.i } ? .wrongInside(of: top) : nil
    case .power:
      guard let constant = link.operands[1].constant else { return nil }
      let exponent = graph.constants[constant].value
      let n = Interval(exponent)
      if gives({ Interval.power($0.i, Interval(exponent - 1)) }) {
        return .exponentLost(of: top)
      }
      return gives { n * $0.o } ? .exponentKept(of: top) : nil
    default: return nil
    }
  }

  // MARK: - Something else

  private var itself: FormulaSlip? {
    gives { $0.passes.value(of: target.top) } ? .functionItself(label(target.top)) : nil
  }

  private func other(_ bottom: Operand) -> FormulaSlip? {
    let inputs = graph.inputs.indices.prefix(Self.mostNames).map { Operand.input($0) }
    let nodes = (0..<graph.count).filter(graph.isNamed).prefix(Self.mostNames).map {
      Operand.node($0)
    }
    let tops = [target.top] + nodes.filter { $0 != target.top }
    // The name that was asked for comes first: others may have the same derivative.
    let others = [bottom] + (inputs + nodes).filter { $0 != bottom }
    for top in tops {
      for other in others where other != top && (top != target.top || other != bottom) {
        guard gives({ $0.passes.derivative(of: top, by: other) }) else { continue }
        // A number is the derivative of many things.
        guard hasNames else { return nil }
        return .otherDerivative(of: label(top), by: label(other))
      }
    }
    return nil
  }

  private var factor: FormulaSlip? {
    for (number, input) in graph.inputs.enumerated().prefix(Self.mostNames) {
      let operand = Operand.input(number)
      if gives({ $0.truth / $0.passes.value(of: operand) }) { return .missingFactor(input.name) }
      if gives({ $0.truth * $0.passes.value(of: operand) }) { return .extraFactor(input.name) }
    }
    guard let first = samples.first(where: { !$0.sample.truth.contains(0) }) else { return nil }
    let ratio = first.yours / first.sample.truth
    guard !ratio.contains(0), !ratio.contains(1) else { return nil }
    return gives { $0.truth * ratio } ? .constantFactor : nil
  }
}
