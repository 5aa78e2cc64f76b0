// The shells that can complete command lines, and the way to their scripts.

/// A shell for which there is a completion script.
public enum Shell: String, CaseIterable, Sendable {
  /// The GNU shell, from version 3.2 on, which macOS has.
  case bash
  /// The shell of macOS.
  case zsh
  /// The friendly interactive shell.
  case fish

  /// The script that lets the shell complete command lines of `list`.
  public func completionScript(for list: CommandList) -> String {
    switch self {
    case .bash: BashCompletions(list: list).script
    case .zsh: ZshCompletions(list: list).script
    case .fish: FishCompletions(list: list).script
    }
  }
}

extension String {
  /// The text with everything but letters and digits made `_`, to be part of a function's name.
  var asIdentifier: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            ? scalar : "_"
        }))
  }

  /// The text between single quotes, as bash and zsh read it back.
  var singleQuoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
