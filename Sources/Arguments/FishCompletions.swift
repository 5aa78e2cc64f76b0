// The completion script for fish.

/// Writes the completion script for fish.
struct FishCompletions {
  let list: CommandList

  /// The function that says whether a command is being completed.
  private var inside: String { "__\(list.program.asIdentifier)_in" }
  /// The function that says whether the next word is a command.
  private var before: String { "__\(list.program.asIdentifier)_at" }

  var script: String {
    let lines = [firstWords] + list.everyCommand.map(lines)
    return """
      # Completions of \(list.program) for fish. To have them in every shell:
      #   \(list.program) completions fish > ~/.config/fish/completions/\(list.program).fish

      # Whether the words behind the program's name begin with $argv.
      function \(inside)
          set -l words (commandline -opc)
          set -l count (count $argv)
          set -e words[1]
          test (count $words) -ge $count; and test "$words[1..$count]" = "$argv"
      end

      # Whether the words behind the program's name are $argv, and no more.
      function \(before)
          set -l words (commandline -opc)
          set -e words[1]
          test "$words" = "$argv"
      end

      complete -c \(list.program) -f
      \(lines.joined().joined(separator: "\n"))

      """
  }

  private var firstWords: [String] {
    let start = "complete -c \(list.program) -n \(before)"
    return offers(list.commands, start) + [
      "\(start) -l help -s h -d \(quoted(ParameterInfo.help.help))",
      "\(start) -l version -d 'Show the version'",
    ]
  }

  private func offers(_ commands: [any Command.Type], _ start: String) -> [String] {
    commands.map { "\(start) -a \($0.name) -d \(quoted($0.summary))" }
  }

  private func lines(_ command: CalledCommand) -> [String] {
    // The words behind the program's name.
    let words = command.line.drop { $0 != " " }
    let start = "complete -c \(list.program) -n '\(inside)\(words)'"
    let next = "complete -c \(list.program) -n '\(before)\(words)'"
    return offers(command.type.subcommands, next)
      + (command.type.declarations + [.help]).compactMap { line($0, start) }
  }

  private func line(_ info: ParameterInfo, _ start: String) -> String? {
    if info.kind == .argument {
      return offer(info).map { "\(start) \($0) -d \(quoted(info.help))" }
    }
    let names =
      "-l \(info.name.dropFirst(2))" + (info.short.map { " -s \($0.dropFirst())" } ?? "")
    let needed = info.impliedValue == nil ? " -r " : " "
    let value = info.kind == .option ? needed + (offer(info) ?? "-f") : ""
    return "\(start) \(names)\(value) -d \(quoted(info.help))"
  }

  /// The arguments of `complete` that offer values; nil where there is nothing to offer.
  private func offer(_ info: ParameterInfo) -> String? {
    switch info.completion {
    case .nothing: nil
    case .files: "-F"
    case .choices: "-f -a \(quoted(info.choices.joined(separator: " ")))"
    case .commands: "-f -a \(quoted(list.commands.map { $0.name }.joined(separator: " ")))"
    }
  }

  /// The text between single quotes: unlike other shells, fish escapes inside them.
  private func quoted(_ text: String) -> String {
    "'" + text.map { #"\'"#.contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
