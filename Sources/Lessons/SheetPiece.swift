// A piece of a student's text, cleaned of the marks that editors and renderers leave in it.

/// A piece of text and where it begins.
struct SheetPiece {
  let text: String
  /// What stands in the line before it, and the line's number.
  private let before: Substring
  private let number: Int

  /// A part of `line`, without the spaces around it.
  init(_ part: Substring, of line: Substring, number: Int) {
    let start = part.firstIndex { !$0.isWhitespace } ?? part.endIndex
    text = Self.plain(part[start...])
    before = line[..<start]
    self.number = number
  }

  /// A part of a piece.
  init(_ part: Substring, of whole: SheetPiece) {
    text = String(part)
    before = whole.before
    number = whole.number
  }

  /// Where it begins; counted only when it is asked for, since most pieces are never told of.
  var place: SheetPlace { SheetPlace(line: number, column: before.count + 1) }

  /// `text` without tags, backslashes before punctuation, and the names of characters.
  static func plain(_ text: Substring) -> String {
    var plain = ""
    let marked = text.withPlainMarks
    var rest = marked.map { Substring($0) } ?? text
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, escapable.contains(next) {
        plain.append(next)
        rest = rest.dropFirst(2)
      } else if character == "<", let end = endOfTag(rest) {
        rest = rest[end...]
      } else if character == "&", let (named, end) = entity(rest) {
        plain.append(named)
        rest = rest[end...]
      } else {
        plain.append(character.isWhitespace ? " " : character)
        rest.removeFirst()
      }
    }
    while plain.last == " " { plain.removeLast() }
    return plain
  }

  private static let escapable: Set<Character> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "$", "#", "-", "+", "(", ")",
    ".", "!", "=", "&",
  ]

  /// Behind `<sub>` or `</b>`; nil where the sign is a sign.
  private static func endOfTag(_ text: Substring) -> Substring.Index? {
    let inside = text.dropFirst().prefix(12)
    guard let close = inside.firstIndex(of: ">"), close > inside.startIndex,
      inside[..<close].allSatisfy({ $0.isASCII && ($0.isLetter || "/ ".contains($0)) })
    else { return nil }
    return inside.index(after: close)
  }

  private static func entity(_ text: Substring) -> (Character, Substring.Index)? {
    let inside = text.dropFirst().prefix(8)
    guard let close = inside.firstIndex(of: ";"), let named = entities[String(inside[..<close])]
    else { return nil }
    return (named, inside.index(after: close))
  }

  private static let entities: [String: Character] = [
    "nbsp": " ", "minus": "−", "lt": "<", "gt": ">", "amp": "&", "middot": "·", "asymp": "≈",
    "part": "∂", "nabla": "∇", "#124": "|", "vert": "|", "sigma": "σ",
  ]
}

extension Substring {
  /// The parts of a cell: between `<br>` in any spelling, and between semicolons.
  var linesOfCell: [Substring] {
    var parts: [Substring] = []
    var start = startIndex
    var place = startIndex
    while place < endIndex {
      let end: Index?
      switch self[place] {
      case ";" where !isEndOfEntity(place): end = index(after: place)
      case "<": end = endOfBreak(place)
      default: end = nil
      }
      if let end {
        parts.append(self[start..<place])
        start = end
      }
      place = end ?? index(after: place)
    }
    return parts + [self[start...]]
  }

  /// Whether the semicolon ends the name of a character, such as `&minus;`.
  private func isEndOfEntity(_ place: Index) -> Bool {
    guard let start = self[..<place].suffix(8).lastIndex(of: "&") else { return false }
    return self[index(after: start)..<place].allSatisfy { $0.isLetter || $0.isNumber || $0 == "#" }
  }

  /// Behind a `<br>` or `<br />`; nil where there is none.
  private func endOfBreak(_ place: Index) -> Index? {
    let inside = self[place...].dropFirst().prefix(6)
    guard let close = inside.firstIndex(of: ">") else { return nil }
    let name = inside[..<close].lowercased().filter { $0 != " " && $0 != "/" }
    return name == "br" ? index(after: close) : nil
  }
}
