// Sorts the words behind a command's name into flags, options with their values, and arguments.

/// What the words are, before any value is read.
struct WordScanner {
  /// One thing that was typed.
  enum Piece: Hashable {
    /// A flag, by its place among the declarations.
    case flag(Int)
    /// An option and its value.
    case option(Int, String)
    /// A word without a name.
    case argument(String)
    /// The request for help.
    case help
    /// Words that make no sense; a request for help further on outweighs them.
    case problem(UsageError)
  }

  private let declarations: [ParameterInfo]
  private let command: String
  private var places: [String: Int] = [:]
  private var words: ArraySlice<String>

  /// The pieces of `words`, by the parameters that `command` declares.
  static func pieces(
    of words: [String], declarations: [ParameterInfo], command: String
  ) -> [Piece] {
    var scanner = WordScanner(words, declarations, command)
    var pieces: [Piece] = []
    while let word = scanner.words.popFirst() {
      if word.isSpelled("--") { return pieces + scanner.words.map(Piece.argument) }
      pieces.append(scanner.piece(word))
    }
    return pieces
  }

  private init(_ words: [String], _ declarations: [ParameterInfo], _ command: String) {
    self.declarations = declarations + [.help]
    self.command = command
    self.words = words[...]
    for (place, info) in self.declarations.enumerated() where info.kind != .argument {
      for name in info.names { places[name] = place }
    }
  }

  private mutating func piece(_ word: String) -> Piece {
    if let place = place(of: word) { return piece(place, attached: nil) }
    guard let (name, value) = Self.longName(word) else { return .argument(word) }
    guard let place = place(of: name) else { return unknown(name) }
    return piece(place, attached: value)
  }

  private mutating func piece(_ place: Int, attached: String?) -> Piece {
    let info = declarations[place]
    guard info.kind == .option else {
      if let attached { return .problem(.unexpectedValue(option: info.name, value: attached)) }
      return place == declarations.count - 1 ? .help : .flag(place)
    }
    guard let first = attached ?? nextValue(for: info) else {
      return .problem(.missingValue(option: info.name, placeholder: info.placeholder))
    }
    return .option(place, info.continuesAfterComma ? continued(first) : first)
  }

  /// The next word, whatever it is: but a declared long name means that the value was forgotten.
  private mutating func nextValue(for info: ParameterInfo) -> String? {
    if let implied = info.impliedValue {
      guard let next = words.first, info.choices.contains(where: { $0.isSpelled(next) }) else {
        return implied
      }
      return words.removeFirst()
    }
    guard let next = words.first, !isDeclaredLongName(next) else { return nil }
    return words.removeFirst()
  }

  /// The value with the words that a shell split off it.
  private mutating func continued(_ first: String) -> String {
    var value = first
    while let next = words.first, !isDeclaredLongName(next) {
      guard value.endsOpen || next.beginsOpen else { break }
      value += " " + words.removeFirst()
    }
    return value
  }

  private func unknown(_ name: String) -> Piece {
    let known = declarations.filter { $0.kind != .argument }.map(\.name)
    return .problem(
      .unknownOption(name: name, suggestion: nearest(name, in: known), command: command))
  }

  private func isDeclaredLongName(_ word: String) -> Bool {
    Self.longName(word).map { place(of: $0.name) != nil } ?? false
  }

  /// Only what can be declared is looked up: hashing any other text could take very long.
  private func place(of name: String) -> Int? {
    guard name.utf8.count <= 64, name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return places[name]
  }

  /// Splits `--name` and `--name=value`; nil for every other word, `--(1e2)` among them.
  private static func longName(_ word: String) -> (name: String, value: String?)? {
    guard word.utf8.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]),
      let letter = word.utf8.dropFirst(2).first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20)
    else { return nil }
    guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")) else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.utf8.index(after: equals)...]))
  }
}

extension String {
  /// Whether something has to follow: the text ends with a comma or an equals sign.
  fileprivate var endsOpen: Bool {
    let last = utf8.last { $0 != UInt8(ascii: " ") }
    return last == UInt8(ascii: ",") || last == UInt8(ascii: "=")
  }

  /// Whether something has to precede: the text begins with a comma or an equals sign.
  fileprivate var beginsOpen: Bool {
    utf8.first == UInt8(ascii: ",") || utf8.first == UInt8(ascii: "=")
  }
}
