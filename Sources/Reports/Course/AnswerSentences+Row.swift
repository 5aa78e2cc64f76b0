// What is said of a row of printed tables that is not the one with the wrong number in it.

internal import Lessons

extension AnswerSentences {
  func sentence(_ remark: RowRemark) -> String {
    switch remark {
    case .unknown(let name, let suggestion):
      "There is no row \(shown(name))." + (suggestion.map { " Did you mean \($0)?" } ?? "")
    case .right(let row):
      asked("Every number of \(shown(row)) is right.")
        ?? "Work out \(shown(row)) by yourself: do your numbers differ from those printed?"
    case .follows(let row):
      asked(
        "Every number of \(shown(row)) follows from what stands before it: what is wrong there is "
          + "wrong only because of an earlier row.")
        ?? "Does anything in \(shown(row)) not follow from what stands before it?"
    case .rowFirst: "It is not the right number. Find the row first."
    case .printed:
      asked("That is the number that is printed there.") ?? "Which number is printed there?"
    }
  }

  /// `row v2`, `the backward row of v2`, `∂f/∂x`.
  private func shown(_ row: TableRow) -> String {
    switch row.pass {
    case .forward?: "the forward row of \(shown(row.name))"
    case .backward?: "the backward row of \(shown(row.name))"
    case nil: "row \(shown(row.name))"
    }
  }
}
