// Evaluates a tape without a backward pass: again at a point nearby, or carrying derivatives along.

extension Tape {
  /// The value in the slot `output`, where one slot is given the value `moved` whatever it computes.
  ///
  /// No number where one does not exist anywhere on the way.
  public func value(
    of output: Int32, leaves: [Double], slot: Int32, moved: Double
  ) -> Double {
    let values = values(leaves: leaves, slot: slot, value: moved)
    return values.allSatisfy(\.isFinite) ? values[Int(output)] : .nan
  }

  /// The value in the slot `output` with its derivative with respect to the value in `slot`: at
  /// kinks with the slopes that gates take there, or those on one `side`.
  public func dual(
    of output: Int32, leaves: [Double], slot: Int32, value: Double, toward side: KinkSide = .itself
  ) -> Dual {
    let value = Dual(value, slope: 1)
    return duals(leaves: leaves.map { Dual($0) }, slot: slot, value: value, side)[Int(output)]
  }

  /// Recursion is safe: gates of the program call each other only so deep.
  private func values(leaves: [Double], slot: Int32 = -1, value: Double = 0) -> [Double] {
    sweep(
      leaves: leaves, slot: slot, value: value, apply: { $0.value($1, $2) },
      call: { gate, inputs in
        let inner = gate.body.values(leaves: inputs + gate.constants)
        return inner.allSatisfy(\.isFinite) ? inner[Int(gate.output)] : .nan
      })
  }

  private func duals(leaves: [Dual], slot: Int32, value: Dual, _ side: KinkSide) -> [Dual] {
    sweep(
      leaves: leaves, slot: slot, value: value,
      apply: { Dual.apply($0, $1, $2, toward: side) },
      call: { gate, inputs in
        let leaves = inputs + gate.constants.map { Dual($0) }
        return gate.body.duals(leaves: leaves, slot: -1, value: 0, side)[Int(gate.output)]
      })
  }

  /// The values of all slots, computed in order; the value of `slot` is given.
  @inline(__always)
  func sweep<S: Scalar>(
    leaves: [S], slot: Int32, value: S, apply: (Gate, S, S) -> S,
    call: (ProgramGate, [S]) -> S
  ) -> [S] {
    var values = leaves
    values.reserveCapacity(slots)
    if slot >= 0, Int(slot) < self.leaves { values[Int(slot)] = value }
    var nextCall = 0
    for node in 0..<count {
      let result: S
      if nextCall < calls.count, calls[nextCall].node == node {
        let operands = calls[nextCall].operands
        result = call(calls[nextCall].gate, operands.map { values[Int(callOperands[$0])] })
        nextCall += 1
      } else {
        result = apply(gates[node], values[Int(firsts[node])], values[Int(seconds[node])])
      }
      values.append(self.leaves + node == Int(slot) ? value : result)
    }
    return values
  }
}
