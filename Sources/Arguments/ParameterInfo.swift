// What is known of a parameter without knowing the command: the part that help and completions read.

/// A declared parameter: a flag, an option with a value, or an argument.
public struct ParameterInfo: Hashable, Sendable {
  /// How a parameter is written on the command line.
  public enum Kind: Hashable, Sendable {
    /// A name alone: `--brief`.
    case flag
    /// A name and a value: `--digits 4` or `--digits=4`.
    case option
    /// A value alone, told by its place.
    case argument
  }

  /// What a shell offers while a value is being typed.
  public enum Completion: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// The declared choices.
    case choices
    /// Names of files.
    case files
    /// Names of the program's commands.
    case commands
  }

  /// How the parameter is written.
  public let kind: Kind
  /// The long name with its dashes; the placeholder of an argument.
  public let name: String
  /// The name of one letter with its dash.
  public let short: String?
  /// What stands for the value in help; empty for a flag.
  public let placeholder: String
  /// What the parameter does.
  public let help: String
  /// The only values allowed; empty where any may be given.
  public let choices: [String]
  /// What a shell offers for the value.
  public let completion: Completion
  /// The value that holds where none is given.
  public internal(set) var defaultText: String?
  /// How often the parameter may be given.
  public let count: ClosedRange<Int>
  /// Whether the next word belongs to the value after a comma or an equals sign.
  public let continuesAfterComma: Bool
  /// The value that holds where the option is given without one; nil where it needs one.
  ///
  /// Such an option takes the next word only if that is one of its choices.
  public internal(set) var impliedValue: String?
  /// The heading that help puts the parameter under, where it has one of its own.
  public internal(set) var heading: String?

  /// Whether the parameter may be given any number of times.
  public var isRepeatable: Bool { count.upperBound > 1 }

  /// The long name and the short one.
  public var names: [String] { [name] + (short.map { [$0] } ?? []) }
}

extension ParameterInfo {
  /// The request for help that every command understands.
  static let help = ParameterInfo(
    kind: .flag, name: "--help", short: "-h", placeholder: "", help: "Show this help",
    choices: [], completion: .nothing, count: 0...1, continuesAfterComma: false)
}
