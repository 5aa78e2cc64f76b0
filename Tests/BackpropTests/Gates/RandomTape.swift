// Random tapes: the same graph for the same seed, on every machine.

import Gates

/// A tape with values for its leaves, and its operations in a form that a test can follow.
struct RandomTape {
  /// A node: a gate with its operands, or a call of the program gate with this number.
  enum Operation {
    case gate(Gate, Int32, Int32)
    case call(Int, [Int32])
  }

  let leaves: [Double]
  private(set) var operations: [Operation] = []
  private(set) var tape: Tape

  /// Gates that stay moderate and smooth, whatever they are given.
  static let gates: [Gate] = [
    .add, .subtract, .multiply, .negate, .sin, .cos, .atan, .tanh, .sigmoid, .softplus, .silu,
    .gelu, .erf,
  ]

  var output: Int32 { Int32(tape.slots - 1) }

  /// `nodes` gates over `leaves` inputs, calling one of `programs` now and then.
  init(seed: Int, leaves count: Int, nodes: Int, programs: [ProgramGate] = []) {
    var dice = SplitMix(seed: UInt64(seed))
    leaves = (0..<count).map { _ in Double.random(in: -1.5...1.5, using: &dice) }
    tape = Tape(leaves: count)
    for _ in 0..<nodes { add(&dice, programs) }
  }

  private mutating func add(_ dice: inout SplitMix, _ programs: [ProgramGate]) {
    let slots = Int32(tape.slots)
    // Mostly recent slots, so that most nodes reach the output.
    func slot() -> Int32 {
      Bool.random(using: &dice) ? slots - 1 : Int32.random(in: 0..<slots, using: &dice)
    }
    if !programs.isEmpty, Int.random(in: 0..<3, using: &dice) == 0 {
      let number = Int.random(in: 0..<programs.count, using: &dice)
      append(number, programs[number], (0..<programs[number].inputs).map { _ in slot() })
    } else {
      let gate = Self.gates[Int.random(in: 0..<Self.gates.count, using: &dice)]
      let first = slot()
      append(gate, first, gate.inputs == 1 ? first : slot())
    }
  }

  private mutating func append(_ gate: Gate, _ first: Int32, _ second: Int32) {
    tape.append(gate, first, second)
    operations.append(.gate(gate, first, second))
  }

  private mutating func append(_ number: Int, _ gate: ProgramGate, _ operands: [Int32]) {
    tape.append(gate, operands)
    operations.append(.call(number, operands))
  }

  /// The passes over the tape.
  func passes() -> Passes {
    var passes = Passes(tape, leaves: leaves)
    passes.forward(tape)
    passes.backward(tape, from: output)
    return passes
  }

  /// The values of all slots, computed from the list of operations with any kind of number.
  func values<S: Scalar>(_ leaves: [S], programs: [RandomTape] = []) -> [S] {
    operations.reduce(into: leaves) { values, operation in
      switch operation {
      case .gate(let gate, let first, let second):
        values.append(gate.value(values[Int(first)], values[Int(second)]))
      case .call(let number, let operands):
        let program = programs[number]
        let constants = program.leaves[operands.count...].map(S.number)
        let inner = program.values(operands.map { values[Int($0)] } + constants)
        values.append(inner[inner.count - 1])
      }
    }
  }
}

extension RandomTape {
  /// The tape as a gate of the program whose inputs are its first `inputs` leaves.
  func program(inputs: Int) -> ProgramGate {
    ProgramGate(body: tape, inputs: inputs, constants: Array(leaves[inputs...]), output: output)
  }
}
