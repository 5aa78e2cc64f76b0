// The right numbers that a student has yet to find: no sentence may give them away.

internal import Graphs
internal import Lessons

/// Knows which numbers of an exercise are still to be found.
struct HiddenNumbers {
  private let numbers: NumberStyle
  private let marking: Marking
  private var texts: Set<String> = []

  init(_ marking: Marking, _ numbers: NumberStyle) {
    self.marking = marking
    self.numbers = numbers
    let trace = marking.exercise.trace
    let wrong = marking.entries.filter { !$0.verdict.isRight && $0.most > .none }
    texts = Set(wrong.map { text(trace.value(of: $0.cell)) })
    // Everybody can see these: the point, and what the sheet or the student has right already.
    let right = marking.entries.filter(\.verdict.isRight).map(\.cell) + marking.exercise.given
    let known = right.map(trace.value(of:)) + trace.point + trace.graph.constants.map(\.value)
    texts.subtract((known + [0, 1, 2]).map(text))
  }

  private func text(_ value: Double) -> String { Self.leading(numbers.text(value.magnitude)) }

  /// Whether `sentence` about a cell gives a number away.
  func isGivenAway(in sentence: String, about cell: Cell, _ finding: Finding?) -> Bool {
    if let other = finding?.prediction.other, let entry = marking.entry(other),
      !entry.verdict.isRight
    {
      return true
    }
    let own = text(marking.exercise.trace.value(of: cell))
    return Self.numbers(in: sentence).contains { texts.contains($0) || $0 == own }
  }

  /// The digits of every number in a text, without sign and power of ten.
  private static func numbers(in text: String) -> [String] {
    text.split { !($0.isASCII && $0.isNumber || $0 == ".") }.map { leading(String($0)) }
  }

  /// The digits that a number begins with, up to a power of ten.
  private static func leading(_ text: String) -> String {
    var digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    while digits.last == "." { digits.removeLast() }
    return String(digits)
  }
}
