// The numbers with which the program ends, so that scripts and graders can tell what happened.

/// How the program ended.
enum ExitCode: Int32, CaseIterable, Sendable {
  /// What was asked for was done.
  case done = 0
  /// The answer is no: an answer is wrong, an exercise is not solved.
  case no = 1
  /// A text that was read is not what it should be: an expression, an answer, a file of them.
  case badText = 2
  /// The command line makes no sense.
  case usage = 64
  /// A file to be read is not there, or cannot be read.
  case noInput = 66
  /// The program is at fault.
  case ourFault = 70
  /// A file would be overwritten, or cannot be created.
  case cannotCreate = 73
  /// The output could not be written.
  case writeFailed = 74

  /// What the number means, for help.
  var meaning: String {
    switch self {
    case .done: "done"
    case .no: "the answer is no: something is wrong or not solved"
    case .badText: "an expression or a file says something that cannot be understood"
    case .usage: "the command line cannot be understood"
    case .noInput: "a file is not there or cannot be read"
    case .ourFault: "a fault of the program itself"
    case .cannotCreate: "a file would be overwritten or cannot be created"
    case .writeFailed: "the output could not be written"
    }
  }
}
