// Watching at a real terminal, over real files: whatever ends it, the terminal is as it was before.

import Foundation
import Testing

@testable import Lessons
@testable import backprop

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite("Watching at a terminal")
struct WatchTerminalTests {
  let terminal: PseudoTerminal
  let found: PseudoTerminal.Settings
  let folder: TemporaryFolder

  init() throws {
    terminal = try PseudoTerminal()
    found = terminal.settings
    folder = try TemporaryFolder()
    try #require(Program.run(["exercises", "start", folder.path], on: SystemConsole()) == .done)
  }

  private var command: [String] { ["exercises", "watch", "1.4", "--dir", folder.path] }

  private func start() throws -> TerminalProcess {
    let process = try TerminalProcess(backprop: command, at: terminal)
    try process.read(until: "q quit > ")
    try process.waitForKeys()
    return process
  }

  @Test(
    "a file that an editor puts in the place of the old one is marked, and q gives the terminal back"
  )
  func replaced() throws {
    let process = try start()
    let path = folder(CourseWorld.order.path)
    let draft = try folder.file("draft", try CourseWorld.halfSolved())
    unlink(path)
    try #require(rename(draft, path) == 0)
    try process.read(until: "1 of 2 right")
    try process.read(until: "q quit > ")
    _ = try folder.file(CourseWorld.order.path, try CourseWorld.solved(CourseWorld.order))
    try process.read(until: "Done: press n")
    try process.read(until: "q quit > ")
    try terminal.type("n")
    try process.read(until: "A product")
    try terminal.type("q")
    #expect(try process.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }

  @Test("a window of another size is drawn again")
  func resized() throws {
    let process = try start()
    terminal.resize(columns: 50)
    process.send(SIGWINCH)
    try process.read(until: "Whose turn is it?")
    try process.read(until: "q quit > ")
    try terminal.type("q")
    #expect(try process.waitForEnd() == .exit(0))
  }

  @Test("the end of the input gives the terminal back")
  func endOfInput() throws {
    let process = try start()
    try terminal.type("\u{4}")
    #expect(try process.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }

  @Test(
    "a signal gives the terminal back, and the program dies by that signal",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func signals(signal: Int32) throws {
    let process = try start()
    process.send(signal)
    #expect(try process.waitForEnd() == .signal(signal))
    #expect(terminal.settings == found)
  }

  @Test("Ctrl-Z gives the terminal to the shell, and the shell can give it back")
  func stop() throws {
    let words = try [TerminalProcess.program()] + command
    let shell = try TerminalProcess(
      #"ulimit -c 0; set -m; "$@"; echo stopped; read answer; fg; echo "ended $?""#, words,
      at: terminal)
    try shell.read(until: "q quit > ")
    try shell.waitForKeys()
    try terminal.type("\u{1A}")
    try shell.read(until: "stopped")
    #expect(terminal.settings == found)
    try terminal.type("\n")
    try shell.waitForKeys()
    try shell.read(until: "Whose turn is it?")
    try terminal.type("q")
    try shell.read(until: "ended 0")
    #expect(try shell.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }
}
