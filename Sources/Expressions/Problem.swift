// Everything that can be wrong with a program or is worth a remark, as facts without words.

public import Gates

/// What is wrong with a text, or worth a remark, as facts; the sentences stand elsewhere.
public enum Problem: Sendable {
  // Characters
  /// The bytes are no UTF-8 text.
  case invalidUTF8
  /// A character that cannot be seen, or a control character.
  case invisibleCharacter(code: UInt32)
  /// A character that means nothing in an expression.
  case unknownCharacter(text: String, code: UInt32)
  /// A digit of another script.
  case foreignDigit(text: String)
  /// A superscript that is no whole number; `plain` is what it says in plain letters.
  case superscript(text: String, plain: String?)
  /// ∂ or ∇, which are no letters.
  case derivativeSign(text: String)
  /// A prime, as in `f'(x)`.
  case prime
  /// Quotation marks.
  case quotes
  /// A comparison, such as `==`.
  case comparison(sign: String)
  /// `:=`.
  case definedAs
  /// A colon.
  case colon
  /// An assignment that changes a name, such as `+=`.
  case compoundAssignment(sign: String)
  /// An operator that programming languages have and expressions do not.
  case operatorNotRead(sign: String)
  /// A backslash.
  case latexCommand
  /// A Python lambda.
  case lambda
  // Numbers
  /// Digits and points that are no number, such as `1.2.3`.
  case malformedNumber(text: String)
  /// A number with separators, such as `1_000`.
  case digitSeparator(text: String)
  /// A number in another base, such as `0x1F`.
  case basePrefix(text: String)
  /// A number with a decimal comma.
  case decimalComma(text: String)
  /// `nan`, `inf` or `infinity`.
  case notANumber(name: String)
  /// A number that a Double cannot hold because it is too large.
  case numberTooLarge(text: String)
  /// A number other than 0 that a Double cannot tell from 0.
  case numberTooSmall(text: String)
  /// A number directly behind an operand, as in `x 2`.
  case numberAfterOperand(text: String)
  // Names
  /// A name of more than `limit` characters.
  case nameTooLong(limit: Int)
  /// An index that is not made of digits, such as `w[i]`.
  case badIndex(text: String)
  // Syntax
  /// Nothing but spaces and comments.
  case emptyProgram
  /// An operator without something on its right.
  case missingOperand(after: String)
  /// An operator without something on its left.
  case missingLeftOperand(before: String)
  /// Brackets with nothing in them.
  case emptyBrackets
  /// A call with an argument left out.
  case emptyArgument
  /// A bracket that is never closed.
  case unclosedBracket(text: String)
  /// A closing bracket that was never opened.
  case unopenedBracket(text: String)
  /// A bracket that is closed by one of another kind.
  case mismatchedBrackets(open: String, close: String)
  /// A bar that is never closed.
  case unclosedBar
  /// `||v||`, or bars inside bars.
  case nestedBars
  /// A list or a tuple, such as `[1, 2]`.
  case list
  /// A comma outside of a call.
  case strayComma
  /// An `=` that does not stand behind a name at the beginning of a statement.
  case strayEquals
  /// A keyword argument, such as `slope=0.1`.
  case keywordArgument(name: String)
  /// A factor directly behind a division, such as `1/2x`, with both readings.
  case ambiguousDivision(first: String, second: String)
  /// A factor directly behind a power, such as `e^2x`, with both readings.
  case ambiguousPower(first: String, second: String)
  /// Something directly behind a root, such as `√2x`, with both readings.
  case ambiguousRoot(first: String, second: String)
  /// A root sign in front of something that needs brackets.
  case rootNeedsBrackets
  // Calls
  /// A gate without its parentheses; `argument` is what seems to be meant.
  case gateNeedsBrackets(name: String, argument: String?)
  /// A call with too few or too many arguments.
  case wrongArgumentCount(name: String, expected: ClosedRange<Int>, found: Int)
  /// A power of a function name, such as `sin²(x)`.
  case poweredFunction(name: String, power: String)
  /// A call of something unknown.
  case unknownFunction(name: String, suggestion: String?)
  /// An input called with several arguments.
  case notAFunction(name: String)
  /// A node called as if it were a function.
  case nodeCalled(name: String)
  /// A gate of the program without its parentheses.
  case definitionNotCalled(name: String)
  /// A constructor around a number, such as `Value(2)`.
  case wrappedNumber(name: String)
  /// Something behind a point that is no call, such as `x.grad`.
  case attribute(name: String)
  // What names stand for
  /// A name that is given a second time.
  case assignedTwice(name: String)
  /// A name that is used before the statement that gives it.
  case usedBeforeAssignment(name: String)
  /// A statement that uses the name it gives.
  case selfReference(name: String)
  /// A gate's name, given to something else.
  case gateName(name: String)
  /// A gate of the program that is called before it is defined.
  case usedBeforeDefinition(name: String)
  /// A gate of the program that calls itself.
  case recursion(name: String)
  /// A gate of the program with names that are not its parameters.
  case freeVariables(definition: String, names: [String])
  /// A gate of the program with the same parameter twice.
  case duplicateParameter(name: String)
  /// A gate of the program without parameters.
  case noParameters(name: String)
  /// Gates of the program that call each other more than `limit` deep.
  case definitionsTooDeep(limit: Int)
  /// A name without a value that is the product of names with one.
  case unknownProduct(name: String, product: String)
  /// A gate that gives no number for the constants it is applied to.
  case constantOutOfDomain(gate: Gate, inputs: [Double], overflows: Bool)
  // Limits
  /// A text of more than `limit` bytes.
  case textTooLong(limit: Int)
  /// A program of more than `limit` gates.
  case tooManyGates(limit: Int)
  // Values, and what is asked of a program
  /// A value without a name.
  case bindingNeedsName
  /// A name with an `=` and no value, or a name alone.
  case bindingNeedsValue(name: String)
  /// A name that is not followed by `=`.
  case bindingNeedsEquals(name: String)
  /// A name that has two values.
  case valueTwice(name: String)
  /// A value that uses a name.
  case valueNotConstant(name: String)
  /// Inputs without a value, and a command that gives them one.
  case missingValues(names: [String], command: String?)
  /// A value for a name that the program does not use.
  case unusedValue(name: String, suggestion: String?)
  /// A gradient is wanted for a name that the program does not have.
  case unknownWanted(name: String, suggestion: String?)
  /// A gradient is wanted for a name that the output does not depend on.
  case wantedNotUsed(name: String)
  /// A gate is to be split that is made of nothing smaller.
  case gateCannotBeOpened(name: String)
  /// A gate is to be split or fused that does not exist.
  case unknownGateToSplit(name: String, suggestion: String?)
  // Remarks
  /// A statement that the output does not depend on.
  case unusedStatement(name: String)
  /// An expression without a name that is not the output.
  case unusedExpression
  /// A gate of the program that is never called.
  case unusedDefinition(name: String)
  /// `log` is the natural logarithm.
  case logIsNatural
  /// `h^(1)` is a power, not an index.
  case superscriptPower(name: String, text: String)
  /// `xy` was read as one input.
  case readAsOneInput(name: String, product: String)
}
