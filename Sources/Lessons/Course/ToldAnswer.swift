// Whether a hint gives an answer away: a number or a formula that nobody would write by chance.

/// An answer that might stand in a hint.
struct ToldAnswer {
  private let pieces: [String]

  /// The right answer `key`; numbers in `common` stand in the task itself, and tell nothing.
  init(_ key: String, common: Set<String>) {
    let own = Self.pieces(of: key)
    let isPlain = own.count == 1 && (common.contains(own[0]) || Self.isSmall(own[0]))
    // One name is no secret: the hints talk of gates, and of inputs.
    let isName = own.count == 1 && own[0].first?.isNumber == false
    pieces = isPlain || isName ? [] : own
  }

  /// The numbers and names that a text has anyway.
  static func common(in text: String) -> Set<String> { Set(pieces(of: text)) }

  /// Whether the answer stands in `hint`, however it is set.
  func stands(in hint: String) -> Bool {
    guard !pieces.isEmpty else { return false }
    let all = Self.pieces(of: hint)
    guard all.count >= pieces.count else { return false }
    return (0...(all.count - pieces.count)).contains { start in
      all[start..<start + pieces.count].elementsEqual(pieces)
    }
  }

  /// Whole numbers that every text is full of.
  private static func isSmall(_ piece: String) -> Bool {
    Int(piece).map { (-10...10).contains($0) } ?? false
  }

  /// Numbers, names and signs, without signs of multiplication and spaces.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text + " " {
      let isPart =
        character.isLetter || character.isNumber || character == "_"
        || (character == "." && word.last?.isNumber == true)
      if isPart {
        word.append(character)
        continue
      }
      if word.last == "." { word.removeLast() }
      if !word.isEmpty { pieces.append(word) }
      word = ""
      switch character {
      case "−", "–", "-": pieces.append("-")
      case _ where "+/^()=,".contains(character): pieces.append(String(character))
      default: break
      }
    }
    return Self.withSigns(pieces)
  }

  /// A minus sign behind which a number stands, and before which nothing does, belongs to it.
  private static func withSigns(_ pieces: [String]) -> [String] {
    var joined: [String] = []
    for piece in pieces {
      let isNumber = piece.first?.isNumber == true
      if isNumber, joined.last == "-",
        joined.count < 2 || ["+", "-", "/", "^", "(", "=", ","].contains(joined[joined.count - 2])
      {
        joined[joined.count - 1] = "-" + piece
      } else {
        joined.append(piece)
      }
    }
    return joined
  }
}
