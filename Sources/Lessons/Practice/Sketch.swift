// A program before it has names: gates in evaluation order over numbered inputs.

/// A program without names.
struct Sketch: Sendable {
  /// What goes into a gate.
  enum Operand: Hashable, Sendable {
    case input(Int)
    case step(Int)
    case constant(Int)
  }

  /// A gate with what goes in.
  struct Step: Hashable, Sendable {
    let gate: SketchGate
    let operands: [Operand]
  }

  /// How many inputs there are.
  let inputs: Int
  /// The gates.
  private(set) var steps: [Step] = []

  init(inputs: Int) { self.inputs = inputs }

  /// How many gates the lecture draws.
  var cost: Int { steps.reduce(0) { $0 + $1.gate.cost } }

  /// How often a value is used.
  func uses(of operand: Operand) -> Int {
    steps.reduce(0) { $0 + $1.operands.count { $0 == operand } }
  }

  /// The inputs and steps that nothing uses yet, in their order.
  var open: [Operand] { values.filter { uses(of: $0) == 0 } }

  /// Every input and every step.
  var values: [Operand] {
    (0..<inputs).map(Operand.input) + steps.indices.map(Operand.step)
  }

  /// The values that are used more than once.
  var forks: [Operand] { values.filter { uses(of: $0) > 1 } }

  /// Adds a gate, unless it would be silly.
  ///
  /// - Returns: Whether it was added.
  mutating func add(_ gate: SketchGate, _ operands: [Operand]) -> Bool {
    let step = Step(gate: gate, operands: arranged(operands, for: gate))
    guard makesSense(step), steps.count(where: { $0.gate == gate }) < gate.most else {
      return false
    }
    steps.append(step)
    return true
  }

  /// The operands as they are mostly written: 3·x, x·y + z, x·y·z.
  private func arranged(_ operands: [Operand], for gate: SketchGate) -> [Operand] {
    guard gate.isSymmetric, operands.count == 2 else { return operands }
    return place(operands[0], gate) <= place(operands[1], gate) ? operands : operands.reversed()
  }

  private func place(_ operand: Operand, _ gate: SketchGate) -> Int {
    switch operand {
    case .step(let index): steps[index].gate == gate ? 1 : gate == .multiply ? 3 : 2
    case .input: 3
    case .constant: gate == .multiply ? 0 : 4
    }
  }

  private func makesSense(_ step: Step) -> Bool {
    guard Set(step.operands).count == step.operands.count,
      step.operands.contains(where: { if case .constant = $0 { false } else { true } })
    else { return false }
    return !steps.contains { isSame($0, step) }
      && step.operands.allSatisfy { isFresh($0, in: step) }
  }

  private func isSame(_ one: Step, _ other: Step) -> Bool {
    guard one.gate == other.gate else { return false }
    // x − y and y − x in one program are one thing said twice.
    return Set(one.operands) == Set(other.operands)
  }

  /// Whether nothing cancels or repeats where the operand goes into the step: x + y − x, x·(x/y).
  private func isFresh(_ operand: Operand, in step: Step) -> Bool {
    guard case .step(let index) = operand else { return true }
    let inner = steps[index]
    guard step.gate.makesSense(behind: inner.gate) else { return false }
    guard step.gate.isKin(of: inner.gate) else { return true }
    // x/(y/z) is hard to read.
    let isBelow = step.gate == .divide && operand == step.operands[1]
    if isBelow, inner.gate == .divide || inner.gate == .reciprocal { return false }
    // A constant goes with something else: neither x + 3 + 4 nor 3·(x·y).
    let constants = (step.operands + inner.operands).count {
      if case .constant = $0 { true } else { false }
    }
    return constants < (step.gate.isSum ? 2 : 1) && !hasKin(inner)
      && !step.operands.contains(where: inner.operands.contains)
  }

  /// Whether the step takes the output of one of its kind: three in a row are hard to read.
  private func hasKin(_ step: Step) -> Bool {
    step.operands.contains { operand in
      guard case .step(let index) = operand else { return false }
      return step.gate.isKin(of: steps[index].gate)
    }
  }
}
