// Comparisons in formulas, (a > 0)·w or “w if a > 0, else 0”, written with a function that is 0 or 1.

/// Writes comparisons out, since the language has none.
struct ComparisonText {
  /// The function that is 1 for positive numbers and 0 for negative ones.
  let step: String

  /// `text` without comparisons.
  func rewritten(_ text: String) -> String {
    let plain = text.filter { $0 != "≥" && $0 != "≤" }
    guard plain.count < text.count || text.contains(where: { $0 == "<" || $0 == ">" }) else {
      return text
    }
    return group(Self.strict(text)[...])
  }

  /// ≥ as > and ≤ as <: they differ only where the formula has a kink.
  private static func strict(_ text: String) -> [Character] {
    var result: [Character] = []
    for character in text {
      switch character {
      case "≥": result.append(">")
      case "≤": result.append("<")
      case "=" where result.last == ">" || result.last == "<": break
      default: result.append(character)
      }
    }
    return result
  }

  /// Rewrites what stands in one pair of brackets.
  ///
  /// Recursion is safe: answers are short.
  private func group(_ text: ArraySlice<Character>) -> String {
    var parts: [[String]] = [[]]
    var place = text.startIndex
    while place < text.endIndex {
      let character = text[place]
      if "([{".contains(character), let end = Self.end(of: place, in: text) {
        let inner = group(text[(place + 1)..<end])
        parts[parts.count - 1].append("\(character)\(inner)\(text[end])")
        place = end + 1
        continue
      }
      if character == ",", !Self.continues(text[(place + 1)...]) {
        parts.append([])
      } else if character != "," {
        parts[parts.count - 1].append(String(character))
      }
      place += 1
    }
    return parts.map { part($0[...]) }.joined(separator: ",")
  }

  /// Whether `else` comes next, before which a comma separates nothing.
  private static func continues(_ rest: ArraySlice<Character>) -> Bool {
    String(rest.drop { $0 == " " }.prefix(4)) == "else"
  }

  private static func end(of open: Int, in text: ArraySlice<Character>) -> Int? {
    var depth = 0
    for place in open..<text.endIndex {
      if "([{".contains(text[place]) { depth += 1 }
      if ")]}".contains(text[place]) { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  private func part(_ pieces: ArraySlice<String>) -> String {
    guard let test = Self.word("if", in: pieces),
      let rest = Self.word("else", in: pieces[(test + 2)...])
    else { return condition(pieces) }
    let isHeld = condition(pieces[(test + 2)..<rest])
    let then = pieces[..<test].joined()
    return "(\(then))*(\(isHeld)) + (\(part(pieces[(rest + 4)...])))*(1 - (\(isHeld)))"
  }

  /// Where a word stands between spaces or brackets.
  private static func word(_ word: String, in pieces: ArraySlice<String>) -> Int? {
    let letters = word.map(String.init)
    return pieces.indices.first { place in
      let end = place + letters.count
      guard end <= pieces.endIndex, Array(pieces[place..<end]) == letters else { return false }
      let before = place > pieces.startIndex ? pieces[place - 1] : " "
      let after = end < pieces.endIndex ? pieces[end] : " "
      return !isLetter(before) && !isLetter(after)
    }
  }

  private static func isLetter(_ piece: String) -> Bool {
    piece.count == 1 && piece.first.map { $0.isLetter || $0.isNumber || $0 == "_" } == true
  }

  private func condition(_ pieces: ArraySlice<String>) -> String {
    let signs = pieces.indices.filter { pieces[$0] == ">" || pieces[$0] == "<" }
    guard signs.count == 1, let sign = signs.first else { return pieces.joined() }
    let (left, right) = (pieces[..<sign].joined(), pieces[(sign + 1)...].joined())
    return pieces[sign] == ">"
      ? "\(step)((\(left)) - (\(right)))" : "\(step)((\(right)) - (\(left)))"
  }
}
