// Several numbers in one place: 0.02, 4.982.

/// The numbers in a text that holds nothing but numbers, at least two.
struct AnswerList {
  /// The numbers as they stand there.
  let texts: [Substring]

  /// The list; nil where there is anything else, or one number alone.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count < 1_000 else { return nil }
    var words = Substring(text).split(whereSeparator: \.isWhitespace).map(Self.withoutComma)
    words.removeAll { $0.isEmpty || $0 == "/" || $0 == "&" }
    // A comma without a space is one of decimals, unless there is a point beside it.
    if words.count == 1, words[0].contains("." as Character) {
      words = words[0].split(separator: ",")
    }
    guard words.count > 1, words.allSatisfy({ AnswerNumber(String($0)) != nil }) else { return nil }
    texts = words
  }

  /// The list in brackets: `[0.02, 4.982]`.
  init?(inBrackets text: some StringProtocol) {
    let bare = Substring(text).drop(while: \.isWhitespace)
    guard let first = bare.first, let last = bare.lastIndex(where: { !$0.isWhitespace }),
      "[({⟨".contains(first), "])}⟩".contains(bare[last])
    else { return nil }
    self.init(bare[..<last].dropFirst())
  }

  private static func withoutComma(_ word: Substring) -> Substring {
    let end = word.last.map { $0 == "," || $0 == ";" } ?? false
    return end ? word.dropLast() : word
  }
}
