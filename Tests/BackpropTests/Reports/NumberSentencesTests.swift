// What is said of wrong numbers: every slip in both tones, and whole reports.

import Lessons
import Testing

@testable import Reports

@Suite("The sentences about numbers")
struct NumberSentencesTests {
  static let slips: [NumberSlip] = [
    .sign, .predicted, .actual, .valueAfter, .valueBefore, .changeAlone, .straightLine, .otherWay,
    .onlyMoved("x"), .withoutMove, .notDivided, .dividedByTwice, .dividedByHalf, .centralInstead,
    .oneSidedInstead, .derivative, .uphill, .moveAlone, .gradientAlone, .withoutRate, .notMoved,
    .gradientOf("x"), .stepOf("x"), .usesCounted, .edgesCounted,
  ]
  static let subjects: [NumberSubject] = [
    .value("f"), .change, .predictedChange, .quotient, .central, .paths(from: "x", to: "f"),
    .step("w"),
  ]

  @Test("tell every slip, or ask a question that leads there")
  func golden() throws {
    let text = numberExercise("program: f = 2x\nat: x=1\nask: paths x", labels: ["p"])
    let question = try ExerciseFile(reading: text).mark(text).questions[0]
    var all = ""
    for tone in [Tone.tells, .asks] {
      let sentences = AnswerSentences(question, style: ReportStyle(), tone: tone)
      func add(_ remark: NumberRemark) {
        all += (sentences.sentence(remark) ?? "nothing") + "\n"
      }
      for slip in Self.slips { add(.slips([slip], in: .change)) }
      for slip in [NumberSlip.valueBefore, .straightLine] { add(.slips([slip], in: .value("f"))) }
      for subject in Self.subjects { add(.slips([], in: subject)) }
      add(.slips([.sign], in: .predictedChange))
      add(.slips([.sign, .otherWay], in: .change))
      add(.follows(from: ["∂f/∂x", "f"]))
      add(.tooFewDigits)
      all += "\n"
    }
    try expectGolden(all, "number-slips.txt")
  }

  static let text = numberExercise(
    """
    program: yhat = w*x + b; r = y - yhat; l = r^2
    at: w=-0.5, x=3, b=2.5, y=4
    ask: yhat, r, l, dl/dyhat, dl/dw, dr/dyhat, predicted change after w+0.36 b+0.12, \
    change after w+0.36 b+0.12, l after w+0.36 b+0.12, quotient w 0.1, paths w, w after step 0.02
    """,
    labels: [
      "ŷ", "r", "ℓ", "∂ℓ/∂ŷ", "∂ℓ/∂w", "∂r/∂ŷ", "predicted", "change", "ℓ after", "quotient",
      "paths", "new w",
    ])

  /// The sentences about some numbers that were typed.
  private func sentences(_ block: String, _ typed: [String]) throws -> [String?] {
    let marking = try markedNumbers(
      numberExercise(block, labels: typed.indices.map { "a\($0)" }), typed)
    let sentences = AnswerSentences(marking, style: ReportStyle(), tone: .tells)
    return marking.answers.map(sentences.sentence)
  }

  @Test("Exchanged factors are told, each by its own input, where one gate is all there is")
  func exchanged() throws {
    let rule = "a multiply gate switches, the derivative by one factor is the other factor."
    let legend = " Here i₁ and i₂ are what flows, in this order, into f."
    let told = try sentences(
      "program: f = x*y\nat: x=4, y=-3\nask: f, df/dx, df/dy", ["-12", "4", "-3"])
    #expect(
      told == [
        nil, "At f: that is i₁ itself: \(rule)\(legend)",
        "At f: that is i₂ itself: \(rule)\(legend)",
      ])
    let sent = try sentences(
      "program: q = x + y; f = x*q\nat: x=3, y=4\nask: f.df/di1, f.df/di2", ["3", "7"])
    #expect(sent[0]?.hasPrefix("That takes i₁ itself for do/di₁") == true)
    #expect(sent[1]?.hasPrefix("That takes i₂ itself for do/di₂") == true)
  }

  @Test("A step that was not asked for is called by its gate, and its letters belong to that gate")
  func unseenStep() throws {
    let told = try sentences(
      "program: u = x^2 - 7; z = √u\nat: x=4\nask: dz/du, dz/dx", ["1/6", "1/6"])
    #expect(
      told[1] == "At the gate (·)²: that is the gradient as it arrives: multiply it by the local "
        + "derivative, do/di.")
    let place = try sentences("program: u = x^2 - 7; z = √u\nat: x=4\nask: dz/du", ["1/8"])
    #expect(place[0]?.hasSuffix("Here i is what flows into z.") == true)
  }

  @Test("A gradient is not said to wait for a value that it does not depend on")
  func independent() throws {
    let told = try sentences(
      "program: f = x*y\nat: x=4, y=-3\nask: f, df/dx", ["12", "-12"])
    #expect(
      told[1] == "Which gate uses x, what arrives there, and what is its local derivative by x?")
  }

  @Test(
    "A whole report tells what went wrong, and where",
    arguments: [Tone.tells, .asks], [false, true])
  func report(tone: Tone, ascii: Bool) throws {
    let sheets = [
      ["1", "3", "6", "6", "-18", "1", "-5.76", "-7.2", "9", "-17.9", "2", "-0.86"],
      ["4", "0", "0", "0", "3", "-1", "7.2", "5.76", "5.76", "-1.71", "1", "-0.56"],
      ["1", "3", "9", "-6", "-18", "-1", "-7.2", "-5.76", "3.24", "-17.1", "1", "-0.14"],
    ]
    let file = try ExerciseFile(reading: Self.text)
    let places = file.mark(Self.text).questions[0].answers.compactMap { $0.written?.place.line }
    var all = ""
    for typed in sheets {
      let answers = zip(places, typed).map { (line: $0, typed: $1) }
      let report = ExerciseReport(
        file.mark(answered(Self.text, answers)), name: "10/03",
        style: ReportStyle(numbers: NumberStyle(ascii: ascii)), tone: tone)
      report.write(.text, to: &all)
      all += "\n"
    }
    let tail = (tone == .tells ? "told" : "asked") + (ascii ? "-ascii" : "")
    try expectGolden(all, "numbers-\(tail).txt")
  }
}
