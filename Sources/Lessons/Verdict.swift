// What is said of one answer.

internal import Graphs

/// The judgement of one answer.
public enum Verdict: Hashable, Sendable {
  /// Nothing was written.
  case blank
  /// It is no number.
  case unreadable(AnswerProblem)
  /// It is the key as the sheet prints it.
  case right
  /// It is the key, but does not follow from the student's own answers before it.
  case rightByItself
  /// It is right to the digits that were typed, or worked out from rounded answers.
  case rounded
  /// It follows from an answer of the student's own that is not right; `isTrivial` where that answer
  /// leaves nothing to work out.
  case follows(from: Cell, isTrivial: Bool)
  /// It has too few digits to tell; `isRight` where its first digit is right.
  case imprecise(isRight: Bool)
  /// It is wrong; the mistakes that would give it, likeliest first, where any would.
  case wrong([Finding])

  /// Whether nothing has to be done about it.
  public var isRight: Bool {
    switch self {
    case .right, .rightByItself, .rounded: true
    case .imprecise(let isRight): isRight
    case .blank, .unreadable, .follows, .wrong: false
    }
  }

  /// Whether there is a number to work on with.
  public var isAnswer: Bool {
    switch self {
    case .blank, .unreadable: false
    case .right, .rightByItself, .rounded, .follows, .imprecise, .wrong: true
    }
  }

  /// The same judgement with no mistakes but those that `isTold`.
  func keeping(_ isTold: (Finding) -> Bool) -> Verdict {
    guard case .wrong(let findings) = self else { return self }
    return .wrong(findings.filter(isTold))
  }
}

/// A mistake that would give the answer, and the facts that its sentence needs.
public struct Finding: Hashable, Sendable {
  /// The mistake.
  public let mistake: Mistake
  /// What it would have given.
  public let prediction: Prediction
  /// Whether the student's own earlier answers were used, not the right ones.
  public let isFromOwn: Bool
  /// Another mistake that was made on top of it, where it takes two to give the answer.
  public let second: Mistake?
  /// The cell left blank in which it was made, where that is not the cell of the answer.
  public let madeAt: Cell?

  /// A finding.
  public init(
    mistake: Mistake, prediction: Prediction, isFromOwn: Bool, second: Mistake? = nil,
    madeAt: Cell? = nil
  ) {
    self.mistake = mistake
    self.prediction = prediction
    self.isFromOwn = isFromOwn
    self.second = second
    self.madeAt = madeAt
  }

  /// A kind of mistake and the cell left blank that it was made in.
  struct Place: Hashable {
    let mistake: Mistake
    let madeAt: Cell?
  }

  /// The kind of mistake, and where it was made if not in the cell of the answer.
  var place: Place { Place(mistake: mistake, madeAt: madeAt) }
}
