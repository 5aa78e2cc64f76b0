// The flat program of a graph: one operation a node, in evaluation order, without any text.

/// The operations of a graph in evaluation order.
///
/// Values live in slots. The first ``leaves`` slots hold inputs and constants; node k writes slot
/// `leaves + k`. In the same module as the gates: across a module boundary the loop over the
/// operations is several times slower.
public struct Tape: Sendable {
  /// How many slots hold inputs and constants.
  public let leaves: Int
  /// The gate of each node; for a call it says nothing.
  private(set) var gates: [Gate] = []
  /// The slot of each node's first operand; for a call it says nothing.
  private(set) var firsts: [Int32] = []
  /// The slot of each node's second operand, which is the first again for gates with one input.
  private(set) var seconds: [Int32] = []
  /// The calls of program gates.
  private(set) var calls: [Call] = []
  /// The operands of all calls, one after the other.
  private(set) var callOperands: [Int32] = []

  /// A call of a gate that the program defines.
  struct Call: Sendable {
    /// Which node it is.
    let node: Int
    let gate: ProgramGate
    let operands: Range<Int>
  }

  /// An empty tape over `leaves` slots of inputs and constants.
  public init(leaves: Int) { self.leaves = leaves }

  /// How many nodes there are.
  public var count: Int { gates.count }

  /// How many slots there are.
  public var slots: Int { leaves + count }

  /// Makes room for `nodes` operations.
  public mutating func reserve(_ nodes: Int) {
    gates.reserveCapacity(nodes)
    firsts.reserveCapacity(nodes)
    seconds.reserveCapacity(nodes)
  }

  /// Adds a node that applies `gate` to the values in the slots `first` and `second`.
  public mutating func append(_ gate: Gate, _ first: Int32, _ second: Int32) {
    precondition(first >= 0 && first < slots && second >= 0 && second < slots)
    gates.append(gate)
    firsts.append(first)
    seconds.append(second)
  }

  /// Adds a node that applies a gate of the program to the values in the slots `operands`.
  public mutating func append(_ gate: ProgramGate, _ operands: [Int32]) {
    precondition(operands.allSatisfy { $0 >= 0 && $0 < slots })
    let places = callOperands.count..<(callOperands.count + operands.count)
    calls.append(Call(node: count, gate: gate, operands: places))
    gates.append(.add)
    firsts.append(0)
    seconds.append(0)
    callOperands.append(contentsOf: operands)
  }
}

/// A gate that the program defines: compiled once, called wherever it is used.
public final class ProgramGate: Sendable {
  /// The body, whose first leaves are the gate's inputs and whose other leaves are its constants.
  public let body: Tape
  /// How many inputs the gate has.
  public let inputs: Int
  /// The values of the constants of the body.
  public let constants: [Double]
  /// The slot of the body that holds the output.
  public let output: Int32
  /// A gate with `inputs` inputs that computes the slot `output` of `body`.
  public init(body: Tape, inputs: Int, constants: [Double], output: Int32) {
    precondition(body.leaves == inputs + constants.count && Int(output) < body.slots)
    self.body = body
    self.inputs = inputs
    self.constants = constants
    self.output = output
  }

  /// The passes of the body for these inputs: forward, then backward from the output.
  ///
  /// The gradients of the first slots are the local derivatives of the gate.
  public func passes(inputs values: [Double]) -> Passes {
    var passes = Passes(body, leaves: values + constants)
    passes.forward(body)
    passes.backward(body, from: output)
    return passes
  }
}
