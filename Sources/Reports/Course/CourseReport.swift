// How far somebody has got in the course: the list of `backprop exercises list`.

public import Lessons

/// How the list of exercises is written.
public enum CourseFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// One fact a line.
  case plain
  /// One object, for programs.
  case json
}

/// The report on all exercises of a course.
public struct CourseReport {
  private let progress: CourseProgress
  private let style: ReportStyle

  /// A report on `progress`.
  public init(_ progress: CourseProgress, style: ReportStyle) {
    self.progress = progress
    self.style = style
  }

  /// Writes the list.
  public func write(_ format: CourseFormat, to output: inout some TextOutputStream) {
    switch format {
    case .text: writeText(to: &output)
    case .plain: writePlain(to: &output)
    case .json: writeJSON(to: &output)
    }
  }

  /// How much is done, in one line.
  public var bar: String {
    let cells = 20
    // A bar is full only when everything is done, and empty only when nothing is.
    let share = progress.done * cells / max(1, progress.total)
    let full = progress.done > 0 ? max(1, share) : 0
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: cells - full)
    return "[\(bar)] \(progress.done) of \(progress.total) done"
  }

  /// What is said of an exercise.
  public static func words(_ state: ExerciseState) -> String {
    switch state {
    case .done: "done"
    case .begun(let right, let total): "\(right) of \(total) right"
    case .notBegun: "not begun"
    case .missing: "no file"
    case .unreadable: "cannot be read"
    }
  }

  // MARK: - Formats

  private func writeText(to output: inout some TextOutputStream) {
    output.write(bar + "\n")
    let titles = progress.course.exercises.map { plain($0.title) }
    let column = titles.map { displayWidth(of: $0) }.max() ?? 0
    var index = 0
    for topic in progress.course.topics {
      let title = "\(topic.number)  \(plain(topic.title)) (\(topic.id))"
      output.write("\n\(Ink.title(title, color: style.color))\n")
      for entry in topic.exercises {
        let words = Self.words(progress.states[index])
        output.write(
          "  \(entry.label.padded(to: 4))  \(titles[index].padded(to: column))  \(words)\n")
        index += 1
      }
    }
  }

  private func writePlain(to output: inout some TextOutputStream) {
    for (entry, state) in zip(progress.course.exercises, progress.states) {
      output.write("\(entry.label) \(entry.id): \(Self.words(state))\n")
    }
    output.write("Done: \(progress.done) of \(progress.total)\n")
  }

  private func writeJSON(to output: inout some TextOutputStream) {
    var json = JSONWriter("", ascii: style.ascii)
    json.object { json in
      json.field("format", "backprop/exercises/1")
      json.field("done", progress.done)
      json.field("total", progress.total)
      json.key("exercises")
      json.array { json in
        for (entry, state) in zip(progress.course.exercises, progress.states) {
          json.object { write(entry, state, &$0) }
        }
      }
    }
    output.write(json.finish())
  }

  private func write(
    _ entry: CourseEntry, _ state: ExerciseState, _ json: inout JSONWriter<String>
  ) {
    json.field("id", entry.id)
    json.field("number", entry.label)
    json.field("title", entry.title)
    json.field("path", entry.path)
    json.field("state", Self.name(state))
    if case .begun(let right, let total) = state {
      json.field("right", right)
      json.field("total", total)
    }
  }

  private static func name(_ state: ExerciseState) -> String {
    switch state {
    case .done: "done"
    case .begun: "begun"
    case .notBegun: "not begun"
    case .missing: "missing"
    case .unreadable: "unreadable"
    }
  }

  private func plain(_ text: String) -> String { style.ascii ? ascii(text) : text }
}
