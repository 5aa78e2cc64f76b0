// The README's console blocks are run, so that it cannot promise what is not so.

import Foundation
import Testing

@testable import backprop

@Suite("The README")
struct ReadmeTests {
  /// A command and what the README says it prints.
  struct Example: Sendable, CustomStringConvertible {
    let command: String
    let output: String
    var description: String { command }
  }

  static let text: String = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("README.md")
    return (try? String(decoding: Data(contentsOf: file), as: UTF8.self)) ?? ""
  }()

  static let examples: [Example] = {
    var examples: [Example] = []
    var command: String?
    var output: [Substring] = []
    var isInside = false
    func close() {
      if let command {
        examples.append(Example(command: command, output: output.map { $0 + "\n" }.joined()))
      }
      command = nil
      output = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" {
        isInside = true
      } else if line == "```" {
        if isInside { close() }
        isInside = false
      } else if isInside, line.hasPrefix("$ ") {
        close()
        command = String(line.dropFirst(2))
      } else if isInside {
        output.append(line)
      }
    }
    return examples
  }()

  @Test("shows several commands")
  func showsCommands() { #expect(Self.examples.count >= 4) }

  @Test("shows what the program prints", arguments: examples)
  func showsTheTruth(_ example: Example) throws {
    var words = shellWords(example.command)
    if words.starts(with: ["swift", "run", "-c", "release"]) { words.removeFirst(4) }
    try #require(words.first == "backprop")
    let console = RecordingConsole()
    _ = Program.run(Array(words.dropFirst()), on: console)
    #expect(console.output + console.errors == example.output)
  }
}
