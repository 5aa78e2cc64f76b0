// What can be wrong with a command line, as facts.

/// A command line that cannot be followed.
public enum UsageError: Error, Hashable, Sendable {
  /// A word that looks like an option, but `command` has none of this name.
  case unknownOption(name: String, suggestion: String?, command: String)
  /// An option that stands before the command that `program` should be followed by.
  case optionBeforeCommand(name: String, program: String)
  /// `program` has no command of this name.
  case unknownCommand(name: String, suggestion: String?, program: String)
  /// An option without its value.
  case missingValue(option: String, placeholder: String)
  /// A value that the parameter does not take.
  case invalidValue(parameter: String, value: String, why: InvalidValue)
  /// A flag with a value: `--brief=3`.
  case unexpectedValue(option: String, value: String)
  /// An option that may be given once was given again.
  case repeatedOption(name: String)
  /// An argument that has to be given is missing.
  case missingArgument(placeholder: String, usage: String)
  /// Words beyond the arguments that `command` takes.
  case unexpectedArguments([String], command: String)
}
