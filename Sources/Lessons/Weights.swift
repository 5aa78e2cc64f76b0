// What each cell is worth: nothing where its number can be read off the sheet.

internal import Gates
public import Graphs

extension Trace {
  /// What a right answer in the cell earns.
  ///
  /// Numbers that take no work earn nothing: the 1 of a sum, the seed, a number of the sheet copied
  /// from one place to another.
  public func weight(of cell: Cell) -> Marks {
    switch cell.quantity {
    case .carriedDerivative: .none
    case .arriving: cell.operand == graph.output && uses(of: cell.operand).isEmpty ? .none : .one
    case .localDerivative: isReadOff(cell) ? .none : .one
    case .output, .share, .sent, .gradient: .one
    }
  }

  /// Whether a local derivative is a constant, or a number that the sheet gives.
  private func isReadOff(_ cell: Cell) -> Bool {
    guard let node = cell.operand.node, let slot = cell.slot else { return false }
    let formula = graph.derivativeFormulas(of: node)[slot]
    if formula.isTooLong { return false }
    if formula.constant != nil { return true }
    return formula.inputIndex.map { operand(of: node, slot: $0).node == nil } ?? false
  }

  /// The numbers that somebody might write everywhere without any work: 0, 1, and those given.
  var givenNumbers: Set<Double> {
    Set([0, 1, -1] + point + graph.constants.map(\.value))
  }
}

/// Finds out whether a sheet was filled in blindly: with numbers that are given, or with one number.
struct BlindFilling {
  /// The numbers that earn nothing on this sheet.
  private(set) var numbers: Set<Double> = []
  /// The one number that stands in most cells, where one does.
  private(set) var everywhere: Double?

  /// - Parameters:
  ///   - answers: The answers.
  ///   - given: The numbers that take no work.
  init(_ answers: [Answer], given: Set<Double>) {
    var counts: [Double: Int] = [:]
    for answer in answers { counts[answer.written, default: 0] += 1 }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    everywhere = most.flatMap { Self.isBlind(answers, [$0.key]) ? $0.key : nil }
    let candidates = [given] + (most.map { [Set([$0.key])] } ?? [])
    for numbers in candidates where Self.isBlind(answers, numbers) {
      self.numbers.formUnion(numbers)
    }
  }

  /// One answer, as far as it says how it was found.
  struct Answer {
    let written: Double
    /// What is right; what was written, where that is right but for its digits.
    let key: Double
    /// Whether it follows from an answer before it.
    let follows: Bool
  }

  /// Whether these numbers stand in most of the cells in which they are wrong anew.
  ///
  /// One wrong 0 makes zeros of everything behind it: what follows says little by itself.
  private static func isBlind(_ answers: [Answer], _ numbers: Set<Double>) -> Bool {
    let others = answers.filter { !$0.follows && !numbers.contains($0.key) }
    let filled = others.filter { numbers.contains($0.written) }
    let carried = answers.filter { $0.follows && numbers.contains($0.written) }
    // Of a few answers nobody can say that they were not thought about.
    return filled.count > 1 && filled.count + carried.count > 3 && 2 * filled.count > others.count
  }
}
