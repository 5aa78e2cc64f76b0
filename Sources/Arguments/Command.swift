// What a command declares about itself; parsing, help and completions are all read from it.

/// A set of parameters with their default values, which several commands can share.
public protocol OptionGroup: Sendable {
  /// Creates the group with its default values.
  init()
  /// The parameters that can be given, in the order in which help shows them.
  static var parameters: [Parameter<Self>] { get }
}

/// A command of a program: what it is called, what it takes and what help says about it.
public protocol Command: OptionGroup {
  /// The word that calls the command.
  static var name: String { get }
  /// What the command does, in one line without a full stop.
  static var summary: String { get }
  /// What help says below the summary: paragraphs with an empty line between them.
  ///
  /// A line that begins with a space is shown as it stands.
  static var discussion: String { get }
  /// Command lines that can be copied, with what each does.
  static var examples: [Example] { get }
  /// The commands that are called by a word behind this one's; then it does nothing by itself, and
  /// has no parameters.
  static var subcommands: [any Command.Type] { get }
}

extension Command {
  /// Nothing beyond the summary.
  public static var discussion: String { "" }
  /// No examples.
  public static var examples: [Example] { [] }
  /// No commands below this one.
  public static var subcommands: [any Command.Type] { [] }
  /// What is declared, without the places where the values go.
  public static var declarations: [ParameterInfo] { parameters.map(\.declaration) }
}

/// A command line that can be copied.
public struct Example: Hashable, Sendable {
  /// The command line, from the program's name on.
  public let line: String
  /// What the command line does.
  public let explanation: String

  /// The command line `line`, which does what `explanation` says.
  public init(_ line: String, _ explanation: String) {
    self.line = line
    self.explanation = explanation
  }
}
