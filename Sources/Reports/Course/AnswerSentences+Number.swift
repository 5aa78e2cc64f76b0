// What is said of a number: of one of the tables, or of one that is worked out beside them.

internal import Graphs
internal import Lessons

extension AnswerSentences {
  func sentence(_ remark: NumberRemark) -> String? {
    switch remark {
    case .further(let cell, let sheet):
      question.further.indices.contains(sheet)
        ? sentence(cell, of: question.further[sheet]) : nil
    case .follows(let labels): follows(labels)
    case .tooFewDigits: "Too few digits to tell: write more of them, rounded, not cut off."
    case .slips(let slips, let subject): sentence(slips, subject)
    }
  }

  // MARK: - What follows from an earlier answer

  private func follows(_ labels: [String]) -> String {
    let names = labels.map { StudentText.shown($0, ascii: style.ascii) }
    return "It follows from your \(names.joined(separator: " and ")): put that right first, then "
      + "work this out again."
  }

  /// The answer that another follows from, by its own label.
  func following(_ entry: Marking.Entry, of sheet: Marking) -> String? {
    guard case .follows(let origin, _) = entry.verdict else { return nil }
    var cell = origin
    if case .earlier(let root) = entry.blame { cell = root }
    guard let place = sheets.firstIndex(where: { $0.entry(cell)?.written?.place != nil }),
      let written = sheets[place].entry(cell)?.written,
      let answer = question.answers.first(where: { $0.written?.place == written.place })
    else { return nil }
    return follows([answer.label])
  }

  private var sheets: [Marking] { (question.sheet.map { [$0] } ?? []) + question.further }

  // MARK: - Slips

  private func sentence(_ slips: [NumberSlip], _ subject: NumberSubject) -> String {
    guard tone == .tells, !slips.isEmpty else {
      return slips.count == 1 ? leading(slips[0], subject) : asking(subject)
    }
    let told = slips.map { telling($0, subject) }
    guard told.count > 1 else { return told[0] }
    return "More than one slip would give this number. " + told.joined(separator: " Or: ")
  }

  /// The question that leads to a number.
  private func asking(_ subject: NumberSubject) -> String {
    switch subject {
    case .value(let name):
      "What are the inputs after the move, and what does \(name) come to with them?"
    case .change: "What is the output before the move, and what is it after it?"
    case .predictedChange:
      "How far does each input move, and what is the gradient there? What do the products add up to?"
    case .quotient:
      "What is the output at the point, what is it one step further, and what is their difference "
        + "divided by?"
    case .central:
      "What is the output one step below and one step above, and how far are the two apart?"
    case .paths(let start, let end):
      "Follow every edge out of \(start): in how many ways does each of them reach \(end)?"
    case .step(let name):
      "Which way is downhill, how large is the gradient of \(name), and which part of it is the step?"
    }
  }
}
