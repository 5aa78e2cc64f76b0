// The right options of a choice, computed from its block, and what speaks against the others.

internal import Gates
internal import Graphs

/// Finds out which options are right.
struct ChoiceKey {
  private let graph: Graph
  private let point: [Double]?
  private let options: [String]

  init(_ graph: Graph, at point: [Double]?, options: [String]) {
    self.graph = graph
    self.point = point
    self.options = options
  }

  /// For each option, why it is not right.
  func reasons(_ ask: ChoiceAsk) throws(ChoiceFault) -> ChoiceReasons {
    let reasons: ChoiceReasons
    switch ask {
    case .usedTwice: reasons = try used()
    case .sensitive(let isLeast): reasons = try sensitive(isLeast: isLeast)
    case .output(let isLargest): reasons = try outputs(isLargest: isLargest)
    case .sign(let top, let bottom): reasons = try signs(of: top, by: bottom)
    case .pattern(let name): reasons = try patterns(of: name)
    case .sameFunction: reasons = try functions()
    case .step(let name): reasons = try steps(for: name)
    case .zeroSlope: reasons = try zeroSlopes()
    }
    guard reasons.contains(nil) else { throw .none }
    let right = options.indices.filter { reasons[$0] == nil }
    if !ask.isOfAll, right.count > 1 { throw .ties(right.map { options[$0] }) }
    return reasons
  }

  // MARK: - What options are

  private func each<Value>(
    _ read: (String) -> Value?
  ) throws(ChoiceFault) -> [Value] {
    var values: [Value] = []
    for option in options {
      guard let value = read(option) else { throw .option(option) }
      values.append(value)
    }
    return values
  }

  private func operands() throws(ChoiceFault) -> [Operand] {
    try each { graph.operand(called: $0) }
  }

  private func trace(wanted: [Operand]) throws(ChoiceFault) -> Trace {
    guard let point else { throw .ask }
    let trace = Trace(graph, at: point, wanted: wanted)
    guard trace.fault == nil else { throw .ask }
    return trace
  }

  /// The best by size, where the second is clearly behind.
  private func best(_ sizes: [Double]) throws(ChoiceFault) -> Int {
    guard let best = sizes.indices.max(by: { sizes[$0] < sizes[$1] }) else { throw .none }
    let scale = sizes.filter(\.isFinite).map(\.magnitude).max() ?? 0
    let tied = sizes.indices.filter { sizes[best] - sizes[$0] <= 1e-9 * scale }
    guard tied.count == 1 else { throw .ties(tied.map { options[$0] }) }
    return best
  }

  // MARK: - Graphs

  private func used() throws(ChoiceFault) -> ChoiceReasons {
    try operands().map { operand in
      let uses = (0..<graph.count).reduce(0) { sum, node in
        sum + graph.operands(of: node).count { $0 == operand }
      }
      return uses > 1 ? nil : .uses(uses)
    }
  }

  private func zeroSlopes() throws(ChoiceFault) -> ChoiceReasons {
    let nodes = try each { graph.operand(called: $0)?.node }
    let trace = try trace(wanted: nodes.map(Operand.node))
    return nodes.map { trace.localDerivatives(of: $0).contains(0) ? nil : .noZero }
  }

  private func patterns(of name: String) throws(ChoiceFault) -> ChoiceReasons {
    guard let node = graph.operand(called: name)?.node,
      case .gate(let gate) = graph.operation(of: node)
    else { throw .ask }
    // A product with a number of its own has one input, which it only scales.
    let isScaled = graph.hasOneSlot(node) && gate.card.pattern == .switches
    let own = isScaled ? .scales : gate.card.pattern
    return try each { Pattern(rawValue: $0.lowercased()) }.map { $0 == own ? nil : .pattern(name) }
  }

  // MARK: - Gradients

  private func sensitive(isLeast: Bool) throws(ChoiceFault) -> ChoiceReasons {
    let operands = try operands()
    let trace = try trace(wanted: operands)
    let gradients = operands.map { trace.gradient(of: $0) ?? 0 }
    let best = try best(gradients.map { isLeast ? -$0.magnitude : $0.magnitude })
    let values = operands.map { trace.value(of: $0).magnitude }
    return options.indices.map { index in
      if index == best { return nil }
      if isLeast ? gradients[index] == gradients.min() : gradients[index] == gradients.max() {
        return .signCounted
      }
      let isMost = values[index] == (isLeast ? values.min() : values.max())
      return isMost ? .valueCounted : .notMost(isLeast: isLeast)
    }
  }

