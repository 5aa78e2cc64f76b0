// What can be chosen by, and how the right options are found.

internal import Graphs

/// What a choice is about: the words behind `ask:`.
enum ChoiceAsk {
  case usedTwice
  case sensitive(isLeast: Bool)
  case output(isLargest: Bool)
  case sign(of: String, by: String)
  case pattern(of: String)
  case sameFunction
  case step(for: String)
  case zeroSlope

  init?(_ words: String) {
    switch words {
    case "used more than once": self = .usedTwice
    case "most sensitive": self = .sensitive(isLeast: false)
    case "least sensitive": self = .sensitive(isLeast: true)
    case "largest output": self = .output(isLargest: true)
    case "smallest output": self = .output(isLargest: false)
    case "same function": self = .sameFunction
    case "zero local derivative": self = .zeroSlope
    default:
      if let name = Self.rest(of: words, behind: "sign of "),
        let (top, bottom) = DerivativeName.parts(name)
      {
        self = .sign(of: top, by: bottom)
      } else if let name = Self.rest(of: words, behind: "pattern of ") {
        self = .pattern(of: name)
      } else if let name = Self.rest(of: words, behind: "best step for ") {
        self = .step(for: name)
      } else {
        return nil
      }
    }
  }

  private static func rest(of text: String, behind start: String) -> String? {
    text.hasPrefix(start) ? QuestionBlock.trimmed(text.dropFirst(start.count)) : nil
  }

  /// Whether every option that fits is to be marked.
  var isOfAll: Bool {
    switch self {
    case .usedTwice, .sameFunction, .zeroSlope: true
    default: false
    }
  }
}

/// What is known of an option: nil where it is right, else why it is not.
typealias ChoiceReasons = [ChoiceFact.Reason?]

/// Why a question's options cannot be judged.
enum ChoiceFault: Error {
  case ask
  case option(String)
  case ties([String])
  case none
}
