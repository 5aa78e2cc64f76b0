// What is wrong with a question of an exercise, in words.

internal import Lessons

extension QuestionFact {
  /// What is wrong, in one sentence without a full stop.
  var message: String {
    switch self {
    case .repeatedKey(let key): "`\(key):` stands there twice"
    case .unknownKind(let kind, _): "there is no kind of question `\(VisibleLine.escaped(kind))`"
    case .unusableAsk(let text, let kind):
      "a question of the kind `\(kind.rawValue)` cannot ask for `\(VisibleLine.escaped(text))`"
    }
  }

  /// How to put it right.
  var help: String? {
    switch self {
    case .repeatedKey: "leave one of the two lines out"
    case .unknownKind(_, let suggestion):
      suggestion.map { "did you mean `\($0)`?" }
        ?? "the kinds are \(QuestionKind.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unusableAsk: nil
    }
  }
}
