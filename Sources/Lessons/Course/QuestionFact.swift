// What can be wrong with the block of a question, beyond what can be wrong with any task.

/// Why a block, or what stands below it, is no question.
public enum QuestionFact: Hashable, Sendable {
  /// A key that stands there twice.
  case repeatedKey(String)
  /// A kind of question that there is not.
  case unknownKind(String, suggestion: String?)
  /// Something that a question of this kind cannot ask.
  case unusableAsk(String, kind: QuestionKind)
}
