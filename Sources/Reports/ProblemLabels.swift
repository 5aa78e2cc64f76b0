// The few words that stand under the caret.

public import Expressions

extension Problem {
  /// What to say at the place itself; nil where the message is enough.
  public var label: String? {
    switch self {
    case .missingOperand, .rootNeedsBrackets: "expected a number, a name or a bracket after this"
    case .missingLeftOperand: "expected a number, a name or a bracket before this"
    case .emptyBrackets, .emptyArgument: "expected an expression"
    case .unclosedBracket, .unclosedBar: "opened here"
    case .mismatchedBrackets(let open, _): "expected \(quoted(closing(open)))"
    case .unknownFunction: "not known"
    case .gateNeedsBrackets: "expected `(` after this"
    case .ambiguousDivision: "where does the divisor end?"
    case .ambiguousPower: "where does the exponent end?"
    case .ambiguousRoot: "where does the root end?"
    case .assignedTwice, .valueTwice, .duplicateParameter: "for the second time"
    case .usedBeforeAssignment, .usedBeforeDefinition: "not known yet"
    case .freeVariables: "not a parameter"
    case .unknownProduct(_, let product): "meant as \(quoted(product))?"
    case .strayEquals: "not here"
    case .numberAfterOperand: "`*` or `^` missing?"
    default: nil
    }
  }
}
