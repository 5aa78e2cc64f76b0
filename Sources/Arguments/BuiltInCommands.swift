// The commands that every program has: help about the others, and completions for a shell.

/// `help`, `help COMMAND` and `help COMMAND SUBCOMMAND`.
struct HelpCommand: Command {
  static let name = "help"
  static let summary = "Show what the program or one of its commands can do"
  static let examples = [Example("help completions", "Explain the command `completions`")]
  var topics: [String] = []

  static var parameters: [Parameter<Self>] {
    [.arguments("COMMAND", \.topics, .commandName, help: "The command to explain")]
  }
}

/// `completions SHELL`.
struct CompletionsCommand: Command {
  static let name = "completions"
  static let summary = "Print the script that lets a shell complete command lines"
  static let discussion = "The first lines of the script say how to install it."
  static let examples = [
    Example("completions zsh", "Print the script for zsh, and where it goes")
  ]
  var shell = Shell.bash

  static var parameters: [Parameter<Self>] {
    [.argument("SHELL", \.shell, .choice, help: "The shell")]
  }
}
