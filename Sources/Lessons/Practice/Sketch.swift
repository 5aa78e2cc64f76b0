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
    let step = Step(gate: gate, operands: operands)
    guard makesSense(step) else { return false }
    steps.append(step)
    return true
  }

  private func makesSense(_ step: Step) -> Bool {
    guard Set(step.operands).count == step.operands.count,
      step.operands.contains(where: { if case .constant = $0 { false } else { true } })
    else { return false }
    return !steps.contains { isSame($0, step) } && step.operands.allSatisfy { isFresh($0, in: step) }
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
    let isKin =
      step.gate.isSum && inner.gate.isSum || step.gate.isProduct && inner.gate.isProduct
    guard isKin else { return true }
    // What has a constant already gets no second one: x + 3 + 4.
    let constants = (step.operands + inner.operands).count {
      if case .constant = $0 { true } else { false }
    }
    return constants < 2 && !step.operands.contains(where: inner.operands.contains)
  }
}
