// What is to blame for a wrong number, what follows from it, and what it costs.

import Graphs
import Testing

@testable import Lessons

@Suite("A marked sheet")
struct MarkingTests {
  static let arias = "z = (x + σ(x)) / (σ(x) + (x + y)^2)"
  private static let slope = Cell(5, .localDerivative(slot: 0))

  private func arias() throws -> StudentSheet { try StudentSheet(Self.arias, at: "x=4, y=3") }

  private func verdictCounts(_ marking: Marking) -> [String: Int] {
    var counts: [String: Int] = [:]
    for entry in marking.entries {
      switch entry.verdict {
      case .follows: counts["follows", default: 0] += 1
      case .wrong: counts["wrong", default: 0] += 1
      case .blank: counts["blank", default: 0] += 1
      default: counts[entry.verdict.isRight ? "right" : "other", default: 0] += 1
      }
    }
    return counts
  }

  @Test(
    "blames one cell for the lost sign of 1/i, whether its numbers are the slide's or one's own",
    arguments: [true, false])
  func oneSlip(fromOwn: Bool) throws {
    let sheet = try arias().filled(digits: .rounded(3), fromOwn: fromOwn) { cell, value in
      cell == Self.slope ? -value : nil
    }
    #expect(sheet.answers[Self.slope] == "0.0004")
    let marking = try sheet.marked()
    #expect(verdictCounts(marking) == ["right": 35, "follows": 15, "wrong": 1])
    #expect(marking.slips.map(\.cells) == [[Self.slope]])
    #expect(marking.slips[0].findings.map(\.mistake) == [.reciprocalSign])
    #expect(marking.slips[0].followers == 15)
    #expect(marking.earned + .one == marking.most)
    #expect(try sheet.marked(.none).earned < marking.earned)
    let half = try sheet.marked(.half).earned
    #expect(
      half + half == Marks(halves: marking.earned.halves + (try sheet.marked(.none)).earned.halves))
  }

  @Test("is all right as the slide prints it")
  func allRight() throws {
    let marking = try arias().filled(digits: .rounded(3), fromOwn: false).marked()
    #expect(marking.isAllRight)
    #expect(marking.earned == marking.most)
    #expect(marking.slips.isEmpty)
  }

  @Test("names a kind of mistake once for all the cells it was made in")
  func sameMistake() throws {
    // d(ab)/da = a, at two products.
    let cells = [0, 2].flatMap { node in (0..<2).map { Cell(node, .localDerivative(slot: $0)) } }
    var sheet = try StudentSheet("p = a*b; q = c + d; f = p*q", at: "a=2,b=7,c=3,d=8")
    let trace = sheet.trace
    sheet = sheet.filled(digits: .rounded(3), fromOwn: true) { cell, _ in
      guard cells.contains(cell), let node = cell.operand.node, let slot = cell.slot else {
        return nil
      }
      return trace.inputs(of: node)[slot]
    }
    let marking = try sheet.marked()
    #expect(marking.slips.map(\.cells) == [cells])
    #expect(!marking.isFilledBlindly)
    #expect(marking.slips[0].findings.map(\.mistake) == [.multiplyNotSwitched])
  }

  @Test("blames a second slip behind the first only where a mistake explains it")
  func secondSlip() throws {
    let sent = Cell(3, .sent(slot: 0))
    let unexplained = try arias().filled(digits: .rounded(3), fromOwn: true) { cell, value in
      cell == Self.slope ? -value : cell == sent ? value * 1.37 : nil
    }
    let first = try unexplained.marked()
    #expect(first.slips.map(\.cells) == [[Self.slope]])
    #expect(first.entry(sent)?.verdict == .wrong([]))
    #expect(first.entry(sent)?.blame == .earlier(Self.slope))
    #expect(first.entry(sent)?.earned == Marks.none)
    // dz/do passed on without do/di.
    let explained = try arias().filled(digits: .rounded(3), fromOwn: true) { cell, value in
      cell == Self.slope ? -value : cell == sent ? value / 14 : nil
    }
    let second = try explained.marked()
    #expect(second.slips.map(\.cells) == [[Self.slope], [sent]])
    #expect(second.slips[1].findings.map(\.mistake) == [.localOmitted])
  }

  @Test("blames two slips on two ways")
  func twoWays() throws {
    let sheet = try StudentSheet("f = σ(x) + tanh(y)", at: "x=1,y=2").filled(
      digits: .rounded(3), fromOwn: true
    ) { cell, value in
      cell.quantity == .output && cell.operand.node != 2 ? value + 0.1 : nil
    }
    #expect(try sheet.marked().slips.flatMap(\.cells) == [Cell(0, .output), Cell(1, .output)])
  }

  @Test("gives nothing for what follows from a blank, from 0, or from 1 in a product")
  func guarded() throws {
    func sheet(_ slope: Double?) throws -> Marking {
      var sheet = try arias().filled(digits: .rounded(3), fromOwn: true) { cell, _ in
        cell == Self.slope ? slope : nil
      }
      if slope == nil { sheet.answers[Self.slope] = nil }
      return try sheet.marked()
    }
    for slope in [0.0, 1.0] {
      let marking = try sheet(slope)
      #expect(marking.earned < (try sheet(0.5)).earned)
      let sent = marking.entry(Cell(5, .sent(slot: 0)))
      #expect(
        sent?.verdict == .follows(from: Cell(5, .carriedDerivative(slot: 0)), isTrivial: true))
      #expect(sent?.earned == Marks.none)
    }
    // What was left blank and is right all the same further on is right.
    let blank = try sheet(nil)
    #expect(blank.entry(Self.slope)?.verdict == .blank)
    #expect(blank.earned + .one == blank.most)
  }

  @Test("sees through a blank copy to the answer that was copied")
  func blankCopies() throws {
    var sheet = try arias().filled(digits: .rounded(3), fromOwn: true) { cell, value in
      cell == Self.slope ? -value : nil
    }
    for cell in sheet.trace.cells where sheet.trace.isCopy(cell) && cell.quantity != .gradient {
      sheet.answers[cell] = nil
    }
    let marking = try sheet.marked()
    #expect(marking.slips.map(\.cells) == [[Self.slope]])
    #expect(
      marking.entry(Cell(5, .sent(slot: 0)))?.verdict
        == .follows(from: Self.slope, isTrivial: false))
  }

  @Test("takes a right number that does not follow for right, and says so")
  func rightByItself() throws {
    var sheet = try arias().filled(digits: .rounded(3), fromOwn: false)
    sheet.answers[Self.slope] = "0.0004"
    sheet.answers[Cell(5, .carriedDerivative(slot: 0))] = "0.0004"
    let marking = try sheet.marked()
    #expect(marking.entry(Cell(5, .sent(slot: 0)))?.verdict == .rightByItself)
    #expect(marking.earned + .one == marking.most)
  }

  @Test("reads formulas with the student's own numbers, and says which have none")
  func formulas() throws {
    var sheet = try arias().filled(digits: .rounded(3), fromOwn: false)
    sheet.answers[Cell(0, .localDerivative(slot: 0))] = "o(1 − o)"
    sheet.answers[Cell(6, .output)] = "i₁i₂"
    sheet.answers[Cell(3, .localDerivative(slot: 0))] = "2i"
    sheet.answers[Self.slope] = "-1/i^2"
    #expect(try sheet.marked().isAllRight)
    sheet.answers[Cell(4, .output)] = nil
    #expect(try sheet.marked().entry(Self.slope)?.verdict == .unreadable(.unknownName("i")))
  }

  @Test("leaves numbers aside that the sheet gives, and says which were changed")
  func edited() throws {
    var sheet = try arias().filled(digits: .rounded(3), fromOwn: false)
    sheet.answers[Cell(0, .output)] = "0.5"
    let marking = Marker(try sheet.backwardOnly)
      .mark(SheetReader.read(sheet.text, of: sheet.trace))
    #expect(marking.isAllRight)
    #expect(marking.edited.map(\.cell) == [Cell(0, .output)])
    #expect(marking.entries.allSatisfy { !$0.cell.isForward })
  }

  struct Kink: Sendable {
    let program: String
    let point: String
    /// do/di of the gate with the kink.
    let slopes: [String]
    let isRight: Bool

    init(_ program: String, at point: String, _ slopes: [String], isRight: Bool) {
      self.program = program
      self.point = point
      self.slopes = slopes
      self.isRight = isRight
    }
  }

  @Test(
    "takes every slope of a kink, and what follows from it",
    arguments: [
      Kink("f = 3*relu(x)", at: "x=0", ["0"], isRight: true),
      Kink("f = 3*relu(x)", at: "x=0", ["1"], isRight: true),
      Kink("f = 3*relu(x)", at: "x=0", ["0.5"], isRight: true),
      Kink("f = 3*relu(x)", at: "x=0", ["-1"], isRight: false),
      Kink("f = 3*relu(x)", at: "x=2", ["0.5"], isRight: false),
      Kink("f = 3*|x|", at: "x=0", ["-1"], isRight: true),
      Kink("f = 3*max(x, y)", at: "x=2,y=2", ["1", "0"], isRight: true),
      Kink("f = 3*max(x, y)", at: "x=2,y=2", ["0", "1"], isRight: true),
      Kink("f = 3*max(x, y)", at: "x=2,y=2", ["0.5", "1/2"], isRight: true),
      Kink("f = 3*min(x, y)", at: "x=2,y=2", ["0.25", "0.75"], isRight: true),
      Kink("f = 3*max(x, y)", at: "x=2,y=2", ["1", "1"], isRight: false),
      Kink("f = 3*max(x, y)", at: "x=2,y=2", ["0", "0"], isRight: false),
      Kink("f = 3*max(x, y)", at: "x=2,y=2", ["0.7", "0.5"], isRight: false),
    ])
  func kinks(_ kink: Kink) throws {
    let blank = try StudentSheet(kink.program, at: kink.point)
    let values = try kink.slopes.map { try #require(try AnswerReader().read($0)).value }
    var sheet = blank.filled(digits: .rounded(3), fromOwn: true) { cell, _ in
      guard case .localDerivative(let slot) = cell.quantity, cell.operand.node == 0 else {
        return nil
      }
      return values[slot]
    }
    for (slot, text) in kink.slopes.enumerated() {
      sheet.answers[Cell(0, .localDerivative(slot: slot))] = text
    }
    let marking = try sheet.marked()
    #expect(marking.isAllRight == kink.isRight)
  }

  @Test("weighs nothing that can be read off the sheet")
  func weights() throws {
    let trace = try trace("f = 2*x*y + x", at: "x=4,y=3")
    let worthless = trace.cells.filter { trace.weight(of: $0) == Marks.none }
    #expect(
      worthless.filter { cell in
        if case .carriedDerivative = cell.quantity { false } else { true }
      }.map(trace.name(of:)) == ["v1.do/di", "v2.do/di1", "f.do/di1", "f.do/di2", "f.df/do"])
    #expect(trace.weight(of: Cell(0, .carriedDerivative(slot: 0))) == Marks.none)
  }
}
