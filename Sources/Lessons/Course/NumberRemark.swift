// What can be wrong with a number that does not stand in the tables: a change, a quotient, a step.

/// Why a number is not right.
public enum NumberRemark: Hashable, Sendable {
  /// A number of other tables: those of a function inside the program, or those at another point.
  case further(Cell, sheet: Int)
  /// It follows from the answers behind these labels, which are not right.
  case follows(from: [String])
  /// It has too few digits to tell.
  case tooFewDigits
  /// The slips that would give it, likeliest first; more than one where they cannot be told apart,
  /// none where no known slip gives it.
  case slips([NumberSlip], in: NumberSubject)
}

/// What was asked for, beside the numbers of the tables.
public enum NumberSubject: Hashable, Sendable {
  /// The value of a name once inputs have moved.
  case value(String)
  /// By how much the output changes.
  case change
  /// By how much it changes as the gradient has it.
  case predictedChange
  /// The one-sided difference quotient.
  case quotient
  /// The central difference quotient.
  case central
  /// The number of paths from an input to the output.
  case paths(from: String, to: String)
  /// An input after one step of gradient descent.
  case step(String)
}

/// A slip with such a number.
public enum NumberSlip: Hashable, Sendable {
  /// The sign is lost.
  case sign
  /// The change that the gradient predicts stands for the real one.
  case predicted
  /// The real change stands for the one that the gradient predicts.
  case actual
  /// The value after the move stands for a change, or a quotient.
  case valueAfter
  /// The value before the move.
  case valueBefore
  /// The change stands for the value.
  case changeAlone
  /// The value that the gradient predicts stands for the real one, or for its change.
  case straightLine
  /// The inputs were moved the other way.
  case otherWay
  /// Of several inputs only this one was moved.
  case onlyMoved(String)
  /// The gradient was not multiplied by how far the inputs move.
  case withoutMove
  /// The difference was not divided.
  case notDivided
  /// The one-sided difference was divided by the width of the central one.
  case dividedByTwice
  /// The central difference was divided by half of its width.
  case dividedByHalf
  /// The central quotient stands for the one-sided one.
  case centralInstead
  /// The one-sided quotient stands for the central one.
  case oneSidedInstead
  /// The derivative itself stands for the quotient.
  case derivative
  /// The step went uphill.
  case uphill
  /// What the input moves by stands for where it arrives.
  case moveAlone
  /// The gradient stands for the input after the step.
  case gradientAlone
  /// The whole gradient was taken away.
  case withoutRate
  /// The input has not moved.
  case notMoved
  /// The gradient of another input was used.
  case gradientOf(String)
  /// It is another input after its step.
  case stepOf(String)
  /// The edges that leave the input were counted.
  case usesCounted
  /// The edges on all ways were counted, each of them once.
  case edgesCounted
}
