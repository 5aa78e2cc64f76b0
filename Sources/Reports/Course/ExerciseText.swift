// A marked exercise as text for a terminal, and as one fact a line.

internal import Lessons

extension ExerciseReport {
  func writeText(to output: inout some TextOutputStream) {
    for index in marking.questions.indices where !isSilent(marking.questions[index]) {
      let question = marking.questions[index]
      let isOpen = isOpen(question)
      output.write(plain(heading(index)) + (isOpen ? ": nothing answered yet\n" : "\n"))
      if !isOpen { writeQuestion(question, to: &output) }
    }
    for note in notes { output.write(paragraph("  " + plain(note), width: style.width, indent: 2)) }
    output.write(paragraph("\(title): \(counts)", width: style.width, indent: 2))
  }

  /// Whether there is nothing to say about a question but that it is right, or that the whole
  /// exercise is untouched.
  private func isSilent(_ question: QuestionMarking) -> Bool {
    if question.isDone { return question.code?.remarks.isEmpty ?? true }
    return marking.isBlank && !reveals
  }

  /// Whether all there is to say about a question is that it is still to be answered.
  private func isOpen(_ question: QuestionMarking) -> Bool { question.isBlank && !reveals }

  private func writeQuestion(_ question: QuestionMarking, to output: inout some TextOutputStream) {
    if let code = question.code { return staged(code).writeFindings(to: &output) }
    if question.kind == .tables, let sheet = question.sheet {
      let report = MarkingReport(
        style: style, tone: tone, reveals: reveals, followThrough: .none)
      return report.writePage(sheet, notes: report.asides(sheet), to: &output)
    }
    let lines = lines(question)
    let labels = lines.map { displayWidth(of: $0.label) }.max() ?? 0
    let margin = min(labels, style.width / 3) + 4
    for line in lines where line.verdict != .blank || line.sentence != nil {
      write(line, margin: margin, to: &output)
    }
    let blank = lines.filter { $0.verdict == .blank }.map(\.label)
    if !blank.isEmpty, !reveals {
      output.write(
        paragraph(
          "  Blank: \(blank.joined(separator: ", ")).", width: style.width, indent: 4))
    }
  }

  /// What is said of code; what it comes to is said of the whole exercise.
  private func staged(_ code: StagedResult) -> StagedReport {
    StagedReport(code, tone: tone, reveals: reveals, style: style)
  }

  private func write(_ line: Line, margin: Int, to output: inout some TextOutputStream) {
    let label = "  " + line.label.padded(to: margin - 4) + "  "
    let typed = line.written.isEmpty ? "" : "you wrote  \(line.written)  "
    let head = label + typed
    if displayWidth(of: head + line.status) <= style.width {
      let ink = line.verdict.isRight ? Ink.plain : .error
      output.write(head + ink(line.status, color: style.color) + "\n")
    } else {
      output.write(paragraph(head + line.status, width: style.width, indent: margin))
    }
    guard let sentence = line.sentence else { return }
    output.write(
      paragraph(spaces(margin) + sentence, width: style.width, indent: margin))
  }

  func writePlain(to output: inout some TextOutputStream) {
    output.write("Exercise: \(title)\n")
    for (index, question) in marking.questions.enumerated() {
      output.write(plain(heading(index)) + "\n")
      for line in lines(question) {
        let typed = line.written.isEmpty ? "" : "you wrote \(line.written): "
        let rest = line.sentence.map { ". \($0)" } ?? ""
        output.write("Answer \(line.label): \(typed)\(line.status)\(rest)\n")
      }
      guard let code = question.code else { continue }
      for fact in staged(code).facts { output.write(plain(fact) + "\n") }
    }
    for note in notes { output.write("Note: \(plain(note))\n") }
    output.write("Result: \(counts)\n")
  }

  func writeMarkdown(to output: inout some TextOutputStream) {
    output.write("### \(escapedForMarkdown(title)): \(counts)\n")
    for (index, question) in marking.questions.enumerated() where !isSilent(question) {
      let end = isOpen(question) ? ": nothing answered yet\n" : "\n\n"
      output.write("\n\(escapedForMarkdown(plain(heading(index))))\(end)")
      if isOpen(question) { continue }
      if let code = question.code {
        staged(code).writeList(to: &output)
        continue
      }
      for line in lines(question) where !line.verdict.isRight {
        let typed = line.written.isEmpty ? "" : "you wrote \(line.written): "
        let rest = line.sentence.map { ". \($0)" } ?? ""
        output.write(
          "- " + escapedForMarkdown("\(line.label): \(typed)\(line.status)\(rest)") + "\n")
      }
    }
    for note in notes { output.write("\n\(escapedForMarkdown(plain(note)))\n") }
  }
}
