// The sentences for what can be wrong with a command line.

extension UsageError {
  /// What is wrong, in one sentence without a full stop; safe to print.
  public var message: String {
    switch self {
    case .unknownOption(let name, _, let command):
      "\(Printable.quoted(command)) has no option \(Printable.quoted(name))"
    case .optionBeforeCommand(let name, let program):
      "\(Printable.quoted(program)) itself has no option \(Printable.quoted(name))"
    case .unknownCommand(let name, _, let program):
      "\(Printable.quoted(program)) has no command \(Printable.quoted(name))"
    case .missingValue(let option, _):
      "\(Printable.quoted(option)) needs a value"
    case .invalidValue(let parameter, let value, let why):
      "\(Printable.quoted(parameter)) cannot be \(Printable.quoted(value)): \(Printable.text(why.reason))"
    case .unexpectedValue(let option, let value):
      "\(Printable.quoted(option)) takes no value, but \(Printable.quoted(value)) was given"
    case .repeatedOption(let name):
      "\(Printable.quoted(name)) is given twice"
    case .missingArgument(let placeholder, _):
      "\(Printable.quoted(placeholder)) is missing"
    case .unexpectedArguments(let words, _):
      words.count == 1
        ? "\(Self.list(words)) is one argument too many"
        : "\(words.count) arguments too many: \(Self.list(words))"
    }
  }

  /// How to put it right, in one sentence without a full stop, where something can be said.
  public var help: String? {
    switch self {
    case .unknownOption(let name, let suggestion, let command):
      suggestion.map(Self.meant) ?? Self.noSuchOption(name, command)
    case .optionBeforeCommand(_, let program):
      "options stand behind the command: \(program) COMMAND [OPTIONS] ..."
    case .unknownCommand(_, let suggestion, let program):
      suggestion.map(Self.meant) ?? "`\(program) help` lists the commands"
    case .missingValue(let option, let placeholder): "write `\(option) \(placeholder)`"
    case .invalidValue(_, _, let why): why.suggestion.map(Self.meant)
    case .unexpectedValue(let option, _): "write `\(option)` alone"
    case .repeatedOption: "leave one of the two out"
    case .missingArgument(_, let usage): "write `\(usage)`"
    case .unexpectedArguments(let words, let command): Self.tooMany(words, command)
    }
  }

  private static func meant(_ suggestion: String) -> String {
    "did you mean \(Printable.quoted(suggestion))?"
  }

  private static func noSuchOption(_ name: String, _ command: String) -> String {
    "`\(command) --help` lists the options;"
      + " behind a `--` of its own, \(Printable.quoted(name)) would be an argument"
  }

  /// A shell splits at spaces and fills in file names for `*`, and few expect that.
  private static func tooMany(_ words: [String], _ command: String) -> String {
    let dashed = words.first { $0.utf8.first == UInt8(ascii: "-") && $0.utf8.count == 2 }
    if let dashed {
      return "\(Printable.quoted(dashed)) is no option: `\(command) --help` lists them"
    }
    return "put quotes around what belongs together:"
      + " a shell splits at spaces and replaces * by the names of files"
  }

  private static func list(_ words: [String]) -> String {
    let shown = words.prefix(3).map { Printable.quoted($0, limit: 40) }.joined(separator: ", ")
    return words.count > 3 ? "\(shown) and \(words.count - 3) more" : shown
  }
}