  private func signs(of top: String, by bottom: String) throws(ChoiceFault) -> ChoiceReasons {
    guard let above = graph.operand(called: top)?.node, let below = graph.operand(called: bottom)
    else { throw .ask }
    guard let point else { throw .ask }
    let trace = Trace(graph.ending(at: above), at: point, wanted: [below])
    guard trace.fault == nil else { throw .ask }
    let sent = trace.uses(of: below).compactMap { trace.contribution(of: $0)?.magnitude }
    let gradient = trace.gradient(of: below) ?? 0
    // Where contributions cancel, their rounding is left.
    let isZero = gradient.magnitude <= 1e-12 * (sent.max() ?? 0)
    let own = isZero ? 0 : gradient < 0 ? -1 : 1
    return try each { Self.signs[$0.lowercased()] }.map {
      $0 == own ? nil : .sign(of: top, by: bottom)
    }
  }

  private static let signs = [
    "positive": 1, "+": 1, "negative": -1, "-": -1, "−": -1, "–": -1, "zero": 0, "0": 0,
  ]

  // MARK: - Moves

  private func outputs(isLargest: Bool) throws(ChoiceFault) -> ChoiceReasons {
    guard let point else { throw .ask }
    let start = graph.value(at: point)
    let values = try each { moved(by: $0, from: point) }
    let changes = values.map { ($0 - start) * (isLargest ? 1 : -1) }
    let best = try best(changes.map { $0.isNaN ? -.infinity : $0 })
    return changes.indices.map { index in
      if index == best { return nil }
      if changes[index].isNaN { return .noOutput }
      return changes[index] > 0 ? .notFurthest : .wrongWay(isLargest: isLargest)
    }
  }

  /// The output after moves such as `x+0.1`, several with commas between them.
  private func moved(by option: String, from point: [Double]) -> Double? {
    var point = point
    for move in option.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let text = QuestionBlock.trimmed(move)
      guard let sign = text.lastIndex(where: { "+-−–".contains($0) }), sign > text.startIndex,
        let input = graph.operand(called: QuestionBlock.trimmed(text[..<sign]))?.input,
        let step = AnswerNumber(QuestionBlock.trimmed(text[sign...]))?.value
      else { return nil }
      point[input] += step
    }
    return graph.value(at: point)
  }

  private func steps(for name: String) throws(ChoiceFault) -> ChoiceReasons {
    guard let input = graph.operand(called: name)?.input else { throw .ask }
    let trace = try trace(wanted: [.input(input)])
    let slope = trace.gradient(of: .input(input)) ?? 0
    let steps = try each { text -> Double? in
      AnswerNumber(text).flatMap { $0.value > 0 ? $0.value : nil }
    }
    let errors = steps.map { step -> Double in
      var (low, high) = (trace.point, trace.point)
      low[input] -= step
      high[input] += step
      let quotient = (graph.value(at: high) - graph.value(at: low)) / (2 * step)
      return quotient.isFinite ? (quotient - slope).magnitude : .infinity
    }
    guard let least = errors.min(), let best = errors.firstIndex(of: least) else { throw .none }
    // Chance must not decide between two steps.
    let tied = errors.indices.filter { errors[$0] <= 3 * least }
    guard tied.count == 1 else { throw .ties(tied.map { options[$0] }) }
    return steps.indices.map { index in
      index == best ? nil : steps[index] > steps[best] ? .stepTooLarge : .stepTooSmall
    }
  }

  // MARK: - Functions

  private func functions() throws(ChoiceFault) -> ChoiceReasons {
    let judge = FormulaJudge(graph, FormulaTarget(top: graph.output, bottom: nil), near: point)
    let reader = WrittenFormulaReader(graph, inputsOnly: true)
    return try each { try? reader.read($0) }.map { formula in
      guard let remark = judge.remark(formula) else { return nil }
      if case .differs(_, let place) = remark { return .differs(place) }
      return .differs(nil)
    }
  }
}
