// A graph to time: a tape and the values of its inputs.

internal import Gates

struct Workload {
  var tape: Tape
  var inputs: [Double]

  /// Layers of 500 gates on 1,000 inputs; each gate takes two values of the layers just below it.
  ///
  /// The mix is that of a network's arithmetic: mostly sums and products, some activations.
  static func mixed(nodes: Int) -> Workload {
    var random = SplitMix(state: 20_240_501)
    let inputs = (0..<1_000).map { 0.25 + 1.5 * Double($0) / 1_000 }
    var tape = Tape(leaves: inputs.count)
    tape.reserve(nodes)
    let gates: [Gate] = [
      .add, .add, .add, .subtract, .subtract, .multiply, .multiply, .sigmoid, .sin, .tanh,
    ]
    for node in 0..<nodes {
      let reach = min(1_000, inputs.count + node)
      let first = Int32(tape.slots - 1 - Int(random.next() % UInt64(reach)))
      let second = Int32(tape.slots - 1 - Int(random.next() % UInt64(reach)))
      let gate = gates[Int(random.next() % UInt64(gates.count))]
      // Sums are squashed now and then so that no value runs away.
      let chosen = node % 4 == 3 ? Gate.sigmoid : gate
      tape.append(chosen, first, chosen.inputs == 2 ? second : first)
    }
    return Workload(tape: tape, inputs: inputs)
  }
}

/// A small generator with the same numbers everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
