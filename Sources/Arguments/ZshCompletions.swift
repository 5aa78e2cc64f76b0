// The completion script for zsh.

/// Writes the completion script for zsh.
struct ZshCompletions {
  let list: CommandList

  private var function: String { "_" + list.program.asIdentifier }

  var script: String {
    """
    #compdef \(list.program)
    # Completions of \(list.program) for zsh. Put them into a file called \(function) in a folder of
    # $fpath, or put this line into ~/.zshrc behind compinit:
    #   eval "$(\(list.program) completions zsh)"

    \(function)() {
    \(dispatch(list.commands, options: [versionOption], indent: "  "))
    }

    if [[ "$funcstack[1]" == "\(function)" ]]; then
      \(function) "$@"
    else
      compdef \(function) \(list.program)
    fi

    """
  }

  private var versionOption: String { "--version[Show the version]" }

  /// Offers the commands at the word behind `$words[1]`, or goes on behind that word.
  private func dispatch(
    _ commands: [any Command.Type], options: [String], indent: String
  ) -> String {
    let options = ["--help[\(escaped(ParameterInfo.help.help))]"] + options
    let lines = """
      local -a commands
      commands=(
      \(commands.map(described).joined(separator: "\n"))
      )
      if (( CURRENT == 2 )); then
        _describe -t commands command commands
        _arguments \(options.map(\.singleQuoted).joined(separator: " "))
        return
      fi
      local command=$words[2]
      shift words
      (( CURRENT-- ))
      case $command in
      \(commands.map(commandCase).joined(separator: "\n"))
      esac
      """
    return lines.split(separator: "\n").map { indent + $0 }.joined(separator: "\n")
  }

  private func described(_ command: any Command.Type) -> String {
    "  " + "\(command.name):\(escaped(command.summary))".singleQuoted
  }

  private func commandCase(_ command: any Command.Type) -> String {
    let specifications = (command.declarations + [.help]).flatMap(specifications)
    let body =
      command.subcommands.isEmpty
      ? "    _arguments \(specifications.map(\.singleQuoted).joined(separator: " \\\n      "))"
      : dispatch(command.subcommands, options: [], indent: "    ")
    return """
        \(command.name))
      \(body)
          ;;
      """
  }

  /// What `_arguments` wants to know: one specification for every name.
  private func specifications(_ info: ParameterInfo) -> [String] {
    let colons = info.impliedValue == nil ? ":" : "::"
    let value = info.kind == .flag ? "" : "\(colons)\(escaped(info.placeholder)):\(action(info))"
    if info.kind == .argument {
      return [(info.isRepeatable ? "*" : info.count.lowerBound == 0 ? ":" : "") + value]
    }
    let once = info.isRepeatable ? "*" : "(\(info.names.joined(separator: " ")))"
    return info.names.map { name in
      let assignment = info.kind == .option && name == info.name ? "=" : ""
      return "\(once)\(name)\(assignment)[\(escaped(info.help))]\(value)"
    }
  }

  private func action(_ info: ParameterInfo) -> String {
    switch info.completion {
    case .nothing: " "
    case .files: "_files"
    case .choices: "(\(info.choices.joined(separator: " ")))"
    case .commands: "(\(list.commands.map { $0.name }.joined(separator: " ")))"
    }
  }

  /// The text with a backslash before what `_arguments` and `_describe` give a meaning.
  private func escaped(_ text: String) -> String {
    text.map { #"\[]:"#.contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
