// Makes a command of the words behind its name.

/// What the words behind a command's name ask for.
enum Reading<Parsed: Command> {
  /// The command, filled in.
  case command(Parsed)
  /// Help about the command.
  case help
}

/// Reads the words behind the name of one command.
struct CommandReader<Parsed: Command> {
  private var command = Parsed()
  private let parameters: [Parameter<Parsed>]
  private var timesGiven: [Int]
  private var extra: [String] = []
  private let path: String

  /// Reads `words`, which stand behind the command's name in a call of `program`.
  static func read(
    _ words: [String], program: String
  ) throws(UsageError) -> Reading<Parsed> {
    let path = "\(program) \(Parsed.name)"
    var reader = CommandReader(path: path)
    let pieces = WordScanner.pieces(
      of: words, declarations: reader.parameters.map(\.info), command: path)
    if pieces.contains(.help) { return .help }
    for piece in pieces { try reader.take(piece) }
    return .command(try reader.finished(program))
  }

  private init(path: String) {
    self.path = path
    parameters = Parsed.parameters
    timesGiven = Array(repeating: 0, count: parameters.count)
  }

  private mutating func take(_ piece: WordScanner.Piece) throws(UsageError) {
    switch piece {
    case .flag(let place): try apply(place, "")
    case .option(let place, let value): try takeOption(place, value)
    case .argument(let word): try takeArgument(word)
    case .help: break
    case .problem(let error): throw error
    }
  }

  private mutating func takeOption(_ place: Int, _ value: String) throws(UsageError) {
    let info = parameters[place].info
    guard timesGiven[place] < info.count.upperBound else {
      throw .repeatedOption(name: info.name)
    }
    try apply(place, value)
  }

  private mutating func takeArgument(_ word: String) throws(UsageError) {
    let place = parameters.indices.first {
      parameters[$0].info.kind == .argument
        && timesGiven[$0] < parameters[$0].info.count.upperBound
    }
    if let place { try apply(place, word) } else { extra.append(word) }
  }

  private mutating func apply(_ place: Int, _ word: String) throws(UsageError) {
    timesGiven[place] += 1
    do throws(InvalidValue) {
      try parameters[place].apply(&command, word)
    } catch {
      throw .invalidValue(parameter: parameters[place].info.name, value: word, why: error)
    }
  }

  private func finished(_ program: String) throws(UsageError) -> Parsed {
    if !extra.isEmpty { throw .unexpectedArguments(extra, command: path) }
    for (parameter, times) in zip(parameters, timesGiven)
    where times < parameter.info.count.lowerBound {
      throw .missingArgument(
        placeholder: parameter.info.name, usage: Usage.line(for: Parsed.self, program: program))
    }
    return command
  }
}
