// What every problem says, in words: the catalogue of messages.

public import Expressions
internal import Gates

extension Problem {
  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .invalidUTF8: "the text is not UTF-8 here"
    case .invisibleCharacter(let code):
      "there is a character here that cannot be seen: \(hex(code))"
    case .unknownCharacter(let text, let code):
      "\(quoted(text)) (\(hex(code))) means nothing in an expression"
    case .foreignDigit(let text): "\(quoted(text)) is a digit of another script"
    case .superscript(let text, _): "\(quoted(text)) above the line is not a whole number"
    case .derivativeSign(let text): "\(quoted(text)) is not a letter that a name can have"
    case .prime: "a prime cannot be read"
    case .quotes: "quotation marks cannot be read"
    case .comparison(let sign): "\(quoted(sign)) compares, and an expression has nothing to compare"
    case .definedAs: "`:=` cannot be read"
    case .colon: "`:` cannot be read"
    case .compoundAssignment(let sign): "\(quoted(sign)) changes a name, and a name has one value"
    case .operatorNotRead(let sign): "\(quoted(sign)) is not an operator here"
    case .latexCommand: "LaTeX commands cannot be read"
    case .lambda: "a lambda cannot be read"
    case .malformedNumber(let text): "\(quoted(text)) is not a number"
    case .digitSeparator(let text): "\(quoted(text)) has a separator between its digits"
    case .basePrefix(let text): "\(quoted(text)) is not a decimal number"
    case .decimalComma(let text): "\(quoted(text)) has a decimal comma"
    case .notANumber(let name): "\(quoted(name)) is not a number to calculate with"
    case .numberTooLarge(let text): "\(quoted(text)) is too large for a Double"
    case .numberTooSmall(let text): "\(quoted(text)) is too small for a Double, but not 0"
    case .numberAfterOperand(let text):
      "the number \(quoted(text)) stands directly behind something"
    default: messageOnNames
    }
  }

  private var messageOnNames: String {
    switch self {
    case .nameTooLong(let limit): "a name has more than \(limit) characters"
    case .badIndex(let text): "\(quoted(text)) has an index that is not made of digits"
    case .gateNeedsBrackets(let name, _): "the gate \(quoted(name)) needs parentheses"
    case .wrongArgumentCount(let name, let expected, let found):
      "\(quoted(name)) takes \(arguments(expected)), not \(found)"
    case .poweredFunction(let name, _): "a power of the name \(quoted(name)) can be misread"
    case .unknownFunction(let name, _): "there is no function \(quoted(name))"
    case .notAFunction(let name): "\(quoted(name)) is an input and not a function"
    case .nodeCalled(let name): "\(quoted(name)) is a node and not a function"
    case .definitionNotCalled(let name):
      "\(quoted(name)) is a gate of this program and needs arguments"
    case .wrappedNumber(let name): "\(quoted(name)) makes an object, and here are only numbers"
    case .attribute(let name): "\(quoted(name)) cannot be read"
    case .assignedTwice(let name): "\(quoted(name)) is given a second time"
    case .usedBeforeAssignment(let name): "\(quoted(name)) is used here and assigned only later"
    case .selfReference(let name): "\(quoted(name)) is defined by itself"
    case .gateName(let name): "\(quoted(name)) is the name of a gate"
    case .usedBeforeDefinition(let name): "\(quoted(name)) is called here and defined only later"
    case .recursion(let name): "\(quoted(name)) calls itself"
    case .freeVariables(let definition, let names):
      "the gate \(list([definition])) uses \(list(names)), \(whichAreNoParameters(names))"
    case .duplicateParameter(let name): "the parameter \(quoted(name)) stands here twice"
    case .noParameters(let name): "the gate \(quoted(name)) has no parameters"
    case .definitionsTooDeep(let limit):
      "the gates of this program are nested more than \(limit) deep"
    case .unknownProduct(let name, let product):
      "\(quoted(name)) has no value, but \(quoted(product)) would have one"
    default: messageOnSyntax
    }
  }

  private var messageOnSyntax: String {
    switch self {
    case .emptyProgram: "there is no expression"
    case .missingOperand(let sign): "\(quoted(sign)) needs something on its right"
    case .missingLeftOperand(let sign): "\(quoted(sign)) needs something on its left"
    case .emptyBrackets: "there is nothing in these brackets"
    case .emptyArgument: "an argument is missing at this comma"
    case .unclosedBracket(let text): "\(quoted(text)) is never closed"
    case .unopenedBracket(let text): "\(quoted(text)) was never opened"
    case .mismatchedBrackets(let open, let close): "\(quoted(open)) is closed by \(quoted(close))"
    case .unclosedBar: "`|` is never closed"
    case .nestedBars: "bars cannot stand in bars, and there are no vectors to take a norm of"
    case .list: "lists and vectors cannot be read"
    case .strayComma: "a comma can only stand between the arguments of a function"
    case .strayEquals: "`=` can only stand behind one name at the beginning of a statement"
    case .keywordArgument(let name): "arguments have no names, such as \(quoted(name)) here"
    case .ambiguousDivision, .ambiguousPower, .ambiguousRoot: "this can be read in two ways"
    case .rootNeedsBrackets: "a root of something with a sign needs brackets"
    default: messageOnUse
    }
  }

  private var messageOnUse: String {
    switch self {
    case .constantOutOfDomain(let gate, let inputs, let overflows):
      DomainSentence(gate, inputs, overflows: overflows, NumberStyle()).message
    case .textTooLong(let limit): "the text is longer than \(limit >> 20) MiB"
    case .tooManyGates(let limit): "the program has more than \(limit) gates"
    case .bindingNeedsName: "a value needs a name"
    case .bindingNeedsValue(let name): "\(quoted(name)) needs a value"
    case .bindingNeedsEquals(let name): "there is no `=` behind \(quoted(name))"
    case .valueTwice(let name): "\(quoted(name)) has a value already"
    case .valueNotConstant(let name): "a value must be a number, and \(quoted(name)) is a name"
    case .missingValues(let names, _): "no value for \(list(names))"
    case .unusedValue(let name, _): "there is no input \(quoted(name))"
    case .unknownWanted(let name, _): "there is nothing called \(quoted(name)) to differentiate by"
    case .wantedNotUsed(let name): "the output does not depend on \(quoted(name))"
    case .gateCannotBeOpened(let name): "the gate \(quoted(name)) is made of nothing smaller"
    case .unknownGateToSplit(let name, _): "there is no gate \(quoted(name))"
    case .unusedStatement(let name): "\(quoted(name)) is not used"
    case .unusedExpression: "this expression has no name and is not used"
    case .unusedDefinition(let name): "the gate \(quoted(name)) is never called"
    case .logIsNatural: "`log` is the natural logarithm"
    case .superscriptPower(let name, let text):
      "\(quoted(name + text)) is \(quoted(name)) raised to a power, not an index"
    case .readAsOneInput(let name, _): "\(quoted(name)) was read as one input"
    default: "this cannot be read"
    }
  }
}
