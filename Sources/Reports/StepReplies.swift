// What the tutor says to answers, hints and keys during a walk.

internal import Gates
internal import Graphs
internal import Lessons

/// The replies of a walk.
struct StepReplies {
  let walk: StepWalk
  let wording: Wording

  private var hints: StepHints { StepHints(walk: walk, wording: wording) }

  /// What an event says that belongs to no page.
  func sentences(_ event: StepEvent) -> [String] {
    switch event {
    case .help(let whileAsking): whileAsking ? Self.helpWhileAsking : Self.help
    case .nothingToTry: ["There is no number to work out in this step."]
    case .judged(let cell, let answer, let verdict): [judged(cell, answer, verdict)]
    case .unreadable(_, let text, let problem): [unreadable(text, problem)]
    case .shown(let cell): ["\(hints.label(cell)) = \(number(cell))."]
    case .hint(let cell, let level): [hints.hint(cell, level: level)]
    case .nowEasy(let kind): [nowEasy(kind)]
    case .comesBack(let count):
      [count == 1 ? "One number was shown. Once more:" : "\(count) numbers were shown. Once more:"]
    case .score(let score): [score.sentence]
    case .noSuchStep(let number): [noSuchStep(number)]
    default: []
    }
  }

  private func number(_ cell: Cell) -> String { wording.number(walk.trace.value(of: cell)) }

  // MARK: - Answers

  private func judged(_ cell: Cell, _ answer: TypedAnswer, _ verdict: Verdict) -> String {
    let right = "\(hints.label(cell)) = \(number(cell))"
    let isSame = wording.style.numbers.text(answer.value) == number(cell)
    switch verdict {
    case .right where !isSame && hasKink(cell):
      return "Right: at a kink every slope between those of its sides will do. "
        + "Here it goes on with \(right)."
    case .right, .rightByItself: return "Right: \(right)."
    case .rounded:
      return isSame ? "Right: \(right)." : "Right, but for rounding: \(right)."
    case .imprecise(true): return "Right as far as it goes: \(right)."
    case .imprecise(false):
      return "\(typed(answer)) has too few digits to tell: give three or more, or an expression."
    case .wrong(let findings):
      let why = MistakeSentences(wording: wording).account(of: findings, at: cell)
      return ["Not \(typed(answer)).", why, Self.wayOn].compactMap(\.self).joined(separator: " ")
    case .blank, .unreadable, .follows: return "Not \(typed(answer)). \(Self.wayOn)"
    }
  }

  private func hasKink(_ cell: Cell) -> Bool {
    guard let node = cell.operand.node,
      case .gate(let gate) = walk.trace.graph.operation(of: node)
    else { return false }
    return gate.card.kink != nil
  }

  private static let wayOn = "[Enter] shows it, :h gives a hint."

  /// The answer as it was typed; a long one as its number.
  private func typed(_ answer: TypedAnswer) -> String {
    let text = wording.plain(VisibleLine.escaped(answer.text))
    guard answer.form == .expression else { return text }
    return text.count <= 20
      ? "\(text) = \(wording.number(answer.value))" : wording.number(answer.value)
  }

  private func unreadable(_ text: String, _ problem: AnswerProblem) -> String {
    let how = "Write it like 0.02, -4e-4, 1/50 or 2*(4 + 3)."
    switch problem {
    case .tooLong(let limit): return "That is longer than \(limit) characters. \(how)"
    case .unknownName(let name):
      let shown = VisibleLine.escaped(String(name.prefix(20)))
      guard case .unknown = StepInput(command: text) else {
        return "`\(shown)` has no value here; as a command it begins with a colon, `:\(shown)`."
      }
      return "`\(shown)` has no value here: use numbers, i, o, and names that are known by now."
    case .noNumber: return "That is no number, or one too large. \(how)"
    case .unreadable:
      let shown = VisibleLine.escaped(String(text.prefix(20))) + (text.count > 20 ? "…" : "")
      return "`\(shown)` cannot be read as a number. \(how)"
    }
  }

  // MARK: - What has become easy

  private func nowEasy(_ kind: EasyKind) -> String {
    switch kind {
    case .slopeOfSum: "You know do/di of a sum: it is no longer asked for."
    case .copiedGradient:
      "You know that a value which is used once gets what comes back: it is no longer asked for."
    case .seed: "You know that the backward pass starts with 1: it is no longer asked for."
    }
  }

  // MARK: - Keys

  private func noSuchStep(_ number: Int) -> String {
    if number == 0 { return "This is the first step." }
    return number > walk.last && walk.faulty != nil
      ? "The walk ends at step \(walk.last)." : "There are steps 1 to \(walk.last)."
  }

  /// What is said to a line that means nothing.
  func unknown(_ text: String, _ whileAsking: Bool) -> String {
    let shown = VisibleLine.escaped(String(text.prefix(20))) + (text.count > 20 ? "…" : "")
    let help =
      whileAsking
      ? "a number is asked for, and commands begin with a colon: :h, :b, :q"
      : "the commands are n, b, g5, c, w, e, t, h, r, ? and q"
    return wording.plain("`\(shown)` is no command here: \(help)")
  }

  static let help = [
    "[Enter], space, n or →: the result of this step, then the next step",
    "b or ←: back one step. g5: go to step 5. r: begin again",
    "c: on to the end of this pass",
    "w: the whole table so far. e: explain this gate",
    "t: be asked for the numbers of this step before they are shown. h: a hint",
    "q: quit",
  ]

  static let helpWhileAsking = [
    "Type the number: 0.02, -4e-4, 1/50, 2*(4 + 3), or with the names i, o, x, v1.",
    "[Enter] alone shows it. Three digits are enough.",
    ":h a hint. :n on without it. :b back. :w the table. :e explain. :q quit",
  ]
}
