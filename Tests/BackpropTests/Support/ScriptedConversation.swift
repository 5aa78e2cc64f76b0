// A person at a terminal whose every key and line is written down beforehand.

@testable import backprop

/// A conversation for tests.
final class ScriptedConversation: Conversation {
  /// The keys that will be pressed; behind them is the end.
  private(set) var keys: ArraySlice<KeyPress>
  /// The lines that will be typed; behind them is the end.
  private(set) var lines: ArraySlice<String>
  /// How many columns the screen has.
  var columns: Int
  /// Whether the terminal was given back.
  private(set) var isClosed = false

  init(_ keys: [KeyPress], lines: [String] = [], columns: Int = 80) {
    self.keys = keys[...]
    self.lines = lines[...]
    self.columns = columns
  }

  /// Presses the keys with these characters.
  convenience init(_ keys: String, lines: [String] = [], columns: Int = 80) {
    self.init(keys.map(KeyPress.character), lines: lines, columns: columns)
  }

  func readKey() -> KeyPress { isClosed ? .end : keys.popFirst() ?? .end }

  func readLine() -> String? { isClosed ? nil : lines.popFirst() }

  func close() { isClosed = true }
}
