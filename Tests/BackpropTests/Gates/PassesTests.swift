// The two passes over a tape against dual numbers, differences and the tape written out.

import Gates
import Testing

@Suite("Passes over a tape")
struct PassesTests {
  static let seeds = Array(1...40)

  @Test("give the gradient of dual numbers on the random tape of seed", arguments: seeds)
  func dualNumbers(_ seed: Int) {
    let random = RandomTape(seed: seed, leaves: 4, nodes: 24)
    let passes = random.passes()
    for leaf in random.leaves.indices {
      let duals = random.leaves.enumerated().map { slot, value in
        DualNumber(value, slope: slot == leaf ? 1 : 0)
      }
      let output = random.values(duals)[Int(random.output)]
      #expect(
        agree(passes.gradients[leaf], output.slope, ulps: 512, scale: output.scale), "leaf \(leaf)")
    }
  }

  @Test("give the slopes of central differences on the random tape of seed", arguments: seeds)
  func differences(_ seed: Int) {
    let random = RandomTape(seed: seed, leaves: 3, nodes: 12)
    let passes = random.passes()
    for leaf in random.leaves.indices {
      func value(_ step: Double) -> Double {
        var leaves = random.leaves
        leaves[leaf] += step
        return random.values(leaves)[Int(random.output)]
      }
      let step = 0x1p-10
      let coarse = (value(step) - value(-step)) / (2 * step)
      let fine = (value(step / 2) - value(-step / 2)) / step
      let measured = (4 * fine - coarse) / 3
      let scale = max(1, measured.magnitude, value(0).magnitude)
      #expect((passes.gradients[leaf] - measured).magnitude < 1e-6 * scale, "leaf \(leaf)")
    }
  }

  @Test("give every slot the value of its gate on the random tape of seed", arguments: seeds)
  func values(_ seed: Int) {
    let random = RandomTape(seed: seed, leaves: 3, nodes: 30)
    #expect(random.passes().values == random.values(random.leaves))
  }

  @Test("see through calls of program gates as if they were written out", arguments: seeds)
  func calls(_ seed: Int) {
    let bodies = (0..<3).map { RandomTape(seed: seed + 100 * $0 + 1_000, leaves: 3, nodes: 5) }
    let programs = bodies.enumerated().map { $1.program(inputs: $0 + 1) }
    let random = RandomTape(seed: seed, leaves: 3, nodes: 12, programs: programs)
    let passes = random.passes()
    #expect(passes.values == random.values(random.leaves, programs: bodies))
    for leaf in random.leaves.indices {
      let duals = random.leaves.enumerated().map { slot, value in
        DualNumber(value, slope: slot == leaf ? 1 : 0)
      }
      let output = random.values(duals, programs: bodies)[Int(random.output)]
      #expect(
        agree(passes.gradients[leaf], output.slope, ulps: 512, scale: output.scale), "leaf \(leaf)")
    }
  }

  @Test("take a gate with the same operand twice as two edges")
  func sameOperandTwice() {
    var tape = Tape(leaves: 1)
    tape.append(.multiply, 0, 0)
    var passes = Passes(tape, leaves: [3])
    passes.forward(tape)
    passes.backward(tape, from: 1)
    #expect(passes.values == [3, 9])
    #expect(passes.firsts == [3] && passes.seconds == [3])
    #expect(passes.gradients == [6, 1])
  }

  @Test("can start from any slot, and send nothing to what does not reach it")
  func anyOutput() {
    var tape = Tape(leaves: 2)
    tape.append(.exp, 0, 0)
    tape.append(.multiply, 2, 1)
    var passes = Passes(tape, leaves: [0, 5])
    passes.forward(tape)
    passes.backward(tape, from: 2)
    #expect(passes.gradients == [1, 0, 1, 0])
    passes.backward(tape, from: 1)
    #expect(passes.gradients == [0, 1, 0, 0])
  }

  @Test("follow a leaf that is given another value")
  func setLeaf() {
    let random = RandomTape(seed: 7, leaves: 2, nodes: 9)
    var passes = random.passes()
    passes.setLeaf(0, to: 0.25)
    passes.forward(random.tape)
    #expect(passes.values == random.values([0.25, random.leaves[1]]))
  }

  @Test("have nothing to do on an empty tape")
  func empty() {
    let tape = Tape(leaves: 1)
    var passes = Passes(tape, leaves: [2])
    passes.forward(tape)
    passes.backward(tape, from: 0)
    #expect(passes.values == [2] && passes.gradients == [1])
  }

  @Test("lose no number that does not exist inside a program gate")
  func faultInside() {
    var body = Tape(leaves: 2)
    body.append(.ln, 0, 0)
    body.append(.max, 2, 1)
    var tape = Tape(leaves: 1)
    tape.append(ProgramGate(body: body, inputs: 1, constants: [0], output: 3), [0])
    var passes = Passes(tape, leaves: [-1])
    passes.forward(tape)
    #expect(passes.values[1].isNaN)
  }

  @Test("follow a chain of 100 000 gates")
  func longChain() {
    var tape = Tape(leaves: 1)
    for node in 0..<100_000 { tape.append(.negate, Int32(node), Int32(node)) }
    var passes = Passes(tape, leaves: [2])
    passes.forward(tape)
    passes.backward(tape, from: 100_000)
    #expect(passes.values.last == 2)
    #expect(passes.gradients[0] == 1)
  }
}
