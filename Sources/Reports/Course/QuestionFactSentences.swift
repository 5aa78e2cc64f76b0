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
    case .blanksMismatch(let asked, let blanks):
      "the block asks for \(asked) numbers, but below it stand \(blanks) lines with a blank"
    case .missingBlank(let label):
      "below the block there is no line for \(VisibleLine.escaped(label))"
    case .tooFewOptions: "below the block there are not two options to choose from"
    case .unusableOption(let option):
      "`\(VisibleLine.escaped(option))` cannot be an option of this question"
    case .noRightOption: "none of the options is right"
    case .tiedOptions(let options):
      "\(options.map { "`\(VisibleLine.escaped($0))`" }.joined(separator: " and ")) are equally right"
    }
  }

  /// How to put it right.
  var help: String? {
    switch self {
    case .repeatedKey: "leave one of the two lines out"
    case .unknownKind(_, let suggestion):
      suggestion.map { "did you mean `\($0)`?" }
        ?? "the kinds are \(QuestionKind.allCases.map(\.rawValue).joined(separator: ", "))"
    case .blanksMismatch: "write one line `- label = ____` for every number, in the same order"
    case .missingBlank(let label): "write `- \(VisibleLine.escaped(label)) = ____`"
    case .tooFewOptions: "write options as ``- [ ] `x` in words``"
    case .tiedOptions: "change the numbers, or leave out all of them but one"
    case .unusableAsk, .unusableOption, .noRightOption: nil
    }
  }
}
