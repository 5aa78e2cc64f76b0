// What is said of mistakes with what a gate computes.

internal import Gates
internal import Lessons

extension MistakeScene {
  /// The words for a mistake with an output; nil for other mistakes.
  var valueWords: MistakeWords? {
    switch finding.mistake {
    case .inputSignLost:
      MistakeWords(
        prediction.slot == nil
          ? "The signs of the inputs are lost: each input goes in with its minus."
          : "The minus of \(input) is lost: \(equation(input, 0)) goes in with its sign.",
        asking: "Which sign does each input have when it goes in?")
    case .minusForgotten:
      MistakeWords(
        "The minus is left out: this gate turns the sign of what arrives.",
        asking: "What does this gate do to the sign of its input?")
    case .sumTakenApart:
      MistakeWords(
        "That applies the gate to each part and adds after it: \(apart). First add, then apply "
          + "the gate.", asking: "What comes first here, the sum or the gate behind it?")
    case .orderOfOperations:
      MistakeWords(
        "That is another order of operations: work out \(nameOfInput ?? "the inner gate") first, "
          + "and put it in here as one number.",
        asking: "What has to be finished before this gate can start?")
    case .inputsExchanged:
      MistakeWords(
        gate == .power
          ? "Base and exponent are exchanged: this gate computes \(value)."
          : "The inputs are exchanged: this gate computes \(value), in this order.",
        asking: "Which of the two comes first in this gate?")
    default: calculatorWords
    }
  }

  private var apart: String {
    switch gate {
    case .power?: "(a + b)² is not a² + b²"
    case .reciprocal?: "1/(a + b) is not 1/a + 1/b"
    case .sqrt?: "√(a + b) is not √a + √b"
    default: "f(a + b) is not f(a) + f(b)"
    }
  }

  private var calculatorWords: MistakeWords? {
    switch finding.mistake {
    case .wrongOperation:
      MistakeWords(
        "That is what \(otherGate) gives: this one computes \(value).",
        asking: "Which gate is it, and what does it compute?")
    case .powerAsProduct:
      MistakeWords(
        "That is i times the exponent: a power multiplies i by itself, so i² is i · i.",
        asking: "What does the exponent tell you to do with i?")
    case .rootAsHalf:
      MistakeWords(
        "That is half of i: the root of i is the number whose square is i.",
        asking: "Which number gives i when you square it?")
    case .sigmoidExponentSign:
      MistakeWords(
        "The exponent has lost its minus: σ(i) is 1/(1 + e^(−i)).",
        asking: "Which sign does i have in the exponent of σ?")
    case .baseTen:
      MistakeWords(
        prediction.gate == .log10
          ? "That is the logarithm to base 10: ln has the base e, and a key of its own."
          : "That is a power of 10: this gate is a power of e, which has a key of its own.",
        asking: "Which base does this gate have, and which key did you press?")
    case .degrees:
      MistakeWords(
        "The calculator is counting in degrees: switch it to radians.",
        asking: "Is your calculator set to degrees or to radians?")
    case .gateNotApplied:
      MistakeWords(
        "That is the input as it arrives: the gate still makes \(value) of it.",
        asking: "What does this gate make of its input?")
    default: nil
    }
  }

  private var otherGate: String {
    let name = prediction.gate?.card.name ?? "other"
    return (name.first.map("aeiou".contains) == true ? "an " : "a ") + name + " gate"
  }
}
