// A person at a terminal, and lines behind a pipe, for tests: until the terminal's layer has its own.

@testable import backprop

/// A conversation for tests: its keys and lines are written down beforehand.
final class ScriptedConversation: Conversation {
  private(set) var keys: ArraySlice<KeyPress>
  private(set) var lines: ArraySlice<String>
  var columns: Int
  private(set) var isClosed = false

  init(_ keys: [KeyPress], lines: [String] = [], columns: Int = 80) {
    self.keys = keys[...]
    self.lines = lines[...]
    self.columns = columns
  }

  convenience init(_ keys: String, lines: [String] = [], columns: Int = 80) {
    self.init(keys.map(KeyPress.character), lines: lines, columns: columns)
  }

  func readKey() -> KeyPress { isClosed ? .end : keys.popFirst() ?? .end }

  func readLine() -> String? { isClosed ? nil : lines.popFirst() }

  func close() { isClosed = true }
}

extension RecordingConsole: TalkingConsole {
  func inputLine(limit: Int) -> InputLine? {
    guard !input.isEmpty else { return nil }
    let line = input.prefix { $0 != 10 }
    input.removeFirst(min(input.count, line.count + 1))
    let text = String(decoding: line.prefix(limit), as: UTF8.self)
    return InputLine(
      text: text.last == "\r" ? String(text.dropLast()) : text, isCut: line.count > limit)
  }

  func conversationNow() -> (any Conversation)? {
    terminals.inputIsTerminal && terminals.outputIsTerminal ? conversation : nil
  }
}
