// Wrong numbers worked out by hand, so that nothing of the catalogue is tested with itself.

import Graphs
import Testing

@testable import Lessons

/// A wrong number in a cell, and what is said of it.
struct WrongNumber: Sendable, CustomStringConvertible {
  let program: String
  let point: String
  let cell: String
  let typed: String
  /// The kinds that are named, likeliest first.
  let mistakes: [Mistake]

  init(_ program: String, _ point: String, _ cell: String, _ typed: String, _ mistakes: Mistake...)
  {
    self.program = program
    self.point = point
    self.cell = cell
    self.typed = typed
    self.mistakes = mistakes
  }

  var description: String { "\(typed) for \(cell) of \(program)" }

  private static let arias = "z = (x + σ(x)) / (σ(x) + (x + y)^2)"
  private static let square = "sq(a, b) = (a + b)^2; sq(x, y)"
  private static let bell = "h(a) = exp(-a^2); h(x)"

  /// The example of the slides: σ(4) = 0.98201, 4.98201, 7, 49, 49.98201, 0.0200072.
  static let slides: [WrongNumber] = [
    .init(arias, "x=4,y=3", "v4.o", "25", .sumTakenApart),  // 4² + 3²
    .init(arias, "x=4,y=3", "v4.o", "14", .powerAsProduct),  // 2 · 7
    .init(arias, "x=4,y=3", "v1.o", "0.018", .sigmoidExponentSign),
    .init(arias, "x=4,y=3", "v1.o", "0.928", .digitsExchanged),
    .init(arias, "x=4,y=3", "v2.o", "49.82", .decimalPoint),
    .init(arias, "x=4,y=3", "v5.o", "49", .otherCell),
    .init(arias, "x=4,y=3", "v6.do/di", "0.0004", .reciprocalSign),
    .init(arias, "x=4,y=3", "v6.do/di", "-0.02", .reciprocalSquare),
    .init(arias, "x=4,y=3", "v6.do/di", "-2498.2", .outputForInput),  // −1/o² = −i²
    .init(arias, "x=4,y=3", "v6.do/di", "3.912", .integrated),  // ln 49.98201
    .init(arias, "x=4,y=3", "v4.do/di", "7", .powerFactor),
    .init(arias, "x=4,y=3", "v4.do/di", "98", .powerExponentKept),
    .init(arias, "x=4,y=3", "v4.do/di", "2", .powerExponentOnly),
    .init(arias, "x=4,y=3", "v4.do/di", "49", .valueForSlope),
    .init(arias, "x=4,y=3", "v4.do/di", "8", .slopeElsewhere),  // 2 · 4
    .init(arias, "x=4,y=3", "v1.do/di", "-12", .inputForOutput),  // 4 · (1 − 4)
    .init(arias, "x=4,y=3", "v1.do/di", "0.198", .outputForInput),  // 0.7275 · 0.2725
    .init(arias, "x=4,y=3", "v1.do/di", "0.018", .sigmoidFactor),
    .init(arias, "x=4,y=3", "z.do/di1", "4.982", .multiplyNotSwitched),
    .init(arias, "x=4,y=3", "z.dz/do", "0.0997", .seedNotOne),
    .init(arias, "x=4,y=3", "z.dz/do", "0", .seedNotOne),
    .init(arias, "x=4,y=3", "v5.dz/do", "0.00199", .signSlip),
    .init(arias, "x=4,y=3", "v4.dz/di", "14", .arrivingOmitted),
    .init(arias, "x=4,y=3", "v4.dz/di", "-0.00199", .localOmitted),
    .init(arias, "x=4,y=3", "v4.dz/di", "13.998", .factorsAdded),
    .init(arias, "x=4,y=3", "dz/dx", "-0.0279", .onePathOnly),
    .init(arias, "x=4,y=3", "dz/dx", "-0.0276", .pathForgotten),  // without the 0.0200
    .init(arias, "x=4,y=3", "dz/dx", "0.0482", .pathSign),
    .init(arias, "x=4,y=3", "dz/dx", "0.0124", .pathTwice),
    .init(arias, "x=4,y=3", "dz/dx", "-0.00253", .pathsAveraged),
    .init("(x + y) * z", "x=-2,y=5,z=-4", "v1.o", "7", .inputSignLost),
    .init("(x + y) * z", "x=-2,y=5,z=-4", "v1.o", "-10", .wrongOperation),
    .init("(x + y) * z", "x=-2,y=5,z=-4", "f.do/di1", "3", .multiplyNotSwitched),
    .init("(x + y) * z", "x=-2,y=5,z=-4", "f.do/di1", "1", .multiplyLikeAdd),
    .init("(x + y) * z", "x=-2,y=5,z=-4", "v1.do/di1", "5", .addLikeMultiply),
    .init("(x + y) * z", "x=-2,y=5,z=-4", "v1.df/di1", "-2", .addSplits),
    .init(square, "x=4,y=3", "f.o", "25", .sumTakenApart),
    .init(square, "x=4,y=3", "f.do/di1", "8", .slopeElsewhere),
    .init(square, "x=4,y=3", "f.do/di1", "7", .powerFactor),
    .init(bell, "x=0.7", "f.do/di", "0.613", .innerForgotten),
    .init(bell, "x=0.7", "f.do/di", "-1.4", .outerForgotten),
  ]

