// How good an exercise of the course is: it can be solved, gives nothing away, and says one thing.

internal import Graphs

extension ExerciseFile {
  /// What its author should put right.
  ///
  /// - Parameter solved: The text with every answer filled in, as it was computed.
  /// - Returns: The flaws; none where the exercise is good.
  public func flaws(solved: String) -> [ExerciseFlaw] {
    missing + shipped + unsolved(solved) + told + points + ProseClaims(self).flaws
  }

  private var missing: [ExerciseFlaw] {
    var flaws: [ExerciseFlaw] = []
    if title.isEmpty { flaws.append(.noTitle) }
    if hints.isEmpty { flaws.append(.noHint) }
    if explanation == nil { flaws.append(.noExplanation) }
    return flaws
  }

  /// Answers that stand there already.
  private var shipped: [ExerciseFlaw] {
    answers(mark(text)) { $0.verdict != .blank }.map { .notBlank(question: $0, label: $1.label) }
  }

  private func unsolved(_ solved: String) -> [ExerciseFlaw] {
    answers(mark(solved)) { !$0.verdict.isRight }.map { .unsolved(question: $0, label: $1.label) }
  }

  private func answers(
    _ marking: ExerciseMarking, where isMeant: (AnswerMarking) -> Bool
  ) -> [(question: Int, answer: AnswerMarking)] {
    marking.questions.enumerated().flatMap { index, question in
      question.answers.filter(isMeant).map { (index, $0) }
    }
  }

  // MARK: - Hints

  /// The answers that stand in a hint.
  private var told: [ExerciseFlaw] {
    let marking = mark(text)
    // The options of a choice can all be read: a hint may speak of them.
    let isOpen = kinds.map { $0 != .choose }
    let common = ToldAnswer.common(in: task)
    return hints.enumerated().flatMap { number, hint in
      answers(marking) { ToldAnswer($0.key, common: common).stands(in: hint) }.filter {
        isOpen[$0.question]
      }.map {
        ExerciseFlaw.toldByHint(hint: number, question: $0, label: $1.label)
      }
    }
  }

  // MARK: - Points

  private var points: [ExerciseFlaw] {
    var known: Set<Task> = []
    return entries.enumerated().flatMap { index, entry -> [ExerciseFlaw] in
      let isOfNumbers = [.number, .tables].contains(entry.block.kind)
      guard isOfNumbers, known.insert(entry.block.task).inserted,
        let exercise = try? entry.block.exercise(),
        !(exercise.trace.hasNoGradient && isContrast(entry.block.task))
      else { return [] }
      let quality = SheetQuality(exercise)
      let serious = quality.flaws.filter(\.isSerious)
      return (quality.isRevealing ? [] : [.hidesMistakes(question: index, share: quality.share)])
        + serious.map { .point(question: index, $0, exercise) }
    }
  }

  /// Whether the same program is asked for at another point too: one at which nothing moves is there
  /// on purpose.
  private func isContrast(_ task: Task) -> Bool {
    entries.contains { $0.block.task.program == task.program && $0.block.task.point != task.point }
  }
}
