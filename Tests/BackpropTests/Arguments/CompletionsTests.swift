// Whatever is declared can be completed, and the scripts are in the language of their shell.

import Foundation
import Testing

@testable import Arguments

@Suite("Completions")
struct CompletionsTests {
  @Test("every command, option and choice is in every script", arguments: Shell.allCases)
  func complete(shell: Shell) {
    let script = shell.completionScript(for: art)
    for command in art.everyCommand.map(\.type) {
      #expect(script.contains(command.name))
      for info in command.declarations {
        for name in info.names where info.kind != .argument {
          #expect(script.contains(written(name, in: shell)), "\(command.name) \(name)")
        }
        for choice in info.choices { #expect(script.contains(choice), "\(info.name)") }
      }
    }
  }

  #if os(Linux)
  @Test(
    "bash offers what can stand at the place",
    arguments: [
      ("art sh", "shop"), ("art shop ", "sell storage --help"), ("art shop se", "sell"),
      ("art shop sell --p", "--price"), ("art shop storage ", "dust --help"),
      ("art shop storage dust --wood ", "red green blue"),
      ("art paint --colour ", "red green blue"), ("art frame --w", ""),
    ])
  func offers(line: String, expected: String) throws {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let typed = """
      \(Shell.bash.completionScript(for: art))
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
      COMP_CWORD=\(words.count - 1)
      _art
      echo "${COMPREPLY[@]}"
      """
    if let offered = try output(of: "bash", typed) { #expect(offered == expected + "\n") }
  }
  #endif

  @Test("what help says cannot leave its quotes", arguments: Shell.allCases)
  func quotes(shell: Shell) {
    let list = CommandList(program: "art-1", summary: "", commands: [Awkward.self])
    let script = shell.completionScript(for: list)
    #expect(!script.contains("it's $(here)"))
    #expect(shell == .bash || script.contains("$(here)"))
    #expect(!script.contains("function art-1"))
    #expect(shell != .zsh || script.contains(#"here)\: \[see\]"#))
  }

  @Test("a shell that is installed accepts its script", arguments: Shell.allCases)
  func syntax(shell: Shell) throws {
    for list in [art, CommandList(program: "art-1", summary: "", commands: [Awkward.self])] {
      let script = shell.completionScript(for: list)
      // Where there is no such shell, there is nothing to ask.
      if let status = try status(of: shell, checking: script) { #expect(status == 0) }
    }
  }

  /// What a shell prints; nil where there is no such shell.
  private func output(of shell: String, _ script: String) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [shell, "-c", script]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 127 ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private func written(_ name: String, in shell: Shell) -> String {
    guard shell == .fish else { return name }
    return name.hasPrefix("--") ? " -l \(name.dropFirst(2)) " : " -s \(name.dropFirst()) "
  }

  private func status(of shell: Shell, checking script: String) throws -> Int32? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(script.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [shell.rawValue, "-n", file.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 127 ? nil : process.terminationStatus
  }
}

private struct Awkward: Command {
  static let name = "awkward"
  static let summary = #"it's $(here): [see] "this" \ and `that`"#
  var value: String?

  static var parameters: [Parameter<Self>] {
    [.option("--value", placeholder: "[X:Y]", \.value, .text, help: summary)]
  }
}
