// The stable names of problems, which programs that read our JSON rely on.

extension Problem {
  /// What kind of problem it is, under a name that does not change.
  public enum ID: String, CaseIterable, Sendable {
    /// See `Problem.invalidUTF8`.
    case invalidUTF8 = "invalid-utf8"
    /// See `Problem.invisibleCharacter`.
    case invisibleCharacter = "invisible-character"
    /// See `Problem.unknownCharacter`.
    case unknownCharacter = "unknown-character"
    /// See `Problem.foreignDigit`.
    case foreignDigit = "foreign-digit"
    /// See `Problem.superscript`.
    case superscript
    /// See `Problem.derivativeSign`.
    case derivativeSign = "derivative-sign"
    /// See `Problem.prime`.
    case prime
    /// See `Problem.quotes`.
    case quotes
    /// See `Problem.comparison`.
    case comparison
    /// See `Problem.definedAs`.
    case definedAs = "defined-as"
    /// See `Problem.colon`.
    case colon
    /// See `Problem.compoundAssignment`.
    case compoundAssignment = "compound-assignment"
    /// See `Problem.operatorNotRead`.
    case operatorNotRead = "operator-not-read"
    /// See `Problem.latexCommand`.
    case latexCommand = "latex-command"
    /// See `Problem.lambda`.
    case lambda
    /// See `Problem.malformedNumber`.
    case malformedNumber = "malformed-number"
    /// See `Problem.digitSeparator`.
    case digitSeparator = "digit-separator"
    /// See `Problem.basePrefix`.
    case basePrefix = "base-prefix"
    /// See `Problem.decimalComma`.
    case decimalComma = "decimal-comma"
    /// See `Problem.notANumber`.
    case notANumber = "not-a-number"
    /// See `Problem.numberTooLarge`.
    case numberTooLarge = "number-too-large"
    /// See `Problem.numberTooSmall`.
    case numberTooSmall = "number-too-small"
    /// See `Problem.numberAfterOperand`.
    case numberAfterOperand = "number-after-operand"
    /// See `Problem.nameTooLong`.
    case nameTooLong = "name-too-long"
    /// See `Problem.badIndex`.
    case badIndex = "bad-index"
    /// See `Problem.emptyProgram`.
    case emptyProgram = "empty-program"
    /// See `Problem.missingOperand`.
    case missingOperand = "missing-operand"
    /// See `Problem.missingLeftOperand`.
    case missingLeftOperand = "missing-left-operand"
    /// See `Problem.emptyBrackets`.
    case emptyBrackets = "empty-brackets"
    /// See `Problem.emptyArgument`.
    case emptyArgument = "empty-argument"
    /// See `Problem.unclosedBracket`.
    case unclosedBracket = "unclosed-bracket"
    /// See `Problem.unopenedBracket`.
    case unopenedBracket = "unopened-bracket"
    /// See `Problem.mismatchedBrackets`.
    case mismatchedBrackets = "mismatched-brackets"
    /// See `Problem.unclosedBar`.
    case unclosedBar = "unclosed-bar"
    /// See `Problem.nestedBars`.
    case nestedBars = "nested-bars"
    /// See `Problem.list`.
    case list
    /// See `Problem.strayComma`.
    case strayComma = "stray-comma"
    /// See `Problem.strayEquals`.
    case strayEquals = "stray-equals"
    /// See `Problem.keywordArgument`.
    case keywordArgument = "keyword-argument"
    /// See `Problem.ambiguousDivision`.
    case ambiguousDivision = "ambiguous-division"
    /// See `Problem.ambiguousPower`.
    case ambiguousPower = "ambiguous-power"
    /// See `Problem.ambiguousRoot`.
    case ambiguousRoot = "ambiguous-root"
    /// See `Problem.rootNeedsBrackets`.
    case rootNeedsBrackets = "root-needs-brackets"
    /// See `Problem.gateNeedsBrackets`.
    case gateNeedsBrackets = "gate-needs-brackets"
    /// See `Problem.wrongArgumentCount`.
    case wrongArgumentCount = "wrong-argument-count"
    /// See `Problem.poweredFunction`.
    case poweredFunction = "powered-function"
    /// See `Problem.unknownFunction`.
    case unknownFunction = "unknown-function"
    /// See `Problem.notAFunction`.
    case notAFunction = "not-a-function"
    /// See `Problem.nodeCalled`.
    case nodeCalled = "node-called"
    /// See `Problem.definitionNotCalled`.
    case definitionNotCalled = "definition-not-called"
    /// See `Problem.wrappedNumber`.
    case wrappedNumber = "wrapped-number"
    /// See `Problem.attribute`.
    case attribute
    /// See `Problem.assignedTwice`.
    case assignedTwice = "assigned-twice"
    /// See `Problem.usedBeforeAssignment`.
    case usedBeforeAssignment = "used-before-assignment"
    /// See `Problem.selfReference`.
    case selfReference = "self-reference"
    /// See `Problem.gateName`.
    case gateName = "gate-name"
    /// See `Problem.usedBeforeDefinition`.
    case usedBeforeDefinition = "used-before-definition"
    /// See `Problem.recursion`.
    case recursion
    /// See `Problem.freeVariables`.
    case freeVariables = "free-variables"
    /// See `Problem.duplicateParameter`.
    case duplicateParameter = "duplicate-parameter"
    /// See `Problem.noParameters`.
    case noParameters = "no-parameters"
    /// See `Problem.definitionsTooDeep`.
    case definitionsTooDeep = "definitions-too-deep"
    /// See `Problem.unknownProduct`.
    case unknownProduct = "unknown-product"
    /// See `Problem.constantOutOfDomain`.
    case constantOutOfDomain = "constant-out-of-domain"
    /// See `Problem.textTooLong`.
    case textTooLong = "text-too-long"
    /// See `Problem.tooManyGates`.
    case tooManyGates = "too-many-gates"
    /// See `Problem.bindingNeedsName`.
    case bindingNeedsName = "binding-needs-name"
    /// See `Problem.bindingNeedsValue`.
    case bindingNeedsValue = "binding-needs-value"
    /// See `Problem.bindingNeedsEquals`.
    case bindingNeedsEquals = "binding-needs-equals"
    /// See `Problem.valueTwice`.
    case valueTwice = "value-twice"
    /// See `Problem.valueNotConstant`.
    case valueNotConstant = "value-not-constant"
    /// See `Problem.missingValues`.
    case missingValues = "missing-values"
    /// See `Problem.unusedValue`.
    case unusedValue = "unused-value"
    /// See `Problem.unknownWanted`.
    case unknownWanted = "unknown-wanted"
    /// See `Problem.wantedNotUsed`.
    case wantedNotUsed = "wanted-not-used"
    /// See `Problem.gateCannotBeOpened`.
    case gateCannotBeOpened = "gate-cannot-be-opened"
    /// See `Problem.unknownGateToSplit`.
    case unknownGateToSplit = "unknown-gate-to-split"
    /// See `Problem.unusedStatement`.
    case unusedStatement = "unused-statement"
    /// See `Problem.unusedExpression`.
    case unusedExpression = "unused-expression"
    /// See `Problem.unusedDefinition`.
    case unusedDefinition = "unused-definition"
    /// See `Problem.logIsNatural`.
    case logIsNatural = "log-is-natural"
    /// See `Problem.superscriptPower`.
    case superscriptPower = "superscript-power"
    /// See `Problem.readAsOneInput`.
    case readAsOneInput = "read-as-one-input"
  }

