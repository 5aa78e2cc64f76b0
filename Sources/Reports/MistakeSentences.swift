// What is said of a mistake: with the student's numbers in it, and what to do instead.

internal import Graphs
internal import Lessons

/// The sentences about mistakes, and the questions that lead to them without naming them.
///
/// Neither tells the right number of the cell.
struct MistakeSentences {
  let wording: Wording
  /// Whether the cells are those of tables that the student fills in; else only some of the numbers
  /// are asked for, and a cell left blank was never seen.
  var hasTables = true

  /// What went wrong at `cell`, or in a cell left blank before it, where `finding` would have given
  /// the answer.
  func sentence(_ finding: Finding, at cell: Cell) -> String {
    let first = place(finding, scene(finding, cell).words.sentence)
    guard let second = finding.second else { return wording.plain(first) }
    return wording.plain("Two things at once. \(first) \(addition(second))")
  }

  /// A question that leads to the mistake: a hint, or what decides between two mistakes.
  func question(for finding: Finding, at cell: Cell) -> String {
    wording.plain(place(finding, scene(finding, cell).words.question))
  }

  /// What is said where each of these would have given the answer; nil where none would.
  ///
  /// Where it may have been one or the other, questions lead to the one that it was: to be told of
  /// a mistake that one has not made helps nobody.
  func account(of findings: [Finding], at cell: Cell) -> String? {
    let sentences = different(findings.map { sentence($0, at: cell) })
    guard sentences.count > 1 else { return sentences.first }
    let questions = different(findings.map { question(for: $0, at: cell) })
    return "More than one slip leads there. " + questions.joined(separator: " ")
  }

  private func different(_ texts: [String]) -> [String] {
    texts.enumerated().filter { !texts.prefix($0.offset).contains($0.element) }.map(\.element)
  }

  private func scene(_ finding: Finding, _ cell: Cell) -> MistakeScene {
    MistakeScene(wording: wording, finding: finding, cell: finding.madeAt ?? cell)
  }

  /// The words with the cell left blank that they are about, where there is one.
  private func place(_ finding: Finding, _ words: String) -> String {
    guard let cell = finding.madeAt else { return words }
    guard hasTables else {
      return "At \(wording.place(cell.operand)): \(words.withSmallLetter)"
    }
    let label = CellLabels(wording: wording).reference(cell)
    return "At \(label), which you left blank: \(words.withSmallLetter)"
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
      "Inside this gate: " + words.sentence.withSmallLetter,
      asking: "Inside this gate: " + words.question.withSmallLetter)
  }
}

extension String {
  /// The sentence as it goes on behind a colon.
  fileprivate var withSmallLetter: String {
    guard let first, first.isASCII else { return self }
    return first.lowercased() + dropFirst()
  }
}
