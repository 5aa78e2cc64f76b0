// A marked exercise as text for a terminal, and as one fact a line.

internal import Lessons

extension ExerciseReport {
  func writeText(to output: inout some TextOutputStream) {
    for index in marking.questions.indices where !isSilent(marking.questions[index]) {
      output.write(plain(heading(index)) + "\n")
      writeQuestion(marking.questions[index], to: &output)
    }
    for note in notes { output.write(paragraph("  " + plain(note), width: style.width, indent: 2)) }
    output.write(paragraph("\(title): \(counts)", width: style.width, indent: 2))
  }

  /// Whether there is nothing to say about a question but that it is right, or untouched.
  private func isSilent(_ question: QuestionMarking) -> Bool {
    question.isDone || (question.isBlank && !reveals)
  }

  private func writeQuestion(_ question: QuestionMarking, to output: inout some TextOutputStream) {
    if let code = question.code {
      var text = ""
      StagedReport(code, reveals: reveals, style: style).write(.text, to: &text)
      output.write(text)
      return
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
      var text = ""
      StagedReport(code, reveals: reveals, style: style).write(.plain, to: &text)
      output.write(text)
    }
    for note in notes { output.write("Note: \(plain(note))\n") }
    output.write("Result: \(counts)\n")
  }

  func writeMarkdown(to output: inout some TextOutputStream) {
    output.write("### \(escapedForMarkdown(title)): \(counts)\n")
    for (index, question) in marking.questions.enumerated() where !isSilent(question) {
      output.write("\n\(escapedForMarkdown(plain(heading(index))))\n\n")
      for line in lines(question) where !line.verdict.isRight {
        let typed = line.written.isEmpty ? "" : "you wrote \(line.written): "
        let rest = line.sentence.map { ". \($0)" } ?? ""
        output.write(
          "- " + escapedForMarkdown("\(line.label): \(typed)\(line.status)\(rest)") + "\n")
      }
      guard let code = question.code else { continue }
      StagedReport(code, reveals: reveals, style: style).write(.markdown, to: &output)
    }
    for note in notes { output.write("\n\(escapedForMarkdown(plain(note)))\n") }
  }
}
