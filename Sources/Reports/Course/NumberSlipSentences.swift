// The slips with changes, quotients, steps and counts, told and asked for.

internal import Lessons

extension AnswerSentences {
  /// What went wrong.
  func telling(_ slip: NumberSlip, _ subject: NumberSubject) -> String {
    switch slip {
    case .sign:
      subject == .predictedChange
        ? "The sign is turned: mind the signs of the gradient and of the move."
        : "The sign is turned: the value before is taken from the value after."
    case .predicted:
      "This is the change that the gradient predicts; for the real one, work out the output again "
        + "after the move."
    case .actual:
      "This is the real change; the predicted one is the gradient times the move, input by input."
    case .valueAfter: "This is the value after the move; take the value before it away."
    case .valueBefore:
      isValue(subject)
        ? "This is the value before the move." : "This is the value before the move, not a change."
    case .changeAlone: "This is the change; add it to the value before the move."
    case .straightLine:
      isValue(subject)
        ? "This is where the straight line of the gradient leads; work the output out again."
        : "This is the value that the gradient predicts; only its change was asked for."
    case .otherWay: "Here the input moved the other way: mind the sign of the move."
    case .onlyMoved(let name): "Here only \(name) has moved; all the moves are made together."
    case .withoutMove: "Each gradient must be multiplied by how far its input moves."
    case .notDivided: "This is the difference; divide it by how far the two points lie apart."
    case .dividedByTwice:
      "It was divided by twice the step; with one side only, the points lie one step apart."
    case .dividedByHalf:
      "It was divided by the step; from one step below to one step above are two steps."
    case .centralInstead:
      "This is the central quotient; here one of the two values is at the point."
    case .oneSidedInstead:
      "This is a one-sided quotient; the central one takes a value on either side of the point."
    case .derivative:
      "This is the derivative itself, or a quotient of values with too few digits: work out both "
        + "values, with more digits, and divide their difference."
    case .uphill: "This step goes uphill: gradient descent takes the gradient away."
    case .moveAlone: "This is what the input moves by; where does it arrive?"
    case .gradientAlone:
      "This is the gradient; the step is a part of it, and it is taken from the value before."
    case .withoutRate: "The gradient must be multiplied by the step size before it is taken away."
    case .notMoved: "This is the value before the step."
    case .gradientOf(let name): "The gradient of \(name) was used: every input has its own."
    case .stepOf(let name): "This is where \(name) arrives."
    case .usesCounted:
      "This counts the edges that leave the input: behind each of them there can be several ways, "
        + "and at every fork their number multiplies."
    case .edgesCounted:
      "This counts the edges; a path is a whole way to the output, and at every fork the number of "
        + "ways multiplies."
    }
  }

  /// A question that leads there.
  func leading(_ slip: NumberSlip, _ subject: NumberSubject) -> String {
    switch slip {
    case .sign: "Does the output rise or fall, and what does that say about the sign?"
    case .predicted: "Is the output really a straight line there? What is it after the move?"
    case .actual: "What does the gradient alone say, without a look at the output after the move?"
    case .valueAfter: "Is this how much the output changed, or what it has become?"
    case .valueBefore: "Have the inputs moved in your number?"
    case .changeAlone: "Is this what it has become, or how much it changed?"
    case .straightLine:
      isValue(subject)
        ? "Is the output really a straight line there?"
        : "Is this how much the output would change, or what it would become?"
    case .otherWay: "Which way does the input move?"
    case .onlyMoved: "Have all the inputs moved in your number?"
    case .withoutMove: "How far does each input move, and where is that in your number?"
    case .notDivided: "What is the difference of the two values divided by?"
    case .dividedByTwice, .dividedByHalf:
      "At which two points did you take the output, and how far do they lie apart?"
    case .centralInstead, .oneSidedInstead: "At which two points is the output taken here?"
    case .derivative: "Which two values of the output is your number the difference of?"
    case .uphill: "Should the output get larger or smaller by the step?"
    case .moveAlone: "Is this where the input arrives, or how far it moves?"
    case .gradientAlone: "How does the step follow from the gradient, and where does it start?"
    case .withoutRate: "How much of the gradient is one step?"
    case .notMoved: "Has the input moved in your number?"
    case .gradientOf, .stepOf: "Which input does your number belong to?"
    case .usesCounted: "In how many ways does it go on behind each of these edges?"
    case .edgesCounted: "How many edges does a single path have?"
    }
  }

  private func isValue(_ subject: NumberSubject) -> Bool {
    if case .value = subject { true } else { false }
  }
}
