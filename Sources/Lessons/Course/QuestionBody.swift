// What stands below the block of a question: the place of its answers.

/// The lines between the block of a question and what comes next: another question, or a hint.
struct QuestionBody {
  /// A line of the text.
  struct Line {
    /// Its number in the whole text, counted from 1.
    let number: Int
    /// What it says, without its end.
    let text: Substring
  }

  /// The lines.
  let lines: [Line]

  /// The answer behind a word and a colon at the beginning of a line: `Order: ____`.
  ///
  /// What the sheet leaves blank is an answer without text.
  func answer(behind word: String) -> WrittenAnswer? {
    for line in lines {
      let bare = line.text.drop { $0.isWhitespace || $0 == "*" || $0 == "_" }
      guard bare.lowercased().hasPrefix(word.lowercased()) else { continue }
      let rest = bare.dropFirst(word.count).drop { $0 == "*" || $0 == "_" || $0 == " " }
      guard rest.first == ":" || rest.first == "=" else { continue }
      return Self.answer(rest.dropFirst(), in: line)
    }
    return nil
  }

  /// The answers in lines such as `- ∂f/∂x = ____`, in the order of `labels`.
  ///
  /// They are nil where the text has no line for one. Labels are the same however their letters are set: `df/dx₁`, `∂f/∂x1`.
  func answers(to labels: [String]) -> [WrittenAnswer?] {
    let items = lines.compactMap(Self.item)
    return labels.map { label in
      let key = Self.key(label)
      // Where a line stands twice, the one that says something.
      let own = items.filter { $0.key == key }
      return (own.first { !$0.answer.text.isEmpty } ?? own.first)?.answer
    }
  }

  /// The lines `label = answer`, with or without the mark of a list, that have such labels.
  private static func item(_ line: Line) -> (key: String, answer: WrittenAnswer)? {
    guard line.text.utf8.count <= SheetReader.longestLine,
      let sign = line.text.firstIndex(of: "=")
    else { return nil }
    let label = line.text[..<sign].drop { " \t-*•+".contains($0) }
    guard !label.isEmpty, label.count < 80 else { return nil }
    return (key(label), answer(line.text[sign...].dropFirst(), in: line))
  }

  /// A label without what is set differently here and there.
  static func key(_ label: some StringProtocol) -> String {
    var key = ""
    for character in label where !" \t_*`$(){}".contains(character) {
      switch character {
      case "∂", "𝜕", "𝑑", "δ": key.append("d")
      case "ℓ": key.append("l")
      // The hat of ŷ, which a program calls yhat.
      case _ where hats.keys.contains(character): key += hats[character] ?? ""
      default: key.append(subscripts[character] ?? character)
      }
    }
    return key
  }

  private static let hats: [Character: String] = Dictionary(
    uniqueKeysWithValues: "abcdefghijklmnopqrstuvwxyz".map {
      (Character("\($0)\u{302}"), "\($0)hat")
    })

  private static let subscripts: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("₀₁₂₃₄₅₆₇₈₉", "0123456789"))

  static func answer(_ rest: Substring, in line: Line) -> WrittenAnswer {
    let text = AnswerReader.bare(rest)
    let start = text.isEmpty ? rest.startIndex : text.startIndex
    let column = line.text.distance(from: line.text.startIndex, to: start) + 1
    let isBlank = AnswerReader.isBlank(String(text.prefix(40)))
    return WrittenAnswer(
      isBlank ? "" : String(text), at: SheetPlace(line: line.number, column: column))
  }

  /// The number of the line that has the answer behind `word`, for a solution to stand in.
  func line(behind word: String) -> Line? {
    answer(behind: word).flatMap { answer in lines.first { $0.number == answer.place.line } }
  }
}

extension WrittenAnswer {
  /// Whether nothing was written.
  public var isBlank: Bool { text.isEmpty }
}
