// The usage line: how a command is called, in one line.

/// How a command is called.
public enum Usage {
  /// The call of `command` with what it takes: `backprop eval [OPTIONS] EXPR`.
  public static func line(for command: any Command.Type, program: String) -> String {
    if !command.subcommands.isEmpty { return "\(program) \(command.name) COMMAND [OPTIONS] ..." }
    let arguments = command.declarations.filter { $0.kind == .argument }.map(argument)
    let words = [program, command.name, "[OPTIONS]"]
    return (words + arguments).joined(separator: " ")
  }

  /// The placeholder, in brackets where it may be left out, with dots where more may follow.
  private static func argument(_ info: ParameterInfo) -> String {
    let dots = info.isRepeatable ? "..." : ""
    return info.count.lowerBound == 0
      ? "[\(info.placeholder)]\(dots)" : "\(info.placeholder)\(dots)"
  }
}
