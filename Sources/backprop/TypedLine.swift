// A line as it is put together from keys.

/// A line that a person types.
struct TypedLine {
  private var characters: [Character] = []
  /// Whether the line is finished.
  private(set) var isComplete = false
  /// Whether the end came in place of a line.
  private(set) var isEnd = false

  /// So many characters are kept; terminals allow no longer lines.
  static let limit = 4_096

  var text: String { String(characters) }

  /// Adds what was pressed; keys that write nothing change nothing.
  ///
  /// The terminal itself applies the keys that edit a line, except to what was typed before it was
  /// told to.
  mutating func append(_ key: KeyPress) {
    switch key {
    case .character(let character): append(character)
    case .tab: append(" ")
    case .backspace: _ = characters.popLast()
    case .enter: isComplete = true
    case .end: finish()
    case .left, .right, .up, .down, .escape, .resized: break
    }
  }

  /// Nothing more will come: what is there is the line.
  mutating func finish() {
    isEnd = characters.isEmpty
    isComplete = true
  }

  private mutating func append(_ character: Character) {
    if characters.count < Self.limit { characters.append(character) }
  }
}
