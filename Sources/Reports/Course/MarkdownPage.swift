// Markdown as it is read in a terminal: paragraphs wrapped, tables and blocks as they stand.

/// A text in Markdown, for a terminal.
public struct MarkdownPage {
  /// The lines of the page, each with its end.
  public private(set) var text = ""
  private let style: ReportStyle
  private var pending: [Substring] = []
  private var indent = 0
  private var fence: Substring?

  /// Longer lines, and paragraphs, are cut.
  private static let longest = 2_000

  /// The page that says `markdown`, whoever wrote it.
  public init(_ markdown: String, style: ReportStyle) {
    self.style = style
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      take(line)
    }
    flush()
    while text.hasSuffix("\n\n") { text.removeLast() }
  }

  private mutating func take(_ line: Substring) {
    let bare = line.drop { $0 == " " }
    let mark = bare.prefix { $0 == "`" || $0 == "~" }
    if let open = fence {
      if mark.count >= open.count, mark.first == open.first { fence = nil } else { keep(line, 4) }
    } else if mark.count >= 3 {
      flush()
      fence = mark
    } else if bare.isEmpty {
      flush()
      text += "\n"
    } else if bare.first == ">" {
      takeQuoted(bare)
    } else if bare.first == "|" || line.hasPrefix("    ") {
      flush()
      keep(line, 0)
    } else if bare.first == "#" {
      flush()
      let title = shown(bare.drop { $0 == "#" || $0 == " " })
      text += Ink.title(title, color: style.color) + "\n"
    } else {
      takeWords(line, bare)
    }
  }

  /// A line of a paragraph; each point of a list is a paragraph of its own.
  private mutating func takeWords(_ line: Substring, _ bare: Substring) {
    let number = bare.prefix { $0.isASCII && $0.isNumber }
    let isPoint = bare.hasPrefix("- ") || bare.hasPrefix("* ")
    let isNumbered = !number.isEmpty && bare[number.endIndex...].hasPrefix(". ")
    if isPoint || isNumbered {
      flush()
      indent = isPoint ? 2 : number.count + 2
    }
    pending.append(bare)
  }

  /// A line of a quotation, which is a paragraph behind its mark.
  private mutating func takeQuoted(_ bare: Substring) {
    if pending.first?.first == ">" {
      pending.append(bare.drop { $0 == ">" || $0 == " " })
    } else {
      flush()
      indent = 2
      pending.append(bare)
    }
  }

  private mutating func flush() {
    if !pending.isEmpty {
      let words = shown(pending.joined(separator: " ")[...])
      text += paragraph(words, width: min(style.width, 100), indent: indent)
    }
    pending = []
    indent = 0
  }

  private mutating func keep(_ line: Substring, _ margin: Int) {
    text += spaces(line.isEmpty ? 0 : margin) + shown(line) + "\n"
  }

  private func shown(_ line: Substring) -> String {
    StudentText.shown(String(line), ascii: style.ascii, limit: Self.longest)
  }
}
