// What is said of an order of gates that does not work.

internal import Lessons

extension AnswerSentences {
  func sentence(_ remark: OrderRemark) -> String {
    switch remark {
    case .unknown(let name, let suggestion):
      "There is no gate \(shown(name))." + (suggestion.map { " Did you mean \($0)?" } ?? "")
    case .twice(let name): "\(name) comes twice: every gate has one turn."
    case .missing(let names):
      names.count == 1 ? "One gate is missing." : "\(names.count) gates are missing."
    case .tooEarly(let name, let other, isForward: true):
      asked("\(name) comes too early: it reads \(other), which has no value yet.")
        ?? "What does \(name) read, and is all of it known when its turn comes?"
    case .tooEarly(let name, let other, isForward: false):
      asked("\(name) comes too early: \(other) uses it, and has not sent anything back yet.")
        ?? "Which gates use \(name), and have all of them sent something back?"
    }
  }

  /// The sentence where mistakes are told; nil where they are asked for.
  func asked(_ sentence: String) -> String? { tone == .tells ? sentence : nil }
}
