// The output at points nearby, and how much rounding makes it wrong: what difference quotients need.

internal import Gates

/// The output as a function of one input or node, everything else as it is.
struct NearbyValues {
  /// The value of the input or node at the point.
  let center: Double
  /// The output there.
  let output: Double
  /// About how far rounding puts the output off.
  let noise: Double
  private let tape: Tape
  private let leaves: [Double]
  private let slot: Int32
  private let outputSlot: Int32

  init(_ trace: Trace, of operand: Operand, tape: Tape, noise: Double) {
    let graph = trace.graph
    self.tape = tape
    self.noise = noise
    leaves = trace.point + graph.constants.map(\.value)
    slot = graph.slot(operand)
    outputSlot = graph.slot(graph.output)
    center = trace.value(of: operand)
    output = trace.value(of: graph.output)
  }

  /// The output where the input or node has another value; no number where there is none.
  func callAsFunction(_ value: Double) -> Double {
    tape.value(of: outputSlot, leaves: leaves, slot: slot, moved: value)
  }

  /// The output with its derivative, by forward mode.
  var dual: Dual { tape.dual(of: outputSlot, leaves: leaves, slot: slot, value: center) }

  /// The derivative where the input or node has another value, by forward mode.
  func slope(at value: Double) -> Double {
    tape.dual(of: outputSlot, leaves: leaves, slot: slot, value: value).slope
  }

  /// By how much the derivative at the point is another one than `gradient` where values on the way
  /// have other last digits; 0 where there are kinks, beside which such digits choose the branch.
  func rounding(of gradient: Double) -> Double {
    guard !tape.hasKinks else { return 0 }
    let slopes = (1...8).map { seed in
      tape.shakenSlope(
        of: outputSlot, leaves: leaves, slot: slot, value: center, seed: UInt64(seed))
    }
    return slopes.map { ($0 - gradient).magnitude }.filter(\.isFinite).max() ?? 0
  }

  /// The derivatives on both sides of the point, by forward mode: where no gate that the input or
  /// node reaches is on a kink, both are the derivative.
  var sideSlopes: (left: Double, right: Double) {
    func slope(_ side: KinkSide) -> Double {
      tape.dual(of: outputSlot, leaves: leaves, slot: slot, value: center, toward: side).slope
    }
    return (slope(.below), slope(.above))
  }
}

extension Trace {
  /// About how far rounding puts the output off: every value is wrong in its last digit, and its
  /// gradient says what that does to the output.
  var noise: Double {
    let values = graph.inputs.indices.map(Operand.input) + (0..<graph.count).map(Operand.node)
    let sum = values.reduce(0) { sum, operand in
      sum + (gradient(of: operand) ?? 0).magnitude * value(of: operand).lastDigit
    }
    return sum + noiseInside + value(of: graph.output).lastDigit
  }

  /// What the values inside of gates that the program defines add to it.
  private var noiseInside: Double {
    (0..<graph.count).reduce(0) { sum, node in
      guard case .program(let gate) = graph.nodes[node].operation,
        let gradient = gradient(of: .node(node)), gradient != 0
      else { return sum }
      let program = graph.programGates[gate].program
      return sum + gradient.magnitude * program.noise(inputs: inputs(of: node))
    }
  }
}
