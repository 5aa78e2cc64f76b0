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
    case .noPlace(let label):
      "there is no place below for an answer to `\(VisibleLine.escaped(label))`"
    case .misprints(let cells):
      cells.isEmpty
        ? "no number of the tables below is wrong"
        : "more than one number of the tables below is wrong by itself: "
          + VisibleLine.escaped(cells.prefix(8).joined(separator: ", "))
    case .noCode: "there is no block of code below"
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
    case .noPlace: "leave a `____` for it"
    case .misprints:
      "print the tables with one wrong number, and with what follows from it behind it"
    case .noCode: "put a block that begins with ```python below, with what is given in it"
    }
  }
}
