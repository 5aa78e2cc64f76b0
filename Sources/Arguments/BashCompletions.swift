// The completion script for bash, from version 3.2 on.

/// Writes the completion script for bash.
struct BashCompletions {
  let list: CommandList

  private var function: String { "_" + list.program.asIdentifier }

  var script: String {
    """
    # Completions of \(list.program) for bash. To have them in every shell, put this line into ~/.bashrc:
    #   eval "$(\(list.program) completions bash)"

    \(function)() {
      local current="${COMP_WORDS[COMP_CWORD]}" option="${COMP_WORDS[COMP_CWORD-1]}"
      local options="" values="" arguments="" IFS=$' \\t\\n'
      COMPREPLY=()
      # Readline splits at "=": --name=va arrives as three words.
      if [[ "$current" == "=" ]]; then
        current=""
      elif [[ "$option" == "=" && "$COMP_CWORD" -ge 2 ]]; then
        option="${COMP_WORDS[COMP_CWORD-2]}"
      fi
      if [[ "$COMP_CWORD" -eq 1 ]]; then
        COMPREPLY=( $(compgen -W "\(firstWords)" -- "$current") )
        return
      fi
      case "${COMP_WORDS[1]}" in
    \(list.commands.map(commandCase).joined(separator: "\n"))
      esac
      if [[ -n "$values" ]]; then
        arguments="$values"
      elif [[ "$current" == -* ]]; then
        COMPREPLY=( $(compgen -W "$options" -- "$current") )
        return
      fi
      case "$arguments" in
        ""|:nothing) ;;
        :files)
          compopt -o filenames 2>/dev/null
          IFS=$'\\n'
          COMPREPLY=( $(compgen -f -- "$current") )
          ;;
        *) COMPREPLY=( $(compgen -W "$arguments" -- "$current") ) ;;
      esac
    }
    complete -F \(function) \(list.program)

    """
  }

  private var firstWords: String {
    (list.commands.map { $0.name } + ["--help", "--version"]).joined(separator: " ")
  }

  private func commandCase(_ command: any Command.Type) -> String {
    let declarations = command.declarations
    let names = declarations.filter { $0.kind != .argument }.flatMap(\.names)
    let argument = declarations.first { $0.kind == .argument && $0.completion != .nothing }
    return """
          \(command.name))
            options="\((names + ParameterInfo.help.names).joined(separator: " "))"
            arguments="\(argument.map(words) ?? "")"
            case "$option" in
      \(declarations.filter { $0.kind == .option }.map(optionCase).joined())\
              *) ;;
            esac
            ;;
      """
  }

  private func optionCase(_ info: ParameterInfo) -> String {
    "        \(info.names.joined(separator: "|"))) values=\"\(words(for: info))\" ;;\n"
  }

  /// What to offer for a value: words, or a sign for files or for nothing.
  private func words(for info: ParameterInfo) -> String {
    switch info.completion {
    case .nothing: ":nothing"
    case .files: ":files"
    case .choices: info.choices.joined(separator: " ")
    case .commands: list.commands.map { $0.name }.joined(separator: " ")
    }
  }
}
