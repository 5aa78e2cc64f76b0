// From the words of a command line to an exit code, on any console.

internal import Arguments
internal import Reports

/// A command of this program.
protocol ProgramCommand: Command {
  /// Does what was asked for.
  func run(on console: some Console) -> ExitCode
}

/// The program: its list of commands, and how a command line is carried out.
enum Program {
  static let version = "0.1.0"

  static let list = CommandList(
    program: "backprop",
    summary: "learn backpropagation by working it out, one gate at a time",
    examples: [
      Example(
        "backprop eval \"(x+y)*z\" --at x=-2,y=5,z=-4",
        "Show the forward and the backward pass as tables"),
      Example("backprop gates", "List every gate with its local derivatives"),
    ],
    closing: "Exit codes: "
      + ExitCode.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: "; ") + ".",
    commands: [
      EvalCommand.self, StepCommand.self, ExercisesCommand.self, PracticeCommand.self,
      WorksheetCommand.self, CheckCommand.self, LintCommand.self, DeriveCommand.self,
      PathsCommand.self, CheckGradientCommand.self, GatesCommand.self,
    ])

  /// Carries out the words behind the program's name.
  static func run(_ words: [String], on console: some Console) -> ExitCode {
    do throws(UsageError) {
      return try carryOut(list.request(words), on: console)
    } catch {
      return report(error, words, on: console)
    }
  }

  private static func carryOut(_ request: Request, on console: some Console) -> ExitCode {
    switch request {
    case .run(let command as any ProgramCommand): return command.run(on: console)
    case .run: preconditionFailure("every command of the list can be run")
    case .overview(let asked):
      return explain(Help.overview(list, width: width(console)), asked: asked, on: console)
    case .help(let command, let asked):
      let text = Help.text(for: command.type, program: command.program, width: width(console))
      return explain(text, asked: asked, on: console)
    case .version: console.write("backprop \(version)\n")
    case .completions(let shell): console.write(shell.completionScript(for: list))
    }
    return .done
  }

  /// Help that nobody asked for is a complaint: something is missing on the command line.
  private static func explain(
    _ text: String, asked: Bool, on console: some Console
  ) -> ExitCode {
    if asked { console.write(text) } else { console.writeError(text) }
    return asked ? .done : .usage
  }

  /// Help is read most easily in lines that are not too long.
  private static func width(_ console: some Console) -> Int {
    min(100, max(40, console.terminals.outputColumns ?? 80))
  }

  private static func report(
    _ error: UsageError, _ words: [String], on console: some Console
  ) -> ExitCode {
    // The command line could not be read, so what it asks for is looked for word by word.
    let wantsJSON =
      words.contains("--format=json")
      || zip(words, words.dropFirst()).contains { $0 == ("--format", "json") }
    var page = PageOptions()
    page.ascii = words.contains("--ascii")
    page.color =
      ColorChoice.allCases.first { choice in
        words.contains("--color=\(choice.rawValue)")
          || zip(words, words.dropFirst()).contains { $0 == ("--color", choice.rawValue) }
      } ?? .auto
    Failure.usage(message: error.message, help: error.help)
      .report(as: wantsJSON ? .json : .text, style: page.errorStyle(console), on: console)
    return .usage
  }
}
