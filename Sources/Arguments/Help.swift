// Help, written from what the commands declare.

/// The texts that help shows.
public enum Help {
  /// Help about one command of `program`, in lines of at most `width` columns.
  ///
  /// Examples, and lines of the discussion that begin with a space, keep their length.
  public static func text(
    for command: any Command.Type, program: String, width: Int = 80
  ) -> String {
    var layout = HelpLayout(width: width)
    layout.paragraph(
      "Usage: " + Usage.line(for: command, program: program), hanging: 7)
    layout.heading(command.summary + ".")
    if !command.discussion.isEmpty {
      layout.gap()
      layout.paragraphs(command.discussion)
    }
    addCommands(command.subcommands, to: &layout)
    addParameters(command.declarations, to: &layout)
    addExamples(command.examples, program, to: &layout)
    if !command.subcommands.isEmpty {
      let own = program.split(separator: " ").dropFirst() + [command.name[...]]
      let name = program.prefix { $0 != " " }
      layout.heading("`\(name) help \(own.joined(separator: " ")) COMMAND` explains a command.")
    }
    return layout.text
  }

  /// Help about the whole of `list`, in lines of at most `width` columns, examples aside.
  public static func overview(_ list: CommandList, width: Int = 80) -> String {
    var layout = HelpLayout(width: width)
    layout.paragraph("\(list.program): \(list.summary)")
    layout.heading("Usage: \(list.program) COMMAND [OPTIONS] ...", hanging: 7)
    addExamples(list.examples, list.program, to: &layout)
    addCommands(list.commands, to: &layout)
    layout.heading("Options:")
    layout.columns([
      (label(of: .help), ParameterInfo.help.help), ("    --version", "Show the version"),
    ])
    if !list.closing.isEmpty {
      layout.gap()
      layout.paragraphs(list.closing)
    }
    layout.heading("`\(list.program) help COMMAND` explains a command.")
    return layout.text
  }

  private static func addCommands(_ commands: [any Command.Type], to layout: inout HelpLayout) {
    guard !commands.isEmpty else { return }
    layout.heading("Commands:")
    layout.columns(commands.map { (label: $0.name, meaning: $0.summary) })
  }

  private static func addParameters(_ declarations: [ParameterInfo], to layout: inout HelpLayout) {
    let all = declarations + [.help]
    for heading in headings(of: all) {
      layout.heading(heading + ":")
      layout.columns(
        all.filter { title(of: $0) == heading }
          .map { (label: label(of: $0), meaning: meaning(of: $0)) })
    }
  }

  private static func addExamples(
    _ examples: [Example], _ program: String, to layout: inout HelpLayout
  ) {
    if !examples.isEmpty { layout.heading("Examples:") }
    for example in examples {
      // The commands that every program has do not know what theirs is called.
      let isWhole = example.line.hasPrefix(program + " ")
      layout.verbatim(isWhole ? example.line : "\(program) \(example.line)", indent: 2)
      layout.paragraph(example.explanation, indent: 6)
    }
  }

  /// The headings in the order of their first parameters, `Options` last.
  private static func headings(of declarations: [ParameterInfo]) -> [String] {
    var headings: [String] = []
    for title in declarations.map(title) where !headings.contains(title) { headings.append(title) }
    return headings.filter { $0 != "Options" } + ["Options"]
  }

  private static func title(of info: ParameterInfo) -> String {
    info.heading ?? (info.kind == .argument ? "Arguments" : "Options")
  }

  private static func label(of info: ParameterInfo) -> String {
    if info.kind == .argument { return info.placeholder }
    let names = (info.short.map { "\($0), " } ?? "    ") + info.name
    return info.placeholder.isEmpty ? names : "\(names) \(info.placeholder)"
  }

  /// What the parameter does, with its choices and its default value.
  private static func meaning(of info: ParameterInfo) -> String {
    var notes: [String] = []
    if !info.choices.isEmpty { notes.append(info.choices.joined(separator: ", ")) }
    if let value = info.defaultText { notes.append("default: \(value)") }
    return notes.isEmpty ? info.help : "\(info.help) (\(notes.joined(separator: "; ")))"
  }
}
