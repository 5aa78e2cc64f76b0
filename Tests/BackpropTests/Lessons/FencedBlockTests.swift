// Finding the task in a Markdown text.

import Testing

@testable import Lessons

@Suite("The blocks of a text")
struct FencedBlockTests {
  @Test(
    "are those marked as ours, with the line in which they begin",
    arguments: [
      ("", []),
      ("```\na\n```", []),
      ("```backprop\na: b\n\nc\n```\n", [("a: b\n\nc", 2)]),
      ("text\n  ~~~ Backprop x\na\n~~~~\n```backprop\nb\n```", [("a", 3), ("b", 6)]),
      ("````backprop\n```\na\n```\n````", [("```\na\n```", 2)]),
      ("```swift\n```backprop\na\n```\n", []),
      ("```backprop\r\na\r\n```\r\nrest", [("a", 2)]),
      ("```backprop\na\n", [("a\n", 2)]),
      ("``backprop\na\n``", []),
      ("```backprop-other\na\n```", []),
    ] as [(String, [(String, Int)])])
  func blocks(text: String, expected: [(String, Int)]) {
    let found = FencedBlock.all(in: text)
    #expect(found.map(\.text) == expected.map(\.0))
    #expect(found.map(\.line) == expected.map(\.1))
  }
}
