// Trying: what is asked for, what is said, what comes back, and how it is counted.

import Graphs
import Testing

@testable import Lessons

@Suite("Trying")
struct StepTryingTests {
  private func machine(
    _ program: String = "(x+y)*z", at point: String = "x=-2,y=5,z=-4", tries: TryChoice? = .all
  ) throws -> StepMachine {
    var machine = StepMachine(
      try trace(program, at: point), digits: .rounded(3), tries: tries)
    _ = machine.start()
    return machine
  }

  /// Says the lines, and tells the names of the numbers that were asked for in between.
  @discardableResult
  private func say(_ lines: [String], to machine: inout StepMachine) -> [String] {
    lines.map { line in
      let asked = machine.asked.map(machine.walk.trace.name) ?? ""
      _ = machine.take(machine.isAsking ? StepInput(answer: line) : StepInput(command: line))
      return asked
    }
  }

  /// Answers everything rightly, until nothing is asked for or the walk has ended.
  private func answerAll(_ machine: inout StepMachine) -> [String] {
    var asked: [String] = []
    while let cell = machine.asked {
      asked.append(machine.walk.trace.name(of: cell))
      _ = machine.take(.answer("\(machine.walk.trace.value(of: cell))"))
    }
    return asked
  }

  @Test("asks for every number in the order of the working, once each")
  func asks() throws {
    var machine = try machine("x*y", at: "x=4,y=-3")
    #expect(
      answerAll(&machine) == [
        "f.o", "f.do/di1", "f.do/di2", "f.df/do", "f.df/di1", "f.df/di2", "df/dx", "df/dy",
      ])
    #expect(machine.step == nil)
    #expect(machine.score.count(.atOnce) == 8)
    #expect(machine.score.total == 8)
  }

  @Test("asks in one pass only where that is wanted")
  func oneOnly() throws {
    var forward = try machine("x*y", at: "x=4,y=-3", tries: .forward)
    #expect(answerAll(&forward) == ["f.o", "f.do/di1", "f.do/di2"])
    #expect(forward.place == 2)
    var backward = try machine("x*y", at: "x=4,y=-3", tries: .backward)
    #expect(!backward.isAsking)
    say(["n"], to: &backward)
    #expect(answerAll(&backward).first == "f.df/do")
  }

  @Test("asks when it is told to, in the step where one is")
  func byHand() throws {
    var machine = try machine(tries: nil)
    #expect(!machine.isAsking)
    #expect(
      say(["n", "t", "-12", "-4", "3", "n"], to: &machine)[2...] == [
        "f.o", "f.do/di1", "f.do/di2", "",
      ])
    #expect(machine.place == 4)
  }

  @Test("says which mistake makes a wrong number, and asks again")
  func mistake() throws {
    var machine = try machine()
    say(["3", "1", "1", "-12"], to: &machine)
    guard case .judged(_, _, .wrong(let findings))? = machine.take(.answer("3")).first else {
      Issue.record("the answer was not wrong")
      return
    }
    #expect(findings.map(\.mistake).contains(.multiplyNotSwitched))
    #expect(say(["-4"], to: &machine) == ["f.do/di1"])
  }

  @Test("takes decimals, fractions, expressions and the names of the gate and of what is known")
  func forms() throws {
    for answer in ["-12", "−12", "-24/2", "i1*i2", "3*z", "v1*z", "i₁·i₂", "(x+y)*z", "-12,0"] {
      var machine = try machine()
      say(["3", "1", "1", answer], to: &machine)
      #expect(machine.asked == Cell(1, .localDerivative(slot: 0)), "\(answer)")
    }
  }

  @Test("knows no name of what is not known yet")
  func names() throws {
    for answer in ["v1", "o", "nothing"] {
      var machine = try machine()
      guard case .unreadable(_, _, .unknownName)? = machine.take(.answer(answer)).first else {
        Issue.record("\(answer) was read")
        continue
      }
    }
  }

  @Test("takes what follows from the numbers as they were shown")
  func fromShown() throws {
    var machine = try machine(
      "z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3", tries: .backward)
    say(["g15"], to: &machine)
    say(["0.02 - 0.00199"], to: &machine)
    #expect(machine.asked == Cell(0, .sent(slot: 0)))
    say(["0.018*0.0177"], to: &machine)
    #expect(machine.place == 16)
  }

  @Test("gives three hints, the last again and again, and never counts them down")
  func hints() throws {
    var machine = try machine()
    var levels: [Int] = []
    for _ in 0..<5 {
      if case .hint(_, let level)? = machine.take(.hint).first { levels.append(level) }
    }
    #expect(levels == [0, 1, 2, 2, 2])
    say(["3"], to: &machine)
    #expect(machine.score.count(.withHelp) == 1)
  }

  @Test("asks no more for what was right twice in a row, but for a wrong answer in between")
  func easy() throws {
    let sums = ("a + b + c + d", "a=1,b=2,c=3,d=4")
    var machine = try machine(sums.0, at: sums.1, tries: .forward)
    #expect(answerAll(&machine) == ["v1.o", "v1.do/di1", "v1.do/di2", "v2.o", "f.o"])
    var careless = try self.machine(sums.0, at: sums.1, tries: .forward)
    say(["3", "1", "2", "1", "6"], to: &careless)
    #expect(careless.asked == Cell(1, .localDerivative(slot: 0)))
  }

  @Test("brings back once, at the end, what was shown")
  func comesBack() throws {
    var machine = try machine("x*y", at: "x=4,y=-3")
    let shown = say(["-12", "", "4", "1", "-3", "", "-3", "4"], to: &machine)
    #expect(shown[1] == "f.do/di1" && shown[5] == "f.df/di2")
    #expect(machine.asked == Cell(0, .localDerivative(slot: 0)))
    say(["-3"], to: &machine)
    #expect(machine.asked == Cell(0, .sent(slot: 1)))
    say([""], to: &machine)
    #expect(machine.step == nil)
    #expect(machine.score.count(.atOnce) == 6)
    #expect(machine.score.count(.shown) == 2)
    #expect(machine.score.count(.learned) == 1)
  }

  @Test("asks nothing where a number does not exist")
  func fault() throws {
    var machine = try machine("ln(x - 5) * y", at: "x=4,y=2")
    #expect(machine.isAsking)
    say(["-1", "1"], to: &machine)
    #expect(machine.place == 2)
    #expect(!machine.isAsking)
    #expect(say(["t", "h"], to: &machine) == ["", ""])
    #expect(!machine.isAsking)
  }
}
