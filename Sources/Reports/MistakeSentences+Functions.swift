// What is said of mistakes with the local derivatives of powers and functions.

internal import Gates
internal import Graphs
internal import Lessons

extension MistakeScene {
  /// The words for a mistake with such a derivative; nil for other mistakes.
  var functionWords: MistakeWords? {
    switch finding.mistake {
    case .powerFactor:
      MistakeWords(
        "The exponent is missing as a factor: \(rule)\(with(input, 0)).",
        asking: "Where does the exponent go when you differentiate a power?")
    case .powerExponentKept:
      MistakeWords(
        "The exponent has to go down by one: \(rule)\(with(input, 0)).",
        asking: "Which exponent is left after differentiating a power?")
    case .powerExponentOnly:
      MistakeWords(
        "That is the exponent alone: \(rule)\(with(input, 0)).",
        asking: "What is left of i when you differentiate this power?")
    case .exponentialLikePower:
      MistakeWords(
        "That is the rule for i as the base: here i is the exponent, and \(rule).",
        asking: "Does i stand in the base or in the exponent?")
    case .logarithmBase:
      MistakeWords(
        "The base is forgotten: \(rule)\(with(input, 0)).",
        asking: "Which base does this logarithm have, and where does it show in the derivative?")
    case .rootHalf:
      MistakeWords(
        "The factor ½ is lost: \(rule)\(with("o", 1)).",
        asking: "What is √i as a power of i, and where does the exponent go?")
    case .rootInverted:
      MistakeWords(
        "The root belongs below the line: \(rule)\(with("o", 1)).",
        asking: "What is √i as a power of i, and what is that exponent less one?")
    case .integrated:
      MistakeWords(
        "\(taken("the integral")): \(rule)\(with(input, 0)).",
        asking: "Did you differentiate or integrate?")
    default: activationWords ?? routingWords
    }
  }

  private var activationWords: MistakeWords? {
    switch finding.mistake {
    case .sigmoidFactor:
      MistakeWords(
        "One factor is missing: \(rule)\(with("o", 1)).",
        asking: "How many factors does the derivative of σ have?")
    case .tanhSquare:
      MistakeWords(
        "The square is lost: \(rule)\(with("o", 1)).",
        asking: "What is the derivative of this gate in terms of o?")
    case .tanhSign:
      MistakeWords(
        "The square is there, but not the right thing is done with it: \(rule)\(with("o", 1)).",
        asking: "Which sign stands before the square of o, and what before that?")
    case .tanhLikeSigmoid:
      MistakeWords(
        "That is the rule for σ: \(rule)\(with("o", 1)).",
        asking: "Which function is it, σ or tanh, and what is its rule?")
    case .slopeSign:
      MistakeWords(
        "The sign is wrong: \(rule)\(gate == .sigmoid ? with("o", 1) : with(input, 0)).",
        asking: "When i goes up a little, does the output of this gate go up or down?")
    default: nil
    }
  }

  /// Whether both inputs of the gate are the same number.
  private var isTie: Bool {
    guard !isInside, let node = cell.operand.node else { return false }
    let inputs = wording.graph.operands(of: node).map(wording.trace.value(of:))
    return inputs.count == 2 && inputs[0] == inputs[1]
  }

  private var routingWords: MistakeWords? {
    switch finding.mistake {
    case .reluMask:
      MistakeWords(
        gate == .relu
          ? "A relu lets the gradient through where its input is positive, and stops it where not: "
            + "look at the sign of \(equation(input, 0))."
          : "This gate has two slopes, one for each side of zero: look at the sign of "
            + "\(equation(input, 0)).", asking: "On which side of zero is the input?")
    case .absoluteValueSlope:
      MistakeWords(
        "The sign is wrong: |i| falls where i is negative and rises where it is positive.",
        asking: "If i goes up a little here, does |i| go up or down?")
    case .maxRouting:
      isTie
        ? MistakeWords(
          "At a tie the two derivatives of a \(gate?.card.name ?? "max") gate add up to 1: what "
            + "goes to one input does not go to the other.",
          asking: "How much of the gradient can go to one input, if the other gets its part?")
        : MistakeWords(
          "The gradient goes astray: a \(gate?.card.name ?? "max") gate sends all of it to the "
            + "input that decided the output, and nothing to the other.",
          asking: "Which input decided the output?")
    default: nil
    }
  }
}
