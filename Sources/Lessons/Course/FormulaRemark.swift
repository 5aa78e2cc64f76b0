// Why a formula is not right: the facts that its sentence needs.

/// Why a formula is not right, or cannot be read.
public enum FormulaRemark: Hashable, Sendable {
  /// It cannot be read.
  case problem(FormulaProblem)
  /// It is a number where a formula is asked for.
  case numberOnly
  /// It exists nowhere where the right one does.
  case nowhere
  /// It is another function; the slip that explains it, and a point where the two differ.
  case differs(FormulaSlip?, at: FormulaPlace?)
}

/// Why a formula cannot be read.
public enum FormulaProblem: Error, Hashable, Sendable {
  /// As any answer.
  case answer(AnswerProblem)
  /// A name that stands for nothing.
  case unknownName(String, suggestion: String?)
  /// The name of a node where only inputs are asked for.
  case nodeName(String)
  /// A derivative stands in it as a name.
  case derivativeInside
  /// It can be read in two ways.
  case twoReadings(String, String)
  /// A function without its brackets.
  case needsBrackets(String)
  /// A bracket that is not opened or not closed.
  case brackets
}

/// A point at which a formula is not the right one.
public struct FormulaPlace: Hashable, Sendable {
  /// The value of an input.
  public struct Value: Hashable, Sendable {
    /// The name of the input.
    public let name: String
    /// Its value.
    public let number: Double
  }

  /// The values of the inputs.
  public let point: [Value]
  /// The value of the formula there.
  public let yours: Double
}

/// What explains a wrong formula.
///
/// Values are called by their names, or by what stands for them in the program.
public enum FormulaSlip: Hashable, Sendable {
  /// The sign of the whole is wrong.
  case sign
  /// Of a fork, what comes back through one of its users is missing.
  case missingPath(fork: String, through: String)
  /// Of a fork, only what comes back through one of its users is there.
  case onlyPath(fork: String, through: String)
  /// It is another derivative.
  case otherDerivative(of: String, by: String)
  /// It is the function itself.
  case functionItself(String)
  /// A link of the chain is missing.
  case missingLink(of: String, by: String)
  /// A link of the chain has the wrong sign.
  case linkSign(of: String, by: String)
  /// A link of the chain is the value of the gate.
  case linkIsValue(of: String, by: String)
  /// A link of a product is the input itself, not the other one.
  case notSwitched(of: String, by: String)
  /// A link of the chain is upside down.
  case reciprocal(of: String, by: String)
  /// o(1 − o), or its like, with something other than the output inside.
  case wrongInside(of: String)
  /// The exponent of a power did not come down as a factor.
  case exponentLost(of: String)
  /// The exponent of a power was not lowered.
  case exponentKept(of: String)
  /// A constant factor is wrong.
  case constantFactor
  /// A factor of this name is missing.
  case missingFactor(String)
  /// A factor of this name is too much.
  case extraFactor(String)
}
