// A walk through both passes as a machine without input and output: something said in, facts out.

public import Graphs

/// When numbers are asked for without being told to.
public enum TryChoice: String, CaseIterable, Sendable {
  /// In both passes.
  case all
  /// In the forward pass.
  case forward
  /// In the backward pass.
  case backward
}

/// Where somebody is in a walk, and what they have tried.
public struct StepMachine: Sendable {
  /// The steps.
  public let walk: StepWalk
  /// When numbers are asked for without being told to; nil for never.
  public let tries: TryChoice?
  /// The digits that numbers are shown with.
  let digits: Digits
  /// The number of the step; one more than the last at the end.
  public private(set) var place = 1
  /// Whether it is over.
  public private(set) var isOver = false
  /// Whether it ended at a number that does not exist.
  public private(set) var endedInFault = false
  /// The tries.
  var trying = Trying()

  /// A walk through the passes of `trace`, whose numbers are shown with these digits.
  public init(_ trace: Trace, digits: Digits, tries: TryChoice? = nil) {
    walk = StepWalk(trace)
    self.digits = digits
    self.tries = tries
  }

  /// The step; nil at the end.
  public var step: Step? { place <= walk.last ? walk[place] : nil }

  /// Whether the number in `cell` has been shown, or got by trying.
  public func knows(_ cell: Cell) -> Bool { walk.step(of: cell) < place || trying.knows(cell) }

  /// The first step.
  public mutating func start() -> [StepEvent] { begin(1) }

  /// Does what somebody asks for.
  public mutating func take(_ input: StepInput) -> [StepEvent] {
    guard !isOver else { return [] }
    switch input {
    case .next: return next()
    case .back: return goTo(place - 1)
    case .goTo(let number): return goTo(number)
    case .toEndOfPass: return toEndOfPass()
    case .restart: return goTo(1)
    case .quit: return quit()
    case .tryNumbers: return tryNumbers()
    case .answer(let text): return answer(text)
    case .showAnswer: return isAsking ? showAnswer() : next()
    case .hint: return hint()
    case .wholeTable: return again([.wholeTable])
    case .explain: return explain()
    case .help: return again([.help(whileAsking: isAsking)])
    case .unknown(let text): return again([.unknown(text, whileAsking: isAsking)])
    }
  }

  /// The events, and the number that is asked for once more.
  private func again(_ events: [StepEvent]) -> [StepEvent] {
    events + (asked.map { [.question($0, isFirst: true)] } ?? [])
  }

  private mutating func explain() -> [StepEvent] {
    guard let step else { return [.finished] }
    if let asked { trying.help(with: asked) }
    return again([.explanation(step)])
  }

  // MARK: - Going

  mutating func begin(_ number: Int) -> [StepEvent] {
    place = number
    trying.leaveStep()
    guard let step else { return finish() }
    return [.begins(step)] + (asksByItself(step) ? ask(walk.cells(of: step)) : [])
  }

  /// The result of this step, and the next step.
  mutating func next() -> [StepEvent] {
    guard let step else { return quit() }
    if step.number == walk.faulty { return stopAtFault() }
    let result: [StepEvent] = saysNothingNew(step) ? [] : [.result(step)]
    return result + (trying.isReview ? review() : begin(place + 1))
  }

  /// Whether somebody who has tried the numbers of the step knows its result: forward it is nothing
  /// but the numbers, backward it says what the gate has done with them.
  private func saysNothingNew(_ step: Step) -> Bool {
    guard step.number <= walk.gates + 1 else { return false }
    if trying.isReview { return true }
    let cells = walk.cells(of: step)
    return !cells.isEmpty && cells.allSatisfy(trying.knows)
  }

  private mutating func goTo(_ number: Int) -> [StepEvent] {
    guard (1...walk.last).contains(number) else { return again([.noSuchStep(number)]) }
    trying.endReview()
    return begin(number)
  }

  private mutating func toEndOfPass() -> [StepEvent] {
    guard let step else { return finish() }
    let end = walk.endOfPass(place)
    guard end > place, !trying.isReview else { return next() }
    return [.passed(step.number...(end - 1))] + begin(end)
  }

  private mutating func stopAtFault() -> [StepEvent] {
    endedInFault = true
    isOver = true
    return [.fault]
  }

  private mutating func quit() -> [StepEvent] {
    let wasAtEnd = step == nil
    isOver = true
    // At the end the score has been told already.
    return wasAtEnd || trying.outcomes.isEmpty ? [] : [.score(score)]
  }

  // MARK: - The end

  private mutating func finish() -> [StepEvent] {
    let (walk, trying) = (walk, trying)
    let count = self.trying.beginReview(step: walk.step) { cell in
      walk.easyKind(of: cell).map(trying.isEasy) ?? false
    }
    return (count > 0 ? [.comesBack(count)] : []) + review()
  }

  /// The next step with numbers that were shown, or the end.
  mutating func review() -> [StepEvent] {
    guard let cells = trying.nextForReview(), let first = cells.first else { return end() }
    place = walk.step(of: first)
    trying.leaveStep()
    return [.begins(walk[place])] + ask(cells)
  }

  private mutating func end() -> [StepEvent] {
    trying.endReview()
    trying.leaveStep()
    place = walk.last + 1
    return [.finished] + (trying.outcomes.isEmpty ? [] : [.score(score)])
  }

  /// How the tries went so far.
  public var score: TryScore { TryScore(trying.outcomes.values) }

  private func asksByItself(_ step: Step) -> Bool {
    switch tries {
    case nil: false
    case .all?: true
    case .forward?: step.number <= walk.gates
    case .backward?: step.number > walk.gates
    }
  }
}
