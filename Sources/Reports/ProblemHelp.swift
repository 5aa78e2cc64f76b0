// What to do about every problem, in words.

public import Expressions
internal import Gates

extension Problem {
  /// How to put it right, in one sentence without a full stop; nil where the message says it all.
  public var help: String? {
    switch self {
    case .invalidUTF8: "save the text as UTF-8"
    case .invisibleCharacter: "delete it, or type the line anew"
    case .unknownCharacter: "delete it, or write a name for what it means"
    case .foreignDigit: "write digits as 0 to 9"
    case .superscript(_, "T"): "vectors cannot be read: write the sum of products, `w0*x0 + w1*x1`"
    case .superscript(_, let plain): plain.map { "write `^\(cut($0))`" } ?? "write it with `^`"
    case .derivativeSign: "write a name such as `dx`; the gradients are computed for you"
    case .prime: "write a name such as `f1`; the derivatives are computed for you"
    case .quotes: "leave them out"
    case .comparison("=="): "write one `=` to give a name a value"
    case .comparison: "for choices there are the gates `max`, `min`, `relu` and `abs`"
    case .definedAs: "write `=`"
    case .colon: "to give a name a value, write `=`"
    case .compoundAssignment: "give the result a new name; only staged code changes names"
    case .operatorNotRead(let sign): helpOnOperator(sign)
    case .latexCommand: "write it plainly: `a/b`, `sqrt(x)`, `theta`"
    case .lambda: "write a gate: `f(x) = x^2`"
    case .malformedNumber: "a number has one decimal point"
    case .digitSeparator(let text): "write \(quoted(text.filter { $0 != "_" && $0 != "'" }))"
    case .basePrefix: "write numbers in decimal, and a product with `*`"
    case .decimalComma(let text): "write \(quoted(String(text.map { $0 == "," ? "." : $0 })))"
    case .notANumber: "use another name, or a number"
    case .numberTooLarge, .numberTooSmall: "use a number that a Double holds, from 1e-307 to 1e308"
    case .numberAfterOperand: "write `*` or `^` between them, or the number first, as in `2x`"
    default: helpOnNames
    }
  }

  private var helpOnNames: String? {
    switch self {
    case .nameTooLong: "use a shorter name"
    case .badIndex: "write digits, as in `w[0]`, or letters behind `_`, as in `w_i`"
    case .gateNeedsBrackets(let name, let argument):
      "write \(quoted("\(name)(\(argument ?? "..."))"))"
    case .wrongArgumentCount(_, let expected, let found):
      found > expected.upperBound
        ? "between arguments stands a comma, in a number a point"
        : "write \(arguments(expected)) between the brackets, separated by commas"
    case .poweredFunction(let name, let power): "write \(quoted("\(name)(...)\(power)"))"
    case .unknownFunction(let name, let suggestion):
      suggestion.map { "did you mean \(quoted($0))?" } ?? helpOnFunction(name)
    case .notAFunction(let name):
      "define it, as in \(quoted(name + "(a, b) = a + b")), or use a gate"
    case .nodeCalled(let name): "write \(quoted(name)), or \(quoted(name + "*(...)")) for a product"
    case .definitionNotCalled(let name): "write \(quoted(name + "(...)"))"
    case .wrappedNumber: "write the number alone"
    case .attribute: "a function is called with parentheses, as in `x.relu()` or `relu(x)`"
    case .assignedTwice: "use another name for one of them; only staged code changes names"
    case .usedBeforeAssignment: "move the assignment up"
    case .selfReference: "use another name for the result, or for the input"
    case .gateName: "use another name"
    case .usedBeforeDefinition: "move the definition up"
    case .recursion: "a gate can only call gates that are defined before it"
    case .freeVariables: "make them parameters"
    case .duplicateParameter: "use another name for one of them"
    case .noParameters(let name):
      "write \(quoted(name + "(x) = ...")), or leave the parentheses out"
    case .definitionsTooDeep: "write some of the calls out"
    case .unknownProduct(let name, let product):
      "write \(quoted(product)), or give \(quoted(name)) a value"
    default: helpOnSyntax
    }
  }

  private var helpOnSyntax: String? {
    switch self {
    case .emptyProgram: "write one, such as `(x + y)*z`"
    case .missingOperand(let sign), .missingLeftOperand(let sign):
      "add what is missing, or delete \(quoted(sign))"
    case .emptyBrackets: "put an expression between them, or delete them"
    case .emptyArgument: "add an argument, or delete the comma"
    case .unclosedBracket(let text): "add \(quoted(closing(text))) where it ends"
    case .unopenedBracket: "delete it, or add the opening bracket"
    case .mismatchedBrackets(let open, _): "write \(quoted(closing(open)))"
    case .unclosedBar: "add `|`, or write `abs(...)`"
    case .nestedBars: "write `abs(...)`, or the components: `sqrt(x1^2 + x2^2)`"
    case .list: "write the components, one name for each"
    case .strayComma: "delete it; between statements stands `;`"
    case .strayEquals: "write `name = expression`"
    case .keywordArgument: "write the value alone, in its place"
    case .ambiguousDivision(let first, let second), .ambiguousPower(let first, let second),
      .ambiguousRoot(let first, let second):
      "write \(quoted(first)) or \(quoted(second))"
    case .rootNeedsBrackets: "write `sqrt(...)`"
    default: helpOnUse
    }
  }

  private var helpOnUse: String? {
    switch self {
    case .constantOutOfDomain(let gate, let inputs, let overflows):
      DomainSentence(gate, inputs, overflows: overflows, NumberStyle()).help
    case .textTooLong: "split it"
    case .tooManyGates: "make the program smaller"
    case .bindingNeedsName: "write `x=4`"
    case .bindingNeedsValue(let name), .bindingNeedsEquals(let name):
      "write \(quoted(name + "=4"))"
    case .valueTwice: "delete one of them"
    case .valueNotConstant: "values may be numbers, `pi`, `e` and gates of these"
    case .missingValues(_, let command): command.map { "run \(code($0))" }
    case .unusedValue(_, let suggestion):
      suggestion.map { "did you mean \(quoted($0))?" } ?? "leave its value out"
    case .unknownWanted(_, let suggestion):
      suggestion.map { "did you mean \(quoted($0))?" } ?? "name an input, or a node of the program"
    case .unknownGateToSplit(_, let suggestion):
      suggestion.map { "did you mean \(quoted($0))?" } ?? "`backprop gates` lists the gates"
    case .wantedNotUsed: "its gradient is 0; ask for something that the output is made of"
    case .gateCannotBeOpened: "leave it out"
    case .unusedStatement, .unusedDefinition: "use it, or delete it"
    case .unusedExpression: "the last expression is the output; the others need names"
    case .logIsNatural: "write `log10` or `log2` for another base"
    case .superscriptPower(let name, let text):
      "for an index write \(quoted("\(name)_\(digits(text))"))"
    case .readAsOneInput(_, let product): "for a product write \(quoted(product))"
    default: nil
    }
  }
}
