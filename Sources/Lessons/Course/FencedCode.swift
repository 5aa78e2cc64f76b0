// The block of code below a question: its lines, with their places in the whole text.

/// A fenced block of code.
struct FencedCode {
  /// The lines between the fences.
  let lines: [QuestionBody.Line]
  /// The line of the whole text in which it begins, counted from 1.
  let firstLine: Int

  /// The code.
  var text: String { lines.map(\.text).joined(separator: "\n") }

  /// The lines without white space and comments; those that are nothing else are left out.
  var statements: [String] {
    lines.map { line in
      String(line.text.prefix { $0 != "#" }.filter { !$0.isWhitespace })
    }.filter { !$0.isEmpty }
  }
}

extension QuestionBody {
  /// The first block marked as Python, or else the first of all; one that is never closed goes on
  /// to the end.
  var code: FencedCode? {
    var first: FencedCode?
    var open: (fence: Substring, isPython: Bool, line: Int)?
    var inside: [Line] = []
    func finished(_ line: Int) -> FencedCode { FencedCode(lines: inside, firstLine: line) }
    for line in lines {
      let bare = line.text.drop { $0 == " " }
      if let begun = open {
        guard Self.closes(bare, begun.fence) else {
          inside.append(line)
          continue
        }
        if begun.isPython { return finished(begun.line) }
        first = first ?? finished(begun.line)
        open = nil
        inside = []
      } else if let fence = Self.fence(bare) {
        open = (fence, Self.isPython(bare[fence.endIndex...]), line.number + 1)
      }
    }
    guard let open, open.isPython || first == nil else { return first }
    return finished(open.line)
  }

  private static func fence(_ line: Substring) -> Substring? {
    guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
    let fence = line.prefix { $0 == mark }
    return fence.count < 3 ? nil : fence
  }

  private static func closes(_ line: Substring, _ fence: Substring) -> Bool {
    guard let end = self.fence(line), end.first == fence.first, end.count >= fence.count else {
      return false
    }
    return line[end.endIndex...].allSatisfy(\.isWhitespace)
  }

  private static func isPython(_ info: Substring) -> Bool {
    info.drop { $0.isWhitespace }.lowercased().hasPrefix("py")
  }
}
