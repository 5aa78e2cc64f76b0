// Walks through both passes with whoever is there: at a terminal, behind a pipe, or nobody.

internal import Graphs
internal import Lessons
internal import Reports

/// One run of `backprop step`.
struct StepSession<Target: Console> {
  let console: Target
  var machine: StepMachine
  var report: StepReport
  /// Whether the page is as wide as the window, whatever becomes of it.
  var followsWindow = true

  /// Lines with more bytes than this are cut.
  private static var longestLine: Int { 10_000 }

  /// Prints every step.
  mutating func printAll() {
    console.write(report.opening)
    write(machine.start())
    while !machine.isOver, !console.outputIsGone {
      // Nobody is there to be asked, and at the end there is nothing more.
      guard machine.step != nil else { break }
      write(machine.take(.next))
    }
  }

  /// Prints every step as JSON, one a line.
  func printJSON() {
    for number in 1...machine.walk.last where !console.outputIsGone {
      console.write(report.json(machine.walk[number]))
    }
  }

  /// Reads commands and answers a line at a time; prints every step where there are none.
  mutating func readLines() throws(FileProblem) {
    guard var line = try console.readInputLine(limit: Self.longestLine) else { return printAll() }
    console.write(report.opening)
    write(machine.start())
    while true {
      let input = machine.isAsking ? StepInput(answer: line.text) : StepInput(command: line.text)
      write(machine.take(line.isCut ? .unknown(line.text) : input))
      guard !machine.isOver, !console.outputIsGone,
        let next = try console.readInputLine(limit: Self.longestLine)
      else { return write(machine.take(.quit)) }
      line = next
    }
  }

  /// Talks with the person at the terminal.
  mutating func talk(_ conversation: any Conversation) {
    var page = StepTalk(
      console: console, conversation: conversation, followsWindow: followsWindow)
    defer { conversation.close() }
    console.write(report.opening)
    page.write(machine.start(), machine, report)
    while !machine.isOver, !console.outputIsGone {
      page.write(machine.take(page.input(machine, &report)), machine, report)
    }
  }

  private func write(_ events: [StepEvent]) {
    for event in events {
      if let complaint = report.complaint(event, isOnPage: false) {
        console.writeError(complaint)
      } else {
        console.write(report.text(event, machine))
      }
    }
  }
}
