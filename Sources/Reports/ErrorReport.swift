// Errors for people, with a caret under the place, and for programs, as `backprop/error/1`.

public import Expressions

/// One thing that is wrong, in words, with its place.
public struct ErrorEntry: Sendable {
  /// A short name for programs, which stays the same when the words change.
  public let id: String
  /// What is wrong.
  public let message: String
  /// How to fix it, where that can be said.
  public let help: String?
  /// The text and the place in it, where it is about one.
  let place: (source: SourceText, range: SourceRange)?
  /// What stands beside the caret.
  let label: String?

  /// Where it is, for programs: line and column, counted from 1, and how many characters.
  let position: (line: Int, column: Int, length: Int)?

  /// Something wrong that is in no text that could be shown.
  ///
  /// - Parameters:
  ///   - id: A short name for programs.
  ///   - message: What is wrong.
  ///   - help: How to fix it.
  ///   - position: Its line and column, where it has one.
  public init(
    id: String, message: String, help: String?, position: (line: Int, column: Int)? = nil
  ) {
    self.id = id
    self.message = message
    self.help = help
    self.position = position.map { ($0.line, $0.column, 1) }
    place = nil
    label = nil
  }

  /// What a diagnostic says.
  ///
  /// - Parameters:
  ///   - diagnostic: What is wrong.
  ///   - help: How to fix it, where more is known than the diagnostic knows.
  public init(_ diagnostic: Diagnostic, help: String? = nil) {
    id = diagnostic.problem.id.rawValue
    message = diagnostic.problem.message
    self.help = help ?? diagnostic.problem.help
    place = diagnostic.range.map { (diagnostic.source, $0) }
    label = diagnostic.problem.label
    position = diagnostic.range.map { range in
      let start = diagnostic.source.position(of: range.start)
      return (start.line, start.column, diagnostic.source[range].count)
    }
  }

  /// What the fault of a pass says.
  public init(_ fault: FaultSentence) {
    self.init(id: fault.id, message: fault.message, help: fault.help)
  }
}

/// Everything that is wrong.
public struct ErrorReport {
  /// The version of the form for programs.
  static let format = "backprop/error/1"

  private let entries: [ErrorEntry]
  private let style: ReportStyle

  /// A report of `entries`.
  public init(_ entries: [ErrorEntry], style: ReportStyle) {
    self.entries = entries
    self.style = style
  }

  /// The errors for people.
  public var text: String {
    entries.map { entry in
      var lines = paragraph("error: " + plain(entry.message), width: style.width, indent: 7)
      if style.color { lines = Ink.error("error", color: true) + lines.dropFirst(5) }
      if let (source, range) = entry.place {
        let caret = CaretRenderer(width: style.width, ascii: style.ascii)
        for line in caret.render(source, range, label: entry.label ?? "") { lines += line + "\n" }
      }
      if let help = entry.help {
        lines += paragraph("  help: " + plain(help), width: style.width, indent: 8)
      }
      return lines
    }.joined()
  }

  private func plain(_ text: String) -> String { style.ascii ? ascii(text) : text }

  /// The errors for programs: one object in a line, with the rows of `report` up to its fault.
  public func json(rowsOf report: EvalReport?) -> String {
    var json = JSONWriter("", ascii: style.ascii)
    json.object { json in
      json.key("format")
      json.string(Self.format)
      json.key("errors")
      json.array { json in for entry in entries { write(entry, &json) } }
      if let report { EvalJSON(report).writeNodesSoFar(&json) }
    }
    return json.finish()
  }

  private func write<Output>(_ entry: ErrorEntry, _ json: inout JSONWriter<Output>) {
    let position = entry.position
    json.object { json in
      json.key("id")
      json.string(entry.id)
      json.key("message")
      json.string(entry.message)
      for (key, number) in [
        ("line", position?.line), ("column", position?.column), ("length", position?.length),
      ] {
        json.key(key)
        if let number { json.integer(number) } else { json.null() }
      }
      json.key("help")
      if let help = entry.help ?? entry.label { json.string(help) } else { json.null() }
    }
  }
}
