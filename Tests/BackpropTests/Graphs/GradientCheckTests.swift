// The gradient check: confirms what is right, and tells what is no derivative.

import Gates
import Testing

@testable import Graphs

@Suite("A gradient check")
struct GradientCheckTests {
  private func verdicts(
    _ text: String, _ point: String, wrt: [String]? = nil
  ) throws
    -> [CheckVerdict]
  {
    try GradientCheck(trace(text, at: point, wrt: wrt)).entries.map(\.verdict)
  }

  @Test(
    "confirms random programs in four ways, whatever the size of the gates (seed 20273)",
    arguments: RandomProgramTests.programs(seed: 20273, count: 40, length: 14))
  func confirms(_ program: RandomProgram) throws {
    for grouping in RandomProgramTests.groupings {
      let trace = try trace("0*(x + y + z); \(program)", at: "x=0.7,y=-1.3,z=0.4", grouping)
      for entry in GradientCheck(trace).entries {
        #expect(entry.verdict == .agrees)
        #expect(isClose(entry.forward, entry.gradient, 1e-11))
        #expect(isClose(entry.differences?.value ?? .nan, entry.gradient, 1e-8))
        if let paths = entry.paths {
          #expect((paths.sum - entry.gradient).magnitude <= 1e-12 * max(1, paths.scale))
        }
      }
    }
  }

  private func isClose(_ actual: Double, _ expected: Double, _ tolerance: Double) -> Bool {
    (actual - expected).magnitude <= tolerance * max(1, expected.magnitude)
  }

