// One run of `backprop exercises watch`: looks at the files, and does what the keys say.

internal import Lessons
internal import Reports

/// Watches over the files of the course while somebody works on them.
struct WatchSession<Target: Console> {
  private let console: Target
  private let conversation: any Conversation
  private var desk: CourseDesk
  private var style: ReportStyle
  private let tone: Tone
  /// Whether the page is as wide as the window, whatever becomes of it.
  private let followsWindow: Bool
  /// The exercise that is worked on: the last one that was shown or saved.
  private var entry: CourseEntry
  /// What each file was when it was last seen; one that is gone for a moment stays what it was.
  private var versions: [String: FileVersion] = [:]

  /// Files are looked at so often: rarely enough for a drive in the network.
  private static var pause: Int32 { 500 }

  init(
    _ entry: CourseEntry, _ desk: CourseDesk, console: Target, conversation: any Conversation,
    style: ReportStyle, tone: Tone, followsWindow: Bool
  ) {
    self.entry = entry
    self.desk = desk
    self.console = console
    self.conversation = conversation
    self.style = style
    self.tone = tone
    self.followsWindow = followsWindow
  }

  /// Goes on until the person quits.
  mutating func run() {
    defer { conversation.close() }
    _ = saved()
    fit()
    show()
    while !console.outputIsGone {
      guard let key = conversation.readKey(within: Self.pause) else {
        look()
        continue
      }
      guard take(key) else { break }
    }
    console.write("\n")
  }

  /// Does what a key says; whether to go on.
  private mutating func take(_ key: KeyPress) -> Bool {
    switch key {
    case .end: return false
    case .resized: answer { $0.show() }
    case .character(let character):
      switch character.lowercased() {
      case "q": return false
      case "n": answer { $0.goOn() }
      case "h": answer { $0.hint() }
      case "l": answer { $0.list() }
      case "c": answer { $0.mark() }
      case "?": answer { $0.prompt() }
      default: break
      }
    default: break
    }
    return true
  }

  /// Begins a new line behind the keys, on a page as wide as the window is now.
  private mutating func answer(_ action: (inout Self) -> Void) {
    console.write("\n")
    fit()
    action(&self)
  }

  private mutating func fit() {
    if followsWindow { style.width = max(40, conversation.columns) }
  }
}

// MARK: - Files

extension WatchSession {
  /// Marks what was saved since the last look.
  private mutating func look() {
    let saved = saved()
    guard let first = saved.first else { return }
    // Of several, the exercise that is worked on: then it was a whole folder that changed.
    if !saved.contains(entry) { entry = first }
    answer { $0.mark() }
  }

  /// The exercises whose files are others than when they were last seen.
  private mutating func saved() -> [CourseEntry] {
    desk.course.exercises.filter { entry in
      guard let version = console.fileVersion(desk.folder.path(of: entry)) else { return false }
      return versions.updateValue(version, forKey: entry.id) != version
    }
  }
}

// MARK: - Pages

extension WatchSession {
  private mutating func show() {
    do throws(Failure) {
      console.write(try ExercisePage(entry, in: desk.folder, console).text(style))
    } catch {
      error.report(as: .text, style: style, on: console)
    }
    prompt()
  }

  /// Shows the next exercise that is not done.
  private mutating func goOn() {
    let progress = desk.progress(console)
    guard let next = progress.next(after: entry) else {
      console.write("All \(progress.total) exercises are done.\n")
      return prompt()
    }
    entry = next
    show()
  }

  private mutating func hint() {
    do throws(Failure) {
      let teller = HintTeller(
        entry, hints: try desk.original(entry).hints, folder: desk.folder)
      if let problem = teller.tell(again: false, style, console) { throw .file(problem) }
    } catch {
      error.report(as: .text, style: style, on: console)
    }
    prompt()
  }

  private mutating func list() {
    var output = ConsoleOutput(console)
    CourseReport(desk.progress(console), style: style).write(.text, to: &output)
    prompt()
  }

  /// Marks the exercise; a file that is not there for a moment is no mistake.
  private mutating func mark() {
    do throws(Failure) {
      let marking = try desk.mark(entry, console)
      var output = ConsoleOutput(console)
      ExerciseReport(marking, name: entry.id, style: style, tone: tone)
        .write(.text, to: &output)
      if marking.isDone { console.write("Done: press n for the next one.\n") }
      console.write(CourseReport(desk.progress(console), style: style).bar + "\n")
    } catch {
      error.report(as: .text, style: style, on: console)
    }
    prompt()
  }

  /// The keys; what is typed stands behind them.
  private func prompt() {
    let keys = "n next  h hint  l list  c check  q quit >"
    let short = "n h l c q >"
    let form = style.width > keys.count + 1 ? keys : short
    console.write(Ink.faint(form, color: style.color) + " ")
  }
}