  /// One gate each.
  static let gates: [WrongNumber] = [
    .init("-x^2", "x=3", "f.o", "9", .orderOfOperations, .minusForgotten),
    .init("x + y*z", "x=3.4,y=1.6,z=2.7", "f.o", "13.5", .orderOfOperations),
    .init("1/(x + y)", "x=2,y=3", "f.o", "3.5", .orderOfOperations),
    .init("1/(x + y)", "x=2,y=3", "f.o", "0.833", .sumTakenApart),
    .init("sqrt(x + y)", "x=9,y=16", "f.o", "7", .sumTakenApart),
    .init("x - y", "x=5.5,y=3", "f.o", "-2.5", .inputsExchanged),
    .init("x - y", "x=5.5,y=3", "f.do/di2", "1", .subtractSignLost),
    .init("x - y", "x=5.5,y=3", "f.do/di1", "-1", .differenceTurned),
    .init("ln(x)", "x=5.2", "f.o", "0.716", .baseTen),
    .init("ln(x)", "x=5.2", "f.do/di", "5.2", .inputForSlope),
    .init("ln(x)", "x=5.2", "f.do/di", "1.649", .valueForSlope),
    .init("log2(x)", "x=5", "f.do/di", "0.2", .logarithmBase),
    .init("exp(x)", "x=1.4", "f.do/di", "1.4", .inputForOutput),
    .init("exp(x)", "x=1.4", "f.do/di", "2.089", .exponentialLikePower),
    .init("sin(x)", "x=1.7", "f.o", "0.0297", .degrees),
    .init("sin(x)", "x=1.7", "f.do/di", "0.129", .slopeSign),
    .init("cos(x)", "x=1.7", "f.do/di", "0.992", .slopeSign),
    .init("sqrt(x)", "x=5.9", "f.o", "2.95", .rootAsHalf),
    .init("sqrt(x)", "x=5.9", "f.do/di", "0.412", .rootHalf),
    .init("sqrt(x)", "x=5.9", "f.do/di", "1.214", .rootInverted),
    .init("tanh(x)", "x=0.7", "f.do/di", "0.396", .tanhSquare),
    .init("tanh(x)", "x=0.7", "f.do/di", "1.365", .tanhSign),
    .init("tanh(x)", "x=0.7", "f.do/di", "0.239", .tanhLikeSigmoid),
    .init("tanh(x)", "x=0.7", "f.do/di", "0.51", .inputForOutput),
    .init("x^3", "x=1.7", "f.do/di", "14.739", .powerExponentKept),
    .init("x^3", "x=1.7", "f.do/di", "2.89", .powerFactor),
    .init("x^3", "x=1.7", "f.do/di", "4.913", .valueForSlope),
    .init("max(x, y)", "x=2.4,y=-1.7", "f.do/di2", "1", .maxRouting),
    .init("max(x, y)", "x=2.4,y=-1.7", "f.do/di1", "0.5", .maxRouting),
    .init("relu(x)", "x=-3", "f.do/di", "1", .reluMask),
    .init("abs(x)", "x=-3", "f.do/di", "1", .absoluteValueSlope),
    .init("abs(x)", "x=-3", "f.o", "-3", .gateNotApplied),
    .init("2*x", "x=3.5", "f.do/di", "1", .constantFactor),
    .init("x + 3", "x=2.5", "f.do/di", "3", .addedConstant),
    .init("x + 3", "x=2.5", "f.do/di", "0", .addedConstant),
    .init("-log(e^p/(e^p + e^q))", "p=1.2,q=-0.7", "df/dp", "0.87", .softmaxOne),
    .init("L = (w*x + b - y)^2 / 2", "w=1.7,x=2.3,b=-0.9,y=0.4", "dL/db", "5.22", .lossFactor),
    .init("L = (w*x + b - y)^2 / 2", "w=1.7,x=2.3,b=-0.9,y=0.4", "dL/db", "1.305", .lossFactor),
  ]

