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
  /// Shows what is typed, as a terminal does; nothing does where it is nil.
  var echo: ((String) -> Void)?
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

  /// What happens in the world while nothing is typed, each of it before the key that is the
  /// so-manieth of all.
  var meanwhile: [(before: Int, happens: () -> Void)] = []
  private var keysRead = 0

  func readKey(within milliseconds: Int32?) -> KeyPress? {
    if isClosed { return .end }
    if milliseconds != nil, let next = meanwhile.first, next.before <= keysRead {
      meanwhile.removeFirst()
      next.happens()
      return nil
    }
    keysRead += 1
    return keys.popFirst() ?? .end
  }

  func readLine(behind prompt: String) -> String? {
    guard !isClosed, let line = lines.popFirst() else { return nil }
    echo?(line + "\n")
    return line
  }

  func close() { isClosed = true }
}
