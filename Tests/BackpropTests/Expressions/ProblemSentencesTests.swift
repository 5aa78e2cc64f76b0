// What the catalogue of problems says: something for every problem, short and safe to print.

@testable import Expressions
import Gates
@testable import Reports
import Testing

@Suite struct ProblemSentencesTests {
  /// What users may have typed where a problem quotes them.
  private static let hostile =
    "\u{1B}[2J\u{202E}" + String(repeating: "a\u{301}\u{301}", count: 1_000) + "\n🙂"

  /// One of each problem, with `text` for everything that users typed.
  private static func all(_ text: String) -> [Problem] {
    let names = Array(repeating: text, count: 100)
    return [
      .invalidUTF8, .invisibleCharacter(code: 0x202E), .unknownCharacter(text: text, code: 0x1F642),
      .foreignDigit(text: text), .superscript(text: text, plain: text), .derivativeSign(text: text),
      .prime, .quotes, .comparison(sign: text), .definedAs, .colon, .compoundAssignment(sign: text),
      .operatorNotRead(sign: text), .latexCommand, .lambda, .malformedNumber(text: text),
      .digitSeparator(text: text), .basePrefix(text: text), .decimalComma(text: text),
      .notANumber(name: text), .numberTooLarge(text: text), .numberTooSmall(text: text),
      .numberAfterOperand(text: text), .nameTooLong(limit: 64), .badIndex(text: text),
      .emptyProgram,
      .missingOperand(after: text), .missingLeftOperand(before: text), .emptyBrackets,
      .emptyArgument, .unclosedBracket(text: text), .unopenedBracket(text: text),
      .mismatchedBrackets(open: text, close: text), .unclosedBar, .nestedBars, .list, .strayComma,
      .strayEquals, .keywordArgument(name: text), .ambiguousDivision(first: text, second: text),
      .ambiguousPower(first: text, second: text), .ambiguousRoot(first: text, second: text),
      .rootNeedsBrackets, .gateNeedsBrackets(name: text, argument: text),
      .wrongArgumentCount(name: text, expected: 2...Int.max, found: 1),
      .poweredFunction(name: text, power: text), .unknownFunction(name: text, suggestion: nil),
      .notAFunction(name: text), .nodeCalled(name: text), .definitionNotCalled(name: text),
      .wrappedNumber(name: text), .attribute(name: text), .assignedTwice(name: text),
      .usedBeforeAssignment(name: text), .selfReference(name: text), .gateName(name: text),
      .usedBeforeDefinition(name: text), .recursion(name: text),
      .freeVariables(definition: text, names: names), .duplicateParameter(name: text),
      .noParameters(name: text), .definitionsTooDeep(limit: 50),
      .unknownProduct(name: text, product: text),
      .constantOutOfDomain(gate: .divide, inputs: [1, 0], overflows: false),
      .textTooLong(limit: 32 << 20), .tooManyGates(limit: 10_000_000), .bindingNeedsName,
      .bindingNeedsValue(name: text), .bindingNeedsEquals(name: text), .valueTwice(name: text),
      .valueNotConstant(name: text), .missingValues(names: names, command: nil),
      .unusedValue(name: text, suggestion: text), .unknownWanted(name: text, suggestion: text),
      .unknownGateToSplit(name: text, suggestion: text), .wantedNotUsed(name: text),
      .gateCannotBeOpened(name: text), .unusedStatement(name: text),
      .unusedExpression, .unusedDefinition(name: text), .logIsNatural,
      .superscriptPower(name: text, text: text), .readAsOneInput(name: text, product: text),
    ]
  }

  @Test("there is an example of every problem")
  func examples() {
    #expect(Set(Self.all("x").map(\.id)) == Set(Problem.ID.allCases))
  }

  @Test(
    "every sentence is short and safe to print, whatever was typed",
    arguments: all("x") + all(hostile) + all(""))
  func sentences(_ problem: Problem) {
    #expect(!problem.message.isEmpty)
    #expect(problem.message != "this cannot be read")
    for sentence in [problem.message, problem.help, problem.label].compactMap({ $0 }) {
      #expect(sentence.unicodeScalars.count <= 200)
      #expect(!sentence.hasSuffix(".") || sentence.hasSuffix("..."))
      for scalar in sentence.unicodeScalars {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.properties.generalCategory != .format)
      }
    }
  }

  @Test("every problem of what was typed says how to put it right", arguments: all("x"))
  func help(_ problem: Problem) {
    let isClear: Set<Problem.ID> = [
      .wrongArgumentCount, .missingValues, .unusedValue, .unknownWanted, .unknownGateToSplit,
      .constantOutOfDomain,
    ]
    #expect(problem.help != nil || isClear.contains(problem.id))
  }

  @Test("a problem says what its row says", arguments: rows)
  func words(_ problem: Problem, _ message: String, _ help: String?) {
    #expect(problem.message == message)
    #expect(problem.help == help)
  }

  private static let rows: [(Problem, String, String?)] = [
    (
      .missingOperand(after: "*"), "`*` needs something on its right",
      "add what is missing, or delete `*`"
    ),
    (
      .ambiguousDivision(first: "(1/2)x", second: "1/(2x)"), "this can be read in two ways",
      "write `(1/2)x` or `1/(2x)`"
    ),
    (
      .missingValues(names: ["y", "z"], command: "backprop eval 'x' --at x=,y="),
      "no value for `y` and `z`", "run `backprop eval 'x' --at x=,y=`"
    ),
    (
      .missingValues(names: ["a", "b", "c", "d", "g", "h"], command: nil),
      "no value for `a`, `b`, `c`, `d` and 2 more", nil
    ),
    (
      .unknownFunction(name: "sigmod", suggestion: "sigmoid"), "there is no function `sigmod`",
      "did you mean `sigmoid`?"
    ),
    (
      .unknownFunction(name: "z", suggestion: nil), "there is no function `z`",
      "for a product write `z*(...)`"
    ),
    (
      .wrongArgumentCount(name: "sin", expected: 1...1, found: 2), "`sin` takes 1 argument, not 2",
      "between arguments stands a comma, in a number a point"
    ),
    (
      .wrongArgumentCount(name: "max", expected: 2...Int.max, found: 1),
      "`max` takes at least 2 arguments, not 1",
      "write at least 2 arguments between the brackets, separated by commas"
    ),
    (
      .freeVariables(definition: "s", names: ["b", "c"]),
      "the gate `s` uses `b` and `c`, which are not its parameters", "make them parameters"
    ),
    (
      .constantOutOfDomain(gate: .ln, inputs: [-1], overflows: false), "ln is not defined at −1",
      "its input must be greater than 0"
    ),
    (
      .superscript(text: "ˣ", plain: "x"), "`ˣ` above the line is not a whole number",
      "write `^x`"
    ),
    (
      .invisibleCharacter(code: 0x200B), "there is a character here that cannot be seen: U+200B",
      "delete it, or type the line anew"
    ),
    (
      .superscriptPower(name: "h", text: "^(1)"),
      "`h^(1)` is `h` raised to a power, not an index", "for an index write `h_1`"
    ),
    (.gateName(name: "\u{1B}x"), "`\\u{1B}x` is the name of a gate", "use another name"),
  ]
}
