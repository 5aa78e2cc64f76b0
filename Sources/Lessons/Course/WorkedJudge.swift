// Judges numbers that are worked out beside the tables, as answers in the tables are judged.

internal import Gates
internal import Graphs

/// Judges the answers to changes, quotients, steps and counts.
struct WorkedJudge {
  /// More slips than this that give the same number tell nothing.
  private static let mostSlips = 3

  let trace: Trace
  let digits: Digits
  let asked: Set<WorkedNumber>
  let askedSources: Set<WorkedNumber.Source>
  /// The student's own numbers that are not right.
  var own: [WorkedNumber.Source: (answer: TypedAnswer, label: String)] = [:]

  // MARK: - Numbers worked out

  func verdict(
    _ answer: TypedAnswer, for number: WorkedNumber, _ subject: NumberSubject
  ) -> AnswerVerdict {
    let key = trace.value(of: number)
    let agreement = Agreement(answer, Interval(around: key), digits)
    let found = slips(answer, number, key)
    // Where both are asked for and look different, one does not stand for the other.
    let others = found.filter { $0.isAsked && self.agreement(answer, $0) > agreement }
    if !others.isEmpty { return .wrong(.number(.slips(others.map(\.slip), in: subject))) }
    if agreement >= .toDigits { return .right }
    if let labels = follows(answer, number) { return .follows(.number(.follows(from: labels))) }
    if found.isEmpty, followsFromRounded(answer, number, key) { return .right }
    return verdict(answer, agreement, key, found.map(\.slip), subject)
  }

  /// The verdict on an answer that is not the key to the digits typed.
  private func verdict(
    _ answer: TypedAnswer, _ agreement: Agreement, _ key: Double, _ slips: [NumberSlip],
    _ subject: NumberSubject
  ) -> AnswerVerdict {
    if agreement > .none, slips.isEmpty || mayBeTwoDigits(answer, key) {
      return digits.shareFirstDigit(answer.value, key) ? .right : .wrong(.number(.tooFewDigits))
    }
    return .wrong(.number(.slips(slips.count > Self.mostSlips ? [] : slips, in: subject)))
  }

  private func agreement(_ answer: TypedAnswer, _ guess: SlipGuess) -> Agreement {
    Agreement(answer, Interval(around: guess.value), digits)
  }

  private func mayBeTwoDigits(_ answer: TypedAnswer, _ key: Double) -> Bool {
    Digits.rounded(2).rounding(of: answer.value).contains(key)
  }

  /// The labels of the student's own wrong answers that it follows from; nil where it does not.
  private func follows(_ answer: TypedAnswer, _ number: WorkedNumber) -> [String]? {
    let labels = number.sources.compactMap { own[$0]?.label }
    guard !labels.isEmpty else { return nil }
    let rounded = number.result(at: trace.point) { source in
      own[source].map { $0.answer.interval(digits) } ?? self.rounded(source)
    }
    let exact = Interval(around: number.result(at: trace.point, from: ownValue))
    let agreements = [rounded, exact].map { Agreement(answer, $0, digits) }
    return agreements.contains { $0 >= .toDigits } ? labels : nil
  }

  /// What a student knows of a number who has rounded it as the sheet does.
  private func rounded(_ source: WorkedNumber.Source) -> Interval {
    let value = trace.value(of: source)
    return digits.rounding(of: value).joined(Interval(value))
  }

  /// Whether it is what rounded numbers give: a difference of nearly equal ones keeps few digits.
  private func followsFromRounded(
    _ answer: TypedAnswer, _ number: WorkedNumber, _ key: Double
  ) -> Bool {
    let target = number.result(at: trace.point, from: rounded)
    if Agreement(answer, target, digits) >= .toDigits { return true }
    let isSameSide = answer.value == 0 || (answer.value < 0) == (key < 0)
    return isSameSide && answer.interval(digits).overlaps(target)
  }

  // MARK: - Slips

  private func ownValue(_ source: WorkedNumber.Source) -> Double {
    own[source]?.answer.value ?? trace.value(of: source)
  }

  /// The slips that give the answer, with the right numbers or with the student's own.
  private func slips(
    _ answer: TypedAnswer, _ number: WorkedNumber, _ key: Double
  ) -> [SlipGuess] {
    var views: [(WorkedNumber.Source) -> Double] = [trace.value(of:)]
    if !own.isEmpty { views.append(ownValue) }
    let right = views.map { number.result(at: trace.point, from: $0) } + [key]
    return hits(
      answer,
      views.flatMap { view in
        WorkedSlips(trace: trace, asked: asked, askedSources: askedSources, value: view)
          .guesses(for: number)
      }, right: right)
  }

  /// The guesses that are the answer and look different from what is right, each slip once.
  func hits(_ answer: TypedAnswer, _ guesses: [SlipGuess], right: [Double]) -> [SlipGuess] {
    var known: Set<NumberSlip> = []
    return guesses.filter { guess in
      guard guess.value.isFinite, agreement(answer, guess) >= .toDigits else { return false }
      let written = digits.rounding(of: guess.value)
      let isRight = right.contains { digits.rounding(of: $0).overlaps(written) }
      return !isRight && known.insert(guess.slip).inserted
    }
  }

  // MARK: - Counts

  func verdict(_ answer: TypedAnswer, paths count: PathCount, from input: Int) -> AnswerVerdict {
    if answer.value >= 0, answer.value < 1e15, answer.value == answer.value.rounded(),
      PathCount(Int(answer.value)) == count
    {
      return .right
    }
    let subject = NumberSubject.paths(
      from: trace.graph.name(of: .input(input)), to: trace.graph.outputName)
    let uses = trace.uses(of: .input(input)).count
    let counted = [(NumberSlip.usesCounted, uses), (.edgesCounted, trace.edges(from: input))]
    let slips = counted.filter { Double($0.1) == answer.value && PathCount($0.1) != count }
    return .wrong(.number(.slips(slips.map(\.0), in: subject)))
  }
}

extension Trace {
  /// How many edges lie on the ways from an input to the output.
  fileprivate func edges(from input: Int) -> Int {
    var reached = Array(repeating: false, count: graph.count)
    var edges = 0
    for node in 0..<graph.count {
      let ways = graph.operands(of: node).count { operand in
        operand == .input(input) || operand.node.map { reached[$0] } == true
      }
      reached[node] = ways > 0
      edges += ways
    }
    return edges
  }

  /// How many paths lead from an input to the output.
  func paths(from input: Int) -> PathCount {
    PathSums(self, limit: 0).starts.first { $0.operand == .input(input) }?.count ?? PathCount(0)
  }
}
