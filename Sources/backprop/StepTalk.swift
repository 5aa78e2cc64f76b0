// The terminal's side of a walk: the line of keys, the questions, and a page that is shown again.

internal import Lessons
internal import Reports

/// Writes a walk for a person, and reads what the person asks for.
struct StepTalk<Target: Console> {
  let console: Target
  let conversation: any Conversation
  /// Whether the page is as wide as the window, whatever becomes of it.
  let followsWindow: Bool
  private var keys = StepKeys()
  /// Whether the next question names the keys.
  private var isFirst = true

  init(console: Target, conversation: any Conversation, followsWindow: Bool) {
    self.console = console
    self.conversation = conversation
    self.followsWindow = followsWindow
  }

  /// Writes what happened.
  mutating func write(_ events: [StepEvent], _ machine: StepMachine, _ report: StepReport) {
    for event in events {
      if case .question(_, let isFirst) = event { self.isFirst = isFirst }
      console.write(report.complaint(event, isOnPage: true) ?? report.text(event, machine))
    }
  }

  /// What the person asks for; at the end of the conversation, the end of the walk.
  mutating func input(_ machine: StepMachine, _ report: inout StepReport) -> StepInput {
    fit(&report)
    if let cell = machine.asked {
      console.write(report.prompt(cell, isFirst: isFirst))
      guard let line = conversation.readLine() else {
        console.write("\n")
        return .quit
      }
      return StepInput(answer: line)
    }
    return key(machine, &report)
  }

  private mutating func key(_ machine: StepMachine, _ report: inout StepReport) -> StepInput {
    console.write(report.keys(machine))
    while true {
      switch keys.take(conversation.readKey()) {
      case .input(let input):
        console.write("\n")
        return input
      case .shown(let text): console.write(text)
      case .nothing: break
      case .redraw: redraw(machine, &report)
      case .end:
        console.write("\n")
        return .quit
      }
    }
  }

  private func redraw(_ machine: StepMachine, _ report: inout StepReport) {
    console.write("\n")
    fit(&report)
    if let step = machine.step { console.write(report.text(.begins(step), machine)) }
    console.write(report.keys(machine))
  }

  /// Makes the page as wide as the window is now.
  private func fit(_ report: inout StepReport) {
    if followsWindow { report = report.resized(to: max(40, conversation.columns)) }
  }
}
