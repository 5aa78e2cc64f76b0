// The forward and the backward pass over a tape: the hot loops of the whole program.

/// The numbers of the two passes over a tape.
public struct Passes: Sendable {
  /// The value in each slot.
  public private(set) var values: [Double]
  /// do/di₁ of each node, stored by the forward pass.
  public private(set) var firsts: [Double]
  /// do/di₂ of each node; 0 for gates with one input.
  public private(set) var seconds: [Double]
  /// do/di of every operand of every call, in the order of the operands.
  public private(set) var callDerivatives: [Double]
  /// The gradient of each slot: the derivative of the output with respect to its value.
  public private(set) var gradients: [Double]

  /// Passes over `tape` with these values of its inputs and constants.
  public init(_ tape: Tape, leaves: [Double]) {
    precondition(leaves.count == tape.leaves)
    values = leaves
    values.reserveCapacity(tape.slots)
    values.append(contentsOf: repeatElement(0, count: tape.count))
    firsts = Array(repeating: 0, count: tape.count)
    seconds = Array(repeating: 0, count: tape.count)
    callDerivatives = Array(repeating: 0, count: tape.callOperands.count)
    gradients = Array(repeating: 0, count: tape.slots)
  }

  /// Gives the leaf in `slot` another value.
  public mutating func setLeaf(_ slot: Int, to value: Double) { values[slot] = value }

  /// Computes every node's value and stores its local derivatives.
  public mutating func forward(_ tape: Tape) {
    var start = 0
    for call in tape.calls {
      forward(tape, start..<call.node)
      forward(call, of: tape)
      start = call.node + 1
    }
    forward(tape, start..<tape.count)
  }

  /// The hot loop: the nodes of `range`, none of which is a call.
  private mutating func forward(_ tape: Tape, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    values.withUnsafeMutableBufferPointer { values in
      firsts.withUnsafeMutableBufferPointer { firsts in
        seconds.withUnsafeMutableBufferPointer { seconds in
          guard let values = values.baseAddress, let firsts = firsts.baseAddress,
            let seconds = seconds.baseAddress
          else { return }
          tape.withUnchecked { gates, left, right in
            let outputs = values + tape.leaves
            for node in range {
              let step = Step(
                first: values[Int(left[node])], second: values[Int(right[node])],
                output: outputs + node, firstDerivative: firsts + node,
                secondDerivative: seconds + node)
              gates[node].visit(step)
            }
          }
        }
      }
    }
  }

  /// Runs both passes inside a program gate, which gives its value and its local derivatives.
  private mutating func forward(_ call: Tape.Call, of tape: Tape) {
    let inner = call.gate.passes(inputs: call.operands.map { values[Int(tape.callOperands[$0])] })
    for (slot, operand) in call.operands.enumerated() {
      callDerivatives[operand] = inner.gradients[slot]
    }
    // A number that does not exist inside must not be lost, as max would lose it.
    let exists = inner.values.allSatisfy(\.isFinite)
    values[tape.leaves + call.node] = exists ? inner.values[Int(call.gate.output)] : .nan
  }

  /// Sends the gradient 1 of the slot `output` back through every node.
  public mutating func backward(_ tape: Tape, from output: Int32) {
    gradients.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    gradients[Int(output)] = 1
    var end = tape.count
    for call in tape.calls.reversed() {
      backward(tape, (call.node + 1)..<end)
      backward(call, of: tape)
      end = call.node
    }
    backward(tape, 0..<end)
  }

  /// The hot loop: the nodes of `range` from the last to the first, none of which is a call.
  private mutating func backward(_ tape: Tape, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    gradients.withUnsafeMutableBufferPointer { gradients in
      firsts.withUnsafeBufferPointer { firsts in
        seconds.withUnsafeBufferPointer { seconds in
          guard let gradients = gradients.baseAddress, let firsts = firsts.baseAddress,
            let seconds = seconds.baseAddress
          else { return }
          tape.withUnchecked { _, left, right in
            let outputs = gradients + tape.leaves
            var node = range.upperBound
            while node > range.lowerBound {
              node &-= 1
              let arriving = outputs[node]
              gradients[Int(left[node])] += arriving * firsts[node]
              gradients[Int(right[node])] += arriving * seconds[node]
            }
          }
        }
      }
    }
  }

  private mutating func backward(_ call: Tape.Call, of tape: Tape) {
    let arriving = gradients[tape.leaves + call.node]
    for operand in call.operands {
      gradients[Int(tape.callOperands[operand])] += arriving * callDerivatives[operand]
    }
  }
}

extension Tape {
  /// Lends the columns of the tape to a hot loop, without bounds checks.
  ///
  /// ``append(_:_:_:)`` has checked every operand.
  @inline(__always)
  fileprivate func withUnchecked(
    _ body: (UnsafePointer<Gate>, UnsafePointer<Int32>, UnsafePointer<Int32>) -> Void
  ) {
    gates.withUnsafeBufferPointer { gates in
      firsts.withUnsafeBufferPointer { firsts in
        seconds.withUnsafeBufferPointer { seconds in
          guard let gates = gates.baseAddress, let firsts = firsts.baseAddress,
            let seconds = seconds.baseAddress
          else { return }
          body(gates, firsts, seconds)
        }
      }
    }
  }
}

/// One node of the forward pass: the gate's own rules, read with numbers.
private struct Step: GateVisitor {
  let first: Double
  let second: Double
  let output: UnsafeMutablePointer<Double>
  let firstDerivative: UnsafeMutablePointer<Double>
  let secondDerivative: UnsafeMutablePointer<Double>

  @inline(__always)
  func visit<Definition: GateDefinition>(_ definition: Definition.Type) {
    let (value, derivatives) = Definition.step(first, second)
    output.pointee = value
    firstDerivative.pointee = derivatives.0
    secondDerivative.pointee = derivatives.1
  }
}
