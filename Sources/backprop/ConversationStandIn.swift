// A stand-in for the terminal: shapes only, until the terminal's own layer takes its place.

/// What a person did at the terminal.
enum KeyPress: Hashable, Sendable {
  /// A character that was typed, a space among them.
  case character(Character)
  case enter, left, right, up, down, backspace, tab, escape
  /// What is on the screen should be drawn again.
  case resized
  /// Nothing more will come.
  case end
}

/// A conversation with whoever is at the terminal.
protocol Conversation: AnyObject {
  /// Waits for one key.
  func readKey() -> KeyPress
  /// Waits for a line; nil at the end.
  func readLine() -> String?
  /// How many columns the screen has now.
  var columns: Int { get }
  /// Gives the terminal back as it was.
  func close()
}

/// A line of standard input.
struct InputLine: Hashable, Sendable {
  let text: String
  /// Whether the line was too long, and its rest was dropped.
  let isCut: Bool
}

/// A console with lines and a conversation.
protocol TalkingConsole: Console {
  func inputLine(limit: Int) throws(FileProblem) -> InputLine?
  func conversationNow() -> (any Conversation)?
}

extension Console {
  /// The next line of standard input; nil at the end.
  func readInputLine(limit: Int) throws(FileProblem) -> InputLine? {
    try (self as? any TalkingConsole)?.inputLine(limit: limit)
  }

  /// Begins a conversation; nil unless somebody both types the input and watches the output.
  func openConversation() -> (any Conversation)? {
    (self as? any TalkingConsole)?.conversationNow()
  }
}

extension SystemConsole: TalkingConsole {
  func inputLine(limit: Int) -> InputLine? {
    readLine().map { InputLine(text: $0, isCut: false) }
  }
  func conversationNow() -> (any Conversation)? { nil }
}
