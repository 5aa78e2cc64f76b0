// What an interactive command sees of the person at the terminal, so that tests can play the person.

/// What a person did at the terminal.
enum KeyPress: Hashable, Sendable {
  /// A character that was typed, a space among them.
  case character(Character)
  case enter, left, right, up, down, backspace, tab, escape
  /// What is on the screen should be drawn again: the window has another size, or the program was
  /// stopped and goes on.
  case resized
  /// Ctrl-D, or the terminal is gone: nothing more will come.
  case end
}

/// A conversation with whoever is at the terminal.
///
/// Everything written to the console before is on the screen when a key or a line is waited for.
protocol Conversation: AnyObject {
  /// Waits for one key, at most so many milliseconds where that is said: then it is nil.
  ///
  /// After `end` there is nothing but `end`.
  func readKey(within milliseconds: Int32?) -> KeyPress?
  /// Waits for a line, which the person sees and can edit; nil at the end.
  ///
  /// It has no control characters. What is too long for a line is dropped. `prompt`, which stands
  /// before it, is shown again where the program goes on after it was stopped.
  func readLine(behind prompt: String) -> String?
  /// How many columns the screen has now.
  var columns: Int { get }
  /// Gives the terminal back as it was; then only the end can be read.
  func close()
}

extension Conversation {
  /// Waits for one key, however long it takes.
  func readKey() -> KeyPress { readKey(within: nil) ?? .end }
}