  /// A division as one gate: 3/8.
  static let quotients: [WrongNumber] = [
    .init("a/b", "a=3,b=8", "f.do/di2", "0.0469", .quotientSign),
    .init("a/b", "a=3,b=8", "f.do/di2", "-0.0156", .quotientNumerator),
    .init("a/b", "a=3,b=8", "f.do/di2", "-0.375", .quotientSquare),
    .init("a/b", "a=3,b=8", "f.do/di1", "8", .quotientByNumerator),
    .init("a/b", "a=3,b=8", "f.o", "2.667", .inputsExchanged),
  ]

  func findings(_ grouping: Grouping = Grouping()) throws -> [Finding] {
    let passes = try trace(program, at: point, grouping)
    let place = try #require(passes.cells.first { passes.name(of: $0) == cell })
    let answer = try #require(try AnswerReader().read(typed))
    return Judge(passes, digits: .rounded(3)).findings(answer, for: place)
  }
}

@Suite("A wrong number worked out by hand")
struct MistakeNumbersTests {
  @Test("is told from the slides' examples", arguments: WrongNumber.slides)
  func slides(_ number: WrongNumber) throws { try expect(number, number.findings()) }

  @Test("is told at a gate alone", arguments: WrongNumber.gates)
  func gates(_ number: WrongNumber) throws { try expect(number, number.findings()) }

  @Test("is told at a division that is one gate", arguments: WrongNumber.quotients)
  func quotients(_ number: WrongNumber) throws {
    try expect(number, number.findings(Grouping(fused: ["division"])))
  }

  private func expect(_ number: WrongNumber, _ findings: [Finding]) throws {
    let mistakes = findings.map(\.mistake)
    #expect(Array(mistakes.prefix(number.mistakes.count)) == number.mistakes, "\(mistakes)")
  }

  @Test("may be two mistakes at once, where three digits say so")
  func pairs() throws {
    // i(1 − i) is −0.5069.
    let turned = try WrongNumber("σ(x)", "x=1.37", "f.do/di", "0.507").findings()
    #expect(turned.map(\.mistake) == [.inputForOutput] && turned.first?.second == .signSlip)
    // 1/i² is 0.16935: added to 1.37, or alone.
    let added = try WrongNumber("1/x * y", "x=2.43,y=1.37", "v1.df/di", "1.539").findings()
    #expect(added.map(\.mistake) == [.reciprocalSign] && added.first?.second == .factorsAdded)
    let alone = try WrongNumber("1/x * y", "x=2.43,y=1.37", "v1.df/di", "0.169").findings()
    #expect(alone.map(\.mistake) == [.reciprocalSign] && alone.first?.second == .arrivingOmitted)
    // One digit hits too much by chance.
    #expect(try WrongNumber("x^2 * y", "x=3,y=5", "v1.do/di", "-3").findings().isEmpty)
  }

  @Test("of one digit is a mistake only where a gate gives just that")
  func oneDigit() throws {
    for typed in ["3", "5", "-1"] {
      #expect(try WrongNumber("σ(x)*y", "x=1.37,y=2.6", "v1.o", typed).findings().isEmpty)
    }
  }
}
