// What is said of a mistake: with the student's numbers in it, and what to do instead.

internal import Graphs
internal import Lessons

/// The sentences about mistakes, and the questions that lead to them without naming them.
///
/// Neither tells the right number of the cell.
struct MistakeSentences {
  let wording: Wording

  /// What went wrong at `cell`, where `finding` would have given the answer.
  func sentence(_ finding: Finding, at cell: Cell) -> String {
    let first = scene(finding, cell).words.sentence
    guard let second = finding.second else { return wording.plain(first) }
    return wording.plain("Two things at once. \(first) \(addition(second))")
  }

  /// A question that leads to the mistake: a hint, or what decides between two mistakes.
  func question(for finding: Finding, at cell: Cell) -> String {
    wording.plain(scene(finding, cell).words.question)
  }

  private func scene(_ finding: Finding, _ cell: Cell) -> MistakeScene {
    MistakeScene(wording: wording, finding: finding, cell: cell)
  }

  /// What the second of two mistakes adds.
  private func addition(_ second: Mistake) -> String {
    switch second {
    case .arrivingOmitted: "And the gradient that arrives is not multiplied in."
    case .factorsAdded: "And the two factors of the chain rule are added, not multiplied."
    case .factorsDivided: "And the two factors of the chain rule are divided, not multiplied."
    default: "And the sign is wrong as well."
    }
  }
}

/// What is said of one mistake.
struct MistakeWords {
  /// What went wrong, and what to do instead.
  let sentence: String
  /// What to ask instead of telling.
  let question: String

  init(_ sentence: String, asking question: String) {
    self.sentence = sentence
    self.question = question
  }
}

extension MistakeScene {
  /// The words for the mistake, those of the program's own gates told apart.
  var words: MistakeWords {
    guard
      let words = valueWords ?? arithmeticWords ?? functionWords ?? placeWords ?? wayBackWords
        ?? slipWords
    else { return MistakeWords("", asking: "") }
    guard isInside else { return words }
    return MistakeWords(
      "Inside this gate: " + lowercased(words.sentence),
      asking: "Inside this gate: " + lowercased(words.question))
  }

  private func lowercased(_ text: String) -> String {
    guard let first = text.first, first.isASCII else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
