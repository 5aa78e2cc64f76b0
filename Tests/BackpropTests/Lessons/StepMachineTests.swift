// The walk through both passes: its order, what is known where, and that nothing can break it.

import Graphs
import Testing

@testable import Lessons

@Suite("A walk")
struct StepMachineTests {
  private static let circuit = ("(x+y)*z", "x=-2,y=5,z=-4")

  private func machine(
    _ program: String = circuit.0, at point: String = circuit.1, tries: TryChoice? = nil,
    wrt wanted: [String]? = nil
  ) throws -> StepMachine {
    StepMachine(
      try trace(program, at: point, wrt: wanted), digits: .rounded(3), tries: tries)
  }

  @Test("goes forward, turns at the output, goes back and ends with the gradient")
  func order() throws {
    let walk = try machine().walk
    #expect(
      (1...walk.count).map { walk[$0].kind } == [
        .forward(node: 0), .forward(node: 1), .seed, .backward(node: 1), .backward(node: 0),
        .gradient,
      ])
  }

  @Test("shows the result of a step when it goes on, and ends behind the last")
  func goesOn() throws {
    var machine = try machine()
    var said = machine.start().map(shape)
    while machine.step != nil { said += machine.take(.next).map(shape) }
    let steps = (1...6).flatMap { ["begins \($0)", "result \($0)"] }
    #expect(said == steps + ["finished"])
    #expect(!machine.isOver)
    _ = machine.take(.next)
    #expect(machine.isOver)
  }

  @Test("knows in each step what the steps before it have shown, and no more")
  func knows() throws {
    var machine = try machine("z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3")
    let cells = machine.walk.trace.cells
    var seen = 0
    for number in 1...machine.walk.count {
      _ = machine.take(.goTo(number))
      let known = cells.filter(machine.knows)
      #expect(known.allSatisfy { machine.walk.step(of: $0) < number })
      #expect(known.count >= seen)
      seen = known.count
    }
    _ = machine.take(.next)
    #expect(cells.allSatisfy(machine.knows))
  }

  @Test("brings every number of the working in one of its steps")
  func bringsAll() throws {
    let walk = try machine("z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3").walk
    let brought = (1...walk.count).flatMap { walk.cells(of: walk[$0]) }
    #expect(Set(brought).count == brought.count)
    for cell in brought { #expect(walk.cells(of: walk[walk.step(of: cell)]).contains(cell)) }
    // A share and a derivative that is used again are shown, but not asked for.
    let rest = Set(walk.trace.cells).subtracting(brought)
    #expect(
      rest.allSatisfy { cell in
        switch cell.quantity {
        case .share, .carriedDerivative: true
        default: false
        }
      })
  }

  @Test("goes to a step and back, and stays where there is none")
  func goes() throws {
    var machine = try machine()
    _ = machine.start()
    #expect(machine.take(.back).map(shape) == ["no step 0"])
    #expect(machine.take(.goTo(5)).map(shape) == ["begins 5"])
    #expect(machine.take(.back).map(shape) == ["begins 4"])
    for number in [0, 7, Int.max] {
      #expect(machine.take(.goTo(number)).map(shape) == ["no step \(number)"])
    }
    #expect(machine.place == 4)
    #expect(machine.take(.restart).map(shape) == ["begins 1"])
  }

  @Test("passes by the rest of a pass")
  func passesBy() throws {
    var machine = try machine()
    _ = machine.start()
    #expect(machine.take(.toEndOfPass).map(shape) == ["passed 1...2", "begins 3"])
    #expect(machine.take(.toEndOfPass).map(shape) == ["passed 3...5", "begins 6"])
    #expect(machine.take(.toEndOfPass).map(shape) == ["result 6", "finished"])
  }

  @Test(
    "stops at a number that does not exist",
    arguments: [
      ("ln(x - 5) * y", "x=4,y=2", 2), ("2√x + y", "x=0,y=1", 7), ("exp(x)", "x=1000", 1),
      ("1e200*(1e200*x)", "x=1", 2), ("√x - √x*1e200*1e200*0", "x=0", 11),
    ])
  func faults(program: String, point: String, last: Int) throws {
    var machine = try machine(program, at: point)
    #expect(machine.walk.faulty == last)
    var said = machine.start()
    while !machine.isOver { said += machine.take(.next) }
    #expect(said.map(shape).last == "fault")
    #expect(machine.endedInFault)
    #expect(machine.place == last)
  }

  @Test("is safe whatever is asked of it, in any order (seed 20267)", arguments: 0..<40)
  func isSafe(round: Int) throws {
    var random = SplitMix(seed: 20267 &+ UInt64(round))
    let program = RandomProgram(length: Int.random(in: 0...8, using: &random), &random)
    let broken = Bool.random(using: &random) ? "; ln(x - 1) + 1/y" : ""
    let points = ["x=0.7,y=-1.3,z=0.4", "x=0,y=0,z=0", "x=1e300,y=3,z=-2"]
    let point = points[round % points.count]
    var machine = try machine(
      "0*(x + y + z); \(program.steps.isEmpty ? "x*x + y" : "\(program)")\(broken)", at: point,
      tries: [nil, .all, .forward, .backward][round % 4],
      wrt: Bool.random(using: &random) ? ["x"] : nil)
    _ = machine.start()
    for _ in 0..<400 where !machine.isOver {
      let input = Self.randomInput(machine, &random)
      _ = machine.take(input)
      #expect((1...(machine.walk.last + 1)).contains(machine.place), "\(input)")
      if let asked = machine.asked { #expect(machine.step != nil && !machine.knows(asked)) }
    }
  }

  private static func randomInput(
    _ machine: StepMachine, _ random: inout SplitMix
  ) -> StepInput {
    let lines = [
      "", "n", "b", "g3", "g 99999999999999999999", "c", "w", "e", "t", "h", "r", "?", ":h", ":b",
      ":n", ":", "1", "0", "-4", "i1*i2", "o", "1/0", "((((", "x", "\u{1B}[A", "é", "2*(4+3)",
      String(repeating: "9", count: 500),
    ]
    let line = lines.randomElement(using: &random) ?? ""
    if let asked = machine.asked, Int.random(in: 0..<3, using: &random) == 0 {
      return .answer("\(machine.walk.trace.value(of: asked))")
    }
    return machine.isAsking ? StepInput(answer: line) : StepInput(command: line)
  }

  /// What an event is, in a word.
  private func shape(_ event: StepEvent) -> String {
    switch event {
    case .begins(let step): "begins \(step.number)"
    case .result(let step): "result \(step.number)"
    case .passed(let steps): "passed \(steps)"
    case .noSuchStep(let number): "no step \(number)"
    case .finished: "finished"
    case .fault: "fault"
    default: "something else"
    }
  }
}
