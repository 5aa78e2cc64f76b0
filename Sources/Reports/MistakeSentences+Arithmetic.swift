// What is said of mistakes with the local derivatives of add, subtract, multiply and divide.

internal import Gates
internal import Lessons

extension MistakeScene {
  /// The words for a mistake with such a derivative; nil for other mistakes.
  var arithmeticWords: MistakeWords? {
    switch finding.mistake {
    case .multiplyNotSwitched:
      MistakeWords(
        "\(taken("\(input) itself")): a multiply gate switches, the derivative by one factor is "
          + "the other factor.",
        asking: "Which factor do you differentiate by, and which one stays?")
    case .multiplyLikeAdd:
      MistakeWords(
        "That is the rule of an add gate: at a multiply gate the derivative by one factor is the "
          + "other factor.",
        asking: "If one factor goes up a little, how fast does the product go up?")
    case .addLikeMultiply:
      MistakeWords(
        "\(taken("the other input")), the rule of a multiply gate: in a sum or difference, the "
          + "size of the other input makes no difference to the derivative.",
        asking: "If one part of a sum goes up a little, does it matter how big the other part is?")
    case .addSplits:
      MistakeWords(
        "The gradient is not divided among the inputs: each of them gets the whole of it.",
        asking: "If one part of a sum goes up by a little, how much does the sum go up?")
    case .subtractSignLost:
      MistakeWords(
        gate == .negate
          ? "The sign is lost: a minus gate turns the sign of the gradient too."
          : "The sign is lost: the gradient turns its sign on the way to what is subtracted.",
        asking: "If the number behind the minus goes up, does the output go up or down?")
    case .differenceTurned:
      MistakeWords(
        gate == .subtract
          ? "The difference is the other way round: \(value) goes up together with \(input)."
          : "That is the derivative for the difference the other way round: keep the sign "
            + "of \(input).",
        asking: "Which way round is the difference?")
    case .addedConstant:
      MistakeWords(
        "That is about the constant: i is what changes, and a constant beside it makes no "
          + "difference to how fast \(value) changes.",
        asking: "What changes here, the input or the constant?")
    case .constantFactor:
      MistakeWords(
        gate == .divide
          ? "Dividing by a constant divides the derivative by it too: the derivative of i/c is 1/c."
          : "A constant factor stays when you differentiate: the derivative of c · i is c.",
        asking: "If i goes up by a little, by how many times that does \(value) change?")
    default: quotientWords
    }
  }

  private var quotientWords: MistakeWords? {
    switch finding.mistake {
    case .reciprocalSign:
      MistakeWords(
        "The sign is lost: \(rule)\(with(input, 0)).",
        asking: "When i goes up, does 1/i go up or down?")
    case .reciprocalSquare:
      MistakeWords(
        "The square is lost: \(rule)\(with(input, 0)).",
        asking: "What is the derivative of 1/i, written as a power of i?")
    case .quotientSign:
      MistakeWords(
        "The sign is lost: the derivative of a/b by b is −a/b².",
        asking: "When the denominator goes up, does the quotient go up or down?")
    case .quotientNumerator:
      MistakeWords(
        "The numerator is lost: the derivative of a/b by b is −a/b².",
        asking: "Where does the numerator go when you differentiate by the denominator?")
    case .quotientSquare:
      MistakeWords(
        "The square is lost: the derivative of a/b by b is −a/b².",
        asking: "What is the derivative of a/b by b?")
    case .quotientByNumerator:
      MistakeWords(
        "By the numerator the rule is simpler: a/b is a times 1/b, and the derivative of a/b by a "
          + "is that factor.", asking: "What is the derivative of a/b by a?")
    default: nil
    }
  }
}
