// From a draft to an exercise: numbers are searched at which mistakes show and the hand is spared.

internal import Expressions
internal import Graphs

/// Makes exercises of one topic and level.
struct PracticeMaker {
  /// An exercise that could be taken.
  struct Candidate {
    let exercise: Exercise
    let quality: SheetQuality
  }

  let topic: PracticeTopic
  let level: PracticeLevel

  /// So many points are drawn to begin a search with.
  private static let starts = 30
  /// So many good points are compared for the most pleasant one.
  private static let points = 5

  /// An exercise of the level's size; nil where chance led nowhere.
  func candidate(_ numbers: inout SeededNumbers) -> Candidate? {
    guard let draft = topic.recipe.draft(level, &numbers),
      let start = start(draft, &numbers), PracticePoint.isLean(start.trace),
      PracticePoint.hasLiveKinks(start.trace)
    else { return nil }
    // Another start, or another program, is better than numbers of another kind.
    let choices = PointSearch(start).points(Self.points, seed: numbers.next(), within: [.near])
    let usable = choices.compactMap { choice in
      place(choice.point, start).map { (effort: $0.effort, choice: choice) }
    }
    let isAnyGood = usable.contains { $0.choice.quality.isGood }
    let best = usable.filter { !isAnyGood || $0.choice.quality.isGood }
      .min { $0.effort < $1.effort }
    guard let best, let exercise = try? start.moved(to: best.choice.point) else { return nil }
    return Candidate(exercise: exercise, quality: best.choice.quality)
  }

  /// The exercise at a usable point.
  private func start(_ draft: PracticeDraft, _ numbers: inout SeededNumbers) -> Exercise? {
    guard let program = try? Program(reading: SourceText(draft.program)) else { return nil }
    for _ in 0..<Self.starts {
      let point = program.inputs.map { input in
        Task.Value(input.name, draft.kind(of: input.name).number(&numbers))
      }
      let task = Task(program: draft.program, point: point, grouping: draft.grouping)
      guard let exercise = try? Exercise(task) else { continue }
      guard level.gates.contains(exercise.trace.graph.count) else { return nil }
      if PracticePoint(trace: exercise.trace, mayBlock: topic.mayBlock).isUsable { return exercise }
    }
    return nil
  }

  /// The point, if it is usable.
  private func place(_ point: [Double], _ start: Exercise) -> PracticePoint? {
    let trace = Trace(start.trace.graph, at: point, wanted: start.trace.wanted)
    let place = PracticePoint(trace: trace, mayBlock: topic.mayBlock)
    return place.isUsable ? place : nil
  }
}