  /// What kind of problem it is.
  public var id: ID {
    switch self {
    case .invalidUTF8: .invalidUTF8
    case .invisibleCharacter: .invisibleCharacter
    case .unknownCharacter: .unknownCharacter
    case .foreignDigit: .foreignDigit
    case .superscript: .superscript
    case .derivativeSign: .derivativeSign
    case .prime: .prime
    case .quotes: .quotes
    case .comparison: .comparison
    case .definedAs: .definedAs
    case .colon: .colon
    case .compoundAssignment: .compoundAssignment
    case .operatorNotRead: .operatorNotRead
    case .latexCommand: .latexCommand
    case .lambda: .lambda
    case .malformedNumber: .malformedNumber
    case .digitSeparator: .digitSeparator
    case .basePrefix: .basePrefix
    case .decimalComma: .decimalComma
    case .notANumber: .notANumber
    case .numberTooLarge: .numberTooLarge
    case .numberTooSmall: .numberTooSmall
    case .numberAfterOperand: .numberAfterOperand
    case .nameTooLong: .nameTooLong
    case .badIndex: .badIndex
    case .emptyProgram: .emptyProgram
    case .missingOperand: .missingOperand
    case .missingLeftOperand: .missingLeftOperand
    case .emptyBrackets: .emptyBrackets
    case .emptyArgument: .emptyArgument
    case .unclosedBracket: .unclosedBracket
    case .unopenedBracket: .unopenedBracket
    case .mismatchedBrackets: .mismatchedBrackets
    case .unclosedBar: .unclosedBar
    case .nestedBars: .nestedBars
    case .list: .list
    case .strayComma: .strayComma
    case .strayEquals: .strayEquals
    case .keywordArgument: .keywordArgument
    case .ambiguousDivision: .ambiguousDivision
    case .ambiguousPower: .ambiguousPower
    case .ambiguousRoot: .ambiguousRoot
    case .rootNeedsBrackets: .rootNeedsBrackets
    case .gateNeedsBrackets: .gateNeedsBrackets
    case .wrongArgumentCount: .wrongArgumentCount
    case .poweredFunction: .poweredFunction
    case .unknownFunction: .unknownFunction
    case .notAFunction: .notAFunction
    case .nodeCalled: .nodeCalled
    case .definitionNotCalled: .definitionNotCalled
    case .wrappedNumber: .wrappedNumber
    case .attribute: .attribute
    case .assignedTwice: .assignedTwice
    case .usedBeforeAssignment: .usedBeforeAssignment
    case .selfReference: .selfReference
    case .gateName: .gateName
    case .usedBeforeDefinition: .usedBeforeDefinition
    case .recursion: .recursion
    case .freeVariables: .freeVariables
    case .duplicateParameter: .duplicateParameter
    case .noParameters: .noParameters
    case .definitionsTooDeep: .definitionsTooDeep
    case .unknownProduct: .unknownProduct
    case .constantOutOfDomain: .constantOutOfDomain
    case .textTooLong: .textTooLong
    case .tooManyGates: .tooManyGates
    case .bindingNeedsName: .bindingNeedsName
    case .bindingNeedsValue: .bindingNeedsValue
    case .bindingNeedsEquals: .bindingNeedsEquals
    case .valueTwice: .valueTwice
    case .valueNotConstant: .valueNotConstant
    case .missingValues: .missingValues
    case .unusedValue: .unusedValue
    case .unknownWanted: .unknownWanted
    case .wantedNotUsed: .wantedNotUsed
    case .gateCannotBeOpened: .gateCannotBeOpened
    case .unknownGateToSplit: .unknownGateToSplit
    case .unusedStatement: .unusedStatement
    case .unusedExpression: .unusedExpression
    case .unusedDefinition: .unusedDefinition
    case .logIsNatural: .logIsNatural
    case .superscriptPower: .superscriptPower
    case .readAsOneInput: .readAsOneInput
    }
  }
}
