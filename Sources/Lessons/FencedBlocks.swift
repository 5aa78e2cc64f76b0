// Finds the blocks of a Markdown text that are fenced and marked, as ours or as somebody's code.

/// A fenced block of a Markdown text.
public struct FencedBlock: Hashable, Sendable {
  /// What stands between the fences.
  public let text: String
  /// The line of the text in which it begins, counted from 1: the one behind the opening fence.
  public let line: Int

  /// The blocks marked `backprop` in a text; one that is never closed goes on to the end.
  public static func all(in markdown: String) -> [FencedBlock] {
    all(in: markdown) { $0 == "backprop" }
  }

  /// The blocks of a text whose mark, in lower case, is wanted; it is empty where there is none.
  static func all(in markdown: String, marked isWanted: (String) -> Bool) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var open: (fence: Substring, isOurs: Bool, line: Int)?
    var lines: [Substring] = []
    var number = 0
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let fence = fence(of: line)
      if let begun = open {
        guard let fence, isEnd(line, fence, of: begun.fence) else {
          if begun.isOurs { lines.append(line) }
          continue
        }
        if begun.isOurs { blocks.append(FencedBlock(lines, line: begun.line)) }
        open = nil
      } else if let fence {
        open = (fence, isWanted(mark(line, fence)), number + 1)
        lines = []
      }
    }
    if let open, open.isOurs { blocks.append(FencedBlock(lines, line: open.line)) }
    return blocks
  }

  private init(_ lines: [Substring], line: Int) {
    text = lines.joined(separator: "\n")
    self.line = line
  }

  /// The backquotes or tildes that a line begins with; nil where they make no fence.
  private static func fence(of line: Substring) -> Substring? {
    let inner = line.drop { $0 == " " }
    guard let mark = inner.first, mark == "`" || mark == "~" else { return nil }
    let fence = inner.prefix { $0 == mark }
    return fence.count < 3 ? nil : fence
  }

  private static func mark(_ line: Substring, _ fence: Substring) -> String {
    line[fence.endIndex...].drop { $0.isWhitespace }.prefix { !$0.isWhitespace }.lowercased()
  }

  private static func isEnd(_ line: Substring, _ fence: Substring, of first: Substring) -> Bool {
    fence.first == first.first && fence.count >= first.count
      && line[fence.endIndex...].allSatisfy(\.isWhitespace)
  }
}
