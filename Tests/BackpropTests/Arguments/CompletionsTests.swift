// Whatever is declared can be completed, and the scripts are in the language of their shell.

import Foundation
import Testing

@testable import Arguments

@Suite("Completions")
struct CompletionsTests {
  @Test("every command, option and choice is in every script", arguments: Shell.allCases)
  func complete(shell: Shell) {
    let script = shell.completionScript(for: art)
    for command in art.commands {
      #expect(script.contains(command.name))
      for info in command.declarations {
        for name in info.names where info.kind != .argument {
          #expect(script.contains(written(name, in: shell)), "\(command.name) \(name)")
        }
        for choice in info.choices { #expect(script.contains(choice), "\(info.name)") }
      }
    }
  }

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
