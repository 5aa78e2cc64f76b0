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
    return "It follows from your \(names.joined(separator: " and ")): put "
      + "\(names.count == 1 ? "that" : "those") right first, then "
      + "work this out again."
  }

  /// What is said of an answer behind a wrong one, which is called by its own label.
  func following(_ entry: Marking.Entry, of sheet: Marking) -> String? {
    guard case .earlier(let root) = entry.blame, let written = sheet.entry(root)?.written,
      let answer = question.answers.first(where: { $0.written?.place == written.place })
    else { return nil }
    switch entry.verdict {
    case .follows(_, isTrivial: false): return follows([answer.label])
    case .wrong(let findings) where findings.isEmpty:
      let label = StudentText.shown(answer.label, ascii: style.ascii)
      return "It does not follow from your numbers either: put \(label) right first, then work "
        + "this one out again."
    default: return nil
    }
  }

  /// What i₁ and o stand for, where a sentence has them and no table shows them.
  func legend(for sentence: String, at cell: Cell, _ wording: Wording) -> String {
    guard let node = cell.operand.node else { return "" }
    let words = Set(sentence.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let inputs = wording.graph.slots(of: node).indices.map { wording.inputLabel(node, $0) }
    let name = wording.place(.node(node))
    var parts: [String] = []
    if !words.isDisjoint(with: inputs) {
      let flows = inputs.count == 1 ? "is what flows" : "are what flows, in this order,"
      parts.append("\(inputs.joined(separator: " and ")) \(flows) into \(name)")
    }
    if words.contains("o") { parts.append("o is what comes out of \(name)") }
    return parts.isEmpty ? "" : " Here " + parts.joined(separator: ", and ") + "."
  }

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
