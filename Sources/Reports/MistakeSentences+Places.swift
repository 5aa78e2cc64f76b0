// What is said of the right derivative with the wrong number in it.

internal import Gates
internal import Lessons

extension MistakeScene {
  /// The words for such a mistake; nil for other mistakes.
  var placeWords: MistakeWords? {
    switch finding.mistake {
    case .inputForOutput:
      MistakeWords(
        "i stands where o belongs: \(rule)\(with("o", 1)).",
        asking: "Is this rule written with the input i or with the output o?")
    case .outputForInput:
      MistakeWords(
        gate == .sigmoid
          ? "σ is applied twice: o is σ(i) already, and \(rule)\(with("o", 1))."
          : "The derivative is taken at o, not at i: \(rule)\(with(input, 0)).",
        asking: "Which number did you put into the derivative, the input or the output?")
    case .slopeElsewhere:
      MistakeWords(
        "The derivative is taken at \(number(0) ?? "another number"): what goes into this gate is "
          + "\(equation(input, 1)).", asking: "Which number goes into this gate?")
    case .valueForSlope:
      MistakeWords(
        "\(taken("the output o")): what belongs here is its derivative, and \(rule).",
        asking: "Is this the output of the gate, or how fast it changes?")
    case .inputForSlope:
      MistakeWords(
        "\(taken("the input i")): what belongs here is a derivative, and \(rule).",
        asking: "Is this what goes into the gate, or how fast its output changes?")
    default: nil
    }
  }
}
