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
    \(cases(list.commands, word: 1, indent: "  "))
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

  /// A case for each of the commands, which is called by the word at the place `word`.
  private func cases(_ commands: [any Command.Type], word: Int, indent: String) -> String {
    """
    \(indent)case "${COMP_WORDS[\(word)]}" in
    \(commands.map { commandCase($0, word: word, indent: indent) }.joined(separator: "\n"))
    \(indent)esac
    """
  }

  private func commandCase(_ command: any Command.Type, word: Int, indent: String) -> String {
    guard command.subcommands.isEmpty else {
      return groupCase(command, word: word + 1, indent: indent)
    }
    let declarations = command.declarations
    let names = declarations.filter { $0.kind != .argument }.flatMap(\.names)
    let argument = declarations.first { $0.kind == .argument && $0.completion != .nothing }
    let options = declarations.filter { $0.kind == .option }
    return """
      \(indent)  \(command.name))
      \(indent)    options="\((names + ParameterInfo.help.names).joined(separator: " "))"
      \(indent)    arguments="\(argument.map(words) ?? "")"
      \(indent)    case "$option" in
      \(options.map { "\(indent)      \(optionCase($0))\n" }.joined())\
      \(indent)      *) ;;
      \(indent)    esac
      \(indent)    ;;
      """
  }

  private func optionCase(_ info: ParameterInfo) -> String {
    "\(info.names.joined(separator: "|"))) values=\"\(words(for: info))\" ;;"
  }

  /// The commands below a command, the first word of which is at the place `word`.
  private func groupCase(_ group: any Command.Type, word: Int, indent: String) -> String {
    let words = (group.subcommands.map { $0.name } + ["--help"]).joined(separator: " ")
    return """
      \(indent)  \(group.name))
      \(indent)    if [[ "$COMP_CWORD" -eq \(word) ]]; then
      \(indent)      COMPREPLY=( $(compgen -W "\(words)" -- "$current") )
      \(indent)      return
      \(indent)    fi
      \(cases(group.subcommands, word: word, indent: indent + "    "))
      \(indent)    ;;
      """
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
