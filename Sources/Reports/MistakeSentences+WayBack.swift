// What is said of mistakes with the chain rule and with sums at forks.

internal import Lessons

extension MistakeScene {
  /// The words for such a mistake; nil for other mistakes.
  var wayBackWords: MistakeWords? { chainWords ?? forkWords }

  private var chainWords: MistakeWords? {
    switch finding.mistake {
    case .innerForgotten:
      MistakeWords(
        "The derivative of what is inside is missing: multiply the outer derivative by the "
          + "inner one.", asking: "What stands inside this gate, and what is its derivative?")
    case .outerForgotten:
      MistakeWords(
        "The derivative of what is outside is missing: multiply the inner derivative by the "
          + "outer one.", asking: "What is done last in this gate, and what is its derivative?")
    case .arrivingOmitted:
      MistakeWords(
        "That is the local derivative alone: multiply it by the gradient that arrives, "
          + "\(arriving).", asking: "What happens to the gradient that arrives at this gate?")
    case .localOmitted:
      MistakeWords(
        "That is the gradient as it arrives: multiply it by the local derivative, do/d\(input).",
        asking: "What did you use for do/d\(input) here?")
    case .factorsAdded:
      MistakeWords(
        "The two factors are added: the chain rule multiplies \(arriving) by do/d\(input).",
        asking: "What does the chain rule do with \(arriving) and do/d\(input)?")
    case .factorsDivided:
      MistakeWords(
        "One factor is divided by the other: the chain rule multiplies \(arriving) by "
          + "do/d\(input).",
        asking: "What does the chain rule do with \(arriving) and do/d\(input)?")
    case .seedNotOne:
      MistakeWords(
        "The backward pass starts with the derivative of the output by itself: not with its value, "
          + "and not with nothing.", asking: "How fast does the output change with itself?")
    case .softmaxOne:
      MistakeWords(
        "That is the probability p alone: softmax with log-loss sends back p, less one for the "
          + "right class.", asking: "Is this the right class, and what does that change?")
    default: nil
    }
  }

  private var forkWords: MistakeWords? {
    let question = "How many gates use this value, and what comes back from each of them?"
    switch finding.mistake {
    case .onePathOnly:
      return MistakeWords(
        "That is only \(path): \(uses), and the contributions of all uses add up.",
        asking: question)
    case .pathForgotten:
      return MistakeWords(
        "The sum lacks \(path): \(uses), and every use contributes.", asking: question)
    case .pathTwice:
      return MistakeWords(
        "The sum has \(path) in it twice: every use contributes once.", asking: question)
    case .pathSign:
      return MistakeWords(
        "The sum has \(path) in it with the wrong sign: contributions keep their signs.",
        asking: "Which sign does each contribution have?")
    case .pathsAveraged:
      return MistakeWords(
        "That is the mean of the contributions: gradients that meet at a fork add up.",
        asking: "What happens to gradients that meet at a fork?")
    case .pathsMultiplied:
      return MistakeWords(
        "That is the product of the contributions: gradients that meet at a fork add up.",
        asking: "What happens to gradients that meet at a fork?")
    default: return nil
    }
  }
}
