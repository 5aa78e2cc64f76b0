// A whole program as its command line knows it, and what a call of it asks for.

/// A program with its commands.
public struct CommandList: Sendable {
  /// The word that calls the program.
  public let program: String
  /// What the program is, in one line.
  public let summary: String
  /// Command lines to begin with.
  public let examples: [Example]
  /// What help says at the end: paragraphs with an empty line between them.
  public let closing: String
  /// The commands in the order of help, the built-in `help` and `completions` last.
  public let commands: [any Command.Type]

  /// The program called `program` with `commands`, to which `help` and `completions` are added.
  public init(
    program: String, summary: String, examples: [Example] = [], closing: String = "",
    commands: [any Command.Type]
  ) {
    self.program = program
    self.summary = summary
    self.examples = examples
    self.closing = closing
    self.commands = commands + [HelpCommand.self, CompletionsCommand.self]
  }

  /// The command called `name`.
  public func command(named name: String) -> (any Command.Type)? {
    commands.first { $0.name.isSpelled(name) }
  }
}

/// What a command line asks the program to do.
public enum Request: Sendable {
  /// Run a command.
  case run(any Command)
  /// Show what the program can do: because it was asked for, or because nothing was.
  case overview(asked: Bool)
  /// Show what a command can do.
  case help(any Command.Type)
  /// Show the version.
  case version
  /// Show the completion script for a shell.
  case completions(Shell)
}

extension CommandList {
  /// What `words`, the words behind the program's name, ask for.
  public func request(_ words: [String]) throws(UsageError) -> Request {
    guard let first = words.first else { return .overview(asked: false) }
    if first.isSpelled("--help") || first.isSpelled("-h") { return .overview(asked: true) }
    if first.isSpelled("--version") { return .version }
    guard let command = command(named: first) else { throw unknown(first) }
    return try request(command, Array(words.dropFirst()))
  }

  private func request<Asked: Command>(
    _ type: Asked.Type, _ words: [String]
  ) throws(UsageError) -> Request {
    switch try CommandReader<Asked>.read(words, program: program) {
    case .help: .help(type)
    case .command(let help as HelpCommand): try request(help)
    case .command(let completions as CompletionsCommand): .completions(completions.shell)
    case .command(let command): .run(command)
    }
  }

  private func request(_ help: HelpCommand) throws(UsageError) -> Request {
    guard let topic = help.topic else { return .overview(asked: true) }
    guard let command = command(named: topic) else { throw unknown(topic) }
    return .help(command)
  }

  private func unknown(_ word: String) -> UsageError {
    let looksLikeOption = word.utf8.first == UInt8(ascii: "-")
    let names = commands.map { $0.name } + ["--help", "--version"]
    let suggestion = nearest(word, in: names)
    return looksLikeOption
      ? .unknownOption(name: word, suggestion: suggestion, command: program)
      : .unknownCommand(name: word, suggestion: suggestion, program: program)
  }
}