  @Test(
    "confirms every gate at moderate inputs",
    arguments: [
      ("-x + x/y - 1/x + x^y", "x=1.3,y=2.2"),
      ("exp(x) + ln(x) + log2(x) + log10(x) + √x", "x=1.3"),
      ("sin(x) + cos(x)*tan(x) + asin(x) + acos(x)*atan(x)", "x=0.3"),
      ("sinh(x)*cosh(x) + tanh(x)", "x=0.3"), ("relu(x)*leaky_relu(x, 0.1)*|x|", "x=0.3"),
      ("σ(x)*softplus(x) + silu(x)*gelu(x) + erf(x)", "x=0.3"), ("max(x, y)*min(x, y)", "x=1,y=2"),
      ("g(a, b) = relu(a)*σ(b); h(a) = g(a, a) + 1; h(x)*g(x, y)", "x=1,y=2"),
    ])
  func confirmsGates(program: String, point: String) throws {
    for verdict in try verdicts(program, point) { #expect(verdict == .agrees) }
  }

  @Test("finds a step for values of every size")
  func findsSteps() throws {
    for (program, point) in [
      ("ln(x)", "x=1e-9"), ("ln(x)", "x=1e-300"), ("x^2", "x=1e8"), ("√x", "x=1e-12"),
      ("exp(x)", "x=700"), ("sin(1000x)", "x=1"), ("relu(x)", "x=1e-9"), ("x^1.5", "x=0"),
      ("(x + 1e8) - 1e8", "x=0.001"), ("exp(-x^2)", "x=27.2"), ("1e300*exp(-x^2)", "x=27.2"),
      ("exp(x)", "x=-745"), ("x^2", "x=1e-200"),
    ] {
      #expect(try verdicts(program, point) == [.agrees], "\(program) at \(point)")
    }
  }

  @Test("accepts any slope between those on both sides of a kink")
  func acceptsSubgradients() throws {
    #expect(try verdicts("|x|", "x=0") == [.subgradient])
    #expect(try verdicts("relu(x)", "x=0") == [.subgradient])
    #expect(try verdicts("max(x, y)", "x=1,y=1") == [.subgradient, .subgradient])
    #expect(try verdicts("relu(x) + y^2", "x=0,y=1") == [.subgradient, .agrees])
    #expect(try verdicts("relu(x)^2", "x=0") == [.agrees])
  }

  @Test("refuses a number that is no slope at a kink")
  func refusesNoSlope() throws {
    #expect(try verdicts("relu(x) - relu(-x)", "x=0") == [.noSlope])
    #expect(try verdicts("relu(x) - 2relu(-x) + y", "x=0,y=0") == [.noSlope, .agrees])
    let entry = try GradientCheck(trace("relu(x) - relu(-x)", at: "x=0")).entries[0]
    #expect(entry.slopes?.left.value == 1)
    #expect(entry.slopes?.right.value == 1)
  }

  @Test("says where differences say nothing")
  func saysNothing() throws {
    #expect(try verdicts("1e20 + x", "x=1") == [.differencesTooCoarse])
    #expect(try verdicts("relu(x - 1)", "x=1.000000000001") == [.kinkNearby])
    #expect(try verdicts("(-1)^x", "x=2", wrt: []).isEmpty)
  }

  @Test(
    "refuses a gradient that rounding has taken all digits of, or more than differences lose",
    arguments: [
      ("(exp(x) - 1)/x", "x=1e-12"), ("(exp(x) - 1)/x", "x=1e-6"), ("ln(1 + x)/x", "x=1e-8"),
      ("(1 - cos(x))/x^2", "x=1e-8"), ("(1 - cos(x))/x^2", "x=1e-12"), ("sin(x)/x", "x=1e-8"),
      ("g(a) = exp(a) - 1; g(x)/x", "x=1e-12"),
    ])
  func refusesLostDigits(program: String, point: String) throws {
    let entry = try GradientCheck(trace(program, at: point)).entries[0]
    guard case .lostToRounding(let loss) = entry.verdict else {
      Issue.record("\(entry.verdict)")
      return
    }
    #expect(loss > 1e-9 * entry.gradient.magnitude)
  }

  @Test("blames rounding for no gradient that it leaves alone")
  func knowsRounding() throws {
    for (program, point) in [
      ("sin(x)/x", "x=0.001"), ("(exp(x) - 1)/x", "x=0.01"), ("√(x^2 + 1) - x", "x=1e8"),
      ("(x + 1)^2 - x^2 - 2x - 1", "x=1e8"),
    ] {
      #expect(try verdicts(program, point) == [.agrees], "\(program) at \(point)")
    }
  }

  @Test("knows the rounding inside of gates that the program defines")
  func knowsRoundingInside() throws {
    for program in [
      "g(a) = (a + 1e8) - 1e8; g(x)*x", "g(a) = (a + 1e6)^2 - 1e12; g(x)*x",
      "g(a) = (a + 1e8) - 1e8; h(a) = g(a)*a; h(x) + x",
    ] {
      for point in ["x=0.001", "x=1000.0001"] {
        #expect(try verdicts(program, point) == [.agrees], "\(program) at \(point)")
      }
    }
  }

  @Test("takes differences of the largest numbers")
  func knowsLargeNumbers() throws {
    #expect(try verdicts("x/y", "x=1e308,y=1") == [.agrees, .agrees])
    #expect(try verdicts("exp(x)", "x=709.78") == [.agrees])
  }

  @Test("sees a small kink on a steep line")
  func seesSmallKinks() throws {
    let entry = try GradientCheck(trace("1e6*x + relu(x)", at: "x=0")).entries[0]
    #expect(entry.verdict == .subgradient)
    #expect(((entry.slopes?.left.value ?? 0) - 1_000_000).magnitude < 1e-3)
    #expect(((entry.slopes?.right.value ?? 0) - 1_000_001).magnitude < 1e-3)
    #expect(try verdicts("max(x, 1e-9) + (x - 100)^3", "x=-1e-7") == [.kinkNearby])
  }

  @Test("takes no step over many waves for the slope")
  func seesWaves() throws {
    for (program, point) in [
      ("sin(50*x)", "x=1e6"), ("sin(1e4*x)", "x=1e5"), ("sin(x^2)", "x=1e5"),
    ] {
      #expect(try verdicts(program, point) == [.agrees], "\(program) at \(point)")
    }
    for (program, point) in [("sin(3*x)", "x=1e15"), ("sin(1e12*x)", "x=100")] {
      #expect(try verdicts(program, point) == [.differencesTooCoarse], "\(program) at \(point)")
    }
  }

  @Test("knows a kink at the edge of where the function exists")
  func knowsEdges() throws {
    for program in ["relu(x) + x^1.5", "|x| + x^1.5", "max(x, 2x) + x^1.5", "min(0, -x) + x^1.5"] {
      #expect(try verdicts(program, "x=0") == [.kinkAtEdge], "\(program)")
    }
    #expect(try verdicts("g(a) = relu(a) + 1; g(x) + x^1.5", "x=0") == [.kinkAtEdge])
    #expect(try verdicts("max(x, -x) + x^1.5", "x=0") == [.agrees])
  }

  @Test("refuses a number that is no slope at the edge of where the function exists either")
  func refusesNoSlopeAtEdges() throws {
    #expect(try verdicts("relu(x) - relu(-x) + x^1.5", "x=0") == [.noSlope])
    #expect(try verdicts("relu(x) - 2relu(-x) + x^1.5", "x=0") == [.noSlope])
  }

  @Test("excuses no gradient for a kink that its input does not reach")
  func knowsWhoseKink() throws {
    #expect(try verdicts("x^1.5 + relu(y)", "x=0,y=0") == [.agrees, .subgradient])
    #expect(try verdicts("x^1.1 + relu(y)", "x=0,y=0") == [.differencesTooCoarse, .subgradient])
    #expect(
      try verdicts("sin(1e12*x) + relu(y)", "x=100,y=0")
        == [.differencesTooCoarse, .differencesTooCoarse])
    #expect(try verdicts("sin(1e12*x) + relu(x - 100)", "x=100") == [.differencesTooCoarse])
  }

