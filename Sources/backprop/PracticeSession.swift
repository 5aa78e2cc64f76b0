// Solves one exercise after the other with the person at the terminal.

internal import Lessons
internal import Reports

/// One run of `backprop practice` at a terminal.
struct PracticeSession<Target: Console> {
  let console: Target
  let page: PageOptions
  private var series: PracticeSeries
  private var exercises = 0
  private var score = TryScore()

  init(console: Target, series: PracticeSeries, page: PageOptions) {
    (self.console, self.series, self.page) = (console, series, page)
  }

  /// Goes on until the person has had enough.
  mutating func talk(_ conversation: any Conversation) {
    defer { conversation.close() }
    while solve(series.exercise, conversation) { series.advance() }
  }

  /// Solves an exercise.
  ///
  /// - Returns: Whether another one is wanted.
  private mutating func solve(
    _ practice: PracticeExercise, _ conversation: any Conversation
  ) -> Bool {
    let exercise = practice.exercise
    let style = page.style(console)
    var machine = StepMachine(exercise.trace, digits: style.numbers.digits, tries: .all)
    var report = StepReport(
      exercise.program, machine.walk, format: .text, style: style, isInSeries: true)
    var talk = StepTalk(
      console: console, conversation: conversation, followsWindow: page.width == nil)
    console.write(PracticeText(practice).opening(style) + report.opening)
    talk.write(machine.start(), machine, report)
    exercises += 1
    while !machine.isOver, !console.outputIsGone {
      let isSolved = machine.step == nil
      let input = talk.input(machine, &report)
      if isSolved, input == .next {
        score += machine.score
        console.write("\n")
        return true
      }
      talk.write(machine.take(input), machine, report)
      // What was told at the end is not told again by somebody who leaves.
      if !isSolved, machine.step == nil || machine.isOver { tell(machine, style) }
    }
    return false
  }

  /// How it goes so far, this exercise included.
  private func tell(_ machine: StepMachine, _ style: ReportStyle) {
    console.write(PracticeText.score(of: exercises, score + machine.score, style))
  }
}
