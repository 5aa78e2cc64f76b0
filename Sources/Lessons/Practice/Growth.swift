// Lets sketches grow gate by gate, until one has the size and the forks that are asked for.

/// How a sketch grows.
struct Growth: Sendable {
  /// How many gates it has.
  var gates: ClosedRange<Int>
  /// How many inputs it has.
  var inputs: ClosedRange<Int>
  /// The gates that it is made of; those that stand here twice come twice as often.
  var kinds: [SketchGate]
  /// How many values are used more than once.
  var forks = 0...0
  /// How many of these are outputs of gates.
  var innerForks = 0...100
  /// Gates of which there is one at least.
  var needed: Set<SketchGate> = []
  /// How many there are of these at least.
  var neededCount = 1
  /// In how many of a hundred gates with two inputs one of them is a constant.
  var constants = 0
  /// Whether every gate takes the output of the gate before it.
  var isChain = false

  /// So many attempts are made; nearly always a few are enough.
  private static let attempts = 400

  /// A sketch; nil where chance led nowhere.
  func sketch(_ numbers: inout SeededNumbers) -> Sketch? {
    for _ in 0..<Self.attempts {
      let size = numbers.pick(gates)
      var sketch = Sketch(inputs: numbers.pick(inputs))
      var tries = 0
      while sketch.cost < size, tries < 40 {
        tries += 1
        grow(&sketch, upTo: size, &numbers)
      }
      if suits(sketch, size) { return sketch }
    }
    return nil
  }

  private func suits(_ sketch: Sketch, _ size: Int) -> Bool {
    let forks = sketch.forks
    let inner = forks.count { if case .step = $0 { true } else { false } }
    return sketch.cost == size && sketch.open == [.step(sketch.steps.count - 1)]
      && self.forks.contains(forks.count) && innerForks.contains(inner)
      && sketch.steps.contains { !$0.gate.isPlain }
      && (needed.isEmpty || sketch.steps.count { needed.contains($0.gate) } >= neededCount)
  }

  private func grow(_ sketch: inout Sketch, upTo size: Int, _ numbers: inout SeededNumbers) {
    let gate = numbers.pick(kinds)
    guard sketch.cost + gate.cost <= size else { return }
    let first = first(sketch, &numbers)
    guard gate.inputs == 2 else {
      _ = sketch.add(gate, [first])
      return
    }
    let second = second(gate, first, sketch, &numbers)
    _ = sketch.add(gate, numbers.below(2) == 0 ? [second, first] : [first, second])
  }

  /// What nothing uses yet; in a chain, and mostly elsewhere, the newest.
  private func first(_ sketch: Sketch, _ numbers: inout SeededNumbers) -> Sketch.Operand {
    let open = sketch.open
    guard let newest = open.last else { return .input(0) }
    if isChain, !sketch.steps.isEmpty { return newest }
    return numbers.below(3) == 0 ? newest : numbers.pick(open)
  }

  private func second(
    _ gate: SketchGate, _ first: Sketch.Operand, _ sketch: Sketch, _ numbers: inout SeededNumbers
  ) -> Sketch.Operand {
    if !gate.hasKink, gate != .divide, numbers.below(100) < constants {
      return .constant(numbers.pick(2...5))
    }
    let open = sketch.open.filter { $0 != first }
    let used = sketch.values.filter { $0 != first && sketch.uses(of: $0) > 0 }
    let wantsFork = forks.upperBound > sketch.forks.count && numbers.below(2) == 0
    if !used.isEmpty, wantsFork || open.isEmpty { return numbers.pick(used) }
    return open.isEmpty ? first : numbers.pick(open)
  }
}
