// Practising at a real terminal: one exercise after the other, and the terminal is given back.

import Testing

@testable import backprop

@Suite("Practising at a terminal")
struct PracticeTerminalTests {
  static let command = ["practice", "--topic", "gates", "--level", "1", "--seed", "2"]

  let terminal: PseudoTerminal
  let found: PseudoTerminal.Settings

  init() throws {
    terminal = try PseudoTerminal()
    found = terminal.settings
  }

  /// The program when it waits for the first answer.
  private func start() throws -> TerminalProcess {
    let process = try TerminalProcess(backprop: Self.command, setup: ":", at: terminal)
    try process.read(until: "Step 1 of ")
    try process.wait(for: found)
    return process
  }

  @Test("goes on to the next exercise with n, and ends with q")
  func next() throws {
    let process = try start()
    // On to the end of the forward pass, of the backward pass, and of the gradient.
    for next in ["Now back", "the gradient"] {
      try terminal.type(":c\r")
      try process.read(until: next)
      try process.wait(for: found)
    }
    try terminal.type(":c\r")
    try process.read(until: "next exercise")
    try process.waitForKeys()
    try terminal.type("n")
    try process.read(until: "--seed 3")
    try process.read(until: "Step 1 of ")
    try process.wait(for: found)
    try terminal.type(":q\r")
    #expect(try process.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }

  @Test("the end of the input ends it")
  func endOfInput() throws {
    let process = try start()
    try terminal.type("\u{4}")
    #expect(try process.waitForEnd() == .exit(0))
    #expect(terminal.settings == found)
  }
}
