// Rounding is no mistake: whoever works right and writes few digits is never told to be wrong.

import Graphs
import Testing

@testable import Lessons

@Suite("A sheet that is worked right")
struct RoundedSheetTests {
  /// A random program at a random point with one decimal.
  static func sheet(_ random: inout SplitMix, digits: Int = 3) throws -> StudentSheet {
    while true {
      let program = RandomProgram(length: Int.random(in: 3...8, using: &random), &random)
      let point = ["x", "y", "z"].map {
        "\($0)=\(Double(Int.random(in: -30...30, using: &random)) / 10)"
      }.joined(separator: ",")
      guard let sheet = try? StudentSheet("\(program)", at: point, digits: digits),
        sheet.trace.fault == nil, sheet.trace.graph.count > 0
      else { continue }
      return sheet
    }
  }

  @Test(
    "is right with 2 to 6 digits, from the numbers written and from longer ones (seeds 1 to 10)",
    arguments: 1...10)
  func rounded(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    for round in 0..<20 {
      let first = try Self.sheet(&random)
      for digits in 2...6 {
        // Every other sheet prints as many digits as its student writes.
        let blank = round.isMultiple(of: 2) ? first : try first.printed(digits: digits)
        for fromOwn in [true, false] {
          let sheet = blank.filled(digits: .rounded(digits), fromOwn: fromOwn)
          for entry in try sheet.marked().entries {
            // With two digits there may be too little to tell, but nothing is called wrong.
            let isFine =
              entry.verdict.isRight || digits == 2 && entry.verdict == .imprecise(isRight: false)
            #expect(
              isFine,
              "\(digits) \(fromOwn) \(sheet.task.text) \(sheet.trace.name(of: entry.cell)) \(entry)"
            )
          }
        }
      }
    }
  }

  @Test("is right when it goes on from the rounded numbers that the sheet gives (seed 11)")
  func given() throws {
    var random = SplitMix(seed: 11)
    for _ in 0..<60 {
      let blank = try Self.sheet(&random)
      let sheet = blank.filled(digits: .rounded(3), fromOwn: true) { cell, _ in
        cell.isForward ? blank.trace.value(of: cell) : nil
      }
      let marking = Marker(try sheet.backwardOnly)
        .mark(SheetReader.read(sheet.text, of: sheet.trace))
      #expect(marking.isAllRight, "\(sheet.task.text)")
      #expect(marking.edited.isEmpty)
    }
  }

  @Test("is told apart from mistakes: of those with three digits 1 % at most pass (seed 12)")
  func mistakes() throws {
    var random = SplitMix(seed: 12)
    var (made, passed) = (0, 0)
    for _ in 0..<70 {
      let blank = try Self.sheet(&random)
      for cell in blank.trace.cells {
        // A slip of the pen in a late digit is no method that could be told from rounding.
        let predictions = Mistake.wrongMethods.flatMap {
          $0.predictions(in: Situation(blank.trace, cell)).map(\.value)
        }
        let digits = Digits.rounded(3)
        let key = digits.asPrinted(blank.trace.value(of: cell))
        let shown = predictions.filter { $0.isFinite && digits.asPrinted($0) != key }
        guard let value = shown.randomElement(using: &random) else { continue }
        let sheet = blank.filled(digits: digits, fromOwn: true) { place, _ in
          place == cell ? value : nil
        }
        made += 1
        if try sheet.marked().entry(cell)?.verdict.isRight == true { passed += 1 }
      }
    }
    #expect(made > 1_000)
    #expect(passed * 100 <= made, "\(passed) of \(made)")
  }

  /// Sheets on which one number stands rightly in many cells.
  static let monotonous = [
    ("f = σ(a + b + c + d + e)", "a=0.3,b=0.5,c=-0.2,d=1.1,e=0.4"),
    ("f = a + b + c + d + e", "a=0.3,b=0.5,c=-0.2,d=1.1,e=0.4"),
    ("f = ((a*b)*c)*d", "a=1,b=1,c=1,d=1"), ("f = exp(a - b)*(a - b + 1) + a", "a=2,b=2"),
    ("h = relu(a*b); f = h*c + relu(h - d)*e", "a=-1.5,b=2.5,c=3.1,d=0.2,e=0.7"),
    ("f = relu(relu(relu(a*b)*c)*d) + e", "a=1.3,b=2.1,c=0.8,d=-1.7,e=0.6"),
    ("f = (a + b + c)^2 + (a + b + c)", "a=0.5,b=0.5,c=0.5"),
  ]

  @Test("is never taken for one that was filled in blindly, with a slip in it or not (seed 16)")
  func isNotBlind() throws {
    var random = SplitMix(seed: 16)
    let monotonous = try Self.monotonous.map { try StudentSheet($0.0, at: $0.1) }
    let others = try (0..<40).map { _ in try Self.sheet(&random) }
    for blank in monotonous + others {
      for digits in 2...4 {
        let right = try blank.filled(digits: .rounded(digits), fromOwn: true).marked()
        #expect(!right.isFilledBlindly, "\(digits) \(blank.task.text)")
      }
      for cell in blank.trace.cells where blank.trace.weight(of: cell) > .none {
        let predictions = Mistake.wrongMethods.flatMap {
          $0.predictions(in: Situation(blank.trace, cell)).map(\.value)
        }
        guard let value = predictions.filter(\.isFinite).randomElement(using: &random) else {
          continue
        }
        let slip = blank.filled(digits: .rounded(3), fromOwn: true) { place, _ in
          place == cell ? value : nil
        }
        #expect(
          try !slip.marked().isFilledBlindly,
          "\(blank.task.text) \(blank.trace.name(of: cell)) = \(value)")
      }
    }
  }

  @Test(
    "is not made by one number everywhere: 0, 1, or what is given earns a tenth at most, and shows no mistake (seed 13)"
  )
  func blind() throws {
    var random = SplitMix(seed: 13)
    for _ in 0..<40 {
      var sheet = try Self.sheet(&random)
      // A tenth of a few marks is less than one.
      guard try sheet.marked().most.halves >= 20 else { continue }
      let given = sheet.trace.point.map { "\($0)" }
      for fillings in [["0"], ["1"], ["-1"], ["0.5"]] + given.map({ [$0] }) + [given] {
        for (index, cell) in sheet.trace.cells.enumerated() {
          sheet.answers[cell] = fillings[index % max(1, fillings.count)]
        }
        let marking = try sheet.marked()
        #expect(
          marking.earned.halves * 10 <= marking.most.halves,
          "\(fillings): \(marking.earned) of \(marking.most), \(sheet.task.text)")
        if fillings.count == 1 { #expect(marking.slips.allSatisfy { $0.findings.isEmpty }) }
      }
    }
  }
}
