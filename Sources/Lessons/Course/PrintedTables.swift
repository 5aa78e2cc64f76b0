// The printed tables of a question for a wrong row: which number is the misprint, and what follows.

internal import Graphs

/// Printed tables, each number judged by what stands before it.
struct PrintedTables {
  /// A number that is wrong by itself.
  struct Misprint {
    let cell: Cell
    /// The number that is printed; nil where it cannot be read.
    let value: Double?
  }

  /// What is wrong by itself, in the order of the working.
  private(set) var misprints: [Misprint] = []
  private var followers: Set<Cell> = []

  /// Reads the tables of an exercise as it was shipped.
  init(_ body: QuestionBody, of exercise: Exercise) {
    let reading = body.sheet(of: exercise.trace)
    var judge = Judge(exercise.trace, digits: exercise.digits)
    for cell in exercise.trace.cells {
      do throws(AnswerProblem) {
        let answer = try AnswerReader().read(reading.answers[cell]?.text ?? "")
        add(judge.judge(answer, for: cell), cell, answer?.value)
      } catch {
        judge.judge(error, for: cell)
        misprints.append(Misprint(cell: cell, value: nil))
      }
    }
  }

  private mutating func add(_ verdict: Verdict, _ cell: Cell, _ value: Double?) {
    switch verdict {
    case .blank, .right, .rounded, .rightByItself, .imprecise(isRight: true): break
    case .follows: followers.insert(cell)
    case .wrong, .unreadable, .imprecise(isRight: false):
      misprints.append(Misprint(cell: cell, value: value))
    }
  }

  /// Whether one of the numbers is not right, and follows from one before it.
  func hasFollowers(in cells: [Cell]) -> Bool { cells.contains(where: followers.contains) }
}
