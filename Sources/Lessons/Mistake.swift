// The list of all kinds of mistake: the one place that names them all.

/// A kind of mistake.
///
/// A new kind is a type with its prediction, a case here with its line in ``definition``, and its
/// sentences among the other sentences; the checker, the reports and the tests read this list. Of
/// kinds that explain a number equally well, the likelier one stands first.
public enum Mistake: String, CaseIterable, Sendable {
  // What a gate computes.
  case orderOfOperations = "order-of-operations"
  case inputSignLost = "input-sign-lost"
  case minusForgotten = "minus-forgotten"
  case sumTakenApart = "sum-taken-apart"
  case inputsExchanged = "inputs-exchanged"
  case wrongOperation = "wrong-operation"
  case powerAsProduct = "power-as-product"
  case rootAsHalf = "root-as-half"
  case sigmoidExponentSign = "sigmoid-exponent-sign"
  case baseTen = "base-ten-for-e"
  case degrees = "degrees-for-radians"
  case gateNotApplied = "gate-not-applied"
  // Local derivatives of the gates of arithmetic.
  case multiplyNotSwitched = "multiply-not-switched"
  case multiplyLikeAdd = "multiply-like-add"
  case addLikeMultiply = "add-like-multiply"
  case subtractSignLost = "subtract-sign-lost"
  case differenceTurned = "difference-turned-around"
  case addedConstant = "added-constant-slope"
  case constantFactor = "constant-factor-slope"
  case reciprocalSign = "reciprocal-sign-lost"
  case reciprocalSquare = "reciprocal-square-lost"
  case quotientSign = "quotient-sign-lost"
  case quotientNumerator = "quotient-numerator-dropped"
  case quotientSquare = "quotient-square-lost"
  case quotientByNumerator = "quotient-slope-of-numerator"
  // Local derivatives of powers and functions.
  case powerFactor = "power-factor-dropped"
  case powerExponentKept = "power-exponent-kept"
  case powerExponentOnly = "power-exponent-only"
  case exponentialLikePower = "exponential-like-power"
  case logarithmBase = "logarithm-base-forgotten"
  case rootHalf = "root-half-lost"
  case rootInverted = "root-not-inverted"
  case sigmoidFactor = "sigmoid-factor-dropped"
  case tanhSquare = "tanh-square-lost"
  case tanhSign = "tanh-sign"
  case tanhLikeSigmoid = "tanh-like-sigmoid"
  case slopeSign = "function-slope-sign"
  case reluMask = "relu-mask"
  case absoluteValueSlope = "absolute-value-slope"
  case maxRouting = "max-routing"
  case integrated = "integrated-instead"
  // Unlikely inside of a gate, and at an add gate the only one.
  case addSplits = "add-splits-gradient"
  // Local derivatives at the wrong number.
  case inputForOutput = "input-for-output"
  case outputForInput = "output-for-input"
  case slopeElsewhere = "slope-at-another-value"
  case valueForSlope = "value-for-derivative"
  case inputForSlope = "input-for-derivative"
  // The chain rule.
  case innerForgotten = "inner-derivative-forgotten"
  case outerForgotten = "outer-derivative-forgotten"
  case arrivingOmitted = "arriving-gradient-omitted"
  case localOmitted = "local-derivative-omitted"
  case factorsAdded = "factors-added"
  case factorsDivided = "factors-divided"
  case softmaxOne = "softmax-one-forgotten"
  case seedNotOne = "seed-not-one"
  // Forks.
  case onePathOnly = "one-path-only"
  case pathForgotten = "path-forgotten"
  case pathTwice = "path-counted-twice"
  case pathSign = "path-sign-lost"
  case pathsAveraged = "paths-averaged"
  case pathsMultiplied = "paths-multiplied"
  // Factors, slips, and numbers of other cells.
  case lossFactor = "loss-factor-two"
  case signSlip = "sign-slip"
  case decimalPoint = "decimal-point-slip"
  case digitsExchanged = "digits-exchanged"
  case reciprocalTaken = "reciprocal-taken"
  case otherCell = "number-of-another-cell"
}
