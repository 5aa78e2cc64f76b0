// Breaks text into lines at spaces, by the columns that it takes in a terminal.

/// `fragments`, separated by spaces, in lines of at most `width` columns.
///
/// Later lines begin with `indent` spaces. A piece that is longer than a line stays whole, so that
/// it can be copied.
func wrapped(_ fragments: [Fragment], width: Int, indent: Int = 0) -> [[Fragment]] {
  var lines: [[Fragment]] = []
  var line: [Fragment] = []
  var used = 0
  for fragment in fragments {
    for piece in fragment.pieces(width - indent) {
      let columns = displayWidth(of: String(piece))
      if !line.isEmpty, used + 1 + columns > width {
        lines.append(line)
        line = []
        used = indent
      }
      used += columns + (line.isEmpty ? 0 : 1)
      line.append(Fragment(String(piece), fragment.ink))
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines.enumerated().map { index, line in
    index == 0 || indent == 0 ? line : [Fragment(spaces(indent - 1))] + line
  }
}

/// The pieces of a text between which a line may be broken.
///
/// Brackets stay whole where they are short and fit a line of `width` columns, and a sign stays with
/// what follows it: a formula reads on from its sign.
func breakable(_ text: String, width: Int) -> [Substring] {
  var pieces: [Substring] = []
  var start: Substring.Index?
  var end = text.startIndex
  // Where signs begin that stay with the word behind them, if the piece ends in such.
  var signs: Substring.Index?
  var depth = 0
  for word in text.split(separator: " ") {
    if let first = start, displayWidth(of: String(text[first..<word.endIndex])) > min(width, 40) {
      let cut = signs.flatMap { $0 > first ? $0 : nil }
      pieces.append(trimmed(text[first..<(cut ?? end)]))
      start = cut
      depth = 0
    }
    if start == nil { start = word.startIndex }
    signs = joins(word) ? signs ?? word.startIndex : nil
    end = word.endIndex
    depth += word.utf8.reduce(0) {
      $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0)
    }
    if let first = start, depth <= 0, !joins(word) {
      pieces.append(text[first..<end])
      start = nil
      depth = 0
    }
  }
  if let start { pieces.append(text[start..<end]) }
  return pieces
}

/// Without the spaces at its end.
private func trimmed(_ text: Substring) -> Substring {
  text.last == " " ? trimmed(text.dropLast()) : text
}

/// Whether a word stays with the word behind it.
private func joins(_ word: Substring) -> Bool {
  switch word {
  case "=", "≈", "~=", "+", "−", "-", "·", "*", "×", "/", ">", "≥", ">=", "else", "to", "error:",
    "Note:":
    true
  default: false
  }
}

/// A paragraph in lines of at most `width` columns, the later ones indented.
///
/// Spaces at the beginning of the text stay.
func paragraph(_ text: String, width: Int, indent: Int = 0) -> String {
  let margin = text.prefix { $0 == " " }.count
  return wrapped([Fragment(text)], width: width - margin, indent: indent - margin)
    .map { spaces(margin) + $0.map(\.text).joined(separator: " ") + "\n" }.joined()
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
