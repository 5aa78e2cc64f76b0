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

  /// Every command with the words that call it, each followed by the commands below it.
  public var everyCommand: [CalledCommand] {
    CalledCommand.all(commands, behind: program)
  }
}

/// A command, and the words that call it.
public struct CalledCommand: Sendable {
  /// The command.
  public let type: any Command.Type
  /// The words before the command's own name, the program's first: `backprop exercises`.
  public let program: String

  /// All the words: `backprop exercises start`.
  public var line: String { "\(program) \(type.name)" }

  static func all(_ commands: [any Command.Type], behind program: String) -> [CalledCommand] {
    commands.flatMap { type in
      let called = CalledCommand(type: type, program: program)
      return [called] + all(type.subcommands, behind: called.line)
    }
  }
}

/// What a command line asks the program to do.
public enum Request: Sendable {
  /// Run a command.
  case run(any Command)
  /// Show what the program can do: because it was asked for, or because nothing was.
  case overview(asked: Bool)
  /// Show what a command can do: because it was asked for, or because one of those below it is
  /// missing.
  case help(CalledCommand, asked: Bool)
  /// Show the version.
  case version
  /// Show the completion script for a shell.
  case completions(Shell)
}

extension CommandList {
  /// What `words`, the words behind the program's name, ask for.
  public func request(_ words: [String]) throws(UsageError) -> Request {
    guard let first = words.first else { return .overview(asked: false) }
    if first.isHelp { return .overview(asked: true) }
    if first.isSpelled("--version") { return .version }
    let command = try CalledCommand.find(
      first, in: commands, behind: program, options: ["--help", "--version"])
    return try request(command, Array(words.dropFirst()))
  }

  private func request(
    _ command: CalledCommand, _ words: [String]
  ) throws(UsageError) -> Request {
    guard !command.type.subcommands.isEmpty else {
      return try read(command.type, behind: command.program, words)
    }
    guard let first = words.first else { return .help(command, asked: false) }
    if first.isHelp { return .help(command, asked: true) }
    if first.isSpelled(HelpCommand.name) { return try help(Array(words.dropFirst()), command) }
    return try request(try command.below(first), Array(words.dropFirst()))
  }

  private func read<Asked: Command>(
    _ type: Asked.Type, behind program: String, _ words: [String]
  ) throws(UsageError) -> Request {
    switch try CommandReader<Asked>.read(words, program: program) {
    case .help: .help(CalledCommand(type: type, program: program), asked: true)
    case .command(let help as HelpCommand): try request(help)
    case .command(let completions as CompletionsCommand): .completions(completions.shell)
    case .command(let command): .run(command)
    }
  }

  private func request(_ help: HelpCommand) throws(UsageError) -> Request {
    guard let topic = help.topics.first else { return .overview(asked: true) }
    let command = try CalledCommand.find(
      topic, in: commands, behind: program, options: ["--help", "--version"])
    return try self.help(Array(help.topics.dropFirst()), command)
  }

  private func help(
    _ words: [String], _ command: CalledCommand
  ) throws(UsageError) -> Request {
    var command = command
    for word in words { command = try command.below(word) }
    return .help(command, asked: true)
  }
}

extension CalledCommand {
  /// The command called `name` below this one.
  fileprivate func below(_ name: String) throws(UsageError) -> CalledCommand {
    if type.subcommands.isEmpty { throw .unexpectedArguments([name], command: line) }
    return try Self.find(name, in: type.subcommands, behind: line, options: ["--help"])
  }

  fileprivate static func find(
    _ name: String, in commands: [any Command.Type], behind program: String, options: [String]
  ) throws(UsageError) -> CalledCommand {
    if let type = commands.first(where: { $0.name.isSpelled(name) }) {
      return CalledCommand(type: type, program: program)
    }
    let suggestion = nearest(name, in: commands.map { $0.name } + options)
    guard name.utf8.first == UInt8(ascii: "-") else {
      throw .unknownCommand(name: name, suggestion: suggestion, program: program)
    }
    throw suggestion.map { .unknownOption(name: name, suggestion: $0, command: program) }
      ?? .optionBeforeCommand(name: name, program: program)
  }
}

extension String {
  /// Whether the word asks for help.
  fileprivate var isHelp: Bool { isSpelled("--help") || isSpelled("-h") }
}
