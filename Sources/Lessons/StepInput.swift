// What can be said to a walk, and how a typed line says it.

/// What somebody asks for during a walk.
public enum StepInput: Hashable, Sendable {
  /// The result of this step, and the next step.
  case next
  /// The step before.
  case back
  /// The step of this number.
  case goTo(Int)
  /// The end of the pass.
  case toEndOfPass
  /// Both tables, as far as they are known.
  case wholeTable
  /// Why the gate does what it does.
  case explain
  /// To be asked for the numbers of this step.
  case tryNumbers
  /// A hint, each time a plainer one.
  case hint
  /// The first step again.
  case restart
  /// What the keys mean.
  case help
  /// The end.
  case quit
  /// An answer to the number that is asked for.
  case answer(String)
  /// To be told the number that is asked for.
  case showAnswer
  /// Something that means nothing.
  case unknown(String)
}

extension StepInput {
  /// What a key means that is a command by itself; `g` waits for a number.
  public init?(key: Character) {
    guard let found = Self.letters[key] else { return nil }
    self = found
  }

  private static let letters: [Character: StepInput] = [
    " ": .next, "n": .next, "b": .back, "p": .back, "c": .toEndOfPass, "w": .wholeTable,
    "e": .explain, "t": .tryNumbers, "h": .hint, "r": .restart, "?": .help, "q": .quit,
  ]

  private static let words: [String: StepInput] = [
    "": .next, "next": .next, "back": .back, "continue": .toEndOfPass, "table": .wholeTable,
    "whole": .wholeTable, "explain": .explain, "why": .explain, "try": .tryNumbers,
    "hint": .hint, "restart": .restart, "help": .help, "quit": .quit, "exit": .quit,
  ]

  /// What a line means while no number is asked for; a colon in front does no harm.
  public init(command line: String) {
    let words = Self.trimmed(line.first == ":" ? line.dropFirst() : line[...])
    if words.isEmpty, line.contains(where: { $0 == ":" }) {
      self = .unknown(line)
    } else if let known = Self.words[words.lowercased()] {
      self = known
    } else if words.count == 1, let key = words.lowercased().first, let known = Self.letters[key] {
      self = known
    } else {
      self = Self.goTo(words).map(StepInput.goTo) ?? .unknown(line)
    }
  }

  /// What a line means while a number is asked for: an answer, unless a colon makes it a command.
  public init(answer line: String) {
    let words = Self.trimmed(line[...])
    if words.isEmpty {
      self = .showAnswer
    } else if words == "?" {
      self = .help
    } else {
      self = words.first == ":" ? StepInput(command: words) : .answer(line)
    }
  }

  /// `g5` and `g 5`; a number alone may be an answer that nobody has asked for.
  private static func goTo(_ words: String) -> Int? {
    guard words.first == "g" || words.first == "G" else { return nil }
    let number = trimmed(words.dropFirst())
    guard !number.isEmpty, number.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    // A number too large to be held is beyond the last step too.
    return Int(number) ?? .max
  }

  private static func trimmed(_ text: Substring) -> String {
    guard text.utf8.count <= 400 else { return String(text) }
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
