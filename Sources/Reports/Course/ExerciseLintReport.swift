// What is wrong with the exercises of an author, a line a flaw.

public import Lessons

/// The report on exercises for those who write them.
public struct ExerciseLintReport {
  /// An exercise, and what is wrong with it.
  public struct Entry {
    let name: String
    let messages: [(line: Int?, text: String)]

    /// An exercise that could be read.
    public init(_ name: String, _ flaws: [ExerciseFlaw], style: ReportStyle) {
      self.name = name
      messages = flaws.map { ($0.line, $0.sentence(style)) }
    }

    /// An exercise that could not be read.
    public init(_ name: String, _ problem: ExerciseFile.Problem) {
      self.name = name
      let text = problem.problem.map { fact in
        [fact.message, fact.help].compactMap(\.self).joined(separator: ": ")
      }
      messages = [(problem.line, text ?? "there is no question in it")]
    }

    /// Whether nothing is wrong.
    public var isGood: Bool { messages.isEmpty }
  }

  private let entries: [Entry]
  private let style: ReportStyle

  /// A report.
  public init(_ entries: [Entry], style: ReportStyle) {
    self.entries = entries
    self.style = style
  }

  /// Writes the report.
  public func write(_ format: LintFormat, to output: inout some TextOutputStream) {
    switch format {
    case .json: writeJSON(to: &output)
    case .plain: for line in lines { output.write(line + "\n") }
    case .text: for line in lines { output.write(paragraph(line, width: style.width, indent: 4)) }
    }
  }

  private var lines: [String] {
    let flaws = entries.flatMap { entry in
      entry.messages.map { message in
        let line = message.line.map { ":\($0)" } ?? ""
        return plain("\(VisibleLine.escaped(entry.name))\(line): \(message.text)")
      }
    }
    let good = entries.count { $0.isGood }
    let noun = entries.count == 1 ? "exercise" : "exercises"
    let verdict =
      good == entries.count
      ? "nothing to put right" : "\(entries.count - good) with something to put right"
    return flaws + ["\(entries.count) \(noun): \(verdict)."]
  }

  private func plain(_ text: String) -> String { style.ascii ? ascii(text) : text }

  private func writeJSON(to output: inout some TextOutputStream) {
    var json = JSONWriter("", ascii: style.ascii)
    json.object { json in
      json.field("format", "backprop/exercise-lint/1")
      json.field("good", entries.allSatisfy(\.isGood))
      json.key("exercises")
      json.array { json in
        for entry in entries { json.object { write(entry, &$0) } }
      }
    }
    output.write(json.finish())
  }

  private func write(_ entry: Entry, _ json: inout JSONWriter<String>) {
    json.field("name", entry.name)
    json.field("good", entry.isGood)
    json.key("flaws")
    json.array { json in
      for message in entry.messages {
        json.object { json in
          json.field("line", message.line)
          json.field("text", message.text)
        }
      }
    }
  }
}

extension ExerciseFlaw {
  /// The line of the text that it is about.
  var line: Int? {
    switch self {
    case .otherValue(_, _, let line), .otherFunction(_, _, let line): line
    default: nil
    }
  }

  /// What is wrong, and what to do about it.
  func sentence(_ style: ReportStyle) -> String {
    switch self {
    case .noTitle: "There is no title: begin with a line `# …`."
    case .noHint: "There is no hint."
    case .noExplanation: "There is no explanation."
    case .notBlank(let question, let label):
      "Question \(question + 1): \(shown(label)) is answered already: leave a blank, `____`."
    case .unsolved(let question, let label):
      "Question \(question + 1): the computed answer for \(shown(label)) does not pass."
    case .toldByHint(let hint, let question, let label):
      "Hint \(hint + 1) tells the answer for \(shown(label)) of question \(question + 1)."
    case .hidesMistakes(let question, let share):
      "Question \(question + 1): \(Int((share * 100).rounded())) % of wrong methods land on right "
        + "numbers at this point. Choose others: `backprop lint --suggest` finds some."
    case .point(let question, let flaw, let exercise):
      "Question \(question + 1): "
        + LintSentences(wording: Wording(trace: exercise.trace, style: style)).sentence(flaw)
    case .otherValue(let name, let text, _):
      "The text says \(shown(name)) = \(shown(text)), and no question does."
    case .otherFunction(let name, let text, _):
      "The text says \(shown(name)) = \(shown(text)), which is another function than in the "
        + "questions."
    }
  }

  private func shown(_ text: String) -> String {
    StudentText.shown(text, ascii: false, limit: 120)
  }
}
