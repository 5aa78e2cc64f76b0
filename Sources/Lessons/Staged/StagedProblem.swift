// Why a line of staged code cannot be understood, as facts.

/// Something in staged code that is not read, and where.
public struct StagedProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The text has more than `limit` bytes.
    case textTooLong(limit: Int)
    /// The text has more than `limit` lines.
    case tooManyLines(limit: Int)
    /// Brackets, conditions or functions lie more than `limit` deep.
    case tooDeep(limit: Int)
    /// The code has more than `limit` steps.
    case tooManySteps(limit: Int)
    /// The bytes are no text.
    case notText
    /// A character that means nothing in code.
    case strangeCharacter(String)
    /// Digits that are no number.
    case badNumber(String)
    /// A statement that is not read, such as a loop.
    case unsupported(word: String)
    /// An operator that is not read.
    case operatorNotRead(sign: String)
    /// A text in quotes where a number should be.
    case string
    /// A bracket that is never closed, or was never opened.
    case bracket(String)
    /// Something is missing behind this.
    case missingOperand(after: String)
    /// Two things stand side by side without an operator.
    case missingOperator(before: String)
    /// The left side of an assignment is no name.
    case badTarget
    /// So many values for so many names.
    case tupleCount(names: Int, values: Int)
    /// A list or a tuple inside an expression.
    case list
    /// An index that is no whole number.
    case badIndex(name: String)
    /// A function that is not known.
    case unknownFunction(name: String, suggestion: String?)
    /// A function with too few or too many arguments.
    case wrongArgumentCount(name: String, found: Int)
    /// An argument with a name.
    case keywordArgument(name: String)
    /// A part of a value that is not known, such as `x.shape`.
    case attribute(name: String)
    /// A call that would compute the gradient by itself.
    case computesGradients(name: String)
    /// A name that has no value here.
    case undefinedName(name: String, suggestion: String?)
    /// A second function with a backward pass.
    case secondFunction(name: String)
    /// A function that is called but does more than compute a value.
    case functionNotSimple(name: String)
    /// There is no line that computes anything.
    case empty
  }

  /// What is wrong.
  public let kind: Kind
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1.
  public let column: Int
}