  @Test("reaches named nodes, by moving them alone")
  func reachesNodes() throws {
    let trace = try trace("q = x*y; q^2 + x", at: "x=2,y=3", wrt: ["q", "x"])
    let check = GradientCheck(trace)
    #expect(check.entries.map(\.gradient) == [12, 37])
    #expect(check.entries.map(\.verdict) == [.agrees, .agrees])
  }

  @Test("leaves gradients out where there are too many, unless they are named")
  func leavesOut() throws {
    let text = (0..<40).map { "x\($0)*x\($0)" }.joined(separator: "+")
    let point = (0..<40).map { "x\($0)=1" }.joined(separator: ",")
    let trace = try trace(text, at: point)
    let check = GradientCheck(trace, budget: 8000)
    #expect(check.skipped == 30)
    #expect(check.entries.count == 10)
    #expect(!check.disagrees)
    #expect(GradientCheck(trace, isNamed: true, budget: 8000).skipped == 0)
  }

  @Test("would notice a wrong gradient")
  func notices() throws {
    let trace = try trace("x^3", at: "x=2")
    let values = NearbyValues(
      trace, of: .input(0), tape: trace.graph.tape(), noise: trace.noise)
    let quotient = try #require(DifferenceQuotient(values, side: .central))
    for wrong in [12.000001, -12, 0, 24] {
      let verdict = CheckVerdict(
        gradient: wrong, dual: values.dual, differences: quotient, slopes: nil, paths: nil, bend: 0)
      #expect(verdict == .disagrees(.forwardMode))
    }
  }

  @Test(
    "would notice by differences alone what backprop and forward mode have wrong alike",
    arguments: [
      ("x^3", "x=2", [12.00001, -12, 0, 24]), ("3*x", "x=1e8", [3.00001, 0, 6, -3]),
      ("sin(x)", "x=1e5", [0, 1]), ("x^2", "x=0", [1e-3, 24]), ("5 + 0*x", "x=2", [1e-3, 3]),
      ("x^1.5", "x=0", [0.1, -1]), ("sin(50*x)", "x=1e6", [0, 50, 100]),
      ("(x + 1e8) - 1e8", "x=0.001", [0.9, 2]), ("exp(x)", "x=700", [1e300, 0]),
    ])
  func noticesAlone(program: String, point: String, gradients: [Double]) throws {
    for wrong in gradients {
      #expect(
        try verdict(program, point, on: wrong) == .disagrees(.differences),
        "\(wrong) for \(program) at \(point)")
    }
  }

  @Test(
    "does not believe differences over waves or a kink more than forward mode",
    arguments: [
      ("sin(3*x)", "x=1e15"), ("sin(3*x) + 1e9", "x=1e15"), ("sin(3*x) + x", "x=1e15"),
      ("sin(1e12*x)", "x=100"), ("x + 1e-5*sin(1e12*x)", "x=100"), ("1e20 + x", "x=1"),
      ("relu(x - 1)", "x=1.000000000001"), ("max(x, 1e-9) + (x - 100)^3", "x=-1e-7"),
      ("1/x", "x=1e-12"), ("x^1.1", "x=0"), ("cos(1/x)", "x=1e-8"), ("sin(0.1*x)", "x=1e15"),
    ])
  func doubts(program: String, point: String) throws {
    #expect(try !GradientCheck(trace(program, at: point)).disagrees)
  }

  /// What is said of a wrong gradient that forward mode confirms.
  private func verdict(_ text: String, _ point: String, on wrong: Double) throws -> CheckVerdict {
    let trace = try trace(text, at: point)
    let values = NearbyValues(
      trace, of: .input(0), tape: trace.graph.tape(), noise: trace.noise)
    let quotient = try #require(
      DifferenceQuotient(values, side: .central) ?? DifferenceQuotient(values, side: .right))
    return CheckVerdict(
      gradient: wrong, dual: Dual(0, slope: wrong), differences: quotient, slopes: nil, paths: nil,
      bend: quotient.bend(values))
  }
}

