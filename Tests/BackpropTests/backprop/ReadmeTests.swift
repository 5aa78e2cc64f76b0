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

  /// The files that the README shows, in blocks that begin with ```text and a name.
  static let files: [String: String] = {
    var files: [String: String] = [:]
    for (name, lines) in blocks where name.hasPrefix("text ") {
      files[String(name.dropFirst(5))] = lines.map { $0 + "\n" }.joined()
    }
    return files
  }()

  /// What stands in each fenced block, behind the words on its fence.
  static let blocks: [(name: String, lines: [Substring])] = {
    var blocks: [(name: String, lines: [Substring])] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside.toggle()
        if isInside { blocks.append((String(line.dropFirst(3)), [])) }
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks
  }()

  static let examples: [Example] = {
    var examples: [Example] = []
    var command: String?
    var output: [Substring] = []
    func close() {
      if let command {
        examples.append(Example(command: command, output: output.map { $0 + "\n" }.joined()))
      }
      command = nil
      output = []
    }
    for block in blocks where block.name == "console" {
      for line in block.lines {
        guard line.hasPrefix("$ ") else {
          output.append(line)
          continue
        }
        close()
        command = String(line.dropFirst(2))
      }
      close()
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
    let console = RecordingConsole(files: Self.files)
    _ = Program.run(Array(words.dropFirst()), on: console)
    #expect(console.output + console.errors == example.output)
  }

  @Test("shows what a walk looks like, with what the person types")
  func showsAWalk() throws {
    let shown = try #require(
      Self.blocks.first { $0.lines.contains { $0.hasPrefix("Step 1 of 6") } }?.lines)
    let conversation = ScriptedConversation(
      [
        .character("t"), .character("g"), .character("4"), .enter, .character("t"), .character("q"),
      ],
      lines: ["7", "3", "1", "1", "3", ":h", "1*(-4)", "3"])
    let console = RecordingConsole(
      terminals: Terminals(inputIsTerminal: true, outputIsTerminal: true),
      conversation: conversation)
    conversation.echo = { console.write($0) }
    _ = Program.run(["step", "(x+y)*z", "--at", "x=-2,y=5,z=-4"], on: console)
    let printed = console.output.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
    #expect(shown.dropFirst().map(String.init) == printed.dropLast())
  }
}
