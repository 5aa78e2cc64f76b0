// What is said of a mistake: with the student's numbers in it, and what to do instead.

internal import Graphs
internal import Lessons

/// The sentences about mistakes.
struct MistakeSentences {
  let wording: Wording

  /// What went wrong at `cell`, where `finding` would have given the answer.
  func sentence(_ finding: Finding, at cell: Cell) -> String {
    switch finding.mistake {
    case .onePathOnly:
      "Only one of the ways back is in it: a value that is used more than once adds up what "
        + "comes back from every use."
    case .arrivingOmitted:
      "That is do/di alone: multiply it by the gradient that arrives at the gate."
    case .localOmitted:
      "That is the gradient that arrives: multiply it by do/di."
    case .factorsAdded:
      "The two factors are added: the chain rule multiplies them."
    case .multiplyNotSwitched:
      "A product's derivative by one factor is the other factor."
    case .reciprocalSign:
      "The sign is lost: the derivative of 1/i is \(wording.plain("−1/i²")), and i = "
        + "\(wording.number(finding.prediction.numbers[0]))."
    }
  }
}
