// What can be wrong with the block of a question, beyond what can be wrong with any task.

/// Why a block, or what stands below it, is no question.
public enum QuestionFact: Hashable, Sendable {
  /// A key that stands there twice.
  case repeatedKey(String)
  /// A kind of question that there is not.
  case unknownKind(String, suggestion: String?)
  /// Something that a question of this kind cannot ask.
  case unusableAsk(String, kind: QuestionKind)
  /// Not as many lines `- label = ____` as things that are asked.
  case blanksMismatch(asked: Int, blanks: Int)
  /// What is asked for has no line below the block.
  case missingBlank(String)
  /// Fewer options than two below the block.
  case tooFewOptions
  /// An option that a question like this cannot have.
  case unusableOption(String)
  /// None of the options is right.
  case noRightOption
  /// Options that are equally right where one is to be chosen.
  case tiedOptions([String])
}
