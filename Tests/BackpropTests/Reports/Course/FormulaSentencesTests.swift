// What is said of formulas and choices that are not right, in both tones.

import Testing

@testable import Lessons
@testable import Reports

@Suite("Sentences about formulas and choices")
struct FormulaSentencesTests {
  static let slips: [FormulaSlip] = [
    .sign, .missingPath(fork: "x", through: "q"), .onlyPath(fork: "x", through: "q"),
    .otherDerivative(of: "q", by: "x"), .functionItself("f"), .missingLink(of: "q", by: "x"),
    .missingLink(of: "(x + y)^2", by: "x"), .linkSign(of: "r", by: "ŷ"),
    .linkIsValue(of: "p", by: "u"), .notSwitched(of: "w*x", by: "w"),
    .reciprocal(of: "f", by: "x"), .wrongInside(of: "p"), .exponentLost(of: "l"),
    .exponentKept(of: "l"), .constantFactor, .missingFactor("x"), .extraFactor("y"),
  ]

  static let place = FormulaPlace(
    point: [.init(name: "x", number: 2), .init(name: "y", number: -1)], yours: 3)

  static let formulas: [FormulaRemark] =
    slips.map { .differs($0, at: place) } + [
      .differs(nil, at: place), .differs(nil, at: nil),
      .differs(nil, at: FormulaPlace(point: [], yours: 4)), .numberOnly, .nowhere,
      .problem(.answer(.unreadable)), .problem(.answer(.tooLong(limit: 400))),
      .problem(.answer(.noNumber)), .problem(.unknownName("yat", suggestion: "yhat")),
      .problem(.unknownName("k", suggestion: nil)), .problem(.nodeName("q")),
      .problem(.derivativeInside), .problem(.twoReadings("(1/2)*x", "1/(2*x)")),
      .problem(.needsBrackets("sin")), .problem(.brackets),
    ]

  static let reasons: [ChoiceFact.Reason] = [
    .uses(0), .uses(1), .signCounted, .valueCounted, .notMost(isLeast: false),
    .notMost(isLeast: true), .wrongWay(isLargest: true), .wrongWay(isLargest: false), .noOutput,
    .notFurthest, .sign(of: "f", by: "x"), .pattern("s"), .differs(place), .differs(nil),
    .stepTooLarge, .stepTooSmall, .noZero,
  ]

  static let choices: [ChoiceRemark] =
    [.chooseOne(marked: 2)] + reasons.map { .wrong(ChoiceFact(option: "x", reason: $0)) } + [
      .selection(missing: 1, wrong: []), .selection(missing: 2, wrong: []),
      .selection(missing: 1, wrong: [ChoiceFact(option: "x", reason: .uses(1))]),
      .selection(missing: 2, wrong: [ChoiceFact(option: "x", reason: .uses(1))]),
    ]

  @Test("Every remark has a sentence in both tones")
  func sentences() throws {
    let remarks =
      Self.formulas.map(AnswerRemark.formula) + Self.choices.map(AnswerRemark.choice)
    let style = ReportStyle(width: 80)
    var text = ""
    for remark in remarks {
      let answer = AnswerMarking("∂f/∂x", nil, .wrong(remark), key: "KEY")
      let question = QuestionMarking(.formula, [answer])
      let told = AnswerSentences(question, style: style, tone: .tells).sentence(answer) ?? ""
      let asked = AnswerSentences(question, style: style, tone: .asks).sentence(answer) ?? ""
      #expect(!told.isEmpty && !asked.isEmpty && !(told + asked).contains("KEY"))
      text += told == asked ? "\(told)\n" : "\(told)\n    \(asked)\n"
    }
    try expectGolden(text, "formula-sentences.txt")
  }

  @Test("What is wrong with a question is told")
  func facts() {
    let facts: [QuestionFact] = [
      .missingBlank("∂f/∂x"), .tooFewOptions, .unusableOption("k"), .noRightOption,
      .tiedOptions(["x", "y"]),
    ]
    for fact in facts { #expect(!fact.message.isEmpty && !fact.message.hasSuffix(".")) }
  }
}
