// What is said of an answer, and what to do about it.

internal import Graphs
internal import Lessons

/// How much is told of a mistake.
public enum Tone: Sendable {
  /// What went wrong.
  case tells
  /// A question that leads there.
  case asks
}

/// The sentences about the answers of one sheet.
struct VerdictSentences {
  let marking: Marking
  let wording: Wording
  let tone: Tone
  private let hasTables: Bool
  private let hidden: HiddenNumbers
  private let labels: CellLabels

  init(_ marking: Marking, _ wording: Wording, tone: Tone, hasTables: Bool = true) {
    self.marking = marking
    self.wording = wording
    self.tone = tone
    self.hasTables = hasTables
    hidden = HiddenNumbers(marking, wording.style.numbers)
    labels = CellLabels(wording: wording)
  }

  // MARK: - In a few words

  /// `wrong`, `blank`, `follows from your v6 do/di`.
  func status(_ entry: Marking.Entry) -> String {
    switch entry.verdict {
    case .blank: "blank"
    case .unreadable: "not readable"
    case .right: "right"
    case .rounded: "right to the digits you wrote"
    case .rightByItself: "right, though not from your own numbers"
    case .follows(let cell, _): "follows from your \(labels.reference(cell))"
    case .imprecise: "not precise enough"
    case .wrong: "wrong"
    }
  }

  /// The verdict for programs.
  static func id(_ verdict: Verdict) -> String {
    switch verdict {
    case .blank: "blank"
    case .unreadable: "unreadable"
    case .right: "right"
    case .rounded: "right-rounded"
    case .rightByItself: "right-by-itself"
    case .follows: "follows"
    case .imprecise: "imprecise"
    case .wrong: "wrong"
    }
  }

  // MARK: - In a sentence

  /// What to do about an answer; nil where nothing has to be said.
  func sentence(_ entry: Marking.Entry) -> String? {
    switch entry.verdict {
    case .blank, .right, .rounded: nil
    case .rightByItself:
      "It is the right number, but your own numbers before it give another."
    case .unreadable(let problem): self.problem(problem)
    case .imprecise(let isRight): imprecise(entry, isRight)
    case .follows(_, let isTrivial):
      isTrivial ? "Too little was left to work out for it to count." : nil
    case .wrong: wrong(entry)
    }
  }

  private func problem(_ problem: AnswerProblem) -> String {
    switch problem {
    case .tooLong(let limit): "An answer has at most \(limit) characters."
    case .unknownName(let name):
      "\(StudentText.shown(name, ascii: wording.style.ascii)) stands for no number here: use "
        + "numbers, inputs, or i and o where you have filled them in."
    case .unreadable:
      "This is no number: write a decimal number, a fraction such as 5/8, or a power such as 3e-5."
    case .noNumber: "There is no such number."
    }
  }

  private func imprecise(_ entry: Marking.Entry, _ isRight: Bool) -> String {
    guard case .rounded(let count) = marking.exercise.digits else {
      return "Write more digits."
    }
    let start = isRight ? "It counts, but more digits would show more" : "Too few digits to tell"
    return "\(start): write \(max(2, count)), rounded, not cut off."
  }

  private func wrong(_ entry: Marking.Entry) -> String {
    if case .earlier(let root) = entry.blame {
      return "It does not follow from your numbers either: put \(labels.reference(root)) right "
        + "first, then work this one out again."
    }
    guard let slip = marking.slips.first(where: { $0.cells.contains(entry.cell) }) else {
      return question(entry.cell)
    }
    return sentence(slip, entry.cell)
  }

  private func sentence(_ slip: Marking.Slip, _ cell: Cell) -> String {
    let findings = findings(slip, cell)
    guard let first = findings.first else { return question(cell) }
    let mistakes = MistakeSentences(wording: wording, hasTables: hasTables)
    let leading = mistakes.question(for: first, at: cell)
    let question = hidden.isGivenAway(in: leading, about: cell, first) ? question(cell) : leading
    guard tone == .tells else { return question }
    let told = findings.prefix(3).map { ($0, mistakes.sentence($0, at: cell)) }
    // Where one of them would say too much, none is said: a question leads there as well.
    guard told.allSatisfy({ !hidden.isGivenAway(in: $0.1, about: cell, $0.0) }) else {
      return question
    }
    guard told.count > 1 else { return told[0].1 }
    return "More than one mistake would give this number. "
      + told.map(\.1).joined(separator: " Or: ")
      + " " + question
  }

  /// The findings of a slip as they were made on the way to this cell: there the same slip may have
  /// been made with another input.
  private func findings(_ slip: Marking.Slip, _ cell: Cell) -> [Finding] {
    guard cell != slip.cells.first, case .wrong(let own)? = marking.entry(cell)?.verdict else {
      return slip.findings
    }
    return slip.findings.map { finding in
      own.first { $0.mistake == finding.mistake && $0.madeAt == finding.madeAt } ?? finding
    }
  }

  /// Where the mistake was made that the sentence about an answer tells first.
  func place(_ entry: Marking.Entry) -> Cell {
    let slip = marking.slips.first { $0.cells.contains(entry.cell) }
    return slip.flatMap { findings($0, entry.cell).first?.madeAt } ?? entry.cell
  }

  // MARK: - Questions

  /// The question that leads to the right number of a cell.
  func question(_ cell: Cell) -> String {
    guard let node = cell.operand.node else {
      return question(input: cell.operand)
    }
    let gate = "\(wording.name(node)), \(wording.glyph(node))"
    let output = wording.outputName
    switch cell.quantity {
    case .output: return "Which numbers flow into \(gate), and what does it do with them?"
    case .localDerivative, .carriedDerivative:
      return "What is the derivative of \(gate), and which numbers have to be put into it?"
    case .share:
      return "Which node uses \(wording.name(node)) here, and what does it send back?"
    case .arriving where wording.trace.uses(of: cell.operand).isEmpty:
      return "The backward pass starts here: how fast does \(output) change with itself?"
    case .arriving:
      return "Which nodes use \(wording.name(node)), and what does each of them send back?"
    case .sent:
      return "Which two numbers are multiplied to get what \(wording.name(node)) sends back? Which "
        + "d\(output)/do and which do/di did you use?"
    case .gradient: return ""
    }
  }

  /// The question that leads to the gradient of an input.
  private func question(input: Operand) -> String {
    let name = wording.name(input)
    return wording.trace.uses(of: input).count == 1
      ? "Which gate uses \(name), what arrives there, and what is its local derivative by \(name)?"
      : "By how many ways does \(name) reach \(wording.outputName), and is every one of them in "
        + "your sum?"
  }
}
