// A conversation at a terminal where the test is the person.

import Foundation
import Testing

@testable import backprop

@Suite("Conversation")
struct ConversationTests {
  let terminal: PseudoTerminal
  let conversation: TerminalConversation
  let found: PseudoTerminal.Settings

  init() throws {
    terminal = try PseudoTerminal()
    found = terminal.settings
    conversation = try Self.conversation(at: terminal)
  }

  private static func conversation(
    at terminal: PseudoTerminal, bell: FileDescriptor? = nil, flush: @escaping () -> Void = {}
  ) throws -> TerminalConversation {
    let mode = try #require(TerminalSwitch(terminal.program))
    return TerminalConversation(
      input: terminal.program, output: terminal.program, mode: mode, bell: bell, flush: flush)
  }

  /// Types `keys` from another thread when the terminal edits lines.
  private func typeOnceLinesAreRead(_ keys: String) {
    let person = Unchecked(terminal)
    Thread.detachNewThread { [found] in
      try? person.value.wait(until: { $0 == found })
      try? person.value.type(keys)
    }
  }

  @Test("keys come at once, whole and unseen")
  func keys() throws {
    try terminal.type("né\u{1B}[C\r\u{7F}")
    let keys = (0..<5).map { _ in conversation.readKey() }
    #expect(keys == [.character("n"), .character("é"), .right, .enter, .backspace])
    try terminal.type("?")
    #expect(conversation.readKey() == .character("?"))
    try terminal.program.write(Array("end".utf8))
    #expect(try terminal.read(until: "end") == "end")
  }

  @Test("an escape with nothing behind it is a key")
  func escape() throws {
    try terminal.type("\u{1B}")
    #expect(conversation.readKey() == .escape)
    try terminal.type("\u{1B}[")
    try terminal.type("A")
    #expect(conversation.readKey() == .up)
  }

  @Test("a line is edited by the terminal, which shows it")
  func line() throws {
    #expect(terminal.settings.givesKeys)
    typeOnceLinesAreRead("13\u{7F}2/\u{1B}[D4 σ\r")
    #expect(conversation.readLine() == "12/4 σ")
    #expect(terminal.settings.givesKeys)
    try terminal.type("q")
    #expect(conversation.readKey() == .character("q"))
    #expect(try terminal.read(until: "σ\r\n").hasPrefix("13\u{8} \u{8}2/"))
  }

  @Test("what was typed ahead is shown, and neither lost nor mixed up")
  func typedAhead() throws {
    try terminal.type("t13\u{7F}2\rn-4\t½\rq")
    #expect(conversation.readKey() == .character("t"))
    #expect(conversation.readLine() == "12")
    #expect(try terminal.read(until: "\n") == "12\r\n")
    #expect(conversation.readKey() == .character("n"))
    #expect(conversation.readLine() == "-4 ½")
    #expect(try terminal.read(until: "\n") == "-4 ½\r\n")
    #expect(conversation.readKey() == .character("q"))
  }

  @Test("an empty line is a line, and Ctrl-D in its place is the end")
  func endOfLines() throws {
    try terminal.type("\r\u{4}x\r")
    #expect(conversation.readLine() == "")
    #expect(conversation.readLine() == nil)
    #expect(conversation.readLine() == nil)
    #expect(conversation.readKey() == .end)
  }

  @Test("Ctrl-D while the terminal edits a line is the end")
  func endOfEditedLine() throws {
    typeOnceLinesAreRead("\u{4}")
    #expect(conversation.readLine() == nil)
    #expect(conversation.readKey() == .end)
  }

  @Test("Ctrl-D in place of a key is the end, and nothing follows it")
  func endOfKeys() throws {
    try terminal.type("\u{4}n")
    #expect(conversation.readKey() == .end)
    #expect(conversation.readKey() == .end)
    #expect(conversation.readLine() == nil)
  }

  @Test("a terminal that is gone is the end")
  func hangUp() throws {
    let program = FileDescriptor(number: dup(terminal.program.number))
    let mode = try #require(TerminalSwitch(program))
    let conversation = TerminalConversation(
      input: program, output: program, mode: mode, bell: nil, flush: {})
    terminal.hangUp()
    #expect(conversation.readKey() == .end)
    #expect(conversation.readLine() == nil)
    conversation.close()
    try program.close()
  }

  @Test("closing gives the terminal back, as often as one likes, and ends the conversation")
  func close() throws {
    #expect(terminal.settings != found)
    try terminal.type("n")
    conversation.close()
    #expect(terminal.settings == found)
    conversation.close()
    #expect(conversation.readKey() == .end)
    #expect(conversation.readLine() == nil)
    #expect(terminal.settings == found)
  }

  @Test("a conversation that is forgotten gives the terminal back")
  func forgotten() throws {
    let terminal = try PseudoTerminal()
    let found = terminal.settings
    try {
      let conversation = try Self.conversation(at: terminal)
      #expect(terminal.settings != found)
      withExtendedLifetime(conversation) {}
    }()
    #expect(terminal.settings == found)
  }

  @Test("settings of the terminal that others chose are kept")
  func unusual() throws {
    let terminal = try PseudoTerminal()
    var settings = termios()
    _ = tcgetattr(terminal.program.number, &settings)
    settings.c_lflag &= ~tcflag_t(ECHO)
    settings.c_iflag &= ~tcflag_t(ICRNL)
    _ = tcsetattr(terminal.program.number, TCSANOW, &settings)
    let found = terminal.settings
    let conversation = try Self.conversation(at: terminal)
    try terminal.type("n12\r")
    #expect(conversation.readKey() == .character("n"))
    #expect(conversation.readLine() == "12")
    conversation.close()
    #expect(terminal.settings == found)
    try terminal.program.write(Array("end".utf8))
    #expect(try terminal.read(until: "end") == "end")
  }

  @Test("the bell asks for the screen to be drawn again, once for any number of rings")
  func bell() throws {
    let (sound, rope) = try pipeEnds()
    let conversation = try Self.conversation(at: terminal, bell: sound)
    try rope.write([0, 0, 0])
    try terminal.type("n")
    #expect(conversation.readKey() == .resized)
    #expect(conversation.readKey() == .character("n"))
    conversation.close()
    try sound.close()
    try rope.close()
  }

  @Test("the columns are those that the window has now")
  func columns() {
    #expect(conversation.columns == 80)
    terminal.resize(columns: 40)
    #expect(conversation.columns == 40)
    terminal.resize(columns: 0)
    #expect(conversation.columns == 80)
  }

  @Test("what was written is on the screen before a key or a line is waited for")
  func flushed() throws {
    let terminal = try PseudoTerminal()
    let program = terminal.program
    let conversation = try Self.conversation(at: terminal) {
      try? program.write(Array("?".utf8))
    }
    try terminal.type("n4\r")
    #expect(conversation.readKey() == .character("n"))
    #expect(conversation.readLine() == "4")
    #expect(try terminal.read(until: "\n") == "??4\r\n")
  }

  @Test("what is no terminal has no settings to switch")
  func noTerminal() throws {
    let (reading, writing) = try pipeEnds()
    #expect(TerminalSwitch(reading) == nil)
    try reading.close()
    try writing.close()
  }
}

/// Hands a value to another thread; the test takes care that only one uses it at a time.
private struct Unchecked<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
