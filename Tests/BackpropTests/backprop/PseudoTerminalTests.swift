// Whatever ends the program, the terminal is as it was before.

import Testing

@testable import backprop

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("Stepping at a terminal")
struct PseudoTerminalTests {
  static let command = ["step", "(x+y)*z", "--at", "x=-2,y=5,z=-4"]

  /// What the program waits for.
  enum Waiting: CaseIterable {
    case key, line
  }

  let terminal: PseudoTerminal
  let found: PseudoTerminal.Settings

  init() throws {
    terminal = try PseudoTerminal()
    found = terminal.settings
  }

  /// The program when it waits for the first key, or for the first answer.
  private func start(_ waiting: Waiting, setup: String = ":") throws -> TerminalProcess {
    let process = try TerminalProcess(backprop: Self.command, setup: setup, at: terminal)
    try process.read(until: "Step 1 of 6")
    try process.waitForKeys()
    if waiting == .line {
      try terminal.type("t")
      try process.wait(for: found)
    }
    return process
  }

  @Test("quitting gives the terminal back", arguments: Waiting.allCases)
  func quit(waiting: Waiting) throws {
    let process = try start(waiting)
    try terminal.type(waiting == .key ? "q" : ":q\r")
    #expect(try process.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }

  @Test("the end of the input gives the terminal back", arguments: Waiting.allCases)
  func endOfInput(waiting: Waiting) throws {
    let process = try start(waiting)
    try terminal.type("\u{4}")
    #expect(try process.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }

  @Test(
    "a signal gives the terminal back, and the program dies by that signal",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT], Waiting.allCases)
  func signals(signal: Int32, waiting: Waiting) throws {
    let process = try start(waiting)
    process.send(signal)
    #expect(try process.waitForEnd() == .signal(signal))
    #expect(terminal.settings == found)
  }

  @Test(
    "Ctrl-C and Ctrl-\\ are signals as ever",
    arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)], Waiting.allCases)
  func keys(key: (typed: String, signal: Int32), waiting: Waiting) throws {
    let process = try start(waiting)
    try terminal.type(key.typed)
    #expect(try process.waitForEnd() == .signal(key.signal))
    #expect(terminal.settings == found)
  }

  @Test("signals that were ignored stay ignored", arguments: Waiting.allCases)
  func ignored(waiting: Waiting) throws {
    let process = try start(waiting, setup: "trap '' HUP TERM")
    process.send(SIGHUP)
    process.send(SIGTERM)
    try terminal.type(waiting == .key ? "q" : ":q\r")
    #expect(try process.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }

  /// A shell at the terminal, with the program in front of it, waiting for a key.
  private func startShell(_ script: String) throws -> TerminalProcess {
    let words = try [TerminalProcess.program()] + Self.command
    let shell = try TerminalProcess("ulimit -c 0; set -m; " + script, words, at: terminal)
    try shell.read(until: "Step 1 of 6")
    try shell.waitForKeys()
    return shell
  }

  @Test(
    "Ctrl-Z gives the terminal to the shell, and the shell can give it back",
    arguments: Waiting.allCases)
  func stop(waiting: Waiting) throws {
    let shell = try startShell(#""$@"; echo stopped; read answer; fg; echo "ended $?""#)
    if waiting == .line {
      try terminal.type("t")
      try shell.wait(for: found)
    }
    try terminal.type("\u{1A}")
    try shell.read(until: "stopped")
    #expect(terminal.settings == found)
    try terminal.type("\n")
    if waiting == .key {
      try shell.waitForKeys()
      try shell.read(until: "Step 1 of 6")
    }
    try terminal.type(waiting == .key ? "q" : ":q\r")
    try shell.read(until: "ended 0")
    #expect(try shell.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }

  @Test("a stopped program that is killed leaves alone what the shell has set")
  func killedBehindShell() throws {
    let shell = try startShell(
      #""$@"; stty -icanon -echo -icrnl; echo set; read answer; "#
        + #"kill -TERM %1; bg; wait %1; echo "ended $?""#)
    try terminal.type("\u{1A}")
    try shell.read(until: "set\r\n")
    let chosen = terminal.settings
    #expect(chosen != found)
    try terminal.type("\n")
    try shell.read(until: "ended 143")
    #expect(terminal.settings == chosen)
  }

  @Test("a program that could not tell that it was stopped gives the terminal back when killed")
  func killedUnprepared() throws {
    let shell = try startShell(
      #""$@"; echo stopped; read answer; kill -TERM %1; bg; wait %1; echo "ended $?""#)
    kill(-terminal.foreground, SIGSTOP)
    try shell.read(until: "stopped")
    try terminal.type("\n")
    try shell.read(until: "ended 143")
    #expect(terminal.settings == found)
  }

  @Test(
    "where no shell could make it go on, the program is not stopped", arguments: Waiting.allCases)
  func orphan(waiting: Waiting) throws {
    let process = try start(waiting)
    process.send(SIGTSTP)
    if waiting == .key { try process.waitForKeys() }
    try terminal.type(waiting == .key ? "q" : ":q\r")
    #expect(try process.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }

  @Test("when the window is closed, the program ends", arguments: Waiting.allCases)
  func hangUp(waiting: Waiting) throws {
    let process = try start(waiting)
    terminal.hangUp()
    let ending = try process.waitForEnd()
    #expect(ending == .signal(SIGHUP) || ending == .exit(0))
  }

  @Test(
    "when the window is closed, the program ends even if it may not be told",
    arguments: Waiting.allCases)
  func silentHangUp(waiting: Waiting) throws {
    let process = try start(waiting, setup: "trap '' HUP")
    terminal.hangUp()
    let ending = try process.waitForEnd()
    // Its last words cannot be written any more.
    #expect(ending == .exit(0) || ending == .exit(ExitCode.writeFailed.rawValue))
  }

  @Test("another size of the window draws the screen again")
  func resize() throws {
    let process = try start(.key)
    terminal.resize(columns: 40)
    try process.read(until: "Step 1 of 6")
    try terminal.type("q")
    #expect(try process.waitForEnd() == .exit(0))
  }
}