@Suite("The error against the step")
struct StepSweepTests {
  @Test("falls with the square of the step, then rises again")
  func fallsAndRises() throws {
    let sweep = try StepSweep(trace("exp(x)", at: "x=1"), .input(0))
    let errors = sweep.rows.compactMap(\.error)
    #expect(errors.count == 15)
    let best = try #require(sweep.best)
    #expect((3...6).contains(best))
    for (larger, smaller) in zip(errors[..<3], errors[1...3]) {
      #expect((80...120).contains(larger / smaller))
    }
    #expect(errors[14] > 1e5 * errors[best])
  }

  @Test("is exact, or of no use at a kink")
  func isSpecial() throws {
    for program in ["3*x", "x^2"] {
      #expect(try StepSweep(trace(program, at: "x=0"), .input(0)).isExact)
    }
    for program in ["relu(x)", "|x|", "relu(x) - relu(-x)"] {
      let sweep = try StepSweep(trace(program, at: "x=0"), .input(0))
      #expect(sweep.slopes != nil)
      #expect(!sweep.isExact)
    }
  }

  @Test("holds the quotients of a gradient of 0 to 0, others to their last bits")
  func knowsExactRows() throws {
    func row(_ quotient: Double, _ gradient: Double) -> StepSweep.Row {
      StepSweep.Row(exponent: -1, quotient: quotient, gradient: gradient)
    }
    #expect(row(0, 0).isExact)
    #expect(!row(1e-16, 0).isExact)
    #expect(!row(1e-300, 0).isExact)
    #expect(row(1.0.nextUp, 1).isExact)
    #expect(!row(1 + 1e-14, 1).isExact)
    #expect(row(0, 1).error == 1)
    #expect(!row(.nan, 1).isExact)
  }

  @Test("shows truncation, its square and round-off only where they are")
  func knowsWhatItShows() throws {
    func shown(_ text: String, _ point: String) throws -> [Bool] {
      let sweep = try StepSweep(trace(text, at: point), .input(0))
      return [
        sweep.showsTruncation, sweep.fallsWithSquare, sweep.showsRoundOff, sweep.leavesDomain,
      ]
    }
    #expect(try shown("exp(x)", "x=1") == [true, true, true, false])
    #expect(try shown("x^2", "x=3") == [false, false, true, false])
    #expect(try shown("x^3", "x=0") == [true, true, false, false])
    #expect(try shown("x^5", "x=0") == [true, false, false, false])
    #expect(try shown("relu(x - 0.001)", "x=0") == [true, false, false, false])
    #expect(try shown("ln(x)", "x=0.005") == [true, true, true, true])
    #expect(try shown("x^1.5 + 0*x", "x=0") == [false, false, false, false])
  }

  @Test("knows where no step comes near, and where the gradient is what is off")
  func knowsItsLimits() throws {
    func limits(_ text: String, _ point: String) throws -> [Bool] {
      let sweep = try StepSweep(trace(text, at: point), .input(0))
      return [sweep.isSpoilt, sweep.isBlind]
    }
    #expect(try limits("exp(x)", "x=1") == [false, false])
    #expect(try limits("x^2", "x=0") == [false, false])
    #expect(try limits("1e20 + x", "x=1") == [false, true])
    #expect(try limits("σ(x)", "x=40") == [false, true])
    #expect(try limits("sin(x)/x", "x=1e-6") == [true, false])
    #expect(try limits("(exp(x) - 1)/x", "x=1e-12")[0])
  }

  @Test("has rows without a quotient where the function does not exist")
  func hasHoles() throws {
    let sweep = try StepSweep(trace("ln(x)", at: "x=0.005"), .input(0))
    #expect(sweep.rows.prefix(2).allSatisfy { $0.quotient == nil })
    #expect(sweep.rows[2].quotient != nil)
  }
}
