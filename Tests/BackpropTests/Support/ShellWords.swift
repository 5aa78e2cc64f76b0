// A command line taken apart the way a shell does it.

/// The words of a command line with quotes.
func shellWords(_ line: String) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in line {
    switch character {
    case _ where character == quote: quote = nil
    case "\"" where quote == nil, "'" where quote == nil:
      quote = character
      word = word ?? ""
    case " " where quote == nil:
      if let word { words.append(word) }
      word = nil
    default: word = (word ?? "") + String(character)
    }
  }
  return words + (word.map { [$0] } ?? [])
}
