// What is wrong with an exercise as its author left it, as facts.

/// Something that an author should put right.
public enum ExerciseFlaw: Sendable {
  /// As shipped, a question is not blank: it shows an answer.
  case notBlank(question: Int, label: String)
  /// The computed solution of a question does not pass.
  case unsolved(question: Int, label: String)
  /// A hint contains an answer.
  case toldByHint(hint: Int, question: Int, label: String)
  /// Too many wrong methods land on right numbers at the point of a question.
  case hidesMistakes(question: Int, share: Double)
  /// The point of a question has a flaw of its own.
  case point(question: Int, SheetFlaw, Exercise)
  /// The text gives an input another value than any question does.
  case otherValue(name: String, text: String, line: Int)
  /// The text writes down another function than the questions do.
  case otherFunction(name: String, text: String, line: Int)
  /// There is no hint.
  case noHint
  /// There is no explanation.
  case noExplanation
  /// There is no title.
  case noTitle
}
