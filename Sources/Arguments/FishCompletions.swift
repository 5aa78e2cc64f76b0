// The completion script for fish.

/// Writes the completion script for fish.
struct FishCompletions {
  let list: CommandList

  private var condition: String { "__\(list.program.asIdentifier)_command" }

  var script: String {
    let lines = [topLevel] + list.commands.map(lines)
    return """
      # Completions of \(list.program) for fish. To have them in every shell:
      #   \(list.program) completions fish > ~/.config/fish/completions/\(list.program).fish

      # Whether the command is $argv[1]; without an argument, whether there is none yet.
      function \(condition)
          set -l words (commandline -opc)
          if test (count $argv) -eq 0
              test (count $words) -eq 1
          else
              test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
          end
      end

      complete -c \(list.program) -f
      \(lines.joined().joined(separator: "\n"))

      """
  }

  private var topLevel: [String] {
    let start = "complete -c \(list.program) -n \(condition)"
    return list.commands.map { "\(start) -a \($0.name) -d \(quoted($0.summary))" } + [
      "\(start) -l help -s h -d \(quoted(ParameterInfo.help.help))",
      "\(start) -l version -d 'Show the version'",
    ]
  }

  private func lines(_ command: any Command.Type) -> [String] {
    let start = "complete -c \(list.program) -n '\(condition) \(command.name)'"
    return (command.declarations + [.help]).compactMap { info in
      if info.kind == .argument {
        return offer(info).map { "\(start) \($0) -d \(quoted(info.help))" }
      }
      let names =
        "-l \(info.name.dropFirst(2))" + (info.short.map { " -s \($0.dropFirst())" } ?? "")
      let needed = info.impliedValue == nil ? " -r " : " "
      let value = info.kind == .option ? needed + (offer(info) ?? "-f") : ""
      return "\(start) \(names)\(value) -d \(quoted(info.help))"
    }
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
