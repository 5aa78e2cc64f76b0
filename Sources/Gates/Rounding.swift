// What rounding may do to values and derivatives: how far it puts them off, and forward mode with
// other last digits.

extension Tape {
  /// The derivative of the slot `output` with respect to the value in `slot`, where every rounded
  /// value and slope on the way is moved to one of its neighbours.
  ///
  /// Rounding may have given either of them as well, so a derivative that such moves change has no
  /// more digits than stay the same. Which way they go is decided by `seed`.
  public func shakenSlope(
    of output: Int32, leaves: [Double], slot: Int32, value: Double, seed: UInt64
  ) -> Double {
    let value = Dual(value, slope: 1)
    let duals = shaken(leaves: leaves.map { Dual($0) }, slot: slot, value: value, Coin(seed))
    return duals[Int(output)].slope
  }

  /// Recursion is safe: gates of the program call each other only so deep.
  private func shaken(leaves: [Dual], slot: Int32, value: Dual, _ coin: Coin) -> [Dual] {
    sweep(
      leaves: leaves, slot: slot, value: value,
      apply: { gate, first, second in
        let result = Dual.apply(gate, first, second)
        let isExact = gate.isExact(first.value, second.value, output: result.value)
        return Dual(
          isExact ? result.value : coin.neighbour(of: result.value),
          slope: coin.neighbour(of: result.slope), scale: result.scale)
      },
      call: { gate, inputs in
        let leaves = inputs + gate.constants.map { Dual($0) }
        return gate.body.shaken(leaves: leaves, slot: -1, value: 0, coin)[Int(gate.output)]
      })
  }

  /// Whether any gate has a kink, where a neighbour may be on another branch.
  public var hasKinks: Bool {
    gates.contains { $0.card.kink != nil } || calls.contains { $0.gate.body.hasKinks }
  }
}

/// Decides for one neighbour or the other, the same way for the same seed.
private final class Coin {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A neighbour of `value`; nothing is beside 0 that rounding could have moved there.
  func neighbour(of value: Double) -> Double {
    if value == 0 { return 0 }
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 63 == 0 ? value.nextUp : value.nextDown
  }
}

extension Gate {
  /// Whether `output` is known to be the result without any rounding.
  fileprivate func isExact(_ first: Double, _ second: Double, output: Double) -> Bool {
    switch self {
    case .add: Self.isSum(output, of: first, second)
    case .subtract: Self.isSum(output, of: first, -second)
    case .multiply: (-output).addingProduct(first, second) == 0
    case .divide: (-first).addingProduct(output, second) == 0
    case .reciprocal: (-1.0).addingProduct(output, first) == 0
    case .negate: true
    default: [first, second, output].allSatisfy(Self.isWhole)
    }
  }

  /// Whether adding lost nothing: what each number added is still in the sum.
  private static func isSum(_ sum: Double, of first: Double, _ second: Double) -> Bool {
    let added = sum - first
    return first - (sum - added) == 0 && second - added == 0
  }

  private static func isWhole(_ value: Double) -> Bool { value == value.rounded(.towardZero) }
}

// MARK: - Values

extension Double {
  /// How far rounding may put the number off: tiny ones have few digits, and 0 may be all that is
  /// left of one.
  public var lastDigit: Double { max(magnitude * Double.ulpOfOne, Double.leastNonzeroMagnitude) }
}

extension ProgramGate {
  /// About how far the rounding of values inside puts the output off.
  ///
  /// Recursion is safe: gates of the program call each other only so deep.
  public func noise(inputs: [Double]) -> Double {
    let passes = passes(inputs: inputs)
    let nodes = body.leaves..<body.slots
    let own = nodes.reduce(0) { sum, slot in
      sum + passes.gradients[slot].magnitude * passes.values[slot].lastDigit
    }
    return body.calls.reduce(own) { sum, call in
      let gradient = passes.gradients[body.leaves + call.node].magnitude
      let operands = call.operands.map { passes.values[Int(body.callOperands[$0])] }
      return gradient == 0 ? sum : sum + gradient * call.gate.noise(inputs: operands)
    }
  }
}
