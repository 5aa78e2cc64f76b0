// Lays out help: paragraphs that wrap, and two columns.

/// Lines of help that keep within a width.
struct HelpLayout {
  /// Columns in a line.
  let width: Int
  private(set) var lines: [String] = []

  /// Labels longer than this stand on a line of their own.
  private static let widestLabel = 24
  /// Narrower than this nothing can be read.
  private static let narrowest = 40

  init(width: Int) { self.width = max(width, Self.narrowest) }

  /// The lines as text, with a line feed behind each.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds an empty line.
  mutating func gap() { lines.append("") }

  /// Adds an empty line and `title`.
  mutating func heading(_ title: String, hanging: Int = 0) {
    gap()
    paragraph(title, hanging: hanging)
  }

  /// Adds `text` as it stands, each line moved right by `indent`.
  mutating func verbatim(_ text: String, indent: Int = 0) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(line.isEmpty ? "" : spaces(indent) + line)
    }
  }

  /// Adds one paragraph: wrapped, with `hanging` more spaces from its second line on.
  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int = 0) {
    let wrapped = Self.wrap(text, first: width - indent, rest: width - indent - hanging)
    for (number, line) in wrapped.enumerated() {
      lines.append(spaces(number == 0 ? indent : indent + hanging) + line)
    }
  }

  /// Adds paragraphs with the empty lines between them; lines that begin with a space stay.
  mutating func paragraphs(_ text: String) {
    var pending: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.first == " " { flush(&pending) }
      if line.isEmpty { lines.append("") }
      if line.first == " " { lines.append(String(line)) }
      if !line.isEmpty, line.first != " " { pending.append(line) }
    }
    flush(&pending)
  }

  /// Adds rows of a label and what it means, the meanings below each other.
  mutating func columns(_ rows: [(label: String, meaning: String)]) {
    let longest = rows.map(\.label.count).filter { $0 <= Self.widestLabel }.max() ?? 0
    for row in rows {
      let start = 2 + longest + 2
      if row.label.count > longest { lines.append("  " + row.label) }
      for (number, line) in Self.wrap(row.meaning, first: width - start, rest: width - start)
        .enumerated()
      {
        let label = number == 0 && row.label.count <= longest ? row.label : ""
        lines.append("  " + label + spaces(longest - label.count + 2) + line)
      }
    }
  }

  private mutating func flush(_ pending: inout [Substring]) {
    if !pending.isEmpty { paragraph(pending.joined(separator: " ")) }
    pending = []
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// The words of `text` in lines of at most `first` and `rest` columns; a longer word is cut.
  private static func wrap(_ text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = word
      if !line.isEmpty, line.count + 1 + word.count > (lines.isEmpty ? first : rest) {
        lines.append(line)
        line = ""
      }
      while line.isEmpty, word.count > (lines.isEmpty ? first : rest) {
        let limit = lines.isEmpty ? first : rest
        lines.append(String(word.prefix(limit)))
        word = word.dropFirst(limit)
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
