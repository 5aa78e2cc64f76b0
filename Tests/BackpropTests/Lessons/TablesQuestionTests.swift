// Tables inside an exercise are marked like a worksheet, and filled in as its key prints them.

import Foundation
import Graphs
import Lessons
import Testing

@testable import Reports

@Suite("Questions with tables")
struct TablesQuestionTests {
  static let shipped = ShippedQuestions.all(.tables)

  @Test("As shipped they are blank, and nothing in them is unclear", arguments: shipped)
  func blank(_ exercise: ShippedQuestions) throws {
    for question in try exercise.mark(exercise.text) {
      #expect(question.isBlank && !question.answers.isEmpty)
      #expect(question.answers.allSatisfy { $0.written?.isBlank == true })
      #expect(question.sheet?.problems.isEmpty == true)
      for answer in question.answers {
        let line = exercise.lines[try #require(answer.written).place.line - 1]
        #expect(line.contains("____"), "\(answer.label)")
      }
    }
  }

  @Test("The solution fills in every blank, each with its own number", arguments: shipped)
  func solution(_ exercise: ShippedQuestions) throws {
    let solved = try exercise.solved()
    for question in try exercise.mark(solved) {
      #expect(question.isDone)
      #expect(question.answers.allSatisfy { $0.written?.text == $0.key })
      let verdicts = question.sheet?.entries.map(\.verdict)
      #expect(verdicts?.allSatisfy { $0 == .right } == true)
    }
    #expect(!ShippedQuestions.lines(solved).contains { $0.hasPrefix("|") && $0.contains("__") })
  }

  @Test("What is filled in looks like the key of a worksheet")
  func key() throws {
    let exercise = try #require(ShippedQuestions.one(.tables, "06-forks/05-the-long-one.md"))
    let solved = try exercise.solved()
    let sheet = try #require(try exercise.mark(solved).first?.sheet)
    let tables = WorksheetTables(
      exercise: sheet.exercise, wording: Wording(trace: sheet.exercise.trace, style: ReportStyle()),
      isKey: true)
    var key = ""
    tables.forward.write(to: &key)
    tables.backward.write(to: &key)
    tables.writeGradient(to: &key)
    #expect(solved.contains(key))
  }

  @Test("More digits than the sheet prints are right as well", arguments: shipped)
  func digits(_ exercise: ShippedQuestions) throws {
    for question in try exercise.mark(exercise.text) {
      let trace = try #require(question.sheet).exercise.trace
      let student = filled(exercise, question) { "\(trace.value(of: $0))" }
      #expect(try exercise.mark(student).contains { $0.isDone })
    }
  }

  @Test("A sign that is lost is told at its cell, and nothing else is", arguments: shipped)
  func signs(_ exercise: ShippedQuestions) throws {
    for question in try exercise.mark(exercise.text) {
      let sheet = try #require(question.sheet)
      let trace = sheet.exercise.trace
      let digits = sheet.exercise.digits
      // Every third cell: each of them takes a marking of the whole file.
      for index in stride(from: 0, to: sheet.entries.count, by: 3) {
        let entry = sheet.entries[index]
        guard trace.value(of: entry.cell) != 0 else { continue }
        let student = filled(exercise, question) { cell in
          digits.printed(trace.value(of: cell) * (cell == entry.cell ? -1 : 1))
        }
        let marked = try #require(try exercise.mark(student).first { $0.sheet != nil })
        #expect(marked.answers[index].verdict == .wrong(.cell(entry.cell)))
        #expect(marked.right == marked.answers.count - 1)
      }
    }
  }

  /// The sheet with a text in every blank.
  private func filled(
    _ exercise: ShippedQuestions, _ question: QuestionMarking, _ text: (Cell) -> String
  ) -> String {
    var lines = exercise.lines
    let places = (question.sheet?.entries ?? []).compactMap { entry in
      entry.written.map { (place: $0.place, cell: entry.cell) }
    }.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    for (place, cell) in places {
      let line = lines[place.line - 1]
      guard let blank = line.range(of: "____") else { continue }
      lines[place.line - 1] = line.replacingCharacters(in: blank, with: text(cell))
    }
    return lines.joined(separator: "\n")
  }

  static let rows: [(typed: String, verdict: AnswerVerdict)] = [
    ("−4", .right), ("-4,0", .right), ("1·(−4) = −4", .right), ("z", .right), ("", .blank),
    ("4", .wrong(.cell(Cell(1, .sent(slot: 0))))), ("?", .blank),
    ("four", .unreadable(.answer(.unknownName("four")))),
    ("1/0", .unreadable(.answer(.noNumber))),
  ]

  @Test("An answer is read as on a worksheet", arguments: rows)
  func answers(typed: String, verdict: AnswerVerdict) throws {
    let exercise = try #require(ShippedQuestions.one(.tables, "05-tables/01-a-first-table.md"))
    let student = exercise.text.replacingOccurrences(
      of: "df/di₁ = ____ to v1", with: "df/di₁ = \(typed) to v1")
    let answers = try #require(try exercise.mark(student).first).answers
    let answer = try #require(answers.first { $0.label == "f.df/di1" })
    #expect(answer.verdict == verdict)
    #expect(answers.count { $0.verdict != .blank } == (verdict == .blank ? 0 : 1))
  }

  @Test("The report is the page of a marked worksheet", arguments: [Tone.tells, .asks])
  func report(_ tone: Tone) throws {
    let exercise = try #require(ShippedQuestions.one(.tables, "06-forks/02-two-forks.md"))
    let solved = try exercise.solved()
    let student =
      solved
      .replacingOccurrences(of: "df/di₁ = −15 to v1", with: "df/di₁ = 15 to v1")
      .replacingOccurrences(of: "df/do = −15 (from f)", with: "df/do = 15 (from f)")
      .replacingOccurrences(of: "∂f/∂y = −21", with: "∂f/∂y = ____")
      .replacingOccurrences(of: "i₁ = x = 3<br>", with: "i₁ = x = 5<br>")
    let text = try exercise.report(student, tone: tone)
    try expectGolden(text, "course/tables-\(tone).txt")
    #expect(ShippedQuestions.lines(text).allSatisfy { displayWidth(of: $0) <= 60 })
  }

  @Test("A table without a place for a number that is asked for is the author's error")
  func noPlace() throws {
    let exercise = try #require(ShippedQuestions.one(.tables, "05-tables/01-a-first-table.md"))
    let text = exercise.text.replacingOccurrences(of: "- ∂f/∂z = ____", with: "")
    #expect {
      try ExerciseFile(reading: text)
    } throws: { error in
      guard let problem = error as? ExerciseFile.Problem,
        case .question(.noPlace("df/dz"))? = problem.problem?.fact
      else { return false }
      return exercise.lines[problem.line - 1].hasPrefix("question:")
    }
  }
}
