// What is said of a choice that is not right.

internal import Lessons

extension AnswerSentences {
  func sentence(_ remark: ChoiceRemark) -> String {
    switch remark {
    case .chooseOne(let marked): "\(marked) options are marked: choose one."
    case .wrong(let fact): sentence(fact)
    case .selection(let missing, let wrong):
      (wrong.map(sentence) + [missingOptions(missing, besides: !wrong.isEmpty)])
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func missingOptions(_ count: Int, besides: Bool) -> String {
    switch count {
    case 0: ""
    case 1: besides ? "And one that fits is not marked." : "One more fits."
    default: besides ? "And \(count) that fit are not marked." : "\(count) more fit."
    }
  }

  private func sentence(_ fact: ChoiceFact) -> String {
    let option = shown(fact.option)
    return switch fact.reason {
    case .uses(let count): uses(option, count)
    case .differs(let place): difference(option, place)
    case .noZero:
      asked("No local derivative of \(option) is 0 here.")
        ?? "What are the local derivatives of \(option) at this point?"
    case .pattern(let name):
      asked("That is not what \(shown(name)) does to the gradient that arrives.")
        ?? "What does each input of \(shown(name)) get, if 1 arrives at its output?"
    case .sign(let top, let bottom):
      asked("\(quotient(top, bottom)) does not have this sign.")
        ?? "Raise \(shown(bottom)) a little: which way does \(shown(top)) go?"
    default: sizes(fact.reason, option)
    }
  }

  private func uses(_ option: String, _ count: Int) -> String {
    let times = count == 0 ? "not used" : "used once"
    return asked("\(option) is \(times).") ?? "How many edges leave \(option)?"
  }

  private func difference(_ option: String, _ place: FormulaPlace?) -> String {
    guard let place else { return "\(option) is another function." }
    return asked("\(option) is \(number(place.yours)) \(at(place)), the program is not.")
      ?? "What do \(option) and the program give \(at(place))?"
  }

  /// What is said where sizes are compared.
  private func sizes(_ reason: ChoiceFact.Reason, _ option: String) -> String {
    switch reason {
    case .signCounted:
      "The sign of a gradient says which way the output moves; its size says how far."
    case .valueCounted:
      "What counts is the size of the gradient of \(option), not that of its value."
    case .notMost(isLeast: false): "Another gradient is larger in size than that of \(option)."
    case .notMost(isLeast: true): "Another gradient is smaller in size than that of \(option)."
    case .wrongWay(isLargest: true):
      asked("\(option) does not raise the output.") ?? "Which way does \(option) move the output?"
    case .wrongWay(isLargest: false):
      asked("\(option) does not lower the output.") ?? "Which way does \(option) move the output?"
    case .noOutput: "With \(option) the output does not exist."
    case .notFurthest: "\(option) goes the right way, but another move goes further."
    case .stepTooLarge:
      asked("\(option) is too large: within it the slope is not that at the point.")
        ?? "Is the slope the same everywhere within \(option)?"
    case .stepTooSmall:
      asked("\(option) is too small: rounding spoils the difference of the two values.")
        ?? "How many digits are left of the difference of the two values?"
    default: ""
    }
  }
}
