// How long the passes over one graph take: medians over repeated runs.

internal import Gates

struct TapeTiming {
  let nodes: Int
  /// Nanoseconds a node.
  let forward: Double
  let backward: Double
  let both: Double
  let value: Double
  let gradientSum: Double

  init(_ workload: Workload) {
    let tape = workload.tape
    let output = Int32(tape.slots - 1)
    var passes = Passes(tape, leaves: workload.inputs)
    var forwards: [Double] = []
    var backwards: [Double] = []
    var both: [Double] = []
    let clock = ContinuousClock()
    let repetitions = max(5, min(2_000, 20_000_000 / max(1, tape.count)))
    for repetition in 0...repetitions {
      // Another input every time, so that nothing can be kept from the run before.
      passes.setLeaf(0, to: workload.inputs[0] + 1e-13 * Double(repetition))
      let start = clock.now
      passes.forward(tape)
      let middle = clock.now
      passes.backward(tape, from: output)
      let end = clock.now
      guard repetition > 0 else { continue }
      forwards.append(Self.nanoseconds(middle - start))
      backwards.append(Self.nanoseconds(end - middle))
      both.append(Self.nanoseconds(end - start))
    }
    let perNode = 1 / Double(max(1, tape.count))
    nodes = tape.count
    forward = Self.median(forwards) * perNode
    backward = Self.median(backwards) * perNode
    self.both = Self.median(both) * perNode
    value = passes.values[tape.slots - 1]
    gradientSum = passes.gradients[..<tape.leaves].reduce(0, +)
  }

  private static func nanoseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e9 + Double(duration.components.attoseconds) * 1e-9
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
