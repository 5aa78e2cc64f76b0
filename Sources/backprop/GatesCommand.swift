// `backprop gates`: every gate as a card.

internal import Arguments
internal import Gates
internal import Reports

/// Lists the gates.
struct GatesCommand: ProgramCommand {
  static let name = "gates"
  static let summary = "List every gate with its local derivatives"
  static let discussion = """
    Shows a card for every gate: the names that call it, what it computes, its local derivatives, \
    what it does to the gradient that arrives, where it is defined and where it has a kink.
    """
  static let examples = [
    Example("backprop gates", "All gates"),
    Example("backprop gates sigmoid relu", "Only these"),
  ]

  var names: [String] = []
  var format = CardFormat.text
  var page = PageOptions()

  static var parameters: [Parameter<Self>] {
    [
      .arguments("GATE", \.names, .text, help: "The gates to show; all where none is given"),
      .option(
        "--format", placeholder: "FORMAT", \.format, .choice, help: "The form of the output"),
    ] + including(\.page, under: "Page")
  }

  func run(on console: some Console) -> ExitCode {
    do throws(Failure) {
      let gates = try names.isEmpty ? Gate.allCases : asked()
      var output = ConsoleOutput(console)
      GateCards(gates, style: page.style(console)).write(format, to: &output)
      return .done
    } catch {
      error.report(
        as: format == .json ? .json : .text, style: page.errorStyle(console), on: console)
      return error.exitCode
    }
  }

  private func asked() throws(Failure) -> [Gate] {
    var gates: [Gate] = []
    for name in names {
      guard let gate = gate(named: name) else {
        let known = Gate.allCases.map(\.card.name) + Gate.spellings.map(\.name)
        throw .usage(
          message: "there is no gate \(Printable.quoted(name))",
          help: nearest(name, in: known).map { "did you mean `\($0)`?" }
            ?? "`backprop gates` lists all gates")
      }
      gates.append(gate)
    }
    return gates
  }

  private func gate(named name: String) -> Gate? {
    if name == "division" { return .divide }
    return Gate.allCases.first { $0.card.name == name.lowercased() || $0.callNames.contains(name) }
      ?? Gate.spelled(name)?.gate
  }
}
