// The options that say how output looks; every command has them.

internal import Arguments
internal import Lessons
internal import Reports

/// When colour is used.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}

/// How output looks.
struct PageOptions: OptionGroup {
  var digits = 3
  var exact = false
  var ascii = false
  var width: Int?
  var color = ColorChoice.auto

  static var parameters: [Parameter<Self>] {
    [
      .option(
        "--digits", placeholder: "N", \.digits, .integer(in: 1...17),
        help: "Decimals or significant digits, whichever shows more"),
      .flag("--exact", \.exact, help: "The shortest numbers that read back as the same"),
      .flag("--ascii", \.ascii, help: "Use ASCII characters only (or set BACKPROP_ASCII=1)"),
      .option(
        "--width", placeholder: "N", \.width, .integer(in: 40...10_000),
        help: "Columns of the page; otherwise the terminal's, or 80"),
      .option(
        "--color", placeholder: "WHEN", \.color, .choice,
        help: "Colour values and gradients; NO_COLOR is heeded"),
    ]
  }

  private func numbers(_ console: some Console) -> NumberStyle {
    let flag = console.environment("BACKPROP_ASCII") ?? ""
    return NumberStyle(
      digits: exact ? .exact : .rounded(digits), ascii: ascii || (flag != "" && flag != "0"))
  }

  /// The style of standard output.
  func style(_ console: some Console) -> ReportStyle {
    let terminals = console.terminals
    return ReportStyle(
      numbers: numbers(console), width: columns(terminals.outputColumns, console),
      color: usesColor(terminals.outputIsTerminal, console))
  }

  /// The style of standard error.
  func errorStyle(_ console: some Console) -> ReportStyle {
    let terminals = console.terminals
    return ReportStyle(
      numbers: numbers(console), width: columns(terminals.errorColumns, console),
      color: usesColor(terminals.errorIsTerminal, console))
  }

  private func columns(_ terminal: Int?, _ console: some Console) -> Int {
    if let width { return width }
    if let given = console.environment("COLUMNS").flatMap(Int.init), given > 0 {
      return min(max(given, 40), 10_000)
    }
    return terminal.map { max($0, 40) } ?? 80
  }

  /// The order in which programs of the terminal agree to look at these.
  private func usesColor(_ isTerminal: Bool, _ console: some Console) -> Bool {
    func isSet(_ name: String) -> Bool {
      let value = console.environment(name) ?? ""
      return value != "" && value != "0"
    }
    switch color {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if console.environment("NO_COLOR") ?? "" != "" { return false }
    if isSet("CLICOLOR_FORCE") || isSet("FORCE_COLOR") { return true }
    let term = console.environment("TERM") ?? ""
    return isTerminal && term != "" && term != "dumb" && console.environment("CLICOLOR") != "0"
  }
}
